import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Box, Point } from './displayList';
import { boundsOf, boxOf, grow, overlaps } from './geometry';
import { standing } from './standing';
import { GAP } from './treeGap';
import { visiblePeople } from './visibility';

/** Where a new person belongs; `{}` when nothing is known. */
export type Near =
  | { readonly managerId: StakeholderId }
  | { readonly peerOf: StakeholderId }
  /** The centre of the new card, px. */
  | { readonly at: Point }
  | Readonly<Record<string, never>>;

const STEP = { x: CARD.width + GAP.across, y: CARD.height + GAP.column } as const;
/** Room a new card keeps from others. px */
const CLEARANCE = 12;

/**
 * A free place for one new person; nobody moves. Below a manager, right of the reports on the lowest shelf
 * (in a column: below them); beside a peer; at a point; else below everybody.
 * @returns top-left corner, px; overlaps no visible card
 */
export function placeNew(map: MapSnapshot, near: Near): Point {
  const boxes = visibleBoxes(map);
  if ('at' in near && near.at) {
    const wanted = { x: near.at.x - CARD.width / 2, y: near.at.y - CARD.height / 2 };
    return nearestFree(boxes, wanted);
  }
  if ('managerId' in near && near.managerId) return underManager(map, boxes, near.managerId);
  if ('peerOf' in near && near.peerOf) {
    const peer = map.stakeholders.get(near.peerOf);
    if (peer?.managerId && map.stakeholders.has(peer.managerId)) {
      const column = columnOf(teamOf(map, peer.managerId));
      if (column) return rounded(firstFree(boxes, below(column), 0, STEP.y));
    }
    if (peer) {
      const { x, y } = peer.position;
      return rounded(firstFree(boxes, { x: x + STEP.x, y }, STEP.x, 0));
    }
  }
  const all = boundsOf(boxes);
  if (!all) return { x: 0, y: 0 };
  return rounded(firstFree(boxes, { x: all.x, y: all.y + all.height + GAP.level }, STEP.x, 0));
}

function underManager(map: MapSnapshot, boxes: readonly Box[], id: StakeholderId): Point {
  const managerPlace = map.stakeholders.get(id);
  if (!managerPlace) return placeNew(map, {});
  const team = teamOf(map, id);
  const column = columnOf(team);
  if (column) return rounded(firstFree(boxes, below(column), 0, STEP.y));
  const last = standing(team, (box) => box)
    .at(-1)
    ?.at(-1)?.[0];
  const { x, y } = managerPlace.position;
  const start = last ? { x: last.x + STEP.x, y: last.y } : { x, y: y + CARD.height + GAP.level };
  return rounded(firstFree(boxes, start, STEP.x, 0));
}

/** The cards of a person's visible reports. */
function teamOf(map: MapSnapshot, id: StakeholderId): Box[] {
  const team: Box[] = [];
  for (const member of visiblePeople(map)) {
    const person = map.stakeholders.get(member);
    if (person?.managerId === id) team.push(boxOf(person));
  }
  return team;
}

/** The lowest card of a team that stands in columns, of the shortest and rightmost column. */
function columnOf(team: readonly Box[]): Box | undefined {
  const lowest = new Map<number, { box: Box; count: number }>();
  for (const box of team) {
    const before = lowest.get(box.x);
    const lower = !before || box.y > before.box.y ? box : before.box;
    lowest.set(box.x, { box: lower, count: (before?.count ?? 0) + 1 });
  }
  const columns = [...lowest.values()].filter(({ count }) => count > 1);
  columns.sort((a, b) => a.box.y - b.box.y || b.box.x - a.box.x);
  return columns[0]?.box;
}

function below(box: Box): Point {
  return { x: box.x, y: box.y + STEP.y };
}

function visibleBoxes(map: MapSnapshot): Box[] {
  const boxes: Box[] = [];
  for (const id of visiblePeople(map)) {
    const person = map.stakeholders.get(id);
    if (person) boxes.push(boxOf(person));
  }
  return boxes;
}

/** From `start` on, step by step; ends because the cards do. */
function firstFree(boxes: readonly Box[], start: Point, stepX: number, stepY: number): Point {
  let place = start;
  while (!isFree(boxes, place)) place = { x: place.x + stepX, y: place.y + stepY };
  return place;
}

/** The wanted place, else the nearest free one on rings around it. */
function nearestFree(boxes: readonly Box[], wanted: Point): Point {
  const pace = { x: STEP.x / 4, y: STEP.y / 4 };
  for (let ring = 0; ring <= RINGS; ring++) {
    const free = ringAround(wanted, ring, pace).filter((place) => isFree(boxes, rounded(place)));
    const nearest = free.reduce<Point | undefined>((best, place) => {
      return !best || away(place, wanted) < away(best, wanted) ? place : best;
    }, undefined);
    if (nearest) return rounded(nearest);
  }
  return rounded(firstFree(boxes, wanted, STEP.x, 0));
}

/** Quarter steps searched around a point before going straight right. */
const RINGS = 24;

function ringAround(centre: Point, ring: number, pace: Point): Point[] {
  const places: Point[] = [];
  for (let i = -ring; i <= ring; i++) {
    for (let j = -ring; j <= ring; j++) {
      if (Math.max(Math.abs(i), Math.abs(j)) !== ring) continue;
      places.push({ x: centre.x + i * pace.x, y: centre.y + j * pace.y });
    }
  }
  return places;
}

function away(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function isFree(boxes: readonly Box[], place: Point): boolean {
  const room = grow({ ...place, ...CARD }, CLEARANCE);
  return boxes.every((box) => !overlaps(box, room));
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
