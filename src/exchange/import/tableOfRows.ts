import { MAX_STAKEHOLDERS } from '../../model/map';
import { cleanShortText } from '../../model/text';
import { findHeadingRow } from './headingRow';
import { ImportError } from './importError';
import { withManagersOfLevels } from './levels';

/** A table of people as found in a file. Nothing is interpreted yet. */
export interface Table {
  /** One per column, none empty, no two alike: unnamed columns are called by their letter ("C"). */
  readonly headings: readonly string[];
  /** Rows below the headings that hold anything, each as long as `headings`. */
  readonly rows: readonly (readonly string[])[];
}

/** Most columns that are looked at; what lies beyond is left out. */
export const MAX_COLUMNS = 200;

/**
 * Finds the headings among rows, and the people below them.
 * @param all  as the file has them, empty ones included
 * @throws ImportError empty, no-people, too-many-people
 */
export function tableOfRows(all: readonly (readonly string[])[]): Table {
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ''));
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
  return withManagersOfLevels(withNamedColumns(headingCells, people));
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
): Table {
  const width = people.reduce((most, row) => Math.max(most, row.length), headingCells.length);
  const isUsed = Array.from(
    { length: width },
    (_, at) =>
      (headingCells[at] ?? '').trim() !== '' || people.some((row) => (row[at] ?? '').trim() !== ''),
  );
  const columns = [...isUsed.keys()].filter((at) => isUsed[at]);
  const taken = new Set<string>();
  const headings = columns.map((at) => {
    const name = cleanShortText(headingCells[at] ?? '') || columnLetter(at);
    let unique = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
  return { headings, rows: people.map((row) => columns.map((at) => row[at] ?? '')) };
}

/** Whether every column is but called by its letter. */
export function isWithoutHeadings({ headings }: Table): boolean {
  return headings.every((heading) => /^[A-Z]{1,2}$/.test(heading));
}

/** A column's name in spreadsheets. @param index  0 for A, 26 for AA */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
