import { describe, expect, it } from 'vitest';
import { boundsOf, itemBounds, overlaps } from '../../src/drawing/canvas/itemBounds';
import type { DisplayItem } from '../../src/layout/displayList';

describe('itemBounds', () => {
  it('leaves room for strokes', () => {
    const rect: DisplayItem = {
      kind: 'rect',
      x: 10,
      y: 10,
      width: 20,
      height: 20,
      stroke: '#000000',
      strokeWidth: 4,
    };
    const { x, y, width, height } = itemBounds(rect);
    expect(x).toBeLessThanOrEqual(8);
    expect(y).toBeLessThanOrEqual(8);
    expect(x + width).toBeGreaterThanOrEqual(32);
    expect(y + height).toBeGreaterThanOrEqual(32);
  });

  it('holds a text by its anchor, its descenders included', () => {
    const text: DisplayItem = {
      kind: 'text',
      x: 100,
      y: 50,
      text: 'gypsy',
      size: 20,
      weight: 400,
      fill: '#000000',
      anchor: 'end',
      width: 60,
    };
    const box = itemBounds(text);
    expect(box.x).toBeLessThanOrEqual(40);
    expect(box.x + box.width).toBeGreaterThanOrEqual(100);
    expect(box.y).toBeLessThanOrEqual(30);
    expect(box.y + box.height).toBeGreaterThanOrEqual(56);
  });

  it('moves with the groups around', () => {
    const inner: DisplayItem = {
      kind: 'path',
      segments: [
        ['M', 0, 0],
        ['C', 10, -20, 30, 40, 20, 10],
      ],
      fill: '#000000',
    };
    const group: DisplayItem = {
      kind: 'group',
      name: 'a',
      x: 100,
      y: 200,
      children: [{ kind: 'group', name: 'b', x: 1, y: 2, children: [inner] }],
    };
    expect(itemBounds(group)).toEqual({ x: 101, y: 182, width: 30, height: 60 });
  });

  it('is nothing for nothing, and nothing overlaps what lies beside it', () => {
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(overlaps(box, { ...box, x: 9 })).toBe(true);
    expect(overlaps(box, { ...box, x: 10 })).toBe(false);
  });
});
