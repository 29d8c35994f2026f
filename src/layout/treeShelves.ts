import type { StakeholderId } from '../model/stakeholder';
import { hangs, type Measures } from './measures';
import { isLoneCard, shelfBreaks, splitAtTrunk } from './shelfBreaks';
import type { Block, Part } from './treeBlock';
import { assemble, busAbove, lineBlock, packRow, rowBlock, turnsTo } from './treeBlock';

/** People of one team closer than this in x count as a column. px, rounding included */
const APART = 4;
/** Fewer branches stay in a row. */
const LEAST_SHELVED = 3;

/**
 * A manager above shelves: rows of whole branches joined by a trunk, which runs straight down from the
 * manager in a channel kept free between the branches at its left and right. One row when that is not
 * wider than the limit. Nobody stands exactly below somebody of an upper shelf, so that people who do
 * can be told to be a column.
 * @param limit  width the shelves should keep to; the widest branch may pass it. px
 */
export function shelvesBlock(
  id: StakeholderId,
  children: readonly Block[],
  limit: number,
  measures: Measures,
): Block {
  const { card, gap } = measures;
  const narrowest = children.length * (card.width + gap.across) - gap.across;
  if (children.length < LEAST_SHELVED) return rowBlock(id, children, measures);
  // A row of thousands takes long to close up: not when it can't fit anyway.
  if (narrowest <= limit) {
    const row = rowBlock(id, children, measures);
    if (row.width <= limit) return row;
  }
  const plan = shelfBreaks(children, limit, measures);
  if (
    plan.shelves.length < 2 ||
    plan.shelves.some((shelf) => isLoneCard(children, shelf, measures))
  ) {
    return rowBlock(id, children, measures);
  }
  const parts: Part[] = [];
  const buses: Part[] = [];
  const taken = new Set<number>();
  let y = card.height + gap.level;
  let trunkEnd = y;
  plan.shelves.forEach(({ from, to }, i) => {
    const shelf = children.slice(from, to);
    const isLast = i === plan.shelves.length - 1;
    const placed = isLast
      ? lastShelf(shelf, parts, taken, measures)
      : aroundTrunk(shelf, splitAtTrunk(shelf, plan, measures), taken, measures);
    const turns = [0];
    for (const { block, x } of placed) {
      const part = { block, x, y };
      parts.push(part);
      turns.push(...turnsTo(part, measures));
      if (!hangs(measures)) continue;
      for (const head of headsOf(block)) taken.add(Math.round(x + head));
    }
    buses.push(busAbove(turns, y, measures));
    trunkEnd = y;
    y += Math.max(...shelf.map((block) => block.height)) + gap.shelf;
  });
  const trunk = { block: lineBlock(trunkEnd - card.height), x: 0, y: card.height };
  return assemble(id, -card.width / 2, [trunk, ...buses, ...parts], measures);
}

interface Placed {
  readonly block: Block;
  readonly x: number;
}

/** The first `split` branches left of the trunk at 0, the others right of it. */
function aroundTrunk(
  shelf: readonly Block[],
  split: number,
  taken: ReadonlySet<number>,
  measures: Measures,
): Placed[] {
  const { trunk } = measures.gap;
  const left = shelf.slice(0, split);
  const right = shelf.slice(split);
  const leftXs = packRow(left, measures);
  const leftEnd = Math.max(...left.map((block, i) => (leftXs[i] ?? 0) + block.width));
  const start = -trunk - leftEnd;
  return [
    ...nudged(
      left.map((block, i) => ({ block, x: start + (leftXs[i] ?? 0) })).reverse(),
      taken,
      -APART,
    ).reverse(),
    ...nudged(besideTrunk(right, measures), taken, APART),
  ];
}

function besideTrunk(blocks: readonly Block[], measures: Measures): Placed[] {
  const xs = packRow(blocks, measures);
  const start = Math.min(...xs);
  return blocks.map((block, i) => ({ block, x: measures.gap.trunk + (xs[i] ?? 0) - start }));
}

/** The trunk ends above this shelf: it stands in the middle, as far as the shelves above are wide. */
function lastShelf(
  shelf: readonly Block[],
  above: readonly Part[],
  taken: ReadonlySet<number>,
  measures: Measures,
): Placed[] {
  const xs = packRow(shelf, measures);
  const end = Math.max(...shelf.map((block, i) => (xs[i] ?? 0) + block.width));
  const left = Math.min(...above.map(({ x }) => x));
  const right = Math.max(...above.map(({ block, x }) => x + block.width));
  const first = (xs[0] ?? 0) + (shelf[0]?.cardX ?? 0);
  const last = (xs.at(-1) ?? 0) + (shelf.at(-1)?.cardX ?? 0);
  const centred = -(first + last + measures.card.width) / 2;
  const start = Math.max(left, Math.min(centred, right - end));
  return nudged(
    shelf.map((block, i) => ({ block, x: start + (xs[i] ?? 0) })),
    taken,
    APART,
  );
}

/** Moves branches on, each with all after it, until none stands exactly below a taken place. */
function nudged(placed: readonly Placed[], taken: ReadonlySet<number>, step: number): Placed[] {
  let shift = 0;
  return placed.map(({ block, x }) => {
    while (headsOf(block).some((head) => isTaken(taken, x + shift + head))) shift += step;
    return { block, x: x + shift };
  });
}

function isTaken(taken: ReadonlySet<number>, x: number): boolean {
  for (let near = 1 - APART; near < APART; near++) if (taken.has(Math.round(x) + near)) return true;
  return false;
}

/** Left edges of the cards that report to the team's manager. */
function headsOf(block: Block): number[] {
  if (block.id !== null) return [block.cardX];
  return [...new Set(block.parts.map((part) => part.x + part.block.cardX))];
}
