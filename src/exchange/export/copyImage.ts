import { ExportError } from '../../drawing/exportError';

/** Whether this browser can put a picture on the clipboard here (a secure page, a known type). */
export function canCopyImage(): boolean {
  return typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write !== undefined;
}

/**
 * Puts a PNG on the clipboard. Call it straight from the click, with the picture still being drawn:
 * Safari forgets that there was a click when the clipboard is asked for only after drawing.
 * @throws ExportError `unsupported`, `not-allowed`, or why the picture could not be drawn
 */
export async function copyImage(picture: Promise<Blob>): Promise<void> {
  if (!canCopyImage()) {
    // Nobody waits for the picture any more; its own failure has nowhere to be told.
    picture.catch(() => undefined);
    throw new ExportError('unsupported');
  }
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  } catch (error) {
    // The clipboard hides why its picture never came, so the picture is asked itself.
    await picture;
    throw new ExportError('not-allowed', { cause: error });
  }
}
