import type { DisplayItem, PathItem, Point } from '../../layout/displayList';
import { itemBounds } from './itemBounds';

/** Rows of a band, px: what is drawn on is known for each band of a picture. */
export const BAND_ROWS = 64;
/** Columns are told apart in steps of so many px: smaller ones cut what repeats, for larger files. */
const CELL_COLUMNS = 128;
/** How far smoothed edges reach, px. */
const EDGE = 1;

/** Columns of a picture from `left` up to, not including, `right`, px. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

interface Placement {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Where a picture is drawn on: most of a map is bare ground, which need be neither drawn nor read
 * nor compared. Certain to contain everything drawn; it may be a little too large.
 */
export class Coverage {
  private readonly columns: number;
  private readonly bands: number;
  private readonly cells: Uint8Array;

  /** @param width px @param height px @param placement picture px = map px × scale + (dx, dy) */
  constructor(
    items: readonly DisplayItem[],
    private readonly width: number,
    height: number,
    private readonly placement: Placement,
  ) {
    this.columns = Math.ceil(width / CELL_COLUMNS);
    this.bands = Math.ceil(height / BAND_ROWS);
    this.cells = new Uint8Array(this.columns * this.bands);
    this.markAll(items, { x: 0, y: 0 });
  }

  /** What is drawn on in a band, from the left, without touching spans. */
  spans(band: number): Span[] {
    const spans: Span[] = [];
    const first = band * this.columns;
    for (let column = 0; column < this.columns; column++) {
      if (this.cells[first + column] === 0) continue;
      const left = column;
      while (column < this.columns && this.cells[first + column] === 1) column++;
      spans.push({
        left: left * CELL_COLUMNS,
        right: Math.min(this.width, column * CELL_COLUMNS),
      });
    }
    return spans;
  }

  private markAll(items: readonly DisplayItem[], origin: Point): void {
    for (const item of items) {
      if (item.kind === 'group') {
        this.markAll(item.children, { x: origin.x + item.x, y: origin.y + item.y });
      } else if (item.kind === 'path' && (item.fill === undefined || item.fill === 'none')) {
        this.markStroke(item, origin);
      } else {
        const { x, y, width, height } = itemBounds(item);
        this.mark(origin, x, y, x + width, y + height);
      }
    }
  }

  /** Segment by segment: the box around a line that connects a team would contain the team. */
  private markStroke({ segments, strokeWidth = 1 }: PathItem, origin: Point): void {
    const reach = strokeWidth * 2; // half of it on either side, times the mitre limit
    let start = { x: 0, y: 0 };
    let from = start;
    for (const segment of segments) {
      const points = segment[0] === 'Z' ? [start.x, start.y] : segment.slice(1).map(Number);
      const xs = points.filter((_, i) => i % 2 === 0);
      const ys = points.filter((_, i) => i % 2 === 1);
      const to = { x: xs.at(-1) ?? 0, y: ys.at(-1) ?? 0 };
      if (segment[0] === 'M') start = to;
      else {
        const left = Math.min(from.x, ...xs) - reach;
        const top = Math.min(from.y, ...ys) - reach;
        this.mark(
          origin,
          left,
          top,
          Math.max(from.x, ...xs) + reach,
          Math.max(from.y, ...ys) + reach,
        );
      }
      from = to;
    }
  }

  private mark(origin: Point, left: number, top: number, right: number, bottom: number): void {
    const { scale, dx, dy } = this.placement;
    const x = origin.x * scale + dx;
    const y = origin.y * scale + dy;
    const firstBand = Math.max(0, Math.floor((top * scale + y - EDGE) / BAND_ROWS));
    const endBand = Math.min(this.bands, Math.ceil((bottom * scale + y + EDGE) / BAND_ROWS));
    const first = Math.max(0, Math.floor((left * scale + x - EDGE) / CELL_COLUMNS));
    const end = Math.min(this.columns, Math.ceil((right * scale + x + EDGE) / CELL_COLUMNS));
    if (first >= end) return;
    for (let band = firstBand; band < endBand; band++) {
      this.cells.fill(1, band * this.columns + first, band * this.columns + end);
    }
  }
}
