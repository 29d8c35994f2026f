import type { Box, PathItem, PathSegment, Point } from './displayList';
import { centreOf } from './geometry';
import { PALETTE } from './palette';
import { elbow } from './paths';
import type { Column } from './standing';
import { SAME_COLUMN, standing } from './standing';
import type { DrawingStyle } from './style';
import { GAP } from './treeGap';

const WIDTH = 1.5;
const RADIUS = 6;
/** Least way down before a report counts as below its manager. px */
const BELOW = 8;
/** From a column's left edge to its spine. px */
const SPINE = GAP.indent / 2;
type Shelf = readonly Column<Box>[];

/** Least distance of a line from the cards it passes. px */
const CHANNEL = 12;

/**
 * All lines from one manager to their reports: a trunk, a bus for each shelf and a drop to each report;
 * a spine with stubs for reports that stand in a column; an elbow to those moved beside or above the
 * manager. A trunk that a moved card stands in the way of goes round it.
 * @returns one path, empty when there are no reports
 */
export function drawReportingLines(
  manager: Box,
  reports: readonly Box[],
  style: Pick<DrawingStyle, 'theme'>,
): PathItem {
  return {
    kind: 'path',
    segments: reportingSegments(manager, reports, RADIUS),
    fill: 'none',
    stroke: PALETTE[style.theme].reporting,
    strokeWidth: WIDTH,
  };
}

/** @param radius of corners, px; 0 for plain corners */
export function reportingSegments(
  manager: Box,
  reports: readonly Box[],
  radius: number,
): PathSegment[] {
  const foot = manager.y + manager.height;
  const below = reports.filter((report) => report.y >= foot + BELOW);
  const aside = reports.filter((report) => report.y < foot + BELOW);
  const shelves = standing(below, (report) => report);
  const isOnly = shelves.length === 1 && shelves[0]?.length === 1;
  const hanging = shelves.flat().filter((column) => hangsBeside(manager, column, isOnly));
  const bussed = shelves
    .map((shelf) => shelf.filter((column) => !hanging.includes(column)))
    .filter((shelf) => shelf.length > 0);
  const trunk = { x: manager.x + manager.width / 2, y: foot };

  const ways: Point[][] = [
    ...waysToShelves(trunk, bussed).flatMap((down, i) => fromBus(down, bussed[i] ?? [])),
    ...hanging.flatMap((column) => spine([{ x: spineX(column), y: foot }], column)),
    ...aside.map((report) => detour(manager, report)),
  ];
  return ways.flatMap((way) => elbow(way, radius));
}

/**
 * From the bus of a shelf to everybody on it. The outermost ways have the trunk and the bus, the others
 * leave the bus: drawn over each other, lines would look bolder.
 * @param down  the way to the bus
 */
function fromBus(down: readonly Point[], shelf: Shelf): Point[][] {
  const junction = down.at(-1);
  if (!junction) return [];
  const turns = shelf.map(
    (column) => (isColumn(column) ? spineX(column) : centreOf(column[0]).x) - junction.x,
  );
  const [least, most] = [Math.min(...turns), Math.max(...turns)];
  return shelf.flatMap((column, i) => {
    const turn = turns[i] ?? 0;
    const isOuter = turn === least || turn === most;
    const way = isOuter ? down : [alongBus(junction, turn)];
    return isColumn(column)
      ? spine([...way, { x: junction.x + turn, y: junction.y }], column)
      : [drop(way, column[0])];
  });
}

/** On the bus, just before the turn to a card or a spine. */
function alongBus({ x, y }: Point, turn: number): Point {
  return { x: x + Math.sign(turn) * Math.max(0, Math.abs(turn) - 2 * RADIUS), y };
}

