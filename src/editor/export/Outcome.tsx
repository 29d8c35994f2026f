import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../i18n/i18n';
import classes from './export.module.css';
import type { ExportProgress } from './useExport';

interface FailureProps {
  readonly progress: ExportProgress;
  /** Whether the words of the export could not be had. */
  readonly languageFailed: boolean;
}

/** Why the export failed, or cannot begin, and what to do about it. */
export function Failure({ progress, languageFailed }: FailureProps) {
  const t = useText();
  if (progress.kind !== 'failed' && !languageFailed) return null;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle size={18} />}
      title={t('exporting.failed')}
      className={classes.alert}
    >
      {progress.kind === 'failed'
        ? t(`exporting.failure.${progress.reason}`)
        : t('exporting.language.failed')}
    </Alert>
  );
}

/** What comes of the export, said quietly. */
export function Outcome({ progress }: { readonly progress: ExportProgress }) {
  return (
    <p className={classes.outcome} aria-live="polite">
      <Sentence progress={progress} />
    </p>
  );
}

function Sentence({ progress }: { readonly progress: ExportProgress }) {
  const t = useText();
  switch (progress.kind) {
    case 'working':
      return t('exporting.working');
    case 'saved':
      return t('exporting.saved', { name: progress.name });
    case 'copied':
    case 'printed':
    case 'cancelled':
      return t(`exporting.${progress.kind}`);
    case 'idle':
    case 'failed':
      return null;
  }
}
