import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import type { Box, Point } from './displayList';
import { boundsOf, grow, overlaps } from './geometry';
import { hangs, type Measures, measuresFor, turned } from './measures';
import { standing } from './standing';
import { visiblePeople } from './visibility';

/** Where a new person belongs; `{}` when nothing is known. */
export type Near =
  | { readonly managerId: StakeholderId }
  | { readonly peerOf: StakeholderId }
  /** The centre of the new card, px. */
  | { readonly at: Point }
  | Readonly<Record<string, never>>;

/** Room a new card keeps from others. px */
const CLEARANCE = 12;

/**
 * A free place for one new person; nobody moves. Below a manager, right of the reports on the lowest shelf
 * (in a column: below them); beside a peer; at a point; else below everybody. In a map that reads from
 * left to right: right of a manager, below the reports.
 * @returns top-left corner, px; overlaps no visible card
 */
export function placeNew(map: MapSnapshot, near: Near): Point {
  const { direction } = map.info;
  const place = new Ground(map).placeFor(near);
  return turned(rounded(place), direction);
}

/** The visible cards, turned if the map is; and so are all its answers. */
class Ground {
  private readonly measures: Measures;
  private readonly boxes: readonly Box[];
  /** From a card to its neighbour. px */
  private readonly step: Point;

  constructor(private readonly map: MapSnapshot) {
    this.measures = measuresFor(map.info);
    const { card, gap } = this.measures;
    this.step = { x: card.width + gap.across, y: card.height + gap.column };
    this.boxes = this.boxesOf(visiblePeople(map));
  }

  placeFor(near: Near): Point {
    const { card } = this.measures;
    if ('at' in near && near.at) {
      const at = turned(near.at, this.measures.direction);
      return this.nearestFree({ x: at.x - card.width / 2, y: at.y - card.height / 2 });
    }
    if ('managerId' in near && near.managerId && this.map.stakeholders.has(near.managerId)) {
      return this.underManager(near.managerId);
    }
    if ('peerOf' in near && near.peerOf && this.map.stakeholders.has(near.peerOf)) {
      return this.besidePeer(near.peerOf);
    }
    return this.belowEverybody();
  }

  private underManager(id: StakeholderId): Point {
    const { card, gap } = this.measures;
    const team = this.teamOf(id);
    const column = this.columnOf(team);
    if (column) return this.firstFree(this.below(column), 0, this.step.y);
    const last = standing(team, (box) => box, this.measures)
      .at(-1)
      ?.at(-1)?.[0];
    const { x, y } = this.placeOf(id);
    const start = last
      ? { x: last.x + this.step.x, y: last.y }
      : { x, y: y + card.height + gap.level };
    return this.firstFree(start, this.step.x, 0);
  }

  private besidePeer(id: StakeholderId): Point {
    const managerId = this.map.stakeholders.get(id)?.managerId ?? null;
    if (managerId !== null && this.map.stakeholders.has(managerId)) {
      const column = this.columnOf(this.teamOf(managerId));
      if (column) return this.firstFree(this.below(column), 0, this.step.y);
    }
    const { x, y } = this.placeOf(id);
    return this.firstFree({ x: x + this.step.x, y }, this.step.x, 0);
  }

  private belowEverybody(): Point {
    const all = boundsOf(this.boxes);
    if (!all) return { x: 0, y: 0 };
    const { direction, gap } = this.measures;
    if (direction === 'left-right') {
      return this.firstFree({ x: all.x + all.width + gap.level, y: all.y }, 0, this.step.y);
    }
    return this.firstFree({ x: all.x, y: all.y + all.height + gap.level }, this.step.x, 0);
  }

  private placeOf(id: StakeholderId): Point {
    const position = this.map.stakeholders.get(id)?.position ?? { x: 0, y: 0 };
    return turned(position, this.measures.direction);
  }

  private boxesOf(ids: Iterable<StakeholderId>): Box[] {
    return [...ids].map((id) => ({ ...this.placeOf(id), ...this.measures.card }));
  }

  /** The cards of a person's visible reports. */
  private teamOf(id: StakeholderId): Box[] {
    const { stakeholders } = this.map;
    return this.boxesOf(
      [...visiblePeople(this.map)].filter((member) => stakeholders.get(member)?.managerId === id),
    );
  }

  /** The lowest card of a team that stands in columns, of the shortest and rightmost column. */
  private columnOf(team: readonly Box[]): Box | undefined {
    if (!hangs(this.measures)) return undefined;
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

  private below(box: Box): Point {
    return { x: box.x, y: box.y + this.step.y };
  }

  /** From `start` on, step by step; ends because the cards do. */
  private firstFree(start: Point, stepX: number, stepY: number): Point {
    let place = start;
    while (!this.isFree(place)) place = { x: place.x + stepX, y: place.y + stepY };
    return place;
  }

  /** The wanted place, else the nearest free one on rings around it. */
  private nearestFree(wanted: Point): Point {
    const pace = { x: this.step.x / 4, y: this.step.y / 4 };
    for (let ring = 0; ring <= RINGS; ring++) {
      const free = ringAround(wanted, ring, pace).filter((place) => this.isFree(rounded(place)));
      const nearest = free.reduce<Point | undefined>((best, place) => {
        return !best || away(place, wanted) < away(best, wanted) ? place : best;
      }, undefined);
      if (nearest) return nearest;
    }
    return this.firstFree(wanted, this.step.x, 0);
  }

  private isFree(place: Point): boolean {
    const room = grow({ ...place, ...this.measures.card }, CLEARANCE);
    return this.boxes.every((box) => !overlaps(box, room));
  }
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

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
