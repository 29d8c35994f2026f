import { useEffect, useRef, useState } from 'react';
import type { SavedBackup } from '../../commands/backups/backUpNow';

export interface BackingUp {
  /** How much is done, 0 to 1; null when none is being made. */
  readonly done: number | null;
  readonly saved: SavedBackup | null;
  /** A key of `backups.backup.failed`. */
  readonly failure: 'too-large' | 'storage' | null;
  start(): void;
  cancel(): void;
}

/** Makes a backup when it is asked to, and tells how that goes; stops when it is no longer shown. */
export function useBackUp(): BackingUp {
  const [done, setDone] = useState<number | null>(null);
  const [saved, setSaved] = useState<SavedBackup | null>(null);
  const [failure, setFailure] = useState<BackingUp['failure']>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  async function start(): Promise<void> {
    const mine = new AbortController();
    stop.current = mine;
    setDone(0);
    setSaved(null);
    setFailure(null);
    try {
      const { backUpNow } = await import('../../commands/backups/backUpNow');
      setSaved(await backUpNow(setDone, mine.signal));
    } catch (error) {
      if (!mine.signal.aborted) setFailure(failureOf(error));
    } finally {
      setDone(null);
    }
  }

  return {
    done,
    saved,
    failure,
    start: () => void start(),
    cancel: () => stop.current?.abort(),
  };
}

function failureOf(error: unknown): 'too-large' | 'storage' {
  console.error(error);
  return error instanceof Error && error.name === 'BackupError' ? 'too-large' : 'storage';
}
