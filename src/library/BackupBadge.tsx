import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react';
import { type Translate, useLocale, useText } from '../i18n/i18n';
import { timeAgo } from '../i18n/timeAgo';
import { type BackupState, isBackupDue, mapsAtRisk, useBackups } from '../state/backups';
import type { MapEntry } from '../state/repository';
import { useFollowedBackups } from './useFollowedBackups';

interface BackupBadgeProps {
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
}

/** How old the last backup is; leads to storage and backups. */
export function BackupBadge({ maps, now }: BackupBadgeProps) {
  const t = useText();
  const locale = useLocale();
  const backups = useBackups();
  useFollowedBackups();
  if (!backups.isKnown) return null;
  const isUrgent =
    (backups.folder?.problem ?? null) !== null ||
    isBackupDue(maps, { ...backups, quietUntil: 0 }, now);
  return (
    <Button
      component="a"
      href="#/storage"
      variant="subtle"
      color={isUrgent ? 'orange' : 'gray'}
      title={t('backups.badge.storage')}
      leftSection={isUrgent ? <IconAlertTriangle size={16} /> : <IconDatabaseExport size={16} />}
    >
      {standing(maps, backups, now, locale, t)}
    </Button>
  );
}

function standing(
  maps: readonly MapEntry[],
  { last, folder }: BackupState,
  now: number,
  locale: string,
  t: Translate,
): string {
  if (folder?.problem) return t('backups.badge.folder');
  if (!last) return t(maps.length === 0 ? 'backups.badge.storage' : 'backups.badge.never');
  const risked = mapsAtRisk(maps, last).length;
  const when = t('backups.badge.last', {
    when: timeAgo(last.at, now, locale, t('home.justNow')),
  });
  return risked === 0 ? when : `${when} · ${t('backups.badge.since', { count: risked })}`;
}
