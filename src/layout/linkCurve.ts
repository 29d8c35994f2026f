import type { Box, Point } from './displayList';
import { centreOf } from './geometry';
import type { Curve, Lane } from './linkRoute';
import { ONLY_LANE } from './linkRoute';
import { distance } from './paths';

/** Between the lanes of one pair. px */
const LANE_STEP = 18;
/** Links keep away from the middle of an edge, where reporting lines end. Part of the edge. */
const OFF_CENTRE = 0.2;
/** Neighbours in a row are joined straight; others by an arc under the cards between. px */
const NEIGHBOURS = 120;
/** Neighbours nearer than this leave no room for marks between them: a bow over their tops. px */
const SNUG = 64;
/** Under the bus of their reporting lines, 28 px above. px */
const BOW = 15;
/** Cards this close above each other leave no room for marks between them. px */
const CLOSE = 40;

/**
 * The way of a link between two cards: from the edges that face each other, off their middles.
 * The same lane gives the same way in both directions, so that no two links of a pair coincide.
 */
export function curveBetween(from: Box, to: Box, lane: Lane = ONLY_LANE): Curve {
  if (!runsBack(from, to)) return forwards(from, to, lane);
  const curve = forwards(to, from, lane);
  return { from: curve.to, control1: curve.control2, control2: curve.control1, to: curve.from };
}

/** Whether a link runs left, or straight up: its pair's lanes are counted the other way. */
export function runsBack(from: Box, to: Box): boolean {
  const a = centreOf(from);
  const b = centreOf(to);
  return a.x > b.x || (a.x === b.x && a.y > b.y);
}

/** `left` is the one further left. */
function forwards(left: Box, right: Box, lane: Lane): Curve {
  const shift = (lane.index - (lane.of - 1) / 2) * LANE_STEP;
  const gapX = right.x - (left.x + left.width);
  const gapY = Math.max(right.y - (left.y + left.height), left.y - (right.y + right.height));
  if (gapY < 0 && gapX > NEIGHBOURS) return arcBelow(left, right, lane, gapX);
  if (left.y === right.y && gapX > 0 && gapX < SNUG) return bowAbove(left, right, lane);
  if (gapX > 0 && (gapY < 0 || gapX > gapY * 2)) return sideToSide(left, right, shift);
  if (gapX < 0 && gapY < CLOSE) return loopAtSide(left, right, lane);
  return edgeToEdge(left, right, shift);
}

function sideToSide(left: Box, right: Box, shift: number): Curve {
  const from = { x: left.x + left.width, y: left.y + left.height * (0.5 - OFF_CENTRE) + shift };
  const to = { x: right.x, y: right.y + right.height * (0.5 - OFF_CENTRE) + shift };
  const pull = reach(from, to);
  return {
    from,
    control1: { x: from.x + pull, y: from.y },
    control2: { x: to.x - pull, y: to.y },
    to,
  };
}

/** From the lower card's top to the upper card's foot, at a quarter of their widths. */
function edgeToEdge(left: Box, right: Box, shift: number): Curve {
  const downwards = right.y > left.y;
  const edge = downwards ? 1 : 0;
  const lean = right.x - left.x > left.width / 2 ? OFF_CENTRE : OFF_CENTRE * 1.5;
  const from = {
    x: left.x + left.width * (0.5 + lean) + shift,
    y: left.y + left.height * edge,
  };
  const to = {
    x: right.x + right.width * (0.5 + (right.x - left.x > left.width / 2 ? -lean : lean)) + shift,
    y: right.y + right.height * (1 - edge),
  };
  const pull = reach(from, to) * (downwards ? 1 : -1);
  return {
    from,
    control1: { x: from.x, y: from.y + pull },
    control2: { x: to.x, y: to.y - pull },
    to,
  };
}

/** Between people of one row who have others between them: sags below the row. */
function arcBelow(left: Box, right: Box, lane: Lane, gapX: number): Curve {
  const from = {
    x: left.x + left.width * (0.5 + OFF_CENTRE * 1.4),
    y: left.y + left.height,
  };
  const to = { x: right.x + right.width * (0.5 - OFF_CENTRE * 1.4), y: right.y + right.height };
  const sag = Math.min(64, 40 + gapX * 0.02) + lane.index * LANE_STEP;
  const depth = Math.max(from.y, to.y) + sag;
  const run = (to.x - from.x) * 0.2;
  return {
    from,
    control1: { x: from.x + run, y: depth },
    control2: { x: to.x - run, y: depth },
    to,
  };
}

/** Between next neighbours of one row; the lanes of a pair begin further apart. */
function bowAbove(left: Box, right: Box, lane: Lane): Curve {
  const inset = left.width * 0.14 + lane.index * LANE_STEP;
  const from = { x: left.x + left.width - inset, y: left.y };
  const to = { x: right.x + inset, y: right.y };
  // A cubic comes to three quarters of the way to its controls.
  const top = left.y - (BOW * 4) / 3 - lane.index * 4;
  return { from, control1: { x: from.x, y: top }, control2: { x: to.x, y: top }, to };
}

/** Cards that overlap or nearly touch: a loop on their right. */
function loopAtSide(left: Box, right: Box, lane: Lane): Curve {
  const leftIsUpper = left.y < right.y;
  const from = {
    x: left.x + left.width,
    y: left.y + left.height * (leftIsUpper ? 0.7 : 0.3),
  };
  const to = {
    x: right.x + right.width,
    y: right.y + right.height * (leftIsUpper ? 0.3 : 0.7),
  };
  const out = Math.max(from.x, to.x) + 22 + lane.index * LANE_STEP;
  return { from, control1: { x: out, y: from.y }, control2: { x: out, y: to.y }, to };
}

function reach(from: Point, to: Point): number {
  return Math.min(160, Math.max(20, distance(from, to) * 0.4));
}
