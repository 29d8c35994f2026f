import type { StakeholderId } from '../model/stakeholder';
import type { Forest } from './forest';
import type { Measures } from './measures';
import type { Block } from './treeBlock';
import { cardBlock, columnsBlock } from './treeBlock';
import { shelvesBlock } from './treeShelves';

/** How teams are drawn: rows, or columns hung from a spine. */
export interface Shape {
  /** Branches of at most this many levels below their head become columns; 0 for none. */
  readonly levels: number;
  /** Most people in a column. */
  readonly rows: number;
}

export const ROWS: Shape = { levels: 0, rows: 1 };
const SHAPES: readonly Shape[] = [
  ...[3, 4, 5, 6, 8, 11, 15].map((rows) => ({ levels: 1, rows })),
  ...[6, 9, 13, 18, 26].map((rows) => ({ levels: 2, rows })),
  ...[12, 20, 32].map((rows) => ({ levels: 3, rows })),
];
/** Beside branches, fewer leaves than this stay in the row. */
const LEAST_MIXED = 3;

/** The shapes to try; without those that cannot differ: columns longer than the largest branch of that depth. */
export function distinctShapes(forest: Forest): Shape[] {
  const depths = new Map<StakeholderId, number>();
  const sizes = new Map<StakeholderId, number>();
  /** People in the largest branch, by its depth. */
  const largest: number[] = [];
  for (const id of forest.leavesFirst) {
    const children = forest.childrenOf.get(id) ?? [];
    let depth = 0;
    let size = 0;
    for (const child of children) {
      depth = Math.max(depth, 1 + (depths.get(child) ?? 0));
      size += 1 + (sizes.get(child) ?? 0);
    }
    depths.set(id, depth);
    sizes.set(id, size);
    largest[depth] = Math.max(largest[depth] ?? 0, size);
    // Leaves beside branches are a team of their own.
    const leaves = children.filter((child) => depths.get(child) === 0).length;
    largest[1] = Math.max(largest[1] ?? 0, leaves);
  }
  const most = (levels: number) => Math.max(...largest.slice(1, levels + 1).map((n) => n ?? 0), 0);
  return SHAPES.filter(({ levels, rows }, i) => {
    const shorter = SHAPES[i - 1];
    if (levels > largest.length - 1) return false;
    return shorter?.levels !== levels || shorter.rows < most(levels) || rows < most(levels);
  });
}

/**
 * The same people, with those of a team who have no reports next to each other, as columns show them.
 * Every shape is tried in this order, so that a tidy map stays as it is.
 */
export function withLeavesTogether(forest: Forest): Forest {
  const isLeaf = (id: StakeholderId) => shownChildren(forest, id).length === 0;
  const childrenOf = new Map<StakeholderId, readonly StakeholderId[]>();
  for (const [id, children] of forest.childrenOf) {
    const leaves = children.filter(isLeaf);
    const first = children.findIndex(isLeaf);
    const isMixed = leaves.length >= LEAST_MIXED && leaves.length < children.length;
    const together = () =>
      children.flatMap((child, i) => (i === first ? leaves : isLeaf(child) ? [] : [child]));
    childrenOf.set(id, isMixed ? together() : children);
  }
  return { ...forest, childrenOf };
}

/** Branches laid out in one shape; those of heads of trees can be had in several widths. */
export interface Branches {
  readonly blocks: ReadonlyMap<StakeholderId, Block>;
  /** Widest block of somebody who has a manager. px */
  readonly widest: number;
  /** Somebody's block with shelves no wider than that, where possible. */
  readonly within: (id: StakeholderId, limit: number) => Block;
}

/**
 * Every branch laid out in a shape, leaves first, but for those of heads of trees.
 * @param limit  width above which a team is laid on shelves. px
 */
export function branchesOf(
  forest: Forest,
  shape: Shape,
  limit: number,
  measures: Measures,
): Branches {
  const blocks = new Map<StakeholderId, Block>();
  const levels = new Map<StakeholderId, number>();
  const heads = new Set(forest.roots);
  let widest = 0;
  const within = (id: StakeholderId, widthLimit: number) => {
    const children = shownChildren(forest, id);
    return teamBlock(
      id,
      children.map((child) => blocks.get(child) ?? cardBlock(child, measures)),
      children.map((child) => levels.get(child) ?? 0),
      shape,
      widthLimit,
      measures,
    );
  };
  for (const id of forest.leavesFirst) {
    if (heads.has(id)) continue;
    const below = shownChildren(forest, id).map((child) => levels.get(child) ?? 0);
    levels.set(id, below.length === 0 ? 0 : 1 + Math.max(...below));
    const block = within(id, limit);
    widest = Math.max(widest, block.width);
    blocks.set(id, block);
  }
  return { blocks, widest, within };
}

function shownChildren(forest: Forest, id: StakeholderId): readonly StakeholderId[] {
  if (forest.people.get(id)?.collapsed) return [];
  return forest.childrenOf.get(id) ?? [];
}

function teamBlock(
  id: StakeholderId,
  children: readonly Block[],
  levelsBelow: readonly number[],
  shape: Shape,
  limit: number,
  measures: Measures,
): Block {
  if (children.length === 0) return cardBlock(id, measures);
  const depth = 1 + Math.max(...levelsBelow);
  // Inside an outline everything hangs from one spine; only its outermost team may have more.
  if (depth < shape.levels) return columnsBlock(id, [children], measures);
  if (shape.levels === 0 || children.length === 1)
    return shelvesBlock(id, children, limit, measures);
  if (depth === shape.levels) {
    return columnsBlock(id, inColumns(children, shape.rows, measures), measures);
  }
  const isLeaf = (_: Block, i: number) => levelsBelow[i] === 0;
  const leaves = children.filter(isLeaf);
  if (leaves.length < LEAST_MIXED) return shelvesBlock(id, children, limit, measures);
  const first = children.findIndex(isLeaf);
  const team = columnsBlock(null, inColumns(leaves, shape.rows, measures), measures);
  const row = children.flatMap((child, i) => {
    if (i === first) return [team];
    return isLeaf(child, i) ? [] : [child];
  });
  return shelvesBlock(id, row, limit, measures);
}

/** Splits into as few columns as needed, as even as possible, in order; none holds just one. */
function inColumns(blocks: readonly Block[], rows: number, { card, gap }: Measures): Block[][] {
  const heights = blocks.map((block) => block.height + gap.column);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const cards = total / (card.height + gap.column);
  const wanted = Math.max(1, Math.min(Math.ceil(cards / rows), Math.floor(blocks.length / 2)));
  const columns: Block[][] = [];
  let filled = 0;
  blocks.forEach((block, i) => {
    const height = heights[i] ?? 0;
    const column = Math.min(wanted - 1, Math.floor(((filled + height / 2) / total) * wanted));
    while (columns.length <= column) columns.push([]);
    columns[column]?.push(block);
    filled += height;
  });
  return columns.filter((column) => column.length > 0);
}
