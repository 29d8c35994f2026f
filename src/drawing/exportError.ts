/** Why a picture could not be made or handed over. */
export type ExportFailure =
  /** More pixels than a PNG reader takes; a smaller scale or fewer people would do. */
  | 'too-large'
  | 'out-of-memory'
  /** Nothing to draw. */
  | 'empty'
  /** The drawing itself broke: a defect of ours or of the browser. */
  | 'worker-failed'
  | 'cancelled'
  /** The browser or the user refused (clipboard, printing). */
  | 'not-allowed'
  /** This browser cannot do it at all. */
  | 'unsupported';

/** An export that did not happen. Nothing partial is ever handed out instead. */
export class ExportError extends Error {
  override readonly name = 'ExportError';

  constructor(
    readonly reason: ExportFailure,
    options?: ErrorOptions,
  ) {
    super(`Export failed: ${reason}`, options);
  }
}

/**
 * Whatever was thrown while drawing, as an ExportError. Browsers report exhausted memory as a
 * RangeError ("Array buffer allocation failed", "Out of memory") or a DOMException.
 */
export function asExportError(error: unknown): ExportError {
  if (error instanceof ExportError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new ExportError('cancelled', { cause: error });
  }
  const memory =
    error instanceof RangeError ||
    (error instanceof Error && /out of memory|allocation failed/i.test(error.message)) ||
    (error instanceof DOMException && error.name === 'QuotaExceededError');
  return new ExportError(memory ? 'out-of-memory' : 'worker-failed', { cause: error });
}

/** @throws ExportError `cancelled` when the signal was aborted */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExportError('cancelled', { cause: signal.reason });
}
