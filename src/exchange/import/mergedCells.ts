/** Most cells that are filled from those above. */
const FILL_LIMIT = 200_000;
const MERGE =
  /<(?:[^\s<>/:]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})["']/gi;
const SHEET = /<(?:[^\s<>/:]+:)?sheet\s[^<>]*>/gi;
const RELATION = /<(?:[^\s<>/:]+:)?Relationship\s[^<>]*>/gi;

/** A cell that was merged with others below it. Rows and column from 0. */
interface Merged {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * What stands in cells that were merged downwards holds for every row of theirs; the file has it once.
 * @param sheets  in the workbook's order
 * @param files   of the workbook, by path
 */
export function withMergedCells(
  sheets: readonly string[][][],
  files: Readonly<Record<string, Uint8Array>>,
): readonly string[][][] {
  const paths = sheetPaths(files);
  let left = FILL_LIMIT;
  sheets.forEach((rows, index) => {
    for (const { column, top, bottom } of mergedIn(textOf(files, paths[index] ?? ''))) {
      const value = rows[top]?.[column] ?? '';
      if (value === '') continue;
      for (const row of rows.slice(top + 1, bottom + 1)) {
        if (left-- <= 0) return;
        if (column < row.length) row[column] ||= value;
      }
    }
  });
  return sheets;
}

function mergedIn(sheet: string): Merged[] {
  return Array.from(sheet.matchAll(MERGE), ([, letters = '', from = '', to = '']) => ({
    column: columnNumber(letters) - 1,
    top: Number(from) - 1,
    bottom: Number(to) - 1,
  }));
}

/** The sheets' files, in the workbook's order. */
function sheetPaths(files: Readonly<Record<string, Uint8Array>>): string[] {
  const relations = textOf(files, 'xl/_rels/workbook.xml.rels').match(RELATION) ?? [];
  const targets = new Map(
    relations.map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = textOf(files, 'xl/workbook.xml').match(SHEET) ?? [];
  return sheets.map((tag) => targets.get(attribute(tag, '[^\\s:<>"]+:id')) ?? '');
}

function textOf(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  return Object.hasOwn(files, path) ? new TextDecoder().decode(files[path]) : '';
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

/** @returns 1 for A, 27 for AA */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
