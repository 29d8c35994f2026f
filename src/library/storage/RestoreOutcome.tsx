import { Alert, Button, Text } from '@mantine/core';
import type { Restored } from '../../commands/backups/restoring';
import { useText } from '../../i18n/i18n';
import styles from '../library.module.css';

interface RestoreOutcomeProps {
  readonly restored: Restored;
  readonly onClose: () => void;
}

/** What came of restoring. */
export function RestoreOutcome({ restored, onClose }: RestoreOutcomeProps) {
  const t = useText();
  const { added, merged, failed, isStopped } = restored;
  return (
    <>
      <div role="status">
        {isStopped && <Text>{t('backups.restoring.stopped')}</Text>}
        {added.length > 0 && <Text>{t('backups.restoring.added', { count: added.length })}</Text>}
        {merged.length > 0 && (
          <Text>{t('backups.restoring.merged', { count: merged.length })}</Text>
        )}
      </div>
      {failed.length > 0 && (
        <Alert color="red" mt="sm" role="alert" style={{ overflowWrap: 'anywhere' }}>
          {t('backups.restoring.failed', {
            titles: failed.map(({ title }) => title || t('home.untitled')).join(', '),
          })}
        </Alert>
      )}
      <div className={styles.confirmBar}>
        <Button variant="default" onClick={onClose}>
          {t('backups.close')}
        </Button>
        <Button component="a" href="#/" data-autofocus onClick={onClose}>
          {t('backups.restoring.toMaps')}
        </Button>
      </div>
    </>
  );
}
