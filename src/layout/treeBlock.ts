import type { StakeholderId } from '../model/stakeholder';
import type { Gap, Measures } from './measures';
import type { Contour } from './treeContour';
import { clearance, joined, moved } from './treeContour';

/** A branch laid out by itself; its own top-left corner is 0, 0. px */
export interface Block {
  readonly id: StakeholderId | null;
  /** Left edge of the block's own card, whose top is 0; for a block without one, of where it would be. */
  readonly cardX: number;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
  readonly left: Contour;
  readonly right: Contour;
}

export interface Part {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

/** A card by itself. */
export function cardBlock(id: StakeholderId, { card }: Measures): Block {
  return {
    id,
    cardX: 0,
    parts: [],
    ...card,
    left: [{ top: 0, bottom: card.height, x: 0 }],
    right: [{ top: 0, bottom: card.height, x: card.width }],
  };
}

/**
 * A manager above a row of branches, centred over the first and last one's card. Branches close up as
 * far as their outlines allow, and those between big ones stand evenly.
 */
export function rowBlock(id: StakeholderId, children: readonly Block[], measures: Measures): Block {
  const { card, gap } = measures;
  const xs = packRow(children, measures);
  const first = anchor(children, xs, 0, measures);
  const last = anchor(children, xs, children.length - 1, measures);
  const cardX = (first + last) / 2 - card.width / 2;
  const top = card.height + gap.level;
  const row = children.map((block, i) => ({ block, x: xs[i] ?? 0, y: top }));
  const turns = row.flatMap((part) => turnsTo(part, measures));
  return assemble(id, cardX, [...row, busAbove(turns, top, measures)], measures);
}

function anchor(
  children: readonly Block[],
  xs: readonly number[],
  index: number,
  { card }: Measures,
): number {
  return (xs[index] ?? 0) + (children[index]?.cardX ?? 0) + card.width / 2;
}

/**
 * Branches one below the other in columns, each hung from a spine at its left.
 * @param id       whose team it is; null for the leaves of a team that has branches too
 * @param columns  the branches of each column, from left to right
 */
export function columnsBlock(
  id: StakeholderId | null,
  columns: readonly (readonly Block[])[],
  measures: Measures,
): Block {
  const { card, gap } = measures;
  const single = columns.length === 1 && id !== null;
  const parts: Part[] = [];
  let top = card.height + gap.level;
  if (single) top = card.height + gap.hanging;
  if (id === null) top = 0;
  let x = single ? gap.indent : 0;
  const turns: number[] = [];
  for (const column of columns) {
    let y = top;
    let width = 0;
    const [first, last] = [column[0], column.at(-1)];
    const start = single ? card.height : top;
    for (const block of column) {
      parts.push({ block, x, y });
      y += block.height + gap.column;
      width = Math.max(width, block.width);
    }
    // The spine runs beside people who stand in further than the column does.
    const end = y - gap.column - (last?.height ?? 0) + card.height / 2;
    parts.push({ block: lineBlock(end - start), x, y: start });
    turns.push(...(first && first === last ? turnsTo({ block: first, x, y: top }, measures) : [x]));
    x += width + gap.across;
  }
  const right = x - gap.across;
  if (!single && id !== null) parts.push(busAbove([right / 2, ...turns], top, measures));
  return assemble(id, single ? 0 : (right - card.width) / 2, parts, measures);
}

/** Nobody's: keeps neighbours away from a line that runs straight down. @param height  px */
export function lineBlock(height: number, width = 0): Block {
  const edge = (x: number) => [{ top: 0, bottom: height, x }];
  return { id: null, cardX: 0, parts: [], width, height, left: edge(0), right: edge(width) };
}

/**
 * Keeps neighbours away from the bus of a row and the drops to it: above the row, where nobody of the
 * branch stands, they may come nearer than the row allows.
 * @param turns  where lines leave the bus, the trunk included. px
 * @param top    of the row, px
 */
export function busAbove(turns: readonly number[], top: number, { gap }: Measures): Part {
  const from = Math.min(...turns);
  const height = gap.level / 2;
  return { block: lineBlock(height, Math.max(...turns) - from), x: from, y: top - height };
}

/** Where a bus turns down to a branch, or to each column of leaves. px */
export function turnsTo({ block, x }: Part, { card }: Measures): number[] {
  if (block.id !== null) return [x + block.cardX + card.width / 2];
  return block.parts.map((part) => x + part.x);
}

/**
 * Puts parts and the own card together and shifts everything so that the left edge is 0.
 * @param cardX  left edge of the own card, in the parts' measure
 */
export function assemble(
  id: StakeholderId | null,
  cardX: number,
  parts: readonly Part[],
  measures: Measures,
): Block {
  const { level } = measures.gap;
  const own = id === null ? [] : [{ block: cardBlock(id, measures), x: cardX, y: 0 }];
  const all = [...own, ...parts];
  let left: Contour = [];
  let right: Contour = [];
  let shift = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let bottom = 0;
  for (const { block, x, y } of all) {
    left = joined(left, moved(block.left, x, y), Math.min, level);
    right = joined(right, moved(block.right, x, y), Math.max, level);
    shift = Math.min(shift, x);
    end = Math.max(end, x + block.width);
    bottom = Math.max(bottom, y + block.height);
  }
  return {
    id,
    cardX: cardX - shift,
    parts: parts.map(({ block, x, y }) => ({ block, x: x - shift, y })),
    width: end - shift,
    height: bottom,
    left: moved(left, -shift, 0),
    right: moved(right, -shift, 0),
  };
}

/** Left edges of blocks side by side, as close as their outlines allow and evenly spread. */
export function packRow(blocks: readonly Block[], { gap }: Measures): number[] {
  if (blocks.length === 1) return [0];
  const fromLeft = closeUp(blocks, gap);
  const mirrored = closeUp(blocks.map(mirror).reverse(), gap).reverse();
  const last = blocks.length - 1;
  const end = (fromLeft[last] ?? 0) + (blocks[last]?.width ?? 0);
  // Both are packings that keep every gap, so their average keeps every gap too.
  return blocks.map((block, i) => {
    const fromRight = end - (mirrored[i] ?? 0) - block.width;
    return ((fromLeft[i] ?? 0) + fromRight) / 2;
  });
}

function closeUp(blocks: readonly Block[], gap: Gap): number[] {
  let edge: Contour = [];
  return blocks.map((block) => {
    const x = edge.length === 0 ? 0 : clearance(edge, block.left, gap);
    edge = joined(edge, moved(block.right, x, 0), Math.max, gap.level);
    return x;
  });
}

function mirror(block: Block): Block {
  const flip = (contour: Contour) => contour.map((s) => ({ ...s, x: block.width - s.x }));
  return { ...block, left: flip(block.right), right: flip(block.left) };
}
