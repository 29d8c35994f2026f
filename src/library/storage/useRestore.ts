import { useEffect, useRef, useState } from 'react';
import type {
  Backup,
  Restored,
  RestoreFailure,
  RestoreStep,
} from '../../commands/backups/restoring';

export type RestorePhase =
  /** How much is done: 0 to 1. */
  | { readonly at: 'reading' | 'restoring'; readonly done: number }
  | { readonly at: 'refused'; readonly failure: RestoreFailure }
  | { readonly at: 'asking'; readonly backup: Backup; readonly steps: readonly RestoreStep[] }
  | { readonly at: 'done'; readonly restored: Restored };

export interface Restoring {
  readonly phase: RestorePhase;
  restore(backup: Backup, steps: readonly RestoreStep[], versionName: string): void;
  stop(): void;
}

/** Reads a backup, and restores what is chosen of it. */
export function useRestore(file: File): Restoring {
  const [phase, setPhase] = useState<RestorePhase>({ at: 'reading', done: 0 });
  const working = useRef<AbortController | null>(null);

  useEffect(() => {
    const mine = new AbortController();
    working.current = mine;
    const read = async () => {
      const { readBackup, planRestore, restoreFailure } = await load();
      try {
        const backup = await readBackup(file);
        const onProgress = (done: number) => setPhase({ at: 'reading', done });
        const steps = await planRestore(backup, onProgress, mine.signal);
        setPhase({ at: 'asking', backup, steps });
      } catch (error) {
        if (!mine.signal.aborted) setPhase({ at: 'refused', failure: restoreFailure(error) });
      }
    };
    void read();
    return () => {
      mine.abort();
      working.current?.abort();
    };
  }, [file]);

  async function restore(
    backup: Backup,
    steps: readonly RestoreStep[],
    versionName: string,
  ): Promise<void> {
    const mine = new AbortController();
    working.current = mine;
    setPhase({ at: 'restoring', done: 0 });
    const commands = await load();
    const onProgress = (done: number) => setPhase({ at: 'restoring', done });
    const restored = await commands.restore(steps, versionName, onProgress, mine.signal);
    await commands.noteRestored(backup, file.name);
    setPhase({ at: 'done', restored });
  }

  return {
    phase,
    restore: (backup, steps, versionName) => void restore(backup, steps, versionName),
    stop: () => working.current?.abort(),
  };
}

/** The readers are big, and most visits restore nothing. */
function load() {
  return import('../../commands/backups/restoring');
}
