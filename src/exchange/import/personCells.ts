import { cleanShortText } from '../../model/text';
import type { ColumnMapping } from './personFields';

/** A cell as one line of text; empty when the column is not mapped or the row too short. */
export function cellOf(row: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : cleanShortText(row[column] ?? '');
}

/**
 * The person's name: from one column, from first and last name, or from "Last, First". A single word
 * under "Name" is completed by a first or last name that stands alone beside it.
 */
export function nameOf(row: readonly string[], mapping: ColumnMapping): string {
  const first = cellOf(row, mapping.firstName);
  const last = cellOf(row, mapping.lastName);
  const whole = cellOf(row, mapping.name) || turnedRound(cellOf(row, mapping.nameReversed));
  if (whole === '') return joined(first, last);
  const isPart = !/[\s,，]/.test(whole) && whole.length <= LONGEST_PART;
  if (!isPart || (first !== '') === (last !== '') || whole.includes(first + last)) return whole;
  return first === '' ? joined(whole, last) : joined(first, whole);
}

/** Longest single word that may be half a name; Chinese names have at most four characters in all. */
const LONGEST_PART = 30;

/** Chinese names begin with the family and have no space. */
function joined(first: string, last: string): string {
  const isChinese = /^\p{Script=Han}+$/u.test(first + last);
  return isChinese ? last + first : [first, last].filter(Boolean).join(' ');
}

/** "Okafor, Una" as people say it; what comes after a second comma ("Jr.") or in brackets stays last. */
export function turnedRound(name: string): string {
  const [, words = name, aside = ''] = ASIDE.exec(name) ?? [];
  const [last = '', first = '', ...rest] = words.split(/\s*[,，]\s*/);
  return [joined(first, last), ...rest].filter(Boolean).join(', ') + aside;
}

/** "Okafor, Una (on leave)": the name, and what stands in brackets after it. */
export const ASIDE = /^([^(（]+?)(\s*[(（][^(（]*[)）])$/;

const WORD = String.raw`[\p{L}\p{M}.'’-]+`;
/** "MBA" and "PhD" are no first names, but where all is in capitals, "UNA" is. */
const POSTNOMINAL = String.raw`(?:\p{Lu}{2,5}|Ph\.?D\.?)$`;
const FIRST = String.raw`[,，]\s*(?!(?<=\p{Ll}.*)${POSTNOMINAL})${WORD}(?: ${WORD}){0,3}(?:,.*)?$`;
const LAST_FIRST = new RegExp(`^${WORD}${FIRST}`, 'u');
const HONORIFIC = String.raw`(?:M[rsx]|MR|MRS|MS|Mrs|Miss|D[rR]|Prof|Sir|Dame|Lord|Lady|Ir)\b`;
const COMPOUND_FIRST = new RegExp(`^(?!${HONORIFIC})${WORD}(?: ${WORD}){1,3}${FIRST}`, 'u');

/** Whether a cell may be "Okafor, Una"; "Una Okafor, CFO" is not. */
export function looksReversed(cell: string): boolean {
  const name = cell.trim();
  return LAST_FIRST.test(ASIDE.exec(name)?.[1] ?? name);
}

/** Whether it may be "Okafor Lam, Una", which a name and a post may look like, too. */
export function looksReversedCompound(cell: string): boolean {
  return COMPOUND_FIRST.test(cell.trim());
}

/** Two to four words or Chinese characters, without figures. */
const NAME = /^(?:\p{L}[\p{L}\p{M}.'’-]*(?:,? \p{L}[\p{L}\p{M}.'’-]*){1,3}|\p{Script=Han}{2,4})$/u;

/** Whether a cell could be somebody's name; many other short texts could be, too. */
export function looksLikeName(cell: string): boolean {
  return NAME.test(cell.trim());
}
