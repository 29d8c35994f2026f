import Papa from 'papaparse';
import { byteLength } from '../byteLength';
import { unguardFormula } from '../formulaGuard';
import { FILE_SIZE_LIMIT } from '../mapFileFormat';
import { decodeText } from './decodeText';
import { type Delimiter, guessDelimiter } from './delimiter';
import { ImportError } from './importError';
import { MAX_COLUMNS, type Table, tableOfRows } from './tableOfRows';
import { tolerantRows } from './tolerantRows';

/**
 * Reads comma-, tab-, semicolon- or bar-separated text, in whatever encoding it comes. Tolerates title
 * lines above the headings, no headings at all, uneven rows, empty rows, stray quotes, line breaks in
 * quotes, headings repeated further down.
 * @param source  the file's bytes, or its text
 * @throws ImportError too-large, unreadable-text, empty, no-people, too-many-people
 */
export function readTable(source: string | Uint8Array): Table & { readonly delimiter: Delimiter } {
  const text = lineEnded(textOf(source));
  const { delimiter, body } = announcedDelimiter(text) ?? {
    delimiter: guessDelimiter(text),
    body: text,
  };
  const rows = parseRows(body, delimiter).map((row) => row.map(unguardFormula));
  return { ...tableOfRows(rows), delimiter };
}

function textOf(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? byteLength(source) : source.byteLength;
  if (bytes > FILE_SIZE_LIMIT) {
    throw new ImportError('too-large', { limit: FILE_SIZE_LIMIT / 1_000_000 });
  }
  const text = typeof source === 'string' ? source : decodeText(source)?.text;
  if (text === undefined) throw new ImportError('unreadable-text');
  if (text.trim() === '') throw new ImportError('empty');
  return text;
}

/** One kind of line end, so that a file joined from several systems' has no rows run together. */
function lineEnded(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Spreadsheets may name the delimiter in a first line of its own: `sep=;`. */
function announcedDelimiter(text: string): { delimiter: Delimiter; body: string } | null {
  const found = /^"?sep=([,;|\t])"?\n/i.exec(text);
  if (!found) return null;
  return { delimiter: found[1] as Delimiter, body: text.slice(found[0].length) };
}

function parseRows(text: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const hasStrayQuotes =
    errors.some(({ type }) => type === 'Quotes') ||
    data.some((row) => row.some((cell) => /^ +"/.test(cell)));
  const rows = hasStrayQuotes ? tolerantRows(text, delimiter) : data;
  return rows.map((row) => row.slice(0, MAX_COLUMNS));
}
