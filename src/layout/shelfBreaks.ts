import type { Measures } from './measures';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From the index `from` up to, not including, `to`. */
export interface Shelf {
  readonly from: number;
  readonly to: number;
}

/** Which branches share a shelf, and the room on either side of the trunk. px */
export interface ShelfPlan {
  readonly shelves: readonly Shelf[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** Where the trunk may stand, as a part of the width; the middle unless another saves enough. */
const TRUNK_PLACES = [0.5, 0.4, 0.6];
/** How much lower the shelves must become for a trunk off the middle. */
const WORTH_MOVING = 0.94;

/**
 * The breaks that make shelves of branches, in their order, least high within a width.
 * @param limit  px; the widest branch may pass it
 */
export function shelfBreaks(
  branches: readonly Size[],
  limit: number,
  measures: Measures,
): ShelfPlan {
  const widest = Math.max(...branches.map(({ width }) => width));
  const room = Math.max(limit - 2 * measures.gap.trunk, widest);
  const lefts = TRUNK_PLACES.map((part) => part * room);
  const plans = [...lefts, widest, room - widest]
    .filter((left) => Math.max(left, room - left) >= widest)
    .map((left) => leastHigh(branches, left, room - left, measures));
  return plans.reduce((best, plan) => (plan.height < best.height * WORTH_MOVING ? plan : best));
}

/** A shelf for just one card looks lost: what it must save, as a multiple of a card's height. */
const LONE_CARD = 2;

/** Dynamic programming over the index at which a shelf ends. */
function leastHigh(
  branches: readonly Size[],
  left: number,
  right: number,
  measures: Measures,
): ShelfPlan {
  const { card, gap } = measures;
  const ends = [0];
  for (const { width } of branches) ends.push((ends.at(-1) ?? 0) + width + gap.across);
  const widthOf = (from: number, to: number) =>
    to === from ? 0 : (ends[to] ?? 0) - (ends[from] ?? 0) - gap.across;
  const whole = left + right + 2 * gap.trunk;
  const count = branches.length;
  /** Least height of shelves with the first branches, all beside the trunk. */
  const heights: number[] = [0];
  const starts: number[] = [0];
  let best = { height: Number.POSITIVE_INFINITY, from: 0 };
  let fits = 0;
  for (let from = 0; from < count; from++) {
    const above = heights[from] ?? Number.POSITIVE_INFINITY;
    if (above === Number.POSITIVE_INFINITY) continue;
    fits = Math.max(fits, from);
    while (fits < count && widthOf(from, fits + 1) <= left) fits++;
    let tallest = 0;
    for (let to = from + 1; to <= count; to++) {
      tallest = Math.max(tallest, branches[to - 1]?.height ?? 0);
      const lone = isLoneCard(branches, { from, to }, measures) ? LONE_CARD * card.height : 0;
      const height = above + tallest + lone + (from > 0 ? gap.shelf : 0);
      const besideTrunk = widthOf(Math.min(fits, to), to) <= right;
      const asLast = to === count && widthOf(from, to) <= whole;
      if (besideTrunk && height < (heights[to] ?? Number.POSITIVE_INFINITY)) {
        heights[to] = height;
        starts[to] = from;
      }
      if (asLast && height < best.height) best = { height, from };
      if (!besideTrunk && widthOf(from, to) > whole) break;
    }
  }
  if (best.height === Number.POSITIVE_INFINITY) {
    best = { height: heights[count] ?? Number.POSITIVE_INFINITY, from: starts[count] ?? 0 };
  }
  const shelves: Shelf[] = [{ from: best.from, to: count }];
  for (let to = best.from; to > 0; to = starts[to] ?? 0) {
    shelves.unshift({ from: starts[to] ?? 0, to });
  }
  return { shelves, left, right, height: best.height };
}

/** Whether a shelf holds just one person without reports. */
export function isLoneCard(
  branches: readonly Size[],
  { from, to }: Shelf,
  { card }: Measures,
): boolean {
  return to - from === 1 && (branches[from]?.width ?? 0) <= card.width;
}

/** How many branches of a shelf stand left of the trunk, so that both sides are about as full. */
export function splitAtTrunk(
  branches: readonly Size[],
  plan: ShelfPlan,
  { gap }: Measures,
): number {
  let right = branches.reduce((sum, { width }) => sum + width + gap.across, -gap.across);
  let left = -gap.across;
  let best = { split: 0, excess: excess(0, right, plan) };
  branches.forEach(({ width }, i) => {
    left += width + gap.across;
    right -= width + gap.across;
    const found = excess(Math.max(0, left), Math.max(0, right), plan);
    if (found < best.excess) best = { split: i + 1, excess: found };
  });
  return best.split;
}

function excess(left: number, right: number, plan: ShelfPlan): number {
  return Math.max(left - plan.left, right - plan.right);
}
