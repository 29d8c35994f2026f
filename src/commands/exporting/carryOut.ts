import { canCopyImage, copyImage } from '../../exchange/export/copyImage';
import { exportFailureOf } from '../../exchange/export/exportFailure';
import { exportFile } from './exportFile';
import { type ExportRequest, formatOf, sceneOf } from './exportRequest';

/** Why an export did not happen. */
export type ExportFailure = ReturnType<typeof exportFailureOf>;

/** What came of an export. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'printed' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: ExportFailure };

export { canCopyImage };

/** Downloads or prints what was asked for. Never throws; nothing is handed out once cancelled. */
export function carryOut(request: ExportRequest, signal: AbortSignal): Promise<ExportOutcome> {
  return outcomeOf(signal, async () => {
    const { format: kind } = request.choices;
    if (kind === 'print') {
      const { exportPrint } = await import('../../exchange/export/exportPrint');
      signal.throwIfAborted();
      const format = formatOf(request.choices);
      if (format) await exportPrint(sceneOf(request), format, signal);
      return { kind: 'printed' };
    }
    const { download } = await import('../../exchange/export/download');
    const file = await exportFile(request, kind, signal);
    signal.throwIfAborted();
    download(file);
    return { kind: 'saved', name: file.name };
  });
}

/**
 * Puts the picture on the clipboard. Never throws. Call it straight from the click, which is when
 * browsers allow it. The map is not carried inside: clipboards drop it.
 */
export function copyPicture(request: ExportRequest, signal: AbortSignal): Promise<ExportOutcome> {
  const choices = { ...request.choices, embed: false };
  const picture = exportFile({ ...request, choices, onePage: true }, 'png', signal).then(
    ({ blob }) => {
      signal.throwIfAborted();
      return blob;
    },
  );
  return outcomeOf(signal, async () => {
    await copyImage(picture);
    return { kind: 'copied' };
  });
}

async function outcomeOf(
  signal: AbortSignal,
  work: () => Promise<ExportOutcome>,
): Promise<ExportOutcome> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    const reason = exportFailureOf(error);
    if (reason === 'worker-failed') console.error(error);
    return reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', reason };
  }
}
