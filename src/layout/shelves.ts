import type { StakeholderId } from '../model/stakeholder';
import type { Measures } from './measures';
import type { Shelf } from './shelfBreaks';
import type { Block, Part } from './treeBlock';
import { cardBlock } from './treeBlock';

/** Widths tried, as parts of the width of a whole without any waste. */
const WIDTHS = [0.85, 0.95, 1.05, 1.15, 1.25, 1.4, 1.6];

/** Parts of a whole, from 0, 0. px */
export interface Layout {
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
}

/** How large a window of that aspect has to be to show it all: its height, px. */
export function extent({ width, height }: Layout, aspect: number): number {
  return Math.max(width / aspect, height);
}

/** Trees side by side on shelves, then the grid of those who stand alone. */
export function shelves(
  trees: readonly Block[],
  isolated: readonly StakeholderId[],
  aspect: number,
  measures: Measures,
): Layout {
  const { card, gap } = measures;
  const area =
    trees.reduce((sum, tree) => sum + (tree.width + gap.tree) * (tree.height + gap.tree), 0) +
    isolated.length * (card.width + gap.across) * (card.height + gap.across);
  const widest = Math.max(card.width, ...trees.map((tree) => tree.width));
  const ideal = Math.sqrt(area * aspect);
  let found: Layout | undefined;
  for (const factor of WIDTHS) {
    const layout = shelvesOfWidth(Math.max(widest, ideal * factor), trees, isolated, measures);
    if (!found || extent(layout, aspect) < extent(found, aspect)) found = layout;
  }
  return found ?? { parts: [], width: 0, height: 0 };
}

function shelvesOfWidth(
  limit: number,
  trees: readonly Block[],
  isolated: readonly StakeholderId[],
  measures: Measures,
): Layout {
  const { card, gap } = measures;
  const parts: Part[] = [];
  let y = 0;
  let width = 0;
  for (const { from, to } of leastHighShelves(trees, limit, gap.tree)) {
    let x = 0;
    let shelfHeight = 0;
    for (const block of trees.slice(from, to)) {
      parts.push({ block, x, y });
      width = Math.max(width, x + block.width);
      shelfHeight = Math.max(shelfHeight, block.height);
      x += block.width + gap.tree;
    }
    y += shelfHeight + gap.tree;
  }
  let bottom = Math.max(0, y - gap.tree);
  if (isolated.length > 0) {
    const top = trees.length > 0 ? bottom + gap.tree : 0;
    const stepX = card.width + gap.across;
    const stepY = card.height + gap.across;
    const columns = Math.max(1, Math.floor((limit + gap.across) / stepX));
    isolated.forEach((id, i) => {
      const column = i % columns;
      const row = Math.floor(i / columns);
      parts.push({ block: cardBlock(id, measures), x: column * stepX, y: top + row * stepY });
    });
    width = Math.max(width, Math.min(columns, isolated.length) * stepX - gap.across);
    bottom = top + Math.ceil(isolated.length / columns) * stepY - gap.across;
  }
  return { parts, width, height: bottom };
}

/** Where shelves of trees, in their order, end so that they are least high within a width. */
function leastHighShelves(trees: readonly Block[], limit: number, apart: number): Shelf[] {
  const heights = [0];
  const starts = [0];
  for (let to = 1; to <= trees.length; to++) {
    let width = 0;
    let tallest = 0;
    for (let from = to - 1; from >= 0; from--) {
      const tree = trees[from];
      width += (tree?.width ?? 0) + (width > 0 ? apart : 0);
      if (width > limit && from < to - 1) break;
      tallest = Math.max(tallest, tree?.height ?? 0);
      const height = (heights[from] ?? 0) + tallest + apart;
      if (height >= (heights[to] ?? Number.POSITIVE_INFINITY)) continue;
      heights[to] = height;
      starts[to] = from;
    }
  }
  const shelves: Shelf[] = [];
  for (let to = trees.length; to > 0; to = starts[to] ?? 0) {
    shelves.push({ from: starts[to] ?? 0, to });
  }
  return shelves.reverse();
}
