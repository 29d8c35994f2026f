import { ExportError, type ExportFailure, throwIfCancelled } from '../exportError';
import { type Job, type JobResults, workOn } from './jobs';

/** What the worker says, once. */
export type WorkerAnswer<J extends Job> =
  | { readonly result: JobResults[J['kind']] }
  | { readonly reason: ExportFailure; readonly message: string };

/** The worker never got to answer: it did not load, or it died. */
class WorkerDied extends Error {}

/**
 * Lays out and draws in a worker, so that the page never waits; on the page itself where there are no
 * workers with canvases, or where the worker dies.
 * @throws ExportError
 */
export async function workAside<J extends Job>(
  job: J,
  signal?: AbortSignal,
): Promise<JobResults[J['kind']]> {
  throwIfCancelled(signal);
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') {
    return workOn(job, signal);
  }
  try {
    return await askWorker(job, signal);
  } catch (error) {
    if (!(error instanceof WorkerDied)) throw error;
    return workOn(job, signal);
  }
}

function askWorker<J extends Job>(
  job: J,
  signal: AbortSignal | undefined,
): Promise<JobResults[J['kind']]> {
  return new Promise((resolve, reject) => {
    const worker = takeIdle() ?? startWorker();
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(new ExportError('cancelled', { cause: signal?.reason }));
    };
    const die = (event: Event) => {
      end();
      const message = event instanceof ErrorEvent ? event.message : event.type;
      reject(new WorkerDied(message));
    };
    signal?.addEventListener('abort', cancel);
    worker.onerror = die;
    worker.onmessageerror = die;
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer<J>>) => {
      if (!('result' in data)) {
        end();
        reject(new ExportError(data.reason, { cause: new Error(data.message) }));
        return;
      }
      signal?.removeEventListener('abort', cancel);
      keepIdle(worker);
      resolve(data.result);
    };
    worker.postMessage(job);
  });
}

/** How long a worker waits for another job. ms */
const IDLE = 60_000;

/**
 * A worker that has done a job: it does the next in about two thirds of the time, its code being
 * compiled and its fonts loaded. One, for the usual case of a preview and then its export.
 */
let idle: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | undefined;

function takeIdle(): Worker | undefined {
  if (!idle) return undefined;
  const { worker, timer } = idle;
  clearTimeout(timer);
  idle = undefined;
  return worker;
}

function keepIdle(worker: Worker): void {
  takeIdle()?.terminate();
  worker.onmessage = null;
  worker.onerror = () => {
    if (idle?.worker === worker) takeIdle();
  };
  idle = { worker, timer: setTimeout(() => takeIdle()?.terminate(), IDLE) };
}

/** @throws WorkerDied when the browser refuses to start one (a policy, say) */
function startWorker(): Worker {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    throw new WorkerDied('the worker could not be started', { cause: error });
  }
}
