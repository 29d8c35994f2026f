import { BUYING_STAGES, type BuyingStage } from '../model/vocabulary';

/** The shapes that the repository's interface asks for; here because storage knows only the model. */

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

type Box = readonly [x: number, y: number, width: number, height: number, attitude: string];
type Line = readonly [x1: number, y1: number, x2: number, y2: number];

export interface MapCard {
  readonly title: string;
  readonly account: string;
  readonly stage: BuyingStage;
  readonly people: number;
  /** How many of them are not yet known; 0 in rows written before they were counted. */
  readonly placeholders: number;
  readonly thumbnail: { readonly boxes: readonly Box[]; readonly lines: readonly Line[] };
}

export interface MapEntry extends MapCard {
  readonly id: string;
  /** ms since 1970 */
  readonly createdAt: number;
  /** ms since 1970 */
  readonly editedAt: number;
  /** ms since 1970, or null when not in the trash */
  readonly trashedAt: number | null;
}

/** See `MapOrigin` of the repository's interface. */
export interface MapOrigin {
  readonly id?: string | undefined;
  readonly createdAt?: number | undefined;
  readonly editedAt?: number | undefined;
  readonly trashed?: boolean | undefined;
}

/** More boxes or lines than this don't show at the size of a card. */
const THUMBNAIL_SHAPES = 400;

/**
 * A whole card from whatever was given or stored: missing or wrong fields get their defaults, the
 * rest is copied. Nothing that IndexedDB refuses to clone can be in it, so that a card can never
 * block the writing of updates.
 */
export function cardFrom(value: unknown): MapCard {
  const row = recordFrom(value);
  const thumbnail = recordFrom(row.thumbnail);
  return {
    title: textFrom(row.title),
    account: textFrom(row.account),
    stage: BUYING_STAGES.find((stage) => stage === row.stage) ?? 'intent',
    people: countFrom(row.people),
    placeholders: countFrom(row.placeholders),
    thumbnail: {
      boxes: listFrom(thumbnail.boxes)
        .filter(isBox)
        .map(([x, y, w, h, key]): Box => [x, y, w, h, key]),
      lines: listFrom(thumbnail.lines)
        .filter(isLine)
        .map(([x1, y1, x2, y2]): Line => [x1, y1, x2, y2]),
    },
  };
}

/** A whole entry from a stored row, however damaged: one bad row must not hide the other maps. */
export function entryFrom(id: string, value: unknown): MapEntry {
  const row = recordFrom(value);
  const createdAt = numberFrom(row.createdAt, 0);
  return {
    id,
    ...cardFrom(value),
    createdAt,
    editedAt: numberFrom(row.editedAt, createdAt),
    trashedAt: isNumber(row.trashedAt) ? row.trashedAt : null,
  };
}

/** @returns `seq` of the map's last update, as its row says; 0 when it doesn't say */
export function lastSeqFrom(value: unknown): number {
  return Math.max(0, numberFrom(recordFrom(value).lastSeq, 0));
}

/** @returns null when anything is missing: the editor then fits the map to the window */
export function viewportFrom(value: unknown): Viewport | null {
  const { x, y, zoom } = recordFrom(value);
  return isNumber(x) && isNumber(y) && isNumber(zoom) && zoom > 0 ? { x, y, zoom } : null;
}

function recordFrom(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textFrom(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function numberFrom(value: unknown, otherwise: number): number {
  return isNumber(value) ? value : otherwise;
}

function countFrom(value: unknown): number {
  return Math.max(0, Math.trunc(numberFrom(value, 0)));
}

function listFrom(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, THUMBNAIL_SHAPES) : [];
}

function isBox(value: unknown): value is Box {
  return isLine(value) && typeof (value as readonly unknown[])[4] === 'string';
}

function isLine(value: unknown): value is Line {
  return Array.isArray(value) && [0, 1, 2, 3].every((at) => isNumber(value[at]));
}
