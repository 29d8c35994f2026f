import { CheapestFirst } from './cheapestFirst';
import type { Box, Point } from './displayList';
import { boundsOf, centreOf, grow } from './geometry';
import type { LinkGround, Moved } from './linkGround';
import { DETOUR } from './linkReach';
import { distance } from './paths';

/** What a link may not pass. */
export interface Passage {
  readonly ground: LinkGround;
  readonly moved: Moved;
  /** Kept free on each side of the link where it passes a card, px. */
  readonly margin: number;
  readonly elbowroom: Elbowroom;
}

/** How much room a link takes to leave a card. px */
export interface Elbowroom {
  /** From an edge to the first turn: short of the spine of a column. */
  readonly stub: number;
  /** In front of a port: the gaps of a column have none for marks. */
  readonly front: number;
}

/** Where a link may leave a card: a point of its edge and, straight out, where it may turn. */
interface Port {
  readonly edge: Point;
  readonly turn: Point;
}

interface Stop {
  readonly at: Point;
  /** Where it came from, to know how sharply it turns. */
  readonly before: Point;
  readonly previous: Stop | null;
  readonly port: Port;
  readonly cost: number;
  readonly arrival: Port | null;
}

/** Ports on each edge, as parts of it: reporting lines end in its middle. */
const PORTS = [0.27, 0.73];
/** What a turn back costs, and every turn. px of way */
const TURN = 60;
const BEND = 8;
/** What a px beside a reporting line costs, and how near that is. px of way, px */
const HIDING = 4;
const BESIDE = 9;
/** Cards looked round at once, and stops tried: the rest of a crowd is not worth the time. */
const MOST_CARDS = 5;
const MOST_STOPS = 1000;
/** Prefers stops nearer the goal: fewer are tried, and the way is at most so much longer. */
const EAGERNESS = 1.2;

/**
 * The shortest way found from one card to another that passes no card: from corner to corner of those
 * between, as a string pulled tight would lie.
 * @returns the points it turns at, from edge to edge; nothing when there is no such way nearby
 */
export function detour(from: Box, to: Box, passage: Passage): Point[] | undefined {
  return new Search(from, to, passage).way();
}

class Search {
  private readonly open = new CheapestFirst<Stop>();
  /** What each point was reached for at least. px of way */
  private readonly reached = new Map<string, number>();
  private readonly goals: readonly Port[];
  private readonly goal: Point;
  private readonly limits: Box;

  constructor(
    from: Box,
    to: Box,
    private readonly passage: Passage,
  ) {
    this.goal = centreOf(to);
    const { stub } = passage.elbowroom;
    this.goals = portsOf(to, stub).filter((port) => this.isOpen(port));
    const around = boundsOf([from, to]);
    this.limits = grow(around ?? from, DETOUR);
    for (const port of portsOf(from, stub)) {
      if (!this.isOpen(port)) continue;
      const start = { at: port.turn, before: port.edge, previous: null, port, arrival: null };
      this.push({ ...start, cost: stub + this.hidingCost(port.edge, port.turn) });
    }
  }

  way(): Point[] | undefined {
    for (let tried = 0; tried < MOST_STOPS && this.goals.length > 0; ) {
      const stop = this.open.take();
      if (!stop) return undefined;
      if (stop.arrival) return pointsTo(stop, stop.arrival);
      // Reached for less since it was put in line.
      if ((this.reached.get(keyOf(stop.at)) ?? 0) < stop.cost) continue;
      tried++;
      this.goOn(stop);
    }
    return undefined;
  }

  /** To the goal where it is in sight, else to the corners of what hides it. */
  private goOn(stop: Stop): void {
    const looked = new Set<string>();
    for (const port of this.goals) this.goTo(stop, port.turn, looked, port);
  }

  private goTo(stop: Stop, to: Point, looked: Set<string>, arrival: Port | null): void {
    const { ground, margin, moved } = this.passage;
    if (distance(stop.at, to) < 1 && !arrival) return;
    const hidden = ground.firstCard(stop.at, to, margin - 0.5, moved);
    if (!hidden) {
      const cost = stop.cost + this.costOf(stop, to, arrival);
      const next = { at: to, before: stop.at, previous: stop, port: stop.port, cost, arrival };
      this.push(next, arrival !== null);
      return;
    }
    if (looked.has(hidden.id) || looked.size >= MOST_CARDS) return;
    looked.add(hidden.id);
    for (const corner of cornersOf(hidden.box, margin)) {
      if (this.isWithin(corner)) this.goTo(stop, corner, looked, null);
    }
  }

  private costOf({ at, before }: Stop, to: Point, arrival: Port | null): number {
    const turns = turnCost(before, at, to) + (arrival ? turnCost(at, to, arrival.edge) : 0);
    const hiding = this.hidingCost(at, to) + (arrival ? this.hidingCost(to, arrival.edge) : 0);
    return distance(at, to) + turns + hiding;
  }

  private hidingCost(from: Point, to: Point): number {
    return HIDING * this.passage.ground.hiddenBy(from, to, BESIDE);
  }

  /** Unless the same point was reached as cheaply. */
  private push(stop: Stop, isArrival = false): void {
    if (!isArrival) {
      const key = keyOf(stop.at);
      if ((this.reached.get(key) ?? Number.POSITIVE_INFINITY) <= stop.cost) return;
      this.reached.set(key, stop.cost);
    }
    const left = isArrival ? 0 : EAGERNESS * distance(stop.at, this.goal);
    this.open.add(stop, stop.cost + left);
  }

  /** Whether there is room in front of a port. */
  private isOpen({ edge, turn }: Port): boolean {
    const { ground, margin, moved, elbowroom } = this.passage;
    const part = elbowroom.front / elbowroom.stub;
    const out = {
      x: edge.x + (turn.x - edge.x) * part,
      y: edge.y + (turn.y - edge.y) * part,
    };
    return ground.firstCard(turn, out, margin - 0.5, moved) === undefined;
  }

  private isWithin({ x, y }: Point): boolean {
    const { x: left, y: top, width, height } = this.limits;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }
}

function portsOf({ x, y, width, height }: Box, stub: number): Port[] {
  return PORTS.flatMap((part) => {
    const across = x + width * part;
    const down = y + height * part;
    return [
      { edge: { x: across, y }, turn: { x: across, y: y - stub } },
      { edge: { x: across, y: y + height }, turn: { x: across, y: y + height + stub } },
      { edge: { x, y: down }, turn: { x: x - stub, y: down } },
      { edge: { x: x + width, y: down }, turn: { x: x + width + stub, y: down } },
    ];
  });
}

function cornersOf({ x, y, width, height }: Box, margin: number): Point[] {
  const [left, right] = [x - margin, x + width + margin];
  const [top, foot] = [y - margin, y + height + margin];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: foot },
    { x: left, y: foot },
  ];
}

function keyOf({ x, y }: Point): string {
  return `${x} ${y}`;
}

/** 0 straight on, `TURN` back where it came from. px */
function turnCost(before: Point, at: Point, next: Point): number {
  const [a, b] = [distance(before, at), distance(at, next)];
  if (a === 0 || b === 0) return 0;
  const along =
    ((at.x - before.x) * (next.x - at.x) + (at.y - before.y) * (next.y - at.y)) / (a * b);
  return along > 0.999 ? 0 : BEND + (TURN * (1 - along)) / 2;
}

function pointsTo(stop: Stop, arrival: Port): Point[] {
  const points: Point[] = [arrival.edge];
  for (let at: Stop | null = stop; at; at = at.previous) points.push(at.at);
  points.push(stop.port.edge);
  return points.reverse();
}
