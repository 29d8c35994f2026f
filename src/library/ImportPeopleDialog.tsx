import { Alert, Button, Modal, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  type ColumnMapping,
  type ImportFailure,
  importFailure,
  keepPeople,
  type PeopleFile,
  type PeoplePlan,
  planPeople,
} from '../commands/library/readImport';
import { useText } from '../i18n/i18n';
import type { MapId } from '../state/repository';
import { ColumnChoices } from './ColumnChoices';
import { ImportNotes } from './ImportNotes';
import styles from './library.module.css';
import { PlanPreview } from './PlanPreview';

interface ImportPeopleDialogProps {
  readonly file: PeopleFile;
  readonly onImported: (id: MapId) => void;
  readonly onClose: () => void;
}

type Plan = { readonly plan: PeoplePlan } | { readonly failure: ImportFailure };

/** What a list of people will become: which column means what, and what comes of it. */
export default function ImportPeopleDialog({ file, onImported, onClose }: ImportPeopleDialogProps) {
  const t = useText();
  const [columns, setColumns] = useState(file.guess);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ImportFailure | null>(null);
  const planned = useDeferredValue(columns);
  const result = useMemo(() => planOf(file, planned), [file, planned]);
  const plan = 'plan' in result ? result.plan : null;
  const shownFailure = 'failure' in result ? result.failure : failure;

  async function confirm(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const id = await keepPeople(file, columns);
      onClose();
      onImported(id);
    } catch (error) {
      setFailure(importFailure(error));
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
        <ColumnChoices file={file} columns={columns} onChange={setColumns} />
        <div>
          {shownFailure && (
            <Alert color="red" mb="md">
              {t(`importing.error.${shownFailure.reason}`, shownFailure.details)}
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
          disabled={plan === null || planned !== columns}
          onClick={() => void confirm()}
        >
          {t('importing.confirm')}
        </Button>
      </div>
    </Modal>
  );
}

function planOf(file: PeopleFile, columns: ColumnMapping): Plan {
  try {
    return { plan: planPeople(file, columns) };
  } catch (error) {
    return { failure: importFailure(error) };
  }
}
