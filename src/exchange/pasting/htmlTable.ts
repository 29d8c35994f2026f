/** Most cells that are read, and furthest that one is spread over others. */
const MAX_CELLS = 200_000;
const MAX_SPAN = 50;

/**
 * The cells of a table that is most of a document, rows as lines, parted by tabs. What stands in cells
 * that were merged downwards holds for every row of theirs.
 * @returns null without such a table of two rows and columns
 */
export function cellsText(body: HTMLElement): string | null {
  const table = [...body.querySelectorAll('table')].find(
    (each) => each.querySelector('table') === null,
  );
  const size = (element: Element) => (element.textContent ?? '').replace(/\s/g, '').length;
  if (!table || size(table) < size(body) * 0.6) return null;
  const rows = cellsOf(table);
  const hasColumns = rows.filter((row) => row.filter(Boolean).length > 1).length > rows.length / 2;
  if (rows.length < 2 || !hasColumns) return null;
  return rows.map((row) => Array.from(row, (cell) => quoted(cell ?? '')).join('\t')).join('\n');
}

function cellsOf(table: HTMLTableElement): (string | undefined)[][] {
  const rows: (string | undefined)[][] = Array.from(table.rows, () => []);
  let left = MAX_CELLS;
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x++;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      const width = Math.min(cell.colSpan, MAX_SPAN);
      for (const below of rows.slice(y, y + Math.max(1, Math.min(cell.rowSpan, MAX_SPAN)))) {
        for (let at = 0; at < width; at++) below[x + at] = at === 0 ? text : '';
        left -= width;
      }
      if (left < 0) return rows.slice(0, y);
      x += width;
    }
  }
  return rows;
}

function quoted(cell: string): string {
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
