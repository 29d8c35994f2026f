/**
 * A drawing as plain data: what every printer can put on its surface, and nothing else.
 * Lengths are px in map space; colours are `#rrggbb` or `none`.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Lines and Bézier curves in absolute coordinates: every printer has them. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

interface Painted {
  readonly fill?: string;
  readonly stroke?: string;
  /** px; 1 when not given */
  readonly strokeWidth?: number;
  /** px on, px off, …; round caps when `cap` says so */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

export interface RectItem extends Painted, Box {
  readonly kind: 'rect';
  /** Corner radius, px */
  readonly radius?: number;
}

export interface PathItem extends Painted {
  readonly kind: 'path';
  readonly segments: readonly PathSegment[];
}

/** One line of text, already wrapped; `y` is the baseline. */
export interface TextItem extends Point {
  readonly kind: 'text';
  readonly text: string;
  /** px */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** As measured, px: lets a printer without our fonts keep the place. */
  readonly width: number;
}

export interface GroupItem extends Point {
  readonly kind: 'group';
  /** Names what is drawn ("stakeholder:ID", "legend"), for tests and editable exports. */
  readonly name: string;
  /** What an editable export calls the group: a person's name, say. */
  readonly label?: string;
  /** 0 to 1; 1 when not given */
  readonly opacity?: number;
  readonly children: readonly DisplayItem[];
}

export type DisplayItem = RectItem | PathItem | TextItem | GroupItem;

export interface DisplayList {
  /** Contains every item, strokes included. */
  readonly bounds: Box;
  readonly items: readonly DisplayItem[];
}
