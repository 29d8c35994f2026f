import type { ExportedFile } from './scene';

/** Long enough for a slow disk or a "where to save?" dialog to have started reading, ms. */
const KEEP_URL_FOR = 60_000;

/** Hands the file to the browser's downloads. */
export function download({ blob, name }: ExportedFile): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_FOR);
}
