import { fileNameFor } from './fileName';
import type { ExportedFile } from './scene';

/**
 * One page as a file, several as one archive of numbered files: browsers ask before they let a page
 * save many.
 * @param extension without the dot
 */
export async function pageFiles(
  pages: readonly Blob[],
  title: string,
  extension: string,
): Promise<ExportedFile> {
  const [first] = pages;
  if (first && pages.length === 1) return { blob: first, name: fileNameFor(title, extension) };
  const { zipSync } = await import('fflate');
  const digits = String(pages.length).length;
  const files: Record<string, Uint8Array> = {};
  for (const [index, page] of pages.entries()) {
    const number = String(index + 1).padStart(digits, '0');
    files[`${number}.${extension}`] = new Uint8Array(await page.arrayBuffer());
  }
  // Pictures are compressed already; drawings as text are small.
  const zip = zipSync(files, { level: extension === 'png' ? 0 : 1 });
  return { blob: new Blob([zip], { type: 'application/zip' }), name: fileNameFor(title, 'zip') };
}
