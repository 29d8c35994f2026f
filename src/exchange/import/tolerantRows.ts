/**
 * Rows of delimited text whose quotes are not as RFC 4180 wants them. A quote opens a cell after
 * spaces too; it closes where a delimiter or the line's end follows. One that never closes, or that
 * after a stray quote would run into the next cell or line, is taken as an ordinary character: a
 * mistake then costs one cell its looks, and not the rows below their people.
 * @param text       line ends are \n
 * @param delimiter  one character
 */
export function tolerantRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = quotedCell(text, at, delimiter) ?? plainCell(text, at, delimiter);
    row.push(cell);
    if (text[end] !== delimiter) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

interface Cell {
  readonly cell: string;
  /** Where the delimiter or line end after it stands, or the text's length. */
  readonly end: number;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number, delimiter: string): Cell | null {
  let at = skipSpaces(text, start, delimiter);
  if (text[at] !== '"') return null;
  let cell = '';
  let isStray = false;
  for (at++; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character !== '"') {
      if (character === '\n' && isStray) return null;
      cell += character;
      continue;
    }
    const after = skipSpaces(text, at + 1, delimiter);
    if (after >= text.length || text[after] === delimiter || text[after] === '\n') {
      return { cell, end: after };
    }
    cell += '"';
    if (text[at + 1] === '"') at++;
    else if (text[beforeSpaces(text, at)] === delimiter) return null;
    else isStray = true;
  }
  return null;
}

function skipSpaces(text: string, start: number, delimiter: string): number {
  let at = start;
  while (text[at] === ' ' && delimiter !== ' ') at++;
  return at;
}

function beforeSpaces(text: string, start: number): number {
  let at = start - 1;
  while (text[at] === ' ') at--;
  return at;
}
