import type { PathSegment, Point } from './displayList';

/** Builders of path segments. Lengths are px. */

/** Distance of a cubic's control points that makes a quarter circle of radius 1. */
const ARC = 0.5523;

export function line(...points: readonly (readonly [number, number])[]): PathSegment[] {
  return points.map(([x, y], i) => [i === 0 ? 'M' : 'L', x, y] as const);
}

export function polygon(...points: readonly (readonly [number, number])[]): PathSegment[] {
  return [...line(...points), ['Z']];
}

export function circle(cx: number, cy: number, r: number): PathSegment[] {
  const k = r * ARC;
  return [
    ['M', cx + r, cy],
    ['C', cx + r, cy + k, cx + k, cy + r, cx, cy + r],
    ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy],
    ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
    ['C', cx + k, cy - r, cx + r, cy - k, cx + r, cy],
    ['Z'],
  ];
}

/** The left half of a disc. */
export function leftHalfDisc(cx: number, cy: number, r: number): PathSegment[] {
  const k = r * ARC;
  return [
    ['M', cx, cy + r],
    ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy],
    ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
    ['Z'],
  ];
}

export function rectangle(x: number, y: number, width: number, height: number): PathSegment[] {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

/** A rectangle whose corners are rounded one by one: top left, top right, bottom right, bottom left. */
export function roundedRectangle(
  { x, y }: Point,
  width: number,
  height: number,
  [tl, tr, br, bl]: readonly [number, number, number, number],
): PathSegment[] {
  const right = x + width;
  const bottom = y + height;
  const c = 1 - ARC;
  return [
    ['M', x + tl, y],
    ['L', right - tr, y],
    ['C', right - tr * c, y, right, y + tr * c, right, y + tr],
    ['L', right, bottom - br],
    ['C', right, bottom - br * c, right - br * c, bottom, right - br, bottom],
    ['L', x + bl, bottom],
    ['C', x + bl * c, bottom, x, bottom - bl * c, x, bottom - bl],
    ['L', x, y + tl],
    ['C', x, y + tl * c, x + tl * c, y, x + tl, y],
    ['Z'],
  ];
}

/** A chain of straight lines whose corners are rounded by at most `radius`. */
export function elbow(points: readonly Point[], radius: number): PathSegment[] {
  const corners = points.filter((p, i) => {
    const before = points[i - 1];
    return !before || before.x !== p.x || before.y !== p.y;
  });
  const segments: PathSegment[] = [];
  corners.forEach((corner, i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    if (!before) {
      segments.push(['M', corner.x, corner.y]);
      return;
    }
    const r = after
      ? Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2)
      : 0;
    if (!after || r < 0.5 || straight(before, corner, after)) {
      segments.push(['L', corner.x, corner.y]);
      return;
    }
    const start = towards(corner, before, r);
    const end = towards(corner, after, r);
    const a = towards(corner, before, r * (1 - ARC));
    const b = towards(corner, after, r * (1 - ARC));
    segments.push(['L', start.x, start.y], ['C', a.x, a.y, b.x, b.y, end.x, end.y]);
  });
  return segments;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The point `length` px from `from` on the way to `to`; `from` itself when they coincide. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = length / whole;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function straight(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - b.y) === (b.y - a.y) * (c.x - b.x);
}
