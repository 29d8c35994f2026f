import type { Link, LinkId } from '../model/link';
import type { MapSnapshot } from '../model/map';
import type { Box, PathSegment, Point } from './displayList';
import { centreOf } from './geometry';
import { distance } from './paths';

/** A link's place among the links between the same two people. */
export interface Lane {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

export const ONLY_LANE: Lane = { index: 0, of: 1 };

/** A cubic curve from one card's edge to another's. px */
export interface Route {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** Between the lanes of one pair. px */
const LANE_STEP = 18;
/** Links keep away from the middle of an edge, where reporting lines end. Part of the edge. */
const OFF_CENTRE = 0.2;
/** Neighbours in a row are joined straight; others by an arc under the cards between. px */
const NEIGHBOURS = 120;
/** Cards this close above each other leave no room for marks between them. px */
const CLOSE = 40;

/** The lane of every link, counted between each two people whatever the direction. */
export function linkLanes(links: MapSnapshot['links']): Map<LinkId, Lane> {
  const pairs = new Map<string, Link[]>();
  for (const link of links.values()) {
    const pair = [link.from, link.to].sort().join(' ');
    const others = pairs.get(pair);
    if (others) others.push(link);
    else pairs.set(pair, [link]);
  }
  const lanes = new Map<LinkId, Lane>();
  for (const pair of pairs.values()) {
    for (const [index, link] of pair.entries()) lanes.set(link.id, { index, of: pair.length });
  }
  return lanes;
}

/**
 * The way of a link between two cards: from the edges that face each other, off their middles.
 * The same lane gives the same way in both directions, so that no two links of a pair coincide.
 */
export function routeBetween(from: Box, to: Box, lane: Lane = ONLY_LANE): Route {
  const a = centreOf(from);
  const b = centreOf(to);
  const backwards = a.x > b.x || (a.x === b.x && a.y > b.y);
  if (!backwards) return forwards(from, to, lane);
  const route = forwards(to, from, lane);
  return { from: route.to, control1: route.control2, control2: route.control1, to: route.from };
}

/** `left` is the one further left. */
function forwards(left: Box, right: Box, lane: Lane): Route {
  const shift = (lane.index - (lane.of - 1) / 2) * LANE_STEP;
  const gapX = right.x - (left.x + left.width);
  const gapY = Math.max(right.y - (left.y + left.height), left.y - (right.y + right.height));
  if (gapY < 0 && gapX > NEIGHBOURS) return arcBelow(left, right, lane, gapX);
  if (gapX > 0 && (gapY < 0 || gapX > gapY * 2)) return sideToSide(left, right, shift);
  if (gapX < 0 && gapY < CLOSE) return loopAtSide(left, right, lane);
  return edgeToEdge(left, right, shift);
}

function sideToSide(left: Box, right: Box, shift: number): Route {
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
function edgeToEdge(left: Box, right: Box, shift: number): Route {
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
function arcBelow(left: Box, right: Box, lane: Lane, gapX: number): Route {
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

/** Cards that overlap or nearly touch: a loop on their right. */
function loopAtSide(left: Box, right: Box, lane: Lane): Route {
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

export function curveOf({ from, control1, control2, to }: Route): PathSegment[] {
  return [
    ['M', from.x, from.y],
    ['C', control1.x, control1.y, control2.x, control2.y, to.x, to.y],
  ];
}

/** A point of the way with its direction (unit vector). */
export interface Waypoint extends Point {
  readonly dx: number;
  readonly dy: number;
}

/** @param t 0 at the start, 1 at the end */
export function waypoint({ from, control1, control2, to }: Route, t: number): Waypoint {
  const u = 1 - t;
  const at = (a: number, b: number, c: number, d: number) =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  const slope = (a: number, b: number, c: number, d: number) =>
    3 * u * u * (b - a) + 6 * u * t * (c - b) + 3 * t * t * (d - c);
  const dx = slope(from.x, control1.x, control2.x, to.x);
  const dy = slope(from.y, control1.y, control2.y, to.y);
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: at(from.x, control1.x, control2.x, to.x),
    y: at(from.y, control1.y, control2.y, to.y),
    dx: dx / length,
    dy: dy / length,
  };
}

/** px, along a chain of short chords */
export function lengthOf(route: Route): number {
  let length = 0;
  for (let i = 1; i <= CHORDS; i++) {
    length += distance(waypoint(route, (i - 1) / CHORDS), waypoint(route, i / CHORDS));
  }
  return length;
}

const CHORDS = 16;
