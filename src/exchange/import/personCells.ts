import { cleanShortText } from '../../model/text';
import type { ColumnMapping } from './personFields';

/** A cell as one line of text; empty when the column is not mapped or the row too short. */
export function cellOf(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : cleanShortText(row[column] ?? '');
}

/** The person's name, from one column or from first and last name (Chinese ones without a space). */
export function nameOf(row: readonly string[], mapping: ColumnMapping): string {
  const whole = cellOf(row, mapping.name);
  if (whole !== '') return whole;
  const first = cellOf(row, mapping.firstName);
  const last = cellOf(row, mapping.lastName);
  const isChinese = /^\p{Script=Han}+$/u.test(first + last);
  return isChinese ? last + first : [first, last].filter(Boolean).join(' ');
}

/** Two to four words or Chinese characters, without figures. */
const NAME = /^(?:\p{L}[\p{L}\p{M}.'’-]*(?:,? \p{L}[\p{L}\p{M}.'’-]*){1,3}|\p{Script=Han}{2,4})$/u;

/** Whether a cell could be somebody's name; many other short texts could be, too. */
export function looksLikeName(cell: string): boolean {
  return NAME.test(cell.trim());
}
