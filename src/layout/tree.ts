import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Point } from './displayList';
import type { Forest } from './forest';
import { branchOf, forestOf } from './forest';
import type { Layout } from './shelves';
import { extent, shelves } from './shelves';
import { GAP } from './treeGap';
import { spread } from './treePlaces';
import type { Branches, Shape } from './treeTeam';
import { branchesOf, distinctShapes, ROWS, withLeavesTogether } from './treeTeam';

export interface TidyOptions {
  /** Width through height that the whole aims at; 16:9 when not given. */
  readonly aspect?: number;
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
 * without manager or reports in a grid below. A collapsed branch takes the room of one card; its hidden
 * people are placed as they would unfold. Reporting cycles are read as `normalise` mends them.
 * @returns top-left corners, px, of everybody (with `root`: of that branch)
 */
export function tidy(map: MapSnapshot, options: TidyOptions = {}): Map<StakeholderId, Point> {
  const forest = forestOf(map);
  const aspect = options.aspect ?? DEFAULT_ASPECT;
  const places = new Map<StakeholderId, Point>();
  if (options.root === undefined) {
    spread(largest(forest, aspect).parts, { x: 0, y: 0 }, forest, places);
    return places;
  }
  const root = forest.people.get(options.root);
  if (!root) return places;
  const branch = largest(branchOf(forest, root.id), aspect);
  const { x, y } = root.position;
  const cardX = branch.parts[0]?.block.cardX ?? 0;
  spread(branch.parts, { x: x - cardX, y }, forest, places);
  return places;
}

/** The layout that can be shown largest in a window of that aspect. */
function largest(asTheyStand: Forest, aspect: number): Layout {
  const forest = withLeavesTogether(asTheyStand);
  const rows = plainRows(forest, aspect);
  if (rows.width <= SMALL.width && rows.height <= SMALL.height) {
    return plainRows(asTheyStand, aspect);
  }
  let found = rows;
  let least = extent(rows, aspect);
  const sizes = new Map<Shape, number>();
  const ideal = idealWidth(forest, aspect);
  const consider = (shape: Shape, branches: Branches, penalty: number) => {
    const deep = LEVEL_PENALTY[shape.levels] ?? 0;
    for (const { layout, isShelved } of treesOf(branches, forest, aspect, ideal)) {
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
  for (const shape of [ROWS, ...distinctShapes(forest)]) {
    const branches = branchesOf(forest, shape, Number.POSITIVE_INFINITY);
    widest.set(shape, branches.widest);
    consider(shape, branches, 0);
  }
  const most = forest.leavesFirst.length > PROMISING.crowd ? PROMISING.few : PROMISING.many;
  const promising = [...sizes].sort(([, a], [, b]) => a - b).slice(0, most);
  for (const [shape] of promising) {
    for (const limit of TEAM_WIDTHS.map((part) => part * ideal)) {
      // Teams that keep to a width anyway come out the same.
      if ((widest.get(shape) ?? 0) <= limit) continue;
      const branches = branchesOf(forest, shape, limit);
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
): { readonly layout: Layout; readonly isShelved: boolean }[] {
  const rows = inRows(branches, forest, aspect);
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
    found.push({ layout: shelves(trees, forest.isolated, aspect), isShelved: true });
  }
  return found;
}

function plainRows(forest: Forest, aspect: number): Layout {
  return inRows(branchesOf(forest, ROWS, Number.POSITIVE_INFINITY), forest, aspect);
}

function inRows(branches: Branches, forest: Forest, aspect: number): Layout {
  const trees = forest.roots.map((id) => branches.within(id, Number.POSITIVE_INFINITY));
  return shelves(trees, forest.isolated, aspect);
}

/** How wide the whole would be in that aspect if it were filled evenly. px */
function idealWidth(forest: Forest, aspect: number): number {
  const people = forest.leavesFirst.length + forest.isolated.length;
  const room = (CARD.width + GAP.across) * (CARD.height + GAP.level) * LOOSENESS;
  return Math.sqrt(people * room * aspect);
}
