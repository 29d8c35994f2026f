import type { Box, PathSegment, Point } from './displayList';
import { boundsOf } from './geometry';
import { distance } from './paths';

/** A card in a link's way, and whose. */
export interface Obstacle {
  readonly id: string;
  readonly box: Box;
}

/** How things stand otherwise than the ground knows: cards being dragged. */
export interface Moved {
  /** Whose cards are not where the ground has them. */
  readonly absent: ReadonlySet<string>;
  /** Cards that stand there as well. */
  readonly present: readonly Obstacle[];
}

/** A horizontal or vertical part of a reporting line. px */
export interface Stretch {
  readonly isFlat: boolean;
  /** Its y where it is flat, else its x. */
  readonly at: number;
  /** From where to where, in the other direction; in order. */
  readonly start: number;
  readonly end: number;
}

interface Cell {
  readonly cards: Obstacle[];
  readonly stretches: Stretch[];
}

/** Least size of a cell: about a card with its gaps. px */
const CELL = { width: 300, height: 160 } as const;
/** However far somebody was dragged away, a line crosses at most so many columns or rows of cells. */
const MOST_CELLS = 256;
/** Cards are found from this far away. px */
const REACH = 20;
/** A link this close to a reporting line hides it. px */
const BESIDE = 6;
/** Rise over run up to which a link runs along a line rather than crosses it. */
const ALONG = 0.45;

/** The cards and reporting lines that links go through, in cells, so that each link asks only those near. */
export class LinkGround {
  private readonly cells = new Map<number, Cell>();
  private readonly origin: Point;
  private readonly size: { readonly width: number; readonly height: number };

  /** @param isTight  whether gaps between cards are as narrow as a compact map's */
  constructor(
    cards: readonly Obstacle[],
    lines: Iterable<readonly PathSegment[]>,
    readonly isTight: boolean = false,
  ) {
    const all = boundsOf(cards.map(({ box }) => box)) ?? { x: 0, y: 0, width: 0, height: 0 };
    this.origin = all;
    this.size = {
      width: Math.max(CELL.width, all.width / MOST_CELLS),
      height: Math.max(CELL.height, all.height / MOST_CELLS),
    };
    for (const card of cards) {
      const { x, y, width, height } = card.box;
      const [from, to] = [
        { x: x - REACH, y: y - REACH },
        { x: x + width + REACH, y: y + height + REACH },
      ];
      this.fill(from, to, (cell) => cell.cards.push(card));
    }
    for (const segments of lines) {
      for (const stretch of stretchesOf(segments)) {
        const { isFlat, at, start, end } = stretch;
        const first = isFlat ? { x: start, y: at } : { x: at, y: start };
        const last = isFlat ? { x: end, y: at } : { x: at, y: end };
        this.fill(first, last, (cell) => cell.stretches.push(stretch));
      }
    }
  }

  /**
   * The first card that a straight line comes nearer than `margin` to.
   * @param margin  px, at most 20
   */
  firstCard(from: Point, to: Point, margin: number, moved: Moved): Obstacle | undefined {
    let first: Obstacle | undefined;
    let least = Number.POSITIVE_INFINITY;
    const meet = (card: Obstacle) => {
      const entry = entryInto(card.box, margin, from, to);
      if (entry === undefined || entry >= least) return;
      least = entry;
      first = card;
    };
    for (const card of moved.present) meet(card);
    this.along(from, to, (cell, end) => {
      for (const card of cell.cards) if (!moved.absent.has(card.id)) meet(card);
      return least > end;
    });
    return first;
  }

  /** How far a straight line runs along reporting lines nearer than `beside`: hiding them, or nearly. px */
  hiddenBy(from: Point, to: Point, beside: number = BESIDE): number {
    let hidden = 0;
    for (const stretch of this.hiddenAlong(from, to, beside)) {
      hidden += overlapWith(stretch, beside, from, to);
    }
    return hidden;
  }

  /** The reporting lines that a straight line runs along, nearer than `beside`. */
  hiddenAlong(from: Point, to: Point, beside: number = BESIDE): Stretch[] {
    const found: Stretch[] = [];
    this.along(from, to, (cell) => {
      for (const stretch of cell.stretches) {
        const isHidden = overlapWith(stretch, beside, from, to) > 0;
        if (isHidden && !found.includes(stretch)) found.push(stretch);
      }
      return true;
    });
    return found;
  }

  private column(x: number): number {
    return Math.floor((x - this.origin.x) / this.size.width);
  }

  private row(y: number): number {
    return Math.floor((y - this.origin.y) / this.size.height);
  }

