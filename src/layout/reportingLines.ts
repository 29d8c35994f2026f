import type { Box, PathItem, PathSegment, Point } from './displayList';
import { centreOf } from './geometry';
import { PALETTE } from './palette';
import { elbow } from './paths';
import type { DrawingStyle } from './style';
import { GAP } from './treeBlock';

const WIDTH = 1.5;
const RADIUS = 6;
/** Least way down before a report counts as below its manager. px */
const BELOW = 8;
/** From a column's left edge to its spine. px */
const SPINE = GAP.indent / 2;
/** Cards this close in x stand in one column. px */
const SAME_COLUMN = 2;

/**
 * All lines from one manager to their reports: a trunk, a bus and a drop to each; a spine with stubs
 * for reports that stand in a column; an elbow to those moved beside or above the manager.
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
  const { columns, singles } = columnsOf(manager, below);

  const hanging = columns.filter((column) => hangsBeside(manager, column));
  const bussed = columns.filter((column) => !hanging.includes(column));
  const nearest = Math.min(...[...bussed.flat(), ...singles].map((report) => report.y - foot));
  const busY = foot + Math.min(GAP.level / 2, nearest / 2);
  const trunk = { x: manager.x + manager.width / 2, y: foot };

  const ways: Point[][] = [
    ...singles.map((report) => drop(trunk, busY, report)),
    ...bussed.flatMap((column) => spine(trunk, busY, column)),
    ...hanging.flatMap((column) => {
      const x = spineX(column);
      return spine({ x, y: foot }, foot, column);
    }),
    ...aside.map((report) => detour(manager, report)),
  ];
  return ways.flatMap((way) => elbow(way, radius));
}

function drop(trunk: Point, busY: number, report: Box): Point[] {
  const x = report.x + report.width / 2;
  // A jog of a pixel or two looks like a mistake.
  if (Math.abs(x - trunk.x) < 3) return [trunk, { x: trunk.x, y: report.y }];
  return [trunk, { x: trunk.x, y: busY }, { x, y: busY }, { x, y: report.y }];
}

/** One way to each card of the column; they share the trunk, the bus and the spine. */
function spine(trunk: Point, busY: number, column: readonly Box[]): Point[][] {
  const x = spineX(column);
  return column.map((report, i) => {
    const y = report.y + report.height / 2;
    const before = column[i - 1];
    const start = before
      ? [{ x, y: before.y + before.height / 2 - RADIUS }]
      : [trunk, { x: trunk.x, y: busY }, { x, y: busY }];
    return [...start, { x, y }, { x: report.x, y }];
  });
}

function spineX(column: readonly Box[]): number {
  return (column[0]?.x ?? 0) - SPINE;
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

/** Reports that stand below each other are a column; one alone is too when it stands in as columns do. */
function columnsOf(manager: Box, reports: readonly Box[]): { columns: Box[][]; singles: Box[] } {
  const sorted = [...reports].sort((a, b) => a.x - b.x || a.y - b.y);
  const groups: Box[][] = [];
  for (const report of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && report.x - first.x <= SAME_COLUMN) group.push(report);
    else groups.push([report]);
  }
  const isColumn = (group: Box[]) => group.length > 1 || hangsBeside(manager, group);
  return {
    columns: groups.filter(isColumn).map((group) => group.sort((a, b) => a.y - b.y)),
    singles: groups.filter((group) => !isColumn(group)).flat(),
  };
}

/** Whether the column stands in under its manager, so that its spine drops from the manager itself. */
function hangsBeside(manager: Box, column: readonly Box[]): boolean {
  return Math.abs((column[0]?.x ?? 0) - manager.x - GAP.indent) <= SAME_COLUMN;
}
