import type { Point } from './displayList';
import { hangs, type Measures } from './measures';

/** Cards this close in x stand in one column. px */
export const SAME_COLUMN = 2;

/** Cards exactly below each other, from the top. */
export type Column<T> = readonly [T, ...T[]];

/**
 * How a team stands: shelves from the top, each of columns from the left. Cards belong to one column
 * when they have the same x, columns to one shelf when their first cards overlap in height, directly or
 * over others between them. `tidy` never puts branches of two shelves exactly below each other. In a map
 * that reads from left to right, whose lines enter every card at its left, there are no columns.
 * @param placeOf  a card's top-left corner, turned if the map is. px
 */
export function standing<T>(
  team: readonly T[],
  placeOf: (card: T) => Point,
  measures: Measures,
): Column<T>[][] {
  const y = ([first]: Column<T>) => placeOf(first).y;
  const x = ([first]: Column<T>) => placeOf(first).x;
  const shelves: Column<T>[][] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  const columns = hangs(measures)
    ? columnsOf(team, placeOf)
    : team.map((member): Column<T> => [member]);
  for (const column of columns.sort((a, b) => y(a) - y(b))) {
    const shelf = shelves.at(-1);
    if (shelf && y(column) < lowest + measures.card.height) shelf.push(column);
    else shelves.push([column]);
    lowest = y(column);
  }
  for (const shelf of shelves) shelf.sort((a, b) => x(a) - x(b));
  return shelves;
}

function columnsOf<T>(team: readonly T[], placeOf: (card: T) => Point): Column<T>[] {
  const columns: [T, ...T[]][] = [];
  let left = Number.NEGATIVE_INFINITY;
  for (const card of [...team].sort((a, b) => placeOf(a).x - placeOf(b).x)) {
    const { x } = placeOf(card);
    const column = columns.at(-1);
    if (column && x - left <= SAME_COLUMN) column.push(card);
    else {
      columns.push([card]);
      left = x;
    }
  }
  for (const column of columns) column.sort((a, b) => placeOf(a).y - placeOf(b).y);
  return columns;
}
