import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Point } from './displayList';
import type { Forest } from './forest';
import { forestOf } from './forest';
import type { Layout } from './shelves';
import { extent, shelves } from './shelves';
import type { Block, Part } from './treeBlock';
import { cardBlock, columnsBlock, GAP, rowBlock } from './treeBlock';

export interface TidyOptions {
  /** Width through height that the whole aims at; 16:9 when not given. */
  readonly aspect?: number;
  /** Tidies only this person's branch, which stays where its root is. */
  readonly root?: StakeholderId;
}

/** How teams are drawn: rows, or columns hung from a spine. */
interface Shape {
  /** Branches of at most this many levels below their head become columns; 0 for none. */
  readonly levels: number;
  /** Most people in a column. */
  readonly rows: number;
}

const ROWS: Shape = { levels: 0, rows: 1 };
const SHAPES: readonly Shape[] = [
  ...[3, 4, 5, 6, 8, 11, 15].map((rows) => ({ levels: 1, rows })),
  ...[6, 9, 13, 18, 26].map((rows) => ({ levels: 2, rows })),
  ...[12, 20, 32].map((rows) => ({ levels: 3, rows })),
];
/** Deep outlines are harder to read than teams side by side: what each level more must save. */
const LEVEL_PENALTY = 0.12;
/** A tree that fits this is drawn in plain rows. px */
const SMALL = { width: 1500, height: 1000 } as const;
/** Beside branches, fewer leaves than this stay in the row. */
const LEAST_MIXED = 3;
const DEFAULT_ASPECT = 16 / 9;

/**
 * A compact place for everybody: reports under their manager, no two visible cards overlapping.
 * Teams are hung in columns when rows would make the whole wider than `aspect` asks for; several
 * trees stand side by side on shelves, people without manager or reports in a grid below. A collapsed
 * branch takes the room of one card; its hidden people are placed as they would unfold.
 * Reporting cycles are read as `normalise` mends them.
 * @returns top-left corners, px, of everybody (with `root`: of that branch)
 */
export function tidy(map: MapSnapshot, options: TidyOptions = {}): Map<StakeholderId, Point> {
  const forest = forestOf(map);
  const aspect = options.aspect ?? DEFAULT_ASPECT;
  const places = new Map<StakeholderId, Point>();
  if (options.root !== undefined) {
    const root = forest.people.get(options.root);
    if (!root) return places;
    const branch = best(forest, aspect, (shape) =>
      branchLayout(blocksOf(forest, shape), [root.id]),
    );
    const card = branch.parts[0];
    if (!card) return places;
    const { x, y } = root.position;
    spread(branch.parts, { x: x - card.block.cardX, y }, forest, places);
    return places;
  }
  const main = best(forest, aspect, (shape) => shelves(blocksOf(forest, shape), forest, aspect));
  spread(main.parts, { x: 0, y: 0 }, forest, places);
  return places;
}

/** The layout that can be shown largest in a window of that aspect. */
function best(forest: Forest, aspect: number, layoutFor: (shape: Shape) => Layout): Layout {
  const rows = layoutFor(ROWS);
  if (rows.width <= SMALL.width && rows.height <= SMALL.height) return rows;
  let found = rows;
  let least = extent(rows, aspect);
  for (const shape of distinctShapes(forest)) {
    const layout = layoutFor(shape);
    const size = extent(layout, aspect) * (1 + LEVEL_PENALTY * (shape.levels - 1));
    if (size < least) {
      least = size;
      found = layout;
    }
  }
  return found;
}

