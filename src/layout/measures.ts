import type { Direction, MapLayout, Spacing } from '../model/mapLayout';
import { CARD } from './cardSize';
import type { Box, Point } from './displayList';

/** Room kept free between cards, px. */
export interface Gap {
  /** between neighbours in a row */
  readonly across: number;
  /** between a manager and the row of reports */
  readonly level: number;
  /** between cards in a column */
  readonly column: number;
  /** between a manager and a single column, whose spine needs no bus */
  readonly hanging: number;
  /** how far a single column stands in from its manager; its spine runs midway */
  readonly indent: number;
  /** between a shelf of branches and the one below it */
  readonly shelf: number;
  /** on either side of the trunk that joins shelves */
  readonly trunk: number;
  /** between trees, and between them and people who stand alone */
  readonly tree: number;
}

/**
 * What a layout is made with. A map that reads from left to right is laid out and its reporting lines
 * are drawn from the top down all the same, with cards turned by the diagonal (x for y, width for
 * height); what comes out is turned back.
 */
export interface Measures {
  readonly direction: Direction;
  /** Of a card, turned if the map is. px */
  readonly card: { readonly width: number; readonly height: number };
  readonly gap: Gap;
}

const TOP_DOWN: Readonly<Record<Spacing, Gap>> = {
  compact: {
    across: 20,
    level: 40,
    column: 12,
    hanging: 20,
    indent: 20,
    shelf: 52,
    trunk: 28,
    tree: 52,
  },
  comfortable: {
    across: 32,
    level: 56,
    column: 20,
    hanging: 28,
    indent: 32,
    shelf: 72,
    trunk: 40,
    tree: 72,
  },
  roomy: {
    across: 48,
    level: 80,
    column: 32,
    hanging: 40,
    indent: 40,
    shelf: 104,
    trunk: 56,
    tree: 104,
  },
};
/** Neighbours stand below each other, where cards are low; lines go where they are wide. */
const LEFT_RIGHT: Readonly<Record<Spacing, Gap>> = {
  compact: { ...TOP_DOWN.compact, across: 12, level: 48, shelf: 60, trunk: 20 },
  comfortable: { ...TOP_DOWN.comfortable, across: 20, level: 68, shelf: 84, trunk: 28 },
  roomy: { ...TOP_DOWN.roomy, across: 32, level: 96, shelf: 120, trunk: 40 },
};

export function measuresFor({ direction, spacing }: MapLayout): Measures {
  if (direction === 'top-down') return { direction, card: CARD, gap: TOP_DOWN[spacing] };
  const card = { width: CARD.height, height: CARD.width };
  return { direction, card, gap: LEFT_RIGHT[spacing] };
}

/** Whether people of a team may stand below each other, hung from a spine at their left. */
export function hangs({ direction }: Measures): boolean {
  return direction === 'top-down';
}

/** Mirrored in the diagonal where the map reads from left to right; twice is as before. */
export function turned({ x, y }: Point, direction: Direction): Point {
  return direction === 'top-down' ? { x, y } : { x: y, y: x };
}

export function turnedBox(box: Box, direction: Direction): Box {
  if (direction === 'top-down') return box;
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}
