import type { Box, Point } from './displayList';
import { centreOf } from './geometry';
import { UNSEEN, unseenPart, withCorners } from './linkCorners';
import { curveBetween, runsBack } from './linkCurve';
import { detour, type Elbowroom, type Passage } from './linkDetour';
import { entryInto, LinkGround, type Moved, type Obstacle } from './linkGround';
import type { Curve, Lane, Route } from './linkRoute';
import { chordsOf, ONLY_LANE } from './linkRoute';
import { besideWay, steppedClear } from './linkSteps';
import { distance } from './paths';

/** A card that a link ends at, and whose. */
export type LinkEnd = Obstacle;

const NOBODY: ReadonlySet<string> = new Set();
const EMPTY = new LinkGround([], []);

/** A free curve keeps this far from the cards it passes. px */
const CLEARANCE = 4;
/** Reporting line that a curve may hide: it crosses them. px */
const CROSSING = 9;
/** What a detour keeps to where there is room, and else. px */
const WIDE: Berth = {
  margins: [7, 10, 8.5],
  radius: 22,
  lanes: { margin: 6.5, width: 7, radius: 10 },
  elbowroom: { stub: 10, front: 16 },
};
const NARROW: Berth = {
  margins: [4.5, 5.5, 5],
  radius: 14,
  lanes: { margin: 5, width: 4, radius: 8 },
  elbowroom: { stub: 5, front: 9 },
};
/** Between the lanes of a pair on a detour. px */
const LANE_STEP = 6;
const CURVE_CHORDS = 24;

/** How far a detour keeps off the cards it passes. px */
interface Berth {
  /** One of them, so that several detours round one card lie apart. */
  readonly margins: readonly number[];
  /** Of corners: the sharpest must not cut into a card. */
  readonly radius: number;
  /** Kept by the middle of a pair's lanes, and from the first to the last: all keep off the cards. */
  readonly lanes: { readonly margin: number; readonly width: number; readonly radius: number };
  readonly elbowroom: Elbowroom;
}

/**
 * The way of a link: a plain curve when it passes no card and hides no reporting line, else round the
 * cards between; when there is no way round nearby, of a few plain curves the one that passes least.
 * @param absent  people whose cards the ground knows but who stand elsewhere: those being dragged
 */
export function routeLink(
  from: LinkEnd,
  to: LinkEnd,
  lane: Lane | undefined = ONLY_LANE,
  ground: LinkGround = EMPTY,
  absent: ReadonlySet<string> = NOBODY,
): Route {
  const plain = curveBetween(from.box, to.box, lane);
  const ends = [from, to];
  const away = new Set([...absent, from.id, to.id]);
  if (costOf(plain, ends, ground, away) === 0) return [plain];
  const moved = { absent: away, present: ends };
  const ways: Route[] = [];
  for (const berth of ground.isTight ? [NARROW] : [WIDE, NARROW]) {
    const way = wayRound(from, to, lane, berth, ground, moved);
    if (!way) continue;
    const route = withCorners(way, lane.of > 1 ? berth.lanes.radius : berth.radius, ground);
    if (unseenPart(route, ground) <= UNSEEN) return route;
    ways.push(route);
  }
  const [first, ...others] = ways;
  if (first) return least([first, ...others], (route) => unseenPart(route, ground));
  const swings = SWINGS.map((swing) => swing + lane.index * 18);
  const bow = least([plain, ...swings.flatMap((out) => bows(from.box, to.box, out))], (curve) =>
    costOf(curve, ends, ground, away),
  );
  if (unseenPart([bow], ground) <= UNSEEN) return [bow];
  const passage: Passage = { ground, moved, margin: 0, elbowroom: NARROW.elbowroom };
  return withCorners(steppedClear(chordsOf(bow, CURVE_CHORDS), passage), NARROW.radius, ground);
}

