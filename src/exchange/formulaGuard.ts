/**
 * What a spreadsheet might run as a formula, and what already carries our guard. Full-width signs
 * count as well: East Asian spreadsheets treat them alike.
 */
const RISKY = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r\n]/;
const GUARDED = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula. */
export function guardFormula(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guardFormula`. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