/** Without those that cannot differ: columns longer than the largest branch of that depth. */
function distinctShapes(forest: Forest): Shape[] {
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

/** Every branch laid out in a shape, leaves first. */
function blocksOf(forest: Forest, shape: Shape): ReadonlyMap<StakeholderId, Block> {
  const blocks = new Map<StakeholderId, Block>();
  const levels = new Map<StakeholderId, number>();
  for (const id of forest.leavesFirst) {
    const collapsed = forest.people.get(id)?.collapsed === true;
    const children = collapsed ? [] : (forest.childrenOf.get(id) ?? []);
    const childBlocks = children.map((child) => blocks.get(child) ?? cardBlock(child));
    const below = children.map((child) => levels.get(child) ?? 0);
    levels.set(id, children.length === 0 ? 0 : 1 + Math.max(...below));
    blocks.set(id, teamBlock(id, childBlocks, below, shape));
  }
  return blocks;
}

function teamBlock(
  id: StakeholderId,
  children: readonly Block[],
  levelsBelow: readonly number[],
  shape: Shape,
): Block {
  if (children.length === 0) return cardBlock(id);
  const depth = 1 + Math.max(...levelsBelow);
  // Inside an outline everything hangs from one spine; only its outermost team may have more.
  if (depth < shape.levels) return columnsBlock(id, [children]);
  if (shape.levels === 0 || children.length === 1) return rowBlock(id, children);
  if (depth === shape.levels) return columnsBlock(id, inColumns(children, shape.rows));
  const isLeaf = (_: Block, i: number) => levelsBelow[i] === 0;
  const leaves = children.filter(isLeaf);
  if (leaves.length < LEAST_MIXED) return rowBlock(id, children);
  const first = children.findIndex(isLeaf);
  const team = columnsBlock(null, inColumns(leaves, shape.rows));
  const row = children.flatMap((child, i) => {
    if (i === first) return [team];
    return isLeaf(child, i) ? [] : [child];
  });
  return rowBlock(id, row);
}

/** Splits into as few columns as needed, as even as possible, in order; none holds just one. */
function inColumns(blocks: readonly Block[], rows: number): Block[][] {
  const heights = blocks.map((block) => block.height + GAP.column);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const cards = total / (CARD.height + GAP.column);
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

function branchLayout(
  blocks: ReadonlyMap<StakeholderId, Block>,
  [id]: readonly [StakeholderId],
): Layout {
  const block = blocks.get(id) ?? cardBlock(id);
  return { parts: [{ block, x: 0, y: 0 }], width: block.width, height: block.height };
}

/** Turns nested parts into places in map space, whole px; hidden people as they would unfold. */
function spread(
  parts: readonly Part[],
  origin: Point,
  forest: Forest,
  places: Map<StakeholderId, Point>,
): void {
  const open = parts.map((part) => ({ part, at: origin }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { block, x, y } = next.part;
    const at = { x: next.at.x + x, y: next.at.y + y };
    if (block.id !== null) {
      const place = { x: Math.round(at.x + block.cardX), y: Math.round(at.y) };
      places.set(block.id, place);
      unfold(block.id, place, forest, places);
    }
    for (const part of block.parts) open.push({ part, at });
  }
}

/** Places the people a collapsed one hides, as rows below; nested collapsed branches likewise. */
function unfold(
  id: StakeholderId,
  place: Point,
  forest: Forest,
  places: Map<StakeholderId, Point>,
): void {
  const children = forest.childrenOf.get(id);
  if (!children || forest.people.get(id)?.collapsed !== true) return;
  const blocks = new Map<StakeholderId, Block>();
  for (const child of unfoldOrder(id, forest)) {
    const below = (forest.childrenOf.get(child) ?? []).map((c) => blocks.get(c) ?? cardBlock(c));
    blocks.set(child, below.length === 0 ? cardBlock(child) : rowBlock(child, below));
  }
  const whole = blocks.get(id);
  if (!whole) return;
  const open = whole.parts.map((part) => ({ part, at: { x: place.x - whole.cardX, y: place.y } }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { block, x, y } = next.part;
    const at = { x: next.at.x + x, y: next.at.y + y };
    if (block.id !== null) {
      places.set(block.id, { x: Math.round(at.x + block.cardX), y: Math.round(at.y) });
    }
    for (const part of block.parts) open.push({ part, at });
  }
}

function unfoldOrder(id: StakeholderId, forest: Forest): StakeholderId[] {
  const order: StakeholderId[] = [];
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    open.push(...(forest.childrenOf.get(next) ?? []));
  }
  return order.reverse();
}
