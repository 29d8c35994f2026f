import { Alert, Button, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import {
  type ImportFailure,
  importFailure,
  keepPeople,
  type PeopleFile,
  planPeople,
  sameColumns,
} from '../commands/library/readImport';
import { useText } from '../i18n/i18n';
import type { MapId } from '../state/repository';
import { ColumnChoices } from './ColumnChoices';
import { ImportNotes } from './ImportNotes';
import styles from './library.module.css';
import { PlanPreview } from './PlanPreview';
import { RememberedColumns } from './RememberedColumns';
import { useAnswer } from './useAnswer';
import { WaitingBar } from './WaitingBar';

interface ImportPeopleDialogProps {
  readonly file: PeopleFile;
  readonly onImported: (id: MapId) => void;
  readonly onClose: () => void;
}

/** What a list of people will become: which column means what, and what comes of it. */
export default function ImportPeopleDialog({ file, onImported, onClose }: ImportPeopleDialogProps) {
  const t = useText();
  const [columns, setColumns] = useState(file.remembered ?? file.guess);
  const [busy, setBusy] = useState(false);
  const [unkept, setUnkept] = useState<ImportFailure | null>(null);
  const answer = useAnswer(columns, (asked, options) => planPeople(file, asked, options));
  const plan = answer.result;
  const failure = answer.failure ?? unkept;
  const isWaiting = answer.to !== columns;
  const isRemembered = file.remembered !== null && !sameColumns(file.remembered, file.guess);
  useEffect(() => () => file.desk.close(), [file]);

  async function confirm(): Promise<void> {
    if (plan === null) return;
    setBusy(true);
    setUnkept(null);
    try {
      const id = await keepPeople(file, columns, plan);
      onClose();
      onImported(id);
    } catch (error) {
      setUnkept(importFailure(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      size={1000}
      yOffset="4dvh"
      onClose={onClose}
      title={t('importing.heading')}
      classNames={{ title: styles.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('importing.close') }}
    >
      <Text size="sm" className={styles.muted} mb="md">
        {t('importing.file', { file: file.name })}
      </Text>
      <div className={styles.twoColumns}>
        <div>
          {isRemembered && sameColumns(columns, file.remembered ?? {}) && (
            <RememberedColumns onGuess={() => setColumns(file.guess)} />
          )}
          <ColumnChoices file={file} columns={columns} onChange={setColumns} />
        </div>
        <div>
          {isWaiting && <WaitingBar label={t('importing.working')} done={answer.done} />}
          {failure && (
            <Alert color="red" mb="md">
              {t(`importing.error.${failure.reason}`, failure.details)}
            </Alert>
          )}
          {plan && (
            <>
              <PlanPreview plan={plan} />
              <ImportNotes notes={plan.notes} />
            </>
          )}
        </div>
      </div>
      <div className={styles.confirmBar}>
        <Button variant="default" onClick={onClose}>
          {t('importing.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={busy}
          disabled={plan === null || isWaiting}
          onClick={() => void confirm()}
        >
          {t('importing.confirm')}
        </Button>
      </div>
    </Modal>
  );
}
