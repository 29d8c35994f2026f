import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconRestore, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLocale, useText } from '../i18n/i18n';
import { timeAgo } from '../i18n/timeAgo';
import { daysLeftInTrash, TRASH_DAYS } from '../model/trash';
import type { MapEntry, MapId } from '../state/repository';
import styles from './library.module.css';
import { MapPicture } from './MapPicture';
import { useHeadingFocus } from './useHeadingFocus';

interface TrashViewProps {
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
  readonly onBack: () => void;
  readonly onRestore: (id: MapId) => void;
  /** For good; it has been confirmed. */
  readonly onRemove: (id: MapId) => void;
}

/** The maps that were deleted and are still here. */
export function TrashView({ maps, now, onBack, onRestore, onRemove }: TrashViewProps) {
  const t = useText();
  const heading = useHeadingFocus(true);
  const [doomed, setDoomed] = useState<MapEntry | null>(null);
  return (
    <>
      <div className={styles.heading}>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            ml={-8}
            mb={8}
            leftSection={<IconArrowLeft size={16} />}
            onClick={onBack}
          >
            {t('home.trash.back')}
          </Button>
          <Title order={1} ref={heading} tabIndex={-1} className={styles.screenHeading}>
            {t('home.trash.heading')}
          </Title>
          <p className={styles.intro}>{t('home.trash.intro', { days: TRASH_DAYS })}</p>
        </div>
      </div>
      {maps.length === 0 ? (
        <Stack align="center" gap={4} py={72}>
          <IconTrash size={36} stroke={1.3} aria-hidden />
          <Text fw={600}>{t('home.trash.empty')}</Text>
          <Text size="sm" className={styles.muted}>
            {t('home.trash.emptyHint')}
          </Text>
        </Stack>
      ) : (
        <ul className={styles.trashList}>
          {maps.map((map) => (
            <TrashedMap
              key={map.id}
              map={map}
              now={now}
              onRestore={() => onRestore(map.id)}
              onRemove={() => setDoomed(map)}
            />
          ))}
        </ul>
      )}
      <Modal
        opened={doomed !== null}
        centered
        onClose={() => setDoomed(null)}
        title={t('home.trash.confirmHeading')}
        classNames={{ title: styles.dialogTitle ?? '' }}
        closeButtonProps={{ 'aria-label': t('home.close') }}
      >
        <Text>
          {doomed &&
            t('home.trash.confirm', {
              title: doomed.title || t('home.untitled'),
              count: doomed.people,
            })}
        </Text>
        <Group justify="flex-end" gap="sm" mt="lg">
          <Button variant="default" data-autofocus onClick={() => setDoomed(null)}>
            {t('home.cancel')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              if (doomed) onRemove(doomed.id);
              setDoomed(null);
            }}
          >
            {t('home.trash.remove')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

interface TrashedMapProps {
  readonly map: MapEntry;
  readonly now: number;
  readonly onRestore: () => void;
  readonly onRemove: () => void;
}

function TrashedMap({ map, now, onRestore, onRemove }: TrashedMapProps) {
  const t = useText();
  const locale = useLocale();
  const titleId = useId();
  return (
    <li className={styles.trashRow}>
      <MapPicture thumbnail={map.thumbnail} className={styles.trashPicture} />
      <div className={styles.trashWords}>
        <Text id={titleId} fw={600}>
          {map.title || t('home.untitled')}
        </Text>
        <Text size="sm" className={styles.muted}>
          {[
            map.account,
            t('home.people', { count: map.people }),
            t('home.trash.deleted', {
              when: timeAgo(map.trashedAt ?? now, now, locale, t('home.justNow')),
            }),
            t('home.trash.left', { count: daysLeftInTrash(map.trashedAt ?? now, now) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRestore size={16} />}
          aria-describedby={titleId}
          onClick={onRestore}
        >
          {t('home.trash.restore')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="sm"
          aria-describedby={titleId}
          onClick={onRemove}
        >
          {t('home.trash.remove')}
        </Button>
      </Group>
    </li>
  );
}
