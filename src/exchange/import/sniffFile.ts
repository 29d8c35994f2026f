import { decodeText } from './decodeText';

/**
 * What a file is, as far as can be told without reading it all. `old-workbook`: an Excel workbook that
 * is not XLSX, or one that is encrypted; they look alike.
 */
export type FileKind =
  | 'map'
  | 'png'
  | 'people-text'
  | 'vcard'
  | 'xlsx'
  | 'old-workbook'
  | 'unknown';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  // Excel before 2007, and newer workbooks with a password.
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Bytes looked at. */
const SAMPLE_BYTES = 4_096;

/** Where an archive's first entries and its directory are looked for. */
const DIRECTORY_BYTES = 65_536;

/**
 * What kind of file it is: by its content, and only where that leaves a doubt by its name.
 * @param name   with extension, as the user's system calls it
 * @param bytes  the whole file, or its beginning
 */
export function sniffFile(name: string, bytes: Uint8Array): FileKind {
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  if (startsWith(bytes, ZIP)) {
    if (contains(bytes, 'xl/workbook.bin')) return 'old-workbook';
    return /\.xls[xm]$/i.test(name) || contains(bytes, 'xl/') ? 'xlsx' : 'unknown';
  }
  // A picture without its signature is a broken picture, whatever its bytes look like.
  if (/\.png$/i.test(name)) return 'png';
  const text = decodeText(wholeLines(bytes))?.text.trimStart();
  if (text === undefined) return 'unknown';
  const isNamedJson = /\.json$/i.test(name);
  if (text === '') return isNamedJson ? 'map' : isNamedTable(name) ? 'people-text' : 'unknown';
  if (/^BEGIN:VCARD/i.test(text)) return 'vcard';
  if (/^[{[]/.test(text) && (isNamedJson || /"(format|map|version)"\s*:/.test(text))) return 'map';
  if (isNamedJson) return 'map';
  if (/^(%PDF-|<!doctype|<html|<\?xml|<svg|\{\\rtf)/i.test(text)) return 'unknown';
  return 'people-text';
}

function isNamedTable(name: string): boolean {
  return /\.(csv|tsv|tab|txt|vcf)$/i.test(name);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function contains(bytes: Uint8Array, ascii: string): boolean {
  const ends = [bytes.subarray(0, DIRECTORY_BYTES), bytes.subarray(-DIRECTORY_BYTES)];
  return ends.some((part) => new TextDecoder('latin1').decode(part).includes(ascii));
}

/** The beginning up to a line end, so that no character is cut in two; whole when it is one line. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  // In UTF-16 a byte that looks like a line's end may be half of a character.
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) return bytes.subarray(0, SAMPLE_BYTES);
  const end = bytes.subarray(0, SAMPLE_BYTES).lastIndexOf(0x0a);
  return bytes.subarray(0, end > 0 ? end + 1 : SAMPLE_BYTES);
}
