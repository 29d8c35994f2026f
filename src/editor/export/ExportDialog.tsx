import { useCallback, useEffect, useState } from 'react';
import type { ExportOutcome } from '../../commands/exporting/carryOut';
import { useExportStart } from '../../state/exportStart';
import { useSession } from '../../state/session';
import { ExportAgain } from './ExportAgain';
import { ExportModal } from './ExportModal';
import { useFocusBack } from './useFocusBack';

/** The way out of the editor: asks what to export, or repeats the last export and asks only if that fails. */
export default function ExportDialog() {
  useFocusBack();
  const [asking, setAsking] = useState(() => useExportStart.getState().start === 'ask');
  const [failure, setFailure] = useState<ExportOutcome | null>(null);
  useEffect(() => useExportStart.setState({ start: 'ask' }), []);
  const onFailed = useCallback((outcome: ExportOutcome) => {
    setFailure(outcome);
    setAsking(true);
  }, []);
  return asking ? (
    <ExportModal before={failure} onClose={close} />
  ) : (
    <ExportAgain onFailed={onFailed} onDone={close} />
  );
}

function close(): void {
  useSession.setState({ dialog: null });
}
