import type { Box, PathSegment, Point } from '../../layout/displayList';
import { wholeEmu } from './slidePlace';

/** What a path is to a slide: the simplest shape that draws it. `box` and `segments` are px. */
export type SlidePath =
  | { readonly kind: 'line'; readonly box: Box; readonly flips: Flips }
  | { readonly kind: 'ellipse'; readonly box: Box }
  | { readonly kind: 'freeform'; readonly box: Box; readonly segments: readonly PathSegment[] };

/** A line goes from the top left to the bottom right of its box unless it is turned over. */
interface Flips {
  readonly horizontally: boolean;
  readonly vertically: boolean;
}

/** px; less is nothing. */
const TINY = 0.01;

/** @returns null for a path that draws nothing */
export function slidePath(segments: readonly PathSegment[]): SlidePath | null {
  const box = hull(segments);
  if (!box || segments.length < 2) return null;
  const ends = endsOfLine(segments, box);
  if (ends) {
    const [from, to] = ends;
    return {
      kind: 'line',
      box,
      flips: { horizontally: to.x < from.x, vertically: to.y < from.y },
    };
  }
  return isEllipse(segments, box) ? { kind: 'ellipse', box } : { kind: 'freeform', box, segments };
}

/** The pieces that a pen draws without being lifted. */
export function strands(segments: readonly PathSegment[]): PathSegment[][] {
  const found: PathSegment[][] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    if (segment[0] === 'M' || !last) found.push([segment]);
    else last.push(segment);
  }
  return found;
}

/**
 * The geometry of a freeform, in EMU from its box's corner.
 * Source: ECMA-376 part 1, §20.1.9.8 (custGeom)
 * @param size whole EMU, neither 0
 */
export function freeform(
  segments: readonly PathSegment[],
  box: Box,
  size: { readonly width: number; readonly height: number },
  emuPerPx: number,
): string {
  const point = (x: number, y: number) =>
    `<a:pt x="${wholeEmu((x - box.x) * emuPerPx)}" y="${wholeEmu((y - box.y) * emuPerPx)}"/>`;
  const steps = segments.map((segment) => step(segment, point)).join('');
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>' +
    '<a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${size.width}" h="${size.height}">${steps}</a:path></a:pathLst>` +
    '</a:custGeom>'
  );
}

function step(segment: PathSegment, point: (x: number, y: number) => string): string {
  switch (segment[0]) {
    case 'M':
      return `<a:moveTo>${point(segment[1], segment[2])}</a:moveTo>`;
    case 'L':
      return `<a:lnTo>${point(segment[1], segment[2])}</a:lnTo>`;
    case 'C': {
      const [, x1, y1, x2, y2, x, y] = segment;
      return `<a:cubicBezTo>${point(x1, y1)}${point(x2, y2)}${point(x, y)}</a:cubicBezTo>`;
    }
    case 'Z':
      return '<a:close/>';
  }
}

/** The two ends of a path that is one straight line, points along it or not. */
function endsOfLine(
  segments: readonly PathSegment[],
  { width, height }: Box,
): [Point, Point] | null {
  const points: Point[] = [];
  for (const [i, segment] of segments.entries()) {
    if (segment[0] !== (i === 0 ? 'M' : 'L')) return null;
    points.push({ x: segment[1], y: segment[2] });
  }
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return null;
  const isFlat = width < TINY || height < TINY;
  const reach = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  return points.length === 2 || (isFlat && reach > width + height - TINY) ? [from, to] : null;
}

/** Four quarters between the middles of the box's sides, as `circle` draws them. */
function isEllipse(segments: readonly PathSegment[], { x, y, width, height }: Box): boolean {
  const [start, ...rest] = segments;
  const quarters = rest.slice(0, 4);
  if (start?.[0] !== 'M' || rest.length !== 5 || rest[4]?.[0] !== 'Z') return false;
  const near = (a: number, b: number) => Math.abs(a - b) < TINY;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const [right, bottom] = [x + width, y + height];
  return (
    near(start[1], right) &&
    near(start[2], centre) &&
    [
      [middle, bottom],
      [x, centre],
      [middle, y],
      [right, centre],
    ].every(([toX = 0, toY = 0], i) => {
      const quarter = quarters[i];
      return quarter?.[0] === 'C' && near(quarter[5], toX) && near(quarter[6], toY);
    })
  );
}

function hull(segments: readonly PathSegment[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, ...numbers] of segments) {
    for (const [i, number] of numbers.entries()) {
      if (i % 2 === 0) {
        left = Math.min(left, number);
        right = Math.max(right, number);
      } else {
        top = Math.min(top, number);
        bottom = Math.max(bottom, number);
      }
    }
  }
  if (left > right) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
