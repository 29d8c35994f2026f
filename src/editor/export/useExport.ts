import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportOutcome } from '../../commands/exporting/carryOut';

export type ExportProgress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | ExportOutcome;

/** One export at a time, which can be given up; leaving gives it up. */
export function useExport(first: ExportProgress = { kind: 'idle' }) {
  const [progress, setProgress] = useState<ExportProgress>(first);
  const running = useRef<AbortController | null>(null);

  const start = useCallback((work: (signal: AbortSignal) => Promise<ExportOutcome>): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setProgress({ kind: 'working' });
    void work(controller.signal).then((outcome) => {
      if (running.current !== controller) return;
      running.current = null;
      setProgress(outcome);
    });
  }, []);

  /** What cannot be interrupted goes on unseen, and is thrown away. */
  const cancel = useCallback((): void => {
    if (!running.current) return;
    running.current.abort();
    running.current = null;
    setProgress({ kind: 'cancelled' });
  }, []);

  /** What came of the last one is no longer of interest. */
  const forget = useCallback((): void => {
    if (!running.current) setProgress({ kind: 'idle' });
  }, []);

  useEffect(() => () => running.current?.abort(), []);

  return { progress, start, cancel, forget };
}
