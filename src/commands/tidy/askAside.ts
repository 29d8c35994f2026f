import { answerTo, type TidyAnswer, type TidyQuestion } from './question';

/**
 * Lays out in a worker, so that the page never waits; on the page where there are no workers or where
 * one dies.
 * @returns null when it was cancelled
 */
export function askAside(question: TidyQuestion, signal: AbortSignal): Promise<TidyAnswer | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null);
    const worker = startWorker();
    const end = () => {
      worker?.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      resolve(null);
    };
    const answerHere = () => {
      end();
      try {
        resolve(answerTo(question));
      } catch (error) {
        reject(error);
      }
    };
    if (!worker) return answerHere();
    signal.addEventListener('abort', cancel);
    worker.onerror = worker.onmessageerror = answerHere;
    worker.onmessage = ({ data }: MessageEvent<TidyAnswer>) => {
      end();
      resolve(data);
    };
    worker.postMessage(question);
  });
}

/** @returns null where there are no workers, or a policy forbids them */
function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(new URL('./tidyWorker.ts', import.meta.url), { type: 'module' });
  } catch (error) {
    console.warn('The map is laid out on the page: no worker could be started', error);
    return null;
  }
}