  private fill(from: Point, to: Point, put: (cell: Cell) => void): void {
    for (let column = this.column(from.x); column <= this.column(to.x); column++) {
      for (let row = this.row(from.y); row <= this.row(to.y); row++) {
        const key = keyOf(column, row);
        let cell = this.cells.get(key);
        if (!cell) {
          cell = { cards: [], stretches: [] };
          this.cells.set(key, cell);
        }
        put(cell);
      }
    }
  }

  /** Cells under a line, column after column. @param visit  given the part of the line done with; false ends it */
  private along(from: Point, to: Point, visit: (cell: Cell, end: number) => boolean): void {
    const run = to.x - from.x;
    const rise = to.y - from.y;
    const step = run < 0 ? -1 : 1;
    const limit = MOST_CELLS + 2;
    const clamp = (index: number) => Math.max(-2, Math.min(limit, index));
    const last = clamp(this.column(to.x));
    for (let column = clamp(this.column(from.x)); ; column += step) {
      const left = this.origin.x + column * this.size.width;
      const [near, far] =
        step > 0 ? [left, left + this.size.width] : [left + this.size.width, left];
      const start = run === 0 ? 0 : Math.max(0, Math.min(1, (near - from.x) / run));
      const end = run === 0 ? 1 : Math.max(0, Math.min(1, (far - from.x) / run));
      const [a, b] = [from.y + rise * start, from.y + rise * end];
      const lowest = clamp(this.row(Math.max(a, b)));
      for (let row = clamp(this.row(Math.min(a, b))); row <= lowest; row++) {
        const cell = this.cells.get(keyOf(column, row));
        // Only a whole column is done with at its end.
        if (cell && !visit(cell, end) && row === lowest) return;
      }
      if (column === last) return;
    }
  }
}

function keyOf(column: number, row: number): number {
  return (column + 1024) * 4096 + row + 1024;
}

/** Where a line first comes nearer than `margin` to a box, as a part of it; nothing when it never does. */
export function entryInto(box: Box, margin: number, from: Point, to: Point): number | undefined {
  const [left, right] = [box.x - margin, box.x + box.width + margin];
  const [top, foot] = [box.y - margin, box.y + box.height + margin];
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return undefined;
  if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= foot) return undefined;
  const [run, rise] = [to.x - from.x, to.y - from.y];
  const enter = Math.max(0, enters(left, right, from.x, run), enters(top, foot, from.y, rise));
  const leave = Math.min(1, leaves(left, right, from.x, run), leaves(top, foot, from.y, rise));
  return enter < leave ? enter : undefined;
}

/** Where a line comes between two values, as a part of it; one that stands still is there. */
function enters(least: number, most: number, start: number, way: number): number {
  return way === 0 ? 0 : ((way > 0 ? least : most) - start) / way;
}

function leaves(least: number, most: number, start: number, way: number): number {
  return way === 0 ? 1 : ((way > 0 ? most : least) - start) / way;
}

/** How much of a line lies beside a stretch and along it. px */
function overlapWith(stretch: Stretch, beside: number, from: Point, to: Point): number {
  const { isFlat, at, start, end } = stretch;
  const along = isFlat ? from.x : from.y;
  const across = isFlat ? from.y : from.x;
  const run = (isFlat ? to.x : to.y) - along;
  const rise = (isFlat ? to.y : to.x) - across;
  if (Math.abs(rise) > Math.abs(run) * ALONG) return 0;
  if (Math.max(along, along + run) <= start || Math.min(along, along + run) >= end) return 0;
  const [least, most] = [at - beside, at + beside];
  if (Math.max(across, across + rise) <= least || Math.min(across, across + rise) >= most) return 0;
  const enter = Math.max(0, enters(start, end, along, run), enters(least, most, across, rise));
  const leave = Math.min(1, leaves(start, end, along, run), leaves(least, most, across, rise));
  return Math.max(0, leave - enter) * distance(from, to);
}

function stretchesOf(segments: readonly PathSegment[]): Stretch[] {
  const stretches: Stretch[] = [];
  let before: Point | undefined;
  for (const segment of segments) {
    const [x, y] = segment.slice(-2).map(Number);
    const at = { x: x ?? 0, y: y ?? 0 };
    if (before && segment[0] === 'L' && (before.x === at.x || before.y === at.y)) {
      const isFlat = before.y === at.y;
      const [a, b] = isFlat ? [before.x, at.x] : [before.y, at.y];
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      stretches.push({ isFlat, at: isFlat ? at.y : at.x, start, end });
    }
    before = at;
  }
  return stretches;
}
