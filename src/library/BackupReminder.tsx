import { Alert, Button, Group, Text } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useText } from '../i18n/i18n';
import { isBackupDue, mapsAtRisk, remindLater, useBackups } from '../state/backups';
import type { MapEntry } from '../state/repository';
import { useBackUp } from './storage/useBackUp';

interface BackupReminderProps {
  readonly maps: readonly MapEntry[];
  /** ms since 1970 */
  readonly now: number;
}

/** How long *Later* is, ms. */
const LATER = 3 * 86_400_000;

/** Says, after real work, that no backup has it; and how making one went. */
export function BackupReminder({ maps, now }: BackupReminderProps) {
  const t = useText();
  const backups = useBackups();
  const { done, saved, failure, start } = useBackUp();
  const risked = mapsAtRisk(maps, backups.last).length;
  const isDue = isBackupDue(maps, backups, now);
  if (!isDue && !saved) return null;
  if (saved) {
    return (
      <Text role="status" mb="lg" size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('backups.backup.done', { count: saved.maps, file: saved.file })}
      </Text>
    );
  }
  return (
    <Alert
      mb="lg"
      color="orange"
      icon={<IconDatabaseExport />}
      title={t(`backups.reminder.${backups.last ? 'since' : 'never'}`, { count: risked })}
    >
      <Text size="sm">{t('backups.reminder.why')}</Text>
      {failure && <Text size="sm">{t(`backups.backup.failed.${failure}`)}</Text>}
      <Group gap="xs" mt="xs">
        <Button size="sm" loading={done !== null} onClick={start}>
          {t('backups.backup.now')}
        </Button>
        <Button
          size="sm"
          variant="default"
          onClick={() => {
            remindLater(Date.now() + LATER).catch((error: unknown) => console.error(error));
          }}
        >
          {t('backups.reminder.later')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" component="a" href="#/storage">
          {t('backups.badge.storage')}
        </Button>
      </Group>
    </Alert>
  );
}
