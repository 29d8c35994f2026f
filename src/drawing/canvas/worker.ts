import { asExportError } from '../exportError';
import { type PngRequest, renderPicture } from './picture';
import type { WorkerAnswer } from './workerClient';

/** Lays out and draws one picture away from the page. Cancelled by ending the worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<PngRequest>) => {
  scope.postMessage(await answer(data));
};

async function answer(request: PngRequest): Promise<WorkerAnswer> {
  try {
    return { blob: await renderPicture(request) };
  } catch (error) {
    const failure = asExportError(error);
    const cause = failure.cause instanceof Error ? failure.cause.message : failure.message;
    return { reason: failure.reason, message: cause };
  }
}
