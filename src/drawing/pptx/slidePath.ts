import type PptxGenJS from 'pptxgenjs';
import type { Box, PathSegment } from '../../layout/displayList';

type SlidePoints = NonNullable<PptxGenJS.ShapeProps['points']>;

/** A path as a slide has it: a plain line, or a freeform whose points count from its box's corner. */
export type SlidePath =
  | {
      readonly kind: 'line';
      readonly box: Box /** from bottom left to top right */;
      readonly rises: boolean;
    }
  | { readonly kind: 'freeform'; readonly box: Box; readonly points: SlidePoints };

/**
 * @param inches turns px into inches
 * @returns box in px, points in inches; null for a path that draws nothing
 */
export function slidePath(
  segments: readonly PathSegment[],
  inches: (px: number) => number,
): SlidePath | null {
  const box = hull(segments);
  if (!box || segments.length < 2) return null;
  const [from, to] = segments;
  if (segments.length === 2 && from?.[0] === 'M' && to?.[0] === 'L') {
    const rises = (to[1] - from[1]) * (to[2] - from[2]) < 0;
    return { kind: 'line', box, rises };
  }
  const x = (px: number) => inches(px - box.x);
  const y = (px: number) => inches(px - box.y);
  const points = segments.map((segment) => slidePoint(segment, x, y));
  return { kind: 'freeform', box, points };
}

function slidePoint(
  segment: PathSegment,
  x: (px: number) => number,
  y: (px: number) => number,
): SlidePoints[number] {
  switch (segment[0]) {
    case 'M':
      return { x: x(segment[1]), y: y(segment[2]), moveTo: true };
    case 'L':
      return { x: x(segment[1]), y: y(segment[2]) };
    case 'C': {
      const [, x1, y1, x2, y2, toX, toY] = segment;
      const curve = { type: 'cubic' as const, x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2) };
      return { x: x(toX), y: y(toY), curve };
    }
    case 'Z':
      return { close: true };
  }
}

function hull(segments: readonly PathSegment[]): Box | null {
  const numbers = segments.flatMap(([, ...coordinates]) => coordinates);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  if (xs.length === 0) return null;
  const left = xs.reduce((a, b) => Math.min(a, b));
  const top = ys.reduce((a, b) => Math.min(a, b));
  const right = xs.reduce((a, b) => Math.max(a, b));
  const bottom = ys.reduce((a, b) => Math.max(a, b));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
