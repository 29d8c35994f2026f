import type { Link, LinkId } from '../model/link';
import type { MapSnapshot } from '../model/map';
import type { PathSegment, Point } from './displayList';
import { distance } from './paths';

/** A link's place among the links between the same two people. */
export interface Lane {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

export const ONLY_LANE: Lane = { index: 0, of: 1 };

/** A cubic. px */
export interface Curve {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** A smooth way from one card's edge to another's: each curve begins where the one before ends. */
export type Route = readonly [Curve, ...Curve[]];

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

export function segmentsOf(route: Route): PathSegment[] {
  return [
    ['M', route[0].from.x, route[0].from.y],
    ...route.map(
      ({ control1, control2, to }) =>
        ['C', control1.x, control1.y, control2.x, control2.y, to.x, to.y] as const,
    ),
  ];
}

/** A straight line as a curve. */
export function straightCurve(from: Point, to: Point): Curve {
  const along = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  return { from, control1: along(1 / 3), control2: along(2 / 3), to };
}

/** A point of the way with its direction (unit vector). */
export interface Waypoint extends Point {
  readonly dx: number;
  readonly dy: number;
}

/** Where a walk along the way has come to. @returns a function of 0 at the start to 1 at the end */
export function walkAlong(route: Route): (part: number) => Waypoint {
  const ends: number[] = [];
  let whole = 0;
  for (const curve of route) {
    whole += curveLength(curve);
    ends.push(whole);
  }
  return (part) => {
    const target = part * whole;
    const found = ends.findIndex((end) => target <= end);
    const index = found < 0 ? route.length - 1 : found;
    const curve = route[index] ?? route[0];
    const start = ends[index - 1] ?? 0;
    const length = (ends[index] ?? 0) - start;
    return waypoint(curve, length > 0 ? Math.min(1, (target - start) / length) : part);
  };
}

/** @param t 0 at the start, 1 at the end */
function waypoint({ from, control1, control2, to }: Curve, t: number): Waypoint {
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

const CHORDS = 16;

/** The points of a curve that its chords join, both ends included. */
export function chordsOf(curve: Curve, count: number = CHORDS): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => waypoint(curve, i / count));
}

/** px, along a chain of short chords */
export function lengthOf(route: Route): number {
  return route.reduce((sum, curve) => sum + curveLength(curve), 0);
}

function curveLength(curve: Curve): number {
  const points = chordsOf(curve);
  return points.reduce((sum, point, i) => sum + distance(points[i - 1] ?? point, point), 0);
}
