import type { StakeholderId } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Forest } from './forest';
import type { Block, Part } from './treeBlock';
import { cardBlock, GAP } from './treeBlock';

/** Between trees, and between them and people who stand alone. px */
const TREE_GAP = 72;

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
  blocks: ReadonlyMap<StakeholderId, Block>,
  forest: Forest,
  aspect: number,
): Layout {
  const trees = forest.roots.map((id) => blocks.get(id) ?? cardBlock(id));
  const area =
    trees.reduce((sum, tree) => sum + (tree.width + TREE_GAP) * (tree.height + TREE_GAP), 0) +
    forest.isolated.length * (CARD.width + GAP.across) * (CARD.height + GAP.across);
  const widest = Math.max(CARD.width, ...trees.map((tree) => tree.width));
  const ideal = Math.sqrt(area * aspect);
  let found: Layout | undefined;
  for (const factor of [0.85, 1, 1.15, 1.35, 1.6]) {
    const layout = shelvesOfWidth(Math.max(widest, ideal * factor), trees, forest.isolated);
    if (!found || extent(layout, aspect) < extent(found, aspect)) found = layout;
  }
  return found ?? { parts: [], width: 0, height: 0 };
}

function shelvesOfWidth(
  limit: number,
  trees: readonly Block[],
  isolated: readonly StakeholderId[],
): Layout {
  const parts: Part[] = [];
  let x = 0;
  let y = 0;
  let width = 0;
  let shelfHeight = 0;
  for (const block of trees) {
    if (x > 0 && x + block.width > limit) {
      y += shelfHeight + TREE_GAP;
      x = 0;
      shelfHeight = 0;
    }
    parts.push({ block, x, y });
    width = Math.max(width, x + block.width);
    shelfHeight = Math.max(shelfHeight, block.height);
    x += block.width + TREE_GAP;
  }
  let bottom = y + shelfHeight;
  if (isolated.length > 0) {
    const top = trees.length > 0 ? bottom + TREE_GAP : 0;
    const stepX = CARD.width + GAP.across;
    const stepY = CARD.height + GAP.across;
    const columns = Math.max(1, Math.floor((limit + GAP.across) / stepX));
    isolated.forEach((id, i) => {
      const column = i % columns;
      const row = Math.floor(i / columns);
      parts.push({ block: cardBlock(id), x: column * stepX, y: top + row * stepY });
    });
    width = Math.max(width, Math.min(columns, isolated.length) * stepX - GAP.across);
    bottom = top + Math.ceil(isolated.length / columns) * stepY - GAP.across;
  }
  return { parts, width, height: bottom };
}
