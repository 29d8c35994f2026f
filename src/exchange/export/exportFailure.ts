import { ExportError, type ExportFailure } from '../../drawing/exportError';

/**
 * Why an export did not happen, for whoever has to say it: the reason of our own errors; anything
 * else that was thrown is a defect and counts as `worker-failed`.
 */
export function exportFailureOf(error: unknown): ExportFailure {
  return error instanceof ExportError ? error.reason : 'worker-failed';
}
