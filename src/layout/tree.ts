import type { MapSnapshot } from '../model/map';
import type { MapLayout } from '../model/mapLayout';
import type { StakeholderId } from '../model/stakeholder';
import type { Point } from './displayList';
import type { Forest } from './forest';
import { branchOf, forestOf } from './forest';
import { hangs, type Measures, measuresFor, turned } from './measures';
import type { Layout } from './shelves';
import { extent, shelves } from './shelves';
import { spread } from './treePlaces';
import type { Branches, Shape } from './treeTeam';
import { branchesOf, distinctShapes, ROWS, withLeavesTogether } from './treeTeam';

export interface TidyOptions {
  /** Width through height that the whole aims at; 16:9 when not given. */
  readonly aspect?: number;
  /** Direction and spacing; the map's own when not given. */
  readonly layout?: MapLayout;
  /** Tidies only this person's branch, which stays where its root is. */
  readonly root?: StakeholderId;
}

/** Deep outlines are harder to read than teams side by side: what they must save, by their levels. */
const LEVEL_PENALTY = [0, 0, 0.04, 0.15];
/** One row shows best who is whose peer: what shelves must save, in a tree's first row or below. */
const SHELF_PENALTY = { first: 0.03, below: 0.03 } as const;
/** A tree that fits this is drawn in plain rows. px */
const SMALL = { width: 1500, height: 1000 } as const;
const DEFAULT_ASPECT = 16 / 9;
/** Room that a person takes in a well filled layout, as a multiple of card and gaps. */
const LOOSENESS = 1.4;
/** Widths tried for a tree and for teams inside, as parts of a well filled layout's. */
const TREE_WIDTHS = [1.7, 1.35, 1.15, 1, 0.85, 0.7, 0.5, 0.35];
const TEAM_WIDTHS = [0.7, 0.5, 0.35, 0.25, 0.18];
/** Of the shapes that come out largest, how many are tried with teams on shelves too; fewer for a crowd. */
const PROMISING = { crowd: 1200, few: 1, many: 3 } as const;

/**
 * A compact place for everybody: reports under their manager, no two visible cards overlapping.
 * Teams are hung in columns, and branches laid on several shelves under one manager, when rows would
 * make the whole wider than `aspect` asks for; several trees stand side by side on shelves, people
 * without manager or reports in a grid below. From left to right it is the same with x for y, but that
 * no team hangs in columns: every line enters a card at its left. A collapsed branch takes the room of one card; its hidden
 * people are placed as they would unfold. Reporting cycles are read as `normalise` mends them.
 * @returns top-left corners, px, of everybody (with `root`: of that branch)
 */
export function tidy(map: MapSnapshot, options: TidyOptions = {}): Map<StakeholderId, Point> {
  const forest = forestOf(map, measuresFor(map.info));
  const measures = measuresFor(options.layout ?? map.info);
  const { direction } = measures;
  const wanted = options.aspect ?? DEFAULT_ASPECT;
  const aspect = direction === 'top-down' ? wanted : 1 / wanted;
  const places = new Map<StakeholderId, Point>();
  if (options.root === undefined) {
    spread(largest(forest, aspect, measures).parts, { x: 0, y: 0 }, forest, measures, places);
  } else {
    const root = forest.people.get(options.root);
    if (!root) return places;
    const branch = largest(branchOf(forest, root.id), aspect, measures);
    const { x, y } = turned(root.position, direction);
    const cardX = branch.parts[0]?.block.cardX ?? 0;
    spread(branch.parts, { x: x - cardX, y }, forest, measures, places);
  }
  for (const [id, place] of places) places.set(id, turned(place, direction));
  return places;
}

/** The layout that can be shown largest in a window of that aspect. */
function largest(asTheyStand: Forest, aspect: number, measures: Measures): Layout {
  const forest = hangs(measures) ? withLeavesTogether(asTheyStand) : asTheyStand;
  const rows = plainRows(forest, aspect, measures);
  const small = turned({ x: SMALL.width, y: SMALL.height }, measures.direction);
  if (rows.width <= small.x && rows.height <= small.y) {
    return plainRows(asTheyStand, aspect, measures);
  }
  let found = rows;
  let least = extent(rows, aspect);
  const sizes = new Map<Shape, number>();
  const ideal = idealWidth(forest, aspect, measures);
  const consider = (shape: Shape, branches: Branches, penalty: number) => {
    const deep = LEVEL_PENALTY[shape.levels] ?? 0;
    for (const { layout, isShelved } of treesOf(branches, forest, aspect, ideal, measures)) {
      const first = isShelved ? SHELF_PENALTY.first : 0;
      const size = extent(layout, aspect) * (1 + deep + penalty + first);
      sizes.set(shape, Math.min(size, sizes.get(shape) ?? Number.POSITIVE_INFINITY));
      if (size >= least) continue;
      least = size;
      found = layout;
    }
  };
  /** By shape, how wide its widest team is. px */
  const widest = new Map<Shape, number>();
  for (const shape of [ROWS, ...(hangs(measures) ? distinctShapes(forest) : [])]) {
    const branches = branchesOf(forest, shape, Number.POSITIVE_INFINITY, measures);
    widest.set(shape, branches.widest);
    consider(shape, branches, 0);
  }
  const most = forest.leavesFirst.length > PROMISING.crowd ? PROMISING.few : PROMISING.many;
  const promising = [...sizes].sort(([, a], [, b]) => a - b).slice(0, most);
  for (const [shape] of promising) {
    for (const limit of TEAM_WIDTHS.map((part) => part * ideal)) {
      // Teams that keep to a width anyway come out the same.
      if ((widest.get(shape) ?? 0) <= limit) continue;
      const branches = branchesOf(forest, shape, limit, measures);
      if (branches.widest === widest.get(shape)) break;
      widest.set(shape, branches.widest);
      consider(shape, branches, SHELF_PENALTY.below);
    }
  }
  return found;
}

/** The trees of one making in several widths. */
function treesOf(
  branches: Branches,
  forest: Forest,
  aspect: number,
  ideal: number,
  measures: Measures,
): { readonly layout: Layout; readonly isShelved: boolean }[] {
  const rows = inRows(branches, forest, aspect, measures);
  const found = [{ layout: rows, isShelved: false }];
  let widest = Math.max(0, ...rows.parts.map(({ block }) => block.width));
  for (const part of TREE_WIDTHS) {
    const limit = part * ideal;
    if (widest <= limit) continue;
    const trees = forest.roots.map((id) => branches.within(id, limit));
    const widestNow = Math.max(...trees.map(({ width }) => width));
    // What shelves can't make narrower is not worth trying again.
    if (widestNow === widest) break;
    widest = widestNow;
    found.push({ layout: shelves(trees, forest.isolated, aspect, measures), isShelved: true });
  }
  return found;
}

function plainRows(forest: Forest, aspect: number, measures: Measures): Layout {
  const branches = branchesOf(forest, ROWS, Number.POSITIVE_INFINITY, measures);
  return inRows(branches, forest, aspect, measures);
}

function inRows(branches: Branches, forest: Forest, aspect: number, measures: Measures): Layout {
  const trees = forest.roots.map((id) => branches.within(id, Number.POSITIVE_INFINITY));
  return shelves(trees, forest.isolated, aspect, measures);
}

/** How wide the whole would be in that aspect if it were filled evenly. px */
function idealWidth(forest: Forest, aspect: number, { card, gap }: Measures): number {
  const people = forest.leavesFirst.length + forest.isolated.length;
  const room = (card.width + gap.across) * (card.height + gap.level) * LOOSENESS;
  return Math.sqrt(people * room * aspect);
}
