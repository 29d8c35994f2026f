import Papa from 'papaparse';
import { MAX_STAKEHOLDERS } from '../../model/map';
import { byteLength } from '../byteLength';
import { unguardFormula } from '../formulaGuard';
import { FILE_SIZE_LIMIT } from '../mapFileFormat';
import { decodeText } from './decodeText';
import { type Delimiter, guessDelimiter } from './delimiter';
import { findHeadingRow } from './headingRow';
import { ImportError } from './importError';
import { tolerantRows } from './tolerantRows';

/** A table of people as found in a file. Nothing is interpreted yet. */
export interface Table {
  /** One per column, none empty, no two alike: unnamed columns are called by their letter ("C"). */
  readonly headings: readonly string[];
  /** Rows below the headings that hold anything, each as long as `headings`. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
}

/** Most columns that are looked at; what lies beyond is left out. */
const MAX_COLUMNS = 200;

/**
 * Reads comma-, tab-, semicolon- or bar-separated text, in whatever encoding it comes. Tolerates title
 * lines above the headings, no headings at all, uneven rows, empty rows, stray quotes, line breaks in
 * quotes, headings repeated further down.
 * @param source  the file's bytes, or its text
 * @throws ImportError too-large, unreadable-text, empty, no-people, too-many-people
 */
export function readTable(source: string | Uint8Array): Table {
  const text = lineEnded(textOf(source));
  const { delimiter, body } = announcedDelimiter(text) ?? {
    delimiter: guessDelimiter(text),
    body: text,
  };
  const rows = parseRows(body, delimiter).map((row) =>
    row.slice(0, MAX_COLUMNS).map(unguardFormula),
  );
  if (rows.length === 0) throw new ImportError('empty');
  const at = findHeadingRow(rows);
  const headingCells = at === null ? [] : (rows[at] ?? []);
  const people = (at === null ? rows : rows.slice(at + 1)).filter(
    (row) => at === null || !isSameRow(row, headingCells),
  );
  if (people.length === 0) throw new ImportError('no-people');
  if (people.length > MAX_STAKEHOLDERS) {
    throw new ImportError('too-many-people', { count: people.length, limit: MAX_STAKEHOLDERS });
  }
  return { ...withNamedColumns(headingCells, people), delimiter };
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
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

function isSameRow(row: readonly string[], other: readonly string[]): boolean {
  return (
    other.length > 1 &&
    Array.from({ length: Math.max(row.length, other.length) }).every(
      (_, at) => (row[at] ?? '').trim() === (other[at] ?? '').trim(),
    )
  );
}

function withNamedColumns(
  headingCells: readonly string[],
  people: readonly (readonly string[])[],
): Pick<Table, 'headings' | 'rows'> {
  const width = people.reduce((most, row) => Math.max(most, row.length), headingCells.length);
  const isUsed = Array.from(
    { length: width },
    (_, at) =>
      (headingCells[at] ?? '').trim() !== '' || people.some((row) => (row[at] ?? '').trim() !== ''),
  );
  const columns = [...isUsed.keys()].filter((at) => isUsed[at]);
  const taken = new Set<string>();
  const headings = columns.map((at) => {
    const name = (headingCells[at] ?? '').replace(/\s+/g, ' ').trim() || columnLetter(at);
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
  return { headings, rows: people.map((row) => columns.map((at) => row[at] ?? '')) };
}

/** A column's name in spreadsheets. @param index  0 for A, 26 for AA */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