/** Found once for a pair, whichever way its links point, then led aside for each of them. */
function wayRound(
  from: LinkEnd,
  to: LinkEnd,
  lane: Lane,
  berth: Berth,
  ground: LinkGround,
  moved: Moved,
): readonly Point[] | undefined {
  const scale = Math.min(1, from.box.height / FULL_HEIGHT);
  const margin = marginOf(from, to, lane, berth) * scale;
  const passage: Passage = { ground, moved, margin, elbowroom: berth.elbowroom };
  const isBack = lane.of > 1 && runsBack(from.box, to.box);
  const way = isBack ? detour(to.box, from.box, passage) : detour(from.box, to.box, passage);
  if (!way) return undefined;
  const step = Math.min(LANE_STEP, berth.lanes.width / (lane.of - 1));
  const shift = lane.of > 1 ? (lane.index - (lane.of - 1) / 2) * step : 0;
  const clear = steppedClear(way, passage);
  // Led aside, it may lie where another reporting line runs.
  const points = shift === 0 ? clear : steppedClear(besideWay(clear, shift * scale), passage);
  return isBack ? [...points].reverse() : points;
}

/** By the pair, so that both directions and both printers agree. */
function marginOf(from: LinkEnd, to: LinkEnd, lane: Lane, { margins, lanes }: Berth): number {
  if (lane.of > 1) return lanes.margin;
  let sum = 0;
  for (const letter of from.id + to.id) sum += letter.charCodeAt(0);
  return margins[sum % margins.length] ?? lanes.margin;
}

/** Where cards are smaller, everything is nearer. px */
const FULL_HEIGHT = 120;

/** 0 when the curve is free; else how much it passes and hides. */
function costOf(
  curve: Curve,
  ends: readonly LinkEnd[],
  ground: LinkGround,
  away: ReadonlySet<string>,
): number {
  const points = chordsOf(curve, CURVE_CHORDS);
  const moved = { absent: away, present: [] };
  let behind = 0;
  let hidden = 0;
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from) return;
    const isBehind =
      ground.firstCard(from, to, CLEARANCE, moved) !== undefined ||
      ends.some(({ box }) => entryInto(box, -1, from, to) !== undefined);
    if (isBehind) behind += distance(from, to);
    hidden += ground.hiddenBy(from, to);
  });
  return behind * BEHIND + (hidden > CROSSING ? hidden : 0);
}

/** A px behind a card weighs as much as so many of reporting line. */
const BEHIND = 8;

/** How far bows swing out, three quarters of this: short of the reporting lines beside cards, and past them. px */
const SWINGS = [18, 60];

/** Plain curves over other edges: above, below, left and right of both cards. */
function bows(from: Box, to: Box, out: number): Curve[] {
  const [a, b] = [centreOf(from), centreOf(to)];
  const top = Math.min(from.y, to.y) - out;
  const foot = Math.max(from.y + from.height, to.y + to.height) + out;
  const left = Math.min(from.x, to.x) - out;
  const right = Math.max(from.x + from.width, to.x + to.width) + out;
  const across = (box: Box, other: Point) =>
    box.x + box.width * (other.x < box.x + box.width / 2 ? 0.3 : 0.7);
  const down = (box: Box, other: Point) =>
    box.y + box.height * (other.y < box.y + box.height / 2 ? 0.3 : 0.7);
  const [fromX, toX] = [across(from, b), across(to, a)];
  const [fromY, toY] = [down(from, b), down(to, a)];
  const bow = (start: Point, end: Point, control1: Point, control2: Point): Curve => ({
    from: start,
    control1,
    control2,
    to: end,
  });
  return [
    bow({ x: fromX, y: from.y }, { x: toX, y: to.y }, { x: fromX, y: top }, { x: toX, y: top }),
    bow(
      { x: fromX, y: from.y + from.height },
      { x: toX, y: to.y + to.height },
      { x: fromX, y: foot },
      { x: toX, y: foot },
    ),
    bow({ x: from.x, y: fromY }, { x: to.x, y: toY }, { x: left, y: fromY }, { x: left, y: toY }),
    bow(
      { x: from.x + from.width, y: fromY },
      { x: to.x + to.width, y: toY },
      { x: right, y: fromY },
      { x: right, y: toY },
    ),
  ];
}

function least<T>(ways: readonly [T, ...T[]], cost: (way: T) => number): T {
  let [best] = ways;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const found = cost(way);
    if (found >= leastCost) continue;
    leastCost = found;
    best = way;
  }
  return best;
}
