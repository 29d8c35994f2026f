import { isNameHeading, recognisedHeadings } from './headings';
import { looksLikeName } from './personCells';

/** How far down the headings may stand, below title lines. */
const HEADING_SEARCH_ROWS = 15;

/**
 * Where the row of headings is: the first row that names most fields. When none names any, the first
 * row if it does not look like a person.
 * @param rows  none empty
 * @returns null when there are no headings: the first row is a person, too
 */
export function findHeadingRow(rows: readonly (readonly string[])[]): number | null {
  let best = { row: -1, named: 0 };
  rows.slice(0, HEADING_SEARCH_ROWS).forEach((cells, row) => {
    const named = recognisedHeadings(cells);
    if (named > best.named) best = { row, named };
  });
  if (best.named > 1) return best.row;
  const single = rows[best.row];
  if (single?.some(isNameHeading)) return best.row;
  return looksLikeHeadings(rows) ? 0 : null;
}

/**
 * Headings in words that nobody foresaw: all different, none a number or an address, none found again
 * below, and none a name above names. A list of one column has none.
 */
function looksLikeHeadings(rows: readonly (readonly string[])[]): boolean {
  const cells = (rows[0] ?? []).map((cell) => cell.trim()).filter(Boolean);
  if (cells.length < 2 || new Set(cells).size < cells.length) return false;
  if (cells.some((cell) => /\d{2}|@/.test(cell) || cell.length > 60)) return false;
  if ((rows[0] ?? []).some((_, column) => isColumnOfNames(rows, column))) return false;
  const below = new Set(rows.slice(1).flatMap((row) => row.map((cell) => cell.trim())));
  return !cells.some((cell) => below.has(cell));
}

/** From the first row down. */
function isColumnOfNames(rows: readonly (readonly string[])[], column: number): boolean {
  const values = rows.slice(0, 100).map((row) => row[column] ?? '');
  return (
    looksLikeName(values[0] ?? '') && values.filter(looksLikeName).length > values.length * 0.8
  );
}
