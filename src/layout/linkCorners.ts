import type { Point } from './displayList';
import type { LinkGround } from './linkGround';
import type { Curve, Route } from './linkRoute';
import { chordsOf, straightCurve } from './linkRoute';
import { distance, elbow } from './paths';

/** Nearer than this to a reporting line, a link can’t be told from it, and how much of that may be. px */
const ON_IT = 3;
export const UNSEEN = 10;
/** Parts of the radius that are tried where a round corner leads along a reporting line. */
const TIGHTER = [1, 0.5, 0.2];
const CORNER_CHORDS = 6;
const WHOLE_CHORDS = 24;

/** A chain of straight lines with round corners: as round as keeps them off reporting lines. */
export function withCorners(points: readonly Point[], radius: number, ground: LinkGround): Route {
  let best: Route | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const part of TIGHTER) {
    const route = rounded(points, radius * part);
    const unseen = unseenPart(route, ground);
    if (unseen <= UNSEEN) return route;
    if (unseen >= least) continue;
    least = unseen;
    best = route;
  }
  return best ?? rounded(points, radius);
}

/** The longest part of a way that lies on reporting lines. px */
export function unseenPart(route: Route, ground: LinkGround): number {
  let longest = 0;
  let run = 0;
  for (const curve of route) {
    const points = chordsOf(
      curve,
      isStraight(curve) ? 1 : route.length > 1 ? CORNER_CHORDS : WHOLE_CHORDS,
    );
    points.forEach((to, i) => {
      const from = points[i - 1];
      if (!from) return;
      const hidden = ground.hiddenBy(from, to, ON_IT);
      run = hidden > 0 ? run + hidden : 0;
      longest = Math.max(longest, run);
    });
  }
  return longest;
}

function isStraight({ from, control1, to }: Curve): boolean {
  const across = (control1.x - from.x) * (to.y - from.y) - (control1.y - from.y) * (to.x - from.x);
  return Math.abs(across) < 0.01;
}

function rounded(points: readonly Point[], radius: number): Route {
  const curves: Curve[] = [];
  let at = points[0] ?? { x: 0, y: 0 };
  for (const segment of elbow(points, radius)) {
    if (segment[0] === 'L') {
      const to = { x: segment[1], y: segment[2] };
      if (distance(at, to) > 0) curves.push(straightCurve(at, to));
      at = to;
    } else if (segment[0] === 'C') {
      const to = { x: segment[5], y: segment[6] };
      const control1 = { x: segment[1], y: segment[2] };
      curves.push({ from: at, control1, control2: { x: segment[3], y: segment[4] }, to });
      at = to;
    }
  }
  const [first, ...rest] = curves;
  return first ? [first, ...rest] : [straightCurve(at, at)];
}