/** The trunk, from bus to bus, each part beginning where the one above ends; round cards in the way. */
function waysToShelves(trunk: Point, shelves: readonly Shelf[]): Point[][] {
  let blocked: readonly Span[] = [];
  let end = trunk;
  return shelves.map((shelf, i) => {
    const y = busAbove(shelf, i === 0 ? trunk.y : undefined);
    const x = freeChannel(trunk.x, blocked);
    blocked = merged([...blocked, ...shelf.flat().map(spanOf)]);
    const way = [end, { x, y: end.y }, { x, y }];
    end = { x, y };
    return way[0]?.x === x ? way.slice(1) : way;
  });
}

/** From left to right. px */
interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf({ x, width }: Box): Span {
  return { from: x - CHANNEL, to: x + width + CHANNEL };
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const before = result.at(-1);
    if (before && span.from < before.to) {
      result[result.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
    } else result.push(span);
  }
  return result;
}

/** Where a line can run down past the cards of upper shelves: straight, else the nearest way round. */
function freeChannel(x: number, blocked: readonly Span[]): number {
  const inTheWay = blocked.find(({ from, to }) => from < x && x < to);
  if (!inTheWay) return x;
  return x - inTheWay.from < inTheWay.to - x ? inTheWay.from : inTheWay.to;
}

/** How high a shelf's bus runs: midway to the manager's foot, but near the cards when that is far. */
function busAbove(shelf: Shelf, foot?: number): number {
  const top = Math.min(...shelf.map(([card]) => card.y));
  if (foot === undefined) return top - GAP.level / 2;
  return foot + Math.min(GAP.level / 2, (top - foot) / 2);
}

/** @param way  to the bus or along it */
function drop(way: readonly Point[], report: Box): Point[] {
  const { x } = centreOf(report);
  const turn = way.at(-1) ?? { x, y: report.y };
  // A jog of a pixel or two looks like a mistake.
  if (Math.abs(x - turn.x) < 3) {
    return [...(way.length > 1 ? way.slice(0, -1) : [turn]), { x: turn.x, y: report.y }];
  }
  return [...way, { x, y: turn.y }, { x, y: report.y }];
}

/**
 * One way to each card of the column; they share the spine.
 * @param down  the way to the spine's top
 */
function spine(down: readonly Point[], column: Column<Box>): Point[][] {
  const x = spineX(column);
  return column.map((report, i) => {
    const y = report.y + report.height / 2;
    const before = column[i - 1];
    const start = before ? [{ x, y: before.y + before.height / 2 - RADIUS }] : down;
    return [...start, { x, y }, { x: report.x, y }];
  });
}

function spineX([first]: Column<Box>): number {
  return first.x - SPINE;
}

/** From the side or the top of the manager to a report that is not below. */
function detour(manager: Box, report: Box): Point[] {
  const from = centreOf(manager);
  const to = centreOf(report);
  const right = manager.x + manager.width;
  if (report.x >= right) return across(right, from.y, report.x, to.y);
  if (report.x + report.width <= manager.x) {
    return across(manager.x, from.y, report.x + report.width, to.y);
  }
  const reportFoot = report.y + report.height;
  if (reportFoot > manager.y) return [from, to];
  const middle = (manager.y + reportFoot) / 2;
  return [
    { x: from.x, y: manager.y },
    { x: from.x, y: middle },
    { x: to.x, y: middle },
    { x: to.x, y: reportFoot },
  ];
}

function across(fromX: number, fromY: number, toX: number, toY: number): Point[] {
  const middle = (fromX + toX) / 2;
  return [
    { x: fromX, y: fromY },
    { x: middle, y: fromY },
    { x: middle, y: toY },
    { x: toX, y: toY },
  ];
}

function isColumn(column: Column<Box>): boolean {
  return column.length > 1;
}

/**
 * Whether a column, or one card, stands in under its manager, so that its spine drops from the manager
 * itself; beside others only when it stands higher than they do.
 */
function hangsBeside(manager: Box, [first]: Column<Box>, isOnly: boolean): boolean {
  const indent = first.x - manager.x;
  const isNear = first.y - manager.y - manager.height < (GAP.hanging + GAP.level) / 2;
  return Math.abs(indent - GAP.indent) <= SAME_COLUMN && (isOnly || isNear);
}
