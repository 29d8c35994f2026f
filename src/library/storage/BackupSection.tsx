import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale, useText } from '../../i18n/i18n';
import { timeAgo } from '../../i18n/timeAgo';
import { mapsAtRisk, useBackups } from '../../state/backups';
import type { MapEntry } from '../../state/repository';
import { FileButton } from '../FileButton';
import { sentences } from '../useCopyNotices';
import { WaitingBar } from '../WaitingBar';
import styles from './storage.module.css';
import { useBackUp } from './useBackUp';

interface BackupSectionProps {
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
  readonly onRestore: (file: File) => void;
}

/** How old the last backup is, and the ways to make and to use one. */
export function BackupSection({ maps, now, onRestore }: BackupSectionProps) {
  const t = useText();
  const { done, saved, failure, start, cancel } = useBackUp();
  const isWorking = done !== null;
  return (
    <section className={styles.section} aria-labelledby="storage-backup">
      <Title order={2} size="h4" id="storage-backup">
        {t('backups.backup.heading')}
      </Title>
      <Standing maps={maps} now={now} />
      <Group gap="sm" mt="md">
        <Button leftSection={<IconDownload size={18} />} disabled={isWorking} onClick={start}>
          {t('backups.backup.now')}
        </Button>
        <FileButton
          accept=".zip"
          label={t('backups.backup.restore')}
          inputLabel={t('backups.backup.input')}
          busy={false}
          onFiles={([file]) => file && onRestore(file)}
        />
      </Group>
      <div role="status">
        {isWorking && (
          <Group mt="md" gap="sm" align="end" wrap="nowrap">
            <div className={styles.progress}>
              <WaitingBar label={t('backups.backup.working')} done={done} />
            </div>
            <Button variant="default" size="xs" onClick={cancel}>
              {t('backups.cancel')}
            </Button>
          </Group>
        )}
        {saved && (
          <Text size="sm" mt="md" className={styles.breakable}>
            {t('backups.backup.done', { count: saved.maps, file: saved.file })}
          </Text>
        )}
        {saved && saved.unreadable.length > 0 && (
          <Alert color="orange" mt="sm" className={styles.breakable}>
            {t('backups.backup.unreadable', {
              titles: saved.unreadable.map((title) => title || t('home.untitled')).join(', '),
            })}
          </Alert>
        )}
        {failure && (
          <Alert color="red" mt="sm">
            {t(`backups.backup.failed.${failure}`)}
          </Alert>
        )}
      </div>
      <Text size="sm" mt="md" className={styles.muted}>
        {sentences([t('backups.backup.explain'), t('backups.backup.internal')], t)}
      </Text>
    </section>
  );
}

function Standing({ maps, now }: { readonly maps: readonly MapEntry[]; readonly now: number }) {
  const t = useText();
  const locale = useLocale();
  const { isKnown, last } = useBackups();
  if (!isKnown) return <Text mt="xs">&nbsp;</Text>;
  if (!last) return <Text mt="xs">{t('backups.backup.never')}</Text>;
  const risked = mapsAtRisk(maps, last).length;
  return (
    <Text mt="xs" className={styles.breakable}>
      {t('backups.backup.last', {
        when: timeAgo(last.at, now, locale, t('home.justNow')),
        file: last.file,
      })}
      <br />
      {risked === 0
        ? t('backups.backup.nothingSince')
        : t('backups.backup.since', { count: risked })}
    </Text>
  );
}
