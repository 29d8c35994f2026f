import { Alert, Button, Modal, Text } from '@mantine/core';
import { useLocale, useText } from '../../i18n/i18n';
import styles from '../library.module.css';
import { WaitingBar } from '../WaitingBar';
import { moment } from './moment';
import { RestoreChoice } from './RestoreChoice';
import { RestoreOutcome } from './RestoreOutcome';
import { type RestorePhase, useRestore } from './useRestore';

interface RestoreDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** What a backup would bring back, to be chosen and restored. */
export default function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const t = useText();
  const { phase, restore, stop } = useRestore(file);
  const isRestoring = phase.at === 'restoring';
  return (
    <Modal
      opened
      size={720}
      yOffset="6dvh"
      onClose={() => !isRestoring && onClose()}
      closeOnClickOutside={!isRestoring}
      title={t('backups.restoring.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('backups.close') }}
    >
      <Text size="sm" mb="md" style={{ overflowWrap: 'anywhere' }}>
        <From file={file} phase={phase} />
      </Text>
      {(phase.at === 'reading' || isRestoring) && (
        <>
          <WaitingBar
            label={t(`backups.restoring.${isRestoring ? 'working' : 'reading'}`)}
            done={phase.done}
          />
          <div className={styles.confirmBar}>
            <Button variant="default" data-autofocus onClick={isRestoring ? stop : onClose}>
              {t('backups.cancel')}
            </Button>
          </div>
        </>
      )}
      {phase.at === 'refused' && (
        <>
          <Alert color="red" role="alert">
            {t(`backups.restoring.error.${phase.failure}`)}
          </Alert>
          <div className={styles.confirmBar}>
            <Button variant="default" data-autofocus onClick={onClose}>
              {t('backups.close')}
            </Button>
          </div>
        </>
      )}
      {phase.at === 'asking' && (
        <RestoreChoice
          backup={phase.backup}
          steps={phase.steps}
          onCancel={onClose}
          onRestore={restore}
        />
      )}
      {phase.at === 'done' && <RestoreOutcome restored={phase.restored} onClose={onClose} />}
    </Modal>
  );
}

function From({ file, phase }: { readonly file: File; readonly phase: RestorePhase }) {
  const t = useText();
  const locale = useLocale();
  if (phase.at !== 'asking') return file.name;
  const { madeAt } = phase.backup;
  const from =
    madeAt === null
      ? t('backups.restoring.fromUnknown')
      : t('backups.restoring.from', { when: moment(madeAt, locale) });
  return `${from} · ${file.name}`;
}
