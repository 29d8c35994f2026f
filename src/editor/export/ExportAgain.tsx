import { Button, Loader, Paper } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { announce } from '../../commands/announcing';
import { carryOut, type ExportOutcome } from '../../commands/exporting/carryOut';
import { openMapRequest } from '../../commands/exporting/exportRequest';
import { useText } from '../../i18n/i18n';
import classes from './export.module.css';
import { useExportWords } from './exportWords';
import { useExport } from './useExport';
import { useExportChoices } from './useExportChoices';

interface ExportAgainProps {
  readonly onFailed: (outcome: ExportOutcome) => void;
  readonly onDone: () => void;
}

/** Exports with the last choices at once; a word in the corner tells that it is being done. */
export function ExportAgain({ onFailed, onDone }: ExportAgainProps) {
  const t = useText();
  const [choices] = useExportChoices();
  const { words, language } = useExportWords(choices.language);
  const { progress, start, cancel } = useExport();

  useEffect(() => {
    // The dialog says what is wrong with the language.
    if (language.state === 'failed') onFailed({ kind: 'cancelled' });
    if (language.state !== 'ready') return;
    const request = openMapRequest(choices, words);
    if (request) start((signal) => carryOut(request, signal));
  }, [choices, words, language.state, start, onFailed]);

  useEffect(() => {
    if (progress.kind === 'idle' || progress.kind === 'working') return;
    if (progress.kind === 'failed') {
      onFailed(progress);
      return;
    }
    if (progress.kind === 'saved') {
      announce('exporting.saved', { name: progress.name });
      notifications.show({ message: t('exporting.saved', { name: progress.name }) });
    }
    onDone();
  }, [progress, t, onFailed, onDone]);

  return (
    <Paper shadow="md" radius="md" withBorder className={classes.again}>
      <Loader size="xs" />
      {t('exporting.working')}
      <Button size="compact-sm" variant="subtle" onClick={cancel}>
        {t('exporting.cancel')}
      </Button>
    </Paper>
  );
}
