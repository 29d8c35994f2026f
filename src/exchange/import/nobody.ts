import { cellOf } from './personCells';
import type { ColumnMapping } from './personFields';

/** Any of these says who somebody is. */
const TELLING = [
  'name',
  'firstName',
  'lastName',
  'nameReversed',
  'title',
  'id',
  'email',
  'phone',
] as const satisfies readonly (keyof ColumnMapping)[];

const SUM =
  /^(?:(?:grand|sub)[ -]?)?totals?(?:\W.*\d.*|\s*[:：])?$|^(?:合计|总计|小计|共计|合計|總計|小計|共計)(?!\p{Script=Han})/iu;

const AMOUNT = /^[^\p{L}]*\p{N}[^\p{L}]*[人名位个個]?$/u;

/**
 * Rows that are not people: the line below a table's headings, a report's "Grand Totals (2 records)" and its copyright, a list's "合计".
 * @returns their indices; but for what stands below the list, none when they are as many as the others,
 *          as then the columns are not what they seem
 */
export function rowsOfNobody(
  rows: readonly (readonly string[])[],
  mapping: ColumnMapping,
): ReadonlySet<number> {
  const nobody = [...rows.keys()].filter((index) => isNobody(rows[index] ?? [], mapping));
  if (nobody.length * 2 < rows.length) return new Set(nobody);
  const last = rows.findLastIndex((row, index) => !isRemark(row) || !nobody.includes(index));
  return new Set(nobody.filter((index) => index > last));
}

function isRemark([first = '', ...others]: readonly string[]): boolean {
  return first.trim() !== '' && others.every((cell) => cell.trim() === '');
}

function isNobody(row: readonly string[], mapping: ColumnMapping): boolean {
  if (!row.some((cell) => /[\p{L}\p{N}?？]/u.test(cell))) return true;
  const filled = row.map((cell) => cell.trim()).filter(Boolean);
  // "Total,3" and "合计,3人": a sum may stand where ids and names do.
  if (SUM.test(filled[0] ?? '') && filled.slice(1).every((cell) => AMOUNT.test(cell))) return true;
  const isTold = TELLING.some((field) => {
    const cell = cellOf(row, mapping[field]);
    return field === 'title'
      ? /\p{L}/u.test(cell) && !SUM.test(cell)
      : cell !== '' && !SUM.test(cell);
  });
  if (isTold) return false;
  return filled.length <= 2 || filled.some((cell) => SUM.test(cell));
}
