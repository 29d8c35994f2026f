import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useLocale, useText } from '../../i18n/i18n';
import { timeAgo } from '../../i18n/timeAgo';
import { mapsAtRisk, useBackups } from '../../state/backups';
import type { MapEntry } from '../../state/repository';
import styles from './storage.module.css';

interface CostSectionProps {
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
}

/** What a cleaned browser would cost. */
export function CostSection({ maps, now }: CostSectionProps) {
  const t = useText();
  const locale = useLocale();
  const { isKnown, last } = useBackups();
  const risked = mapsAtRisk(maps, last);
  const lost = risked.filter(({ id }) => !last?.maps.has(id));
  const edits = risked.filter(({ id }) => last?.maps.has(id));
  return (
    <section className={styles.section} aria-labelledby="storage-cost">
      <Title order={2} size="h4" id="storage-cost">
        {t('backups.cost.heading')}
      </Title>
      {isKnown && maps.length === 0 && <Text mt="xs">{t('backups.cost.noMaps')}</Text>}
      {isKnown && maps.length > 0 && risked.length === 0 && last && (
        <Text mt="xs" className={styles.good}>
          <IconCircleCheck size={18} aria-hidden />{' '}
          {t('backups.cost.nothing', {
            when: timeAgo(last.at, now, locale, t('home.justNow')),
          })}
        </Text>
      )}
      {isKnown && <Lost kind="lost" maps={lost} />}
      {isKnown && <Lost kind="edits" maps={edits} />}
      {last && (
        <Text size="sm" mt="md" className={styles.muted}>
          {t('backups.cost.folder')}
        </Text>
      )}
    </section>
  );
}

/** Maps named; the others are counted. */
const NAMED = 5;

function Lost({
  kind,
  maps,
}: {
  readonly kind: 'lost' | 'edits';
  readonly maps: readonly MapEntry[];
}) {
  const t = useText();
  if (maps.length === 0) return null;
  const more = maps.length - NAMED;
  return (
    <>
      <Text mt="xs" className={styles.risk}>
        <IconAlertTriangle size={18} aria-hidden />{' '}
        {t(`backups.cost.${kind}`, { count: maps.length })}
      </Text>
      <ul className={styles.lost}>
        {maps.slice(0, NAMED).map(({ id, title }) => (
          <li key={id}>{title || t('home.untitled')}</li>
        ))}
        {more > 0 && <li>{t('backups.cost.more', { count: more })}</li>}
      </ul>
    </>
  );
}
