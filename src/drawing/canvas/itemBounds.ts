import type { Box, DisplayItem, PathItem, TextItem } from '../../layout/displayList';

/** Items are immutable, so what was worked out once holds. */
const known = new WeakMap<DisplayItem, Box>();

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * A box that certainly contains the item, strokes included; it may be a little too large.
 * @returns px in the coordinates the item's own position is given in
 */
export function itemBounds(item: DisplayItem): Box {
  const cached = known.get(item);
  if (cached) return cached;
  const bounds = measure(item);
  known.set(item, bounds);
  return bounds;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The smallest box around all items; empty at the origin when there are none. */
export function boundsOf(items: readonly DisplayItem[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const item of items) {
    const box = itemBounds(item);
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  if (left > right) return NOTHING;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function measure(item: DisplayItem): Box {
  switch (item.kind) {
    case 'rect':
      return grow(item, strokeReach(item));
    case 'path':
      return grow(controlHull(item), strokeReach(item));
    case 'text':
      return textBounds(item);
    case 'group': {
      const inner = boundsOf(item.children);
      return { ...inner, x: inner.x + item.x, y: inner.y + item.y };
    }
  }
}

/** Half the width on either side, times the mitre limit (4) at a sharp corner. */
function strokeReach({
  stroke,
  strokeWidth = 1,
}: {
  stroke?: string;
  strokeWidth?: number;
}): number {
  return stroke === undefined || stroke === 'none' ? 0 : strokeWidth * 2;
}

/** A Bézier curve lies within the hull of its control points. */
function controlHull(item: PathItem): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [, ...numbers] of item.segments) {
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const x = numbers[i] ?? 0;
      const y = numbers[i + 1] ?? 0;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return NOTHING;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Room for tall marks above, descenders below, and a font a little wider than the measured one. */
function textBounds(item: TextItem): Box {
  const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor] * item.width;
  const slack = item.size + item.width * 0.15;
  return {
    x: item.x - shift - slack,
    y: item.y - item.size * 1.5,
    width: item.width + slack * 2,
    height: item.size * 2.2,
  };
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + by * 2, height: box.height + by * 2 };
}
