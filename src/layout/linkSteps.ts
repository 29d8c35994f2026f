import type { Point } from './displayList';
import type { Passage } from './linkDetour';
import type { Stretch } from './linkGround';
import { distance } from './paths';

/** Reporting line that a link may run along: it crosses it. px */
const CROSSING = 14;
/** From a reporting line to a link led beside it: nearer where there is no room. px */
const LANES = [10, 7, 5];
/** Where along a straight part a step is tried, as parts of it. */
const STEPS = [0.5, 0.25, 0.75, 0.1, 0.9, 0, 1];
/** From a reporting line to where a step over it begins. px */
const JOGS = [10, 6.5];
/** Run over rise of a step: slanted, else square. */
const SLANTS = [1, 0];
/** What a px along a reporting line costs, and how much more one on it. px of way */
const HIDING = 4;
const COVERING = 16;
/** Nearer than this, a link can't be told from the line. px */
const ON_IT = 3;
/** Least distance from cards where a way is led aside. px */
const LEAST_MARGIN = 2.5;

/**
 * The same way without long runs along reporting lines: where it crosses one at a flat angle it keeps to
 * one side and crosses in a step; where it lies on one it is led beside it. A run with no room for either
 * stays.
 * @param points  the corners of the way, from edge to edge
 */
export function steppedClear(points: readonly Point[], passage: Passage): Point[] {
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    // The first and last part lead straight out of a card.
    if (!from || i === 1 || i === points.length - 1) return [to];
    return [...(clearWay(from, to, passage) ?? []), to];
  });
}

/** The corners between the ends of a straight part; nothing when it is best as it is. */
function clearWay(from: Point, to: Point, passage: Passage): Point[] | undefined {
  const { ground } = passage;
  if (ground.hiddenBy(from, to) <= CROSSING) return undefined;
  const isFlat = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  // Seen as running to the right or left, whichever way it runs.
  const turned = ({ x, y }: Point): Point => (isFlat ? { x, y } : { x: y, y: x });
  const [a, b] = [turned(from), turned(to)];
  const hidden = ground.hiddenAlong(from, to);
  const ways = [...steps(a, b), ...lanes(a, b, hidden), ...jogs(a, b, hidden)];
  let best: Point[] | undefined;
  let least = costOf([from, to], passage);
  for (const way of ways) {
    const corners = way.map(turned);
    const cost = costOf([from, ...corners, to], passage);
    if (cost >= least) continue;
    least = cost;
    best = corners;
  }
  return best;
}

/** Level with one end, then level with the other. */
function steps(a: Point, b: Point): Point[][] {
  const run = Math.abs(b.x - a.x);
  const way = Math.sign(b.x - a.x);
  return SLANTS.flatMap((slant) => {
    const half = (Math.abs(b.y - a.y) / 2) * slant;
    if (run < 2 * half) return [];
    return STEPS.map((part) => {
      const x = a.x + way * (half + (run - 2 * half) * part);
      return [
        { x: x - way * half, y: a.y },
        { x: x + way * half, y: b.y },
      ];
    });
  });
}

/** Level with the lines it runs along, on either side of each. */
function lanes(a: Point, b: Point, hidden: readonly Stretch[]): Point[][] {
  const way = Math.sign(b.x - a.x);
  const sides = LANES.flatMap((lane) => [-lane, lane]);
  return hidden.flatMap(({ at }) =>
    sides.flatMap((side) => {
      const y = at + side;
      const [out, back] = [Math.abs(y - a.y), Math.abs(b.y - y)];
      const slant = SLANTS.find((each) => (out + back) * each <= Math.abs(b.x - a.x)) ?? 0;
      return [
        [
          { x: a.x + way * out * slant, y },
          { x: b.x - way * back * slant, y },
        ],
      ];
    }),
  );
}

/** Straight on, but for a step where each of the lines it runs along is crossed. */
function jogs(a: Point, b: Point, hidden: readonly Stretch[]): Point[][] {
  const rise = (b.y - a.y) / (b.x - a.x);
  const [way, side] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)];
  return JOGS.map((half) => {
    const run = half / Math.abs(rise);
    return [...new Set(hidden.map(({ at }) => at))]
      .map((at) => ({ at, x: a.x + (at - a.y) / rise }))
      .sort((one, other) => (one.x - other.x) * way)
      .flatMap(({ at, x }) => {
        const [before, after] = [at - side * half, at + side * half];
        const start = { x: x - way * run, y: before };
        const end = { x: x + way * run, y: after };
        const isEarly = (x - a.x) * way > run;
        const isLate = (b.x - x) * way > run;
        if (isEarly && isLate) {
          return [start, { x: x - way * half, y: before }, { x: x + way * half, y: after }, end];
        }
        // So near an end it is crossed there.
        if (isEarly) return [start, { x: b.x, y: before }];
        return isLate ? [{ x: a.x, y: after }, end] : [];
      });
  }).filter((corners) => corners.length > 0);
}

function costOf(points: readonly Point[], { ground, margin, moved }: Passage): number {
  let cost = 0;
  for (const [i, to] of points.entries()) {
    const from = points[i - 1];
    if (!from) continue;
    // A part that was found free is not asked again: it may lie at the margin itself.
    if (
      points.length > 2 &&
      ground.firstCard(from, to, Math.min(margin - 0.5, LEAST_MARGIN), moved)
    ) {
      return Number.POSITIVE_INFINITY;
    }
    const hiding = ground.hiddenBy(from, to);
    cost += distance(from, to) + HIDING * hiding;
    if (hiding > 0) cost += COVERING * ground.hiddenBy(from, to, ON_IT);
  }
  return cost;
}

/**
 * The same way `offset` px further left, seen along it, from edge to edge still: the lanes of one pair
 * lie side by side.
 */
export function besideWay(points: readonly Point[], offset: number): Point[] {
  if (offset === 0) return [...points];
  const corners = points.filter(
    (point, i) => distance(points[i - 1] ?? { x: Infinity, y: 0 }, point) > 0.01,
  );
  return corners.map((at, i) => {
    const before = corners[i - 1];
    const after = corners[i + 1];
    const a = before ? leftOf(before, at) : leftOf(at, after ?? at);
    const b = after ? leftOf(at, after) : a;
    // Where both sides' lines meet; a sharp corner's would meet too far out.
    const part = offset / Math.max(0.5, 1 + a.x * b.x + a.y * b.y);
    return { x: at.x + (a.x + b.x) * part, y: at.y + (a.y + b.y) * part };
  });
}

function leftOf(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
}
