import { Button, Group, Modal, Progress } from '@mantine/core';
import { useText } from '../i18n/i18n';
import styles from './library.module.css';
import type { Reading } from './useImport';
import { useLongerThan } from './WaitingBar';

/** Most files are read sooner, and then no dialog flashes up. ms */
const PATIENCE = 400;

interface ReadingDialogProps {
  readonly reading: Reading;
  readonly onCancel: () => void;
}

/** How far a long file has been read, and a way out. */
export function ReadingDialog({ reading: { name, done }, onCancel }: ReadingDialogProps) {
  const t = useText();
  const isShown = useLongerThan(PATIENCE);
  if (!isShown) return null;
  const title = t('importing.reading', { file: name });
  return (
    <Modal
      opened
      centered
      onClose={onCancel}
      withCloseButton={false}
      closeOnClickOutside={false}
      title={title}
      classNames={{ title: styles.dialogTitle ?? '' }}
    >
      <Progress size="lg" value={done * 100} aria-label={title} />
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus variant="default" onClick={onCancel}>
          {t('importing.cancel')}
        </Button>
      </Group>
    </Modal>
  );
}
