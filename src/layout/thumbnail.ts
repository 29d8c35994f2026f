import type { MapSnapshot } from '../model/map';
import type { Direction } from '../model/mapLayout';
import type { Attitude } from '../model/vocabulary';
import { ATTITUDES } from '../model/vocabulary';
import type { Box, DisplayItem, DisplayList, PathSegment } from './displayList';
import { boundsOf, boxOf, centreOf } from './geometry';
import { lensColour, PALETTE } from './palette';
import { rectangle } from './paths';
import type { Theme } from './style';
import { visiblePeople } from './visibility';

/** A map small enough to keep on its card in the library: numbers are map px, rounded. */
export interface Thumbnail {
  /** x, y, width, height, and the attitude that gives the colour. At most THUMBNAIL_LIMIT. */
  readonly boxes: readonly (readonly [number, number, number, number, string])[];
  /** x1, y1, x2, y2 of reporting lines. At most THUMBNAIL_LIMIT. */
  readonly lines: readonly (readonly [number, number, number, number])[];
  /** Which way they run; from the top down when not given. */
  readonly direction?: Direction;
}

export const THUMBNAIL_LIMIT = 400;

/** What is kept of a map for its card; of a large map an even sample. */
export function thumbnailOf(map: MapSnapshot): Thumbnail {
  const boxes: [number, number, number, number, string][] = [];
  const lines: [number, number, number, number][] = [];
  const visible = visiblePeople(map);
  for (const id of visible) {
    const person = map.stakeholders.get(id);
    if (!person) continue;
    const box = boxOf(person);
    boxes.push([Math.round(box.x), Math.round(box.y), box.width, box.height, person.attitude]);
    const { managerId } = person;
    const manager = managerId === null ? undefined : map.stakeholders.get(managerId);
    if (!manager || !visible.has(manager.id)) continue;
    const from = centreOf(boxOf(manager));
    const to = centreOf(box);
    lines.push([Math.round(from.x), Math.round(from.y), Math.round(to.x), Math.round(to.y)]);
  }
  const { direction } = map.info;
  const picture = { boxes: sample(boxes), lines: sample(lines) };
  return direction === 'top-down' ? picture : { ...picture, direction };
}

function sample<T>(all: readonly T[]): T[] {
  if (all.length <= THUMBNAIL_LIMIT) return [...all];
  return all.filter(
    (_, i) =>
      Math.floor((i * THUMBNAIL_LIMIT) / all.length) !==
      Math.floor(((i - 1) * THUMBNAIL_LIMIT) / all.length),
  );
}

/** Around the picture, part of the shorter side. */
const MARGIN = 0.09;
/** Few people are not blown up beyond this: a card of two must still look like a map. */
const MAX_ZOOM = 0.3;
/** A box is never smaller than this. px */
const MIN_BOX = 3;

/** The thumbnail fitted into `width` × `height` px, its ground included. */
export function drawThumbnail(
  thumbnail: Thumbnail,
  width: number,
  height: number,
  theme: Theme,
): DisplayList {
  const { canvas, reporting } = PALETTE[theme];
  const bounds: Box = { x: 0, y: 0, width, height };
  const ground: DisplayItem = { kind: 'rect', ...bounds, fill: canvas };
  const room = boundsOf(thumbnail.boxes.map(([x, y, w, h]) => ({ x, y, width: w, height: h })));
  if (!room) return { bounds, items: [ground] };

  const margin = Math.min(width, height) * MARGIN;
  const zoom = Math.min(
    MAX_ZOOM,
    (width - 2 * margin) / Math.max(1, room.width),
    (height - 2 * margin) / Math.max(1, room.height),
  );
  const left = (width - room.width * zoom) / 2;
  const top = (height - room.height * zoom) / 2;
  const x = (value: number) => left + (value - room.x) * zoom;
  const y = (value: number) => top + (value - room.y) * zoom;

  const lines = thumbnail.lines.flatMap(([x1, y1, x2, y2]): PathSegment[] => {
    const middle = y((y1 + y2) / 2);
    if (thumbnail.direction === 'left-right') {
      const turn = x((x1 + x2) / 2);
      return [
        ['M', x(x1), y(y1)],
        ['L', turn, y(y1)],
        ['L', turn, y(y2)],
        ['L', x(x2), y(y2)],
      ];
    }
    return [
      ['M', x(x1), y(y1)],
      ['L', x(x1), middle],
      ['L', x(x2), middle],
      ['L', x(x2), y(y2)],
    ];
  });
  const boxes = new Map<Attitude, PathSegment[]>();
  for (const [bx, by, w, h, key] of thumbnail.boxes) {
    const attitude = ATTITUDES.find((known) => known === key) ?? 'unknown';
    const segments = boxes.get(attitude) ?? [];
    segments.push(
      ...rectangle(x(bx), y(by), Math.max(MIN_BOX, w * zoom), Math.max(MIN_BOX * 0.6, h * zoom)),
    );
    boxes.set(attitude, segments);
  }
  const items: DisplayItem[] = [ground];
  if (lines.length > 0) {
    items.push({
      kind: 'path',
      segments: lines,
      fill: 'none',
      stroke: reporting,
      strokeWidth: 0.75,
    });
  }
  for (const [attitude, segments] of boxes) {
    const { solid, edge } = lensColour({ lens: 'attitude', value: attitude }, theme);
    items.push({ kind: 'path', segments, fill: solid, stroke: edge, strokeWidth: 0.5 });
  }
  return { bounds, items };
}
