import { asExportError } from '../exportError';
import { type Job, workOn } from './jobs';
import type { WorkerAnswer } from './workerClient';

/** Does one job away from the page. Cancelled by ending the worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<Job>) => {
  scope.postMessage(await answer(data));
};

async function answer(job: Job): Promise<WorkerAnswer<Job>> {
  try {
    return { result: await workOn(job) };
  } catch (error) {
    const failure = asExportError(error);
    const cause = failure.cause instanceof Error ? failure.cause.message : failure.message;
    return { reason: failure.reason, message: cause };
  }
}
