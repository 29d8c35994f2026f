import type { MapLayout } from '../model/mapLayout';
import type { Box, PathItem, PathSegment, Point } from './displayList';
import { centreOf } from './geometry';
import { hangs, type Measures, measuresFor, turned, turnedBox } from './measures';
import { PALETTE } from './palette';
import { elbow } from './paths';
import type { Column } from './standing';
import { SAME_COLUMN, standing } from './standing';
import type { DrawingStyle } from './style';

const WIDTH = 1.5;
const RADIUS = 6;
/** Least way down before a report counts as below its manager. px */
const BELOW = 8;
type Shelf = readonly Column<Box>[];

/** Least distance of a line from the cards it passes. px */
const CHANNEL = 12;

/**
 * All lines from one manager to their reports: a trunk, a bus for each shelf and a drop to each report;
 * a spine with stubs for reports that stand in a column; an elbow to those moved beside or above the
 * manager. A trunk that a moved card stands in the way of goes round it. In a map that reads from left
 * to right the same is turned: trunks leave a card at its right, and drops reach the others at their left.
 * @returns one path, empty when there are no reports
 */
export function drawReportingLines(
  manager: Box,
  reports: readonly Box[],
  layout: MapLayout,
  style: Pick<DrawingStyle, 'theme'>,
): PathItem {
  return {
    kind: 'path',
    segments: reportingSegments(manager, reports, layout, RADIUS),
    fill: 'none',
    stroke: PALETTE[style.theme].reporting,
    strokeWidth: WIDTH,
  };
}

/** @param radius of corners, px; 0 for plain corners */
export function reportingSegments(
  manager: Box,
  reports: readonly Box[],
  layout: MapLayout,
  radius: number,
): PathSegment[] {
  const measures = measuresFor(layout);
  const { direction } = measures;
  return ways(
    turnedBox(manager, direction),
    reports.map((report) => turnedBox(report, direction)),
    measures,
  ).flatMap((way) =>
    elbow(direction === 'top-down' ? way : way.map((p) => turned(p, direction)), radius),
  );
}

/** The lines as chains of straight ones, from the top down. */
function ways(manager: Box, reports: readonly Box[], measures: Measures): Point[][] {
  const foot = manager.y + manager.height;
  const below = reports.filter((report) => report.y >= foot + BELOW);
  const aside = reports.filter((report) => report.y < foot + BELOW);
  const shelves = standing(below, (report) => report, measures);
  const isOnly = shelves.length === 1 && shelves[0]?.length === 1;
  const hanging = shelves.flat().filter((column) => hangsBeside(manager, column, isOnly, measures));
  const bussed = shelves
    .map((shelf) => shelf.filter((column) => !hanging.includes(column)))
    .filter((shelf) => shelf.length > 0);
  const trunk = { x: manager.x + manager.width / 2, y: foot };

  return [
    ...waysToShelves(trunk, bussed, measures).flatMap((down, i) =>
      fromBus(down, bussed[i] ?? [], measures),
    ),
    ...hanging.flatMap((column) =>
      spine([{ x: spineX(column, measures), y: foot }], column, measures),
    ),
    ...aside.map((report) => detour(manager, report)),
  ];
}

/**
 * From the bus of a shelf to everybody on it. The outermost ways have the trunk and the bus, the others
 * leave the bus: drawn over each other, lines would look bolder.
 * @param down  the way to the bus
 */
function fromBus(down: readonly Point[], shelf: Shelf, measures: Measures): Point[][] {
  const junction = down.at(-1);
  if (!junction) return [];
  const turns = shelf.map(
    (column) => (isColumn(column) ? spineX(column, measures) : centreOf(column[0]).x) - junction.x,
  );
  const [least, most] = [Math.min(...turns), Math.max(...turns)];
  return shelf.flatMap((column, i) => {
    const turn = turns[i] ?? 0;
    const isOuter = turn === least || turn === most;
    const way = isOuter ? down : [alongBus(junction, turn)];
    return isColumn(column)
      ? spine([...way, { x: junction.x + turn, y: junction.y }], column, measures)
      : [drop(way, column[0])];
  });
}

/** On the bus, just before the turn to a card or a spine. */
function alongBus({ x, y }: Point, turn: number): Point {
  return { x: x + Math.sign(turn) * Math.max(0, Math.abs(turn) - 2 * RADIUS), y };
}

/** The trunk, from bus to bus, each part beginning where the one above ends; round cards in the way. */
function waysToShelves(trunk: Point, shelves: readonly Shelf[], measures: Measures): Point[][] {
  let blocked: readonly Span[] = [];
  let end = trunk;
  return shelves.map((shelf, i) => {
    const y = busAbove(shelf, measures, i === 0 ? trunk.y : undefined);
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
function busAbove(shelf: Shelf, { gap }: Measures, foot?: number): number {
  const top = Math.min(...shelf.map(([card]) => card.y));
  if (foot === undefined) return top - gap.level / 2;
  return foot + Math.min(gap.level / 2, (top - foot) / 2);
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
function spine(down: readonly Point[], column: Column<Box>, measures: Measures): Point[][] {
  const x = spineX(column, measures);
  return column.map((report, i) => {
    const y = report.y + report.height / 2;
    const before = column[i - 1];
    const start = before ? [{ x, y: before.y + before.height / 2 - RADIUS }] : down;
    return [...start, { x, y }, { x: report.x, y }];
  });
}

/** Midway between a column and the left edge of whom it may hang from. */
function spineX([first]: Column<Box>, { gap }: Measures): number {
  return first.x - gap.indent / 2;
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
function hangsBeside(
  manager: Box,
  [first]: Column<Box>,
  isOnly: boolean,
  measures: Measures,
): boolean {
  if (!hangs(measures)) return false;
  const { gap } = measures;
  const indent = first.x - manager.x;
  const isNear = first.y - manager.y - manager.height < (gap.hanging + gap.level) / 2;
  return Math.abs(indent - gap.indent) <= SAME_COLUMN && (isOnly || isNear);
}
