import {
  ImportError,
  type ImportErrorDetails,
  type ImportErrorReason,
} from '../../exchange/import/importError';
import { type DeskJob, type DeskResults, type OnProgress, PeopleDesk } from './peopleDesk';

/** What the worker says while it works, and once when it is done. */
export type DeskAnswer =
  | { readonly done: number }
  | { readonly result: DeskResults[DeskJob['kind']] }
  | { readonly reason: ImportErrorReason; readonly details: ImportErrorDetails }
  | { readonly message: string };

export interface AskOptions {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

/** A desk that the page may ask, one question at a time. */
export interface OpenDesk {
  /** @throws ImportError; cancelled when aborted: then the desk is closed */
  ask<J extends DeskJob>(job: J, options?: AskOptions): Promise<DeskResults[J['kind']]>;
  close(): void;
}

/** The worker did not load, or it died. */
class WorkerDied extends Error {}

/**
 * A desk in a worker, so that the page never waits; on the page where there are no workers or where it
 * dies: there the file is read again.
 */
export function openDesk(): OpenDesk {
  let worker = startWorker();
  let onPage: PeopleDesk | null = worker ? null : new PeopleDesk();
  let read: DeskJob | null = null;
  let pending: AbortController | null = null;

  function close(): void {
    worker?.terminate();
    worker = null;
    pending?.abort();
  }

  async function moveToPage(): Promise<PeopleDesk> {
    close();
    onPage = new PeopleDesk();
    if (read) await onPage.work(read, () => undefined);
    return onPage;
  }

  return {
    close,
    async ask(job, { onProgress = () => undefined, signal } = {}) {
      if (signal?.aborted) throw new ImportError('cancelled');
      if (!worker) return (onPage ?? (await moveToPage())).work(job, onProgress);
      const mine = new AbortController();
      pending = mine;
      signal?.addEventListener('abort', close, { once: true });
      try {
        const result = await askWorker(worker, job, onProgress, mine.signal);
        if (job.kind === 'read') read = job;
        return result;
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        return (await moveToPage()).work(job, onProgress);
      } finally {
        signal?.removeEventListener('abort', close);
      }
    },
  };
}

function askWorker<J extends DeskJob>(
  worker: Worker,
  job: J,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<DeskResults[J['kind']]> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      signal.removeEventListener('abort', cancel);
      settle();
    };
    const cancel = () => end(() => reject(new ImportError('cancelled')));
    const die = (event: Event) =>
      end(() => reject(new WorkerDied(event instanceof ErrorEvent ? event.message : event.type)));
    signal.addEventListener('abort', cancel);
    worker.onerror = die;
    worker.onmessageerror = die;
    worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
      if ('done' in data) onProgress(data.done);
      else if ('result' in data) end(() => resolve(data.result as DeskResults[J['kind']]));
      else if ('reason' in data) end(() => reject(new ImportError(data.reason, data.details)));
      else end(() => reject(new Error(data.message)));
    };
    worker.postMessage(job);
  });
}

/** @returns null where there are no workers, or a policy forbids them */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./peopleWorker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    console.warn('The file is read on the page: no worker could be started', error);
    return null;
  }
}
