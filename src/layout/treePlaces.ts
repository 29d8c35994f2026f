import type { StakeholderId } from '../model/stakeholder';
import type { Point } from './displayList';
import type { Forest } from './forest';
import type { Measures } from './measures';
import type { Block, Part } from './treeBlock';
import { cardBlock, rowBlock } from './treeBlock';

/** Turns nested parts into places, whole px, turned as they are; hidden people as they would unfold. */
export function spread(
  parts: readonly Part[],
  origin: Point,
  forest: Forest,
  measures: Measures,
  places: Map<StakeholderId, Point>,
): void {
  const open = parts.map((part) => ({ part, at: origin }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { block, x, y } = next.part;
    const at = { x: next.at.x + x, y: next.at.y + y };
    if (block.id !== null) {
      const place = { x: Math.round(at.x + block.cardX), y: Math.round(at.y) };
      places.set(block.id, place);
      unfold(block.id, place, forest, measures, places);
    }
    for (const part of block.parts) open.push({ part, at });
  }
}

/** Places the people a collapsed one hides, as rows below; nested collapsed branches likewise. */
function unfold(
  id: StakeholderId,
  place: Point,
  forest: Forest,
  measures: Measures,
  places: Map<StakeholderId, Point>,
): void {
  const children = forest.childrenOf.get(id);
  if (!children || forest.people.get(id)?.collapsed !== true) return;
  const blocks = new Map<StakeholderId, Block>();
  for (const child of unfoldOrder(id, forest)) {
    const below = (forest.childrenOf.get(child) ?? []).map(
      (c) => blocks.get(c) ?? cardBlock(c, measures),
    );
    blocks.set(
      child,
      below.length === 0 ? cardBlock(child, measures) : rowBlock(child, below, measures),
    );
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
