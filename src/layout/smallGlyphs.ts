import type { DisplayItem, PathSegment, Point, RectItem } from './displayList';
import { circle } from './paths';

/** Shape of the influence mark, px at scale 1. */
const BARS = { count: 5, width: 4, gap: 2, lowest: 4, step: 2 } as const;
export const INFLUENCE_SIZE = {
  width: BARS.count * (BARS.width + BARS.gap) - BARS.gap,
  height: BARS.lowest + BARS.step * (BARS.count - 1),
} as const;

/**
 * Influence 1 to 5 as five rising bars, that many of them filled.
 * @param at     top-left corner, px
 * @param scale  1 for the size on a card
 */
export function influenceBars(
  influence: number,
  at: Point,
  colours: { readonly filled: string; readonly hollow: string },
  scale = 1,
): RectItem[] {
  return Array.from({ length: BARS.count }, (_, i) => {
    const height = (BARS.lowest + BARS.step * i) * scale;
    return {
      kind: 'rect',
      x: at.x + i * (BARS.width + BARS.gap) * scale,
      y: at.y + INFLUENCE_SIZE.height * scale - height,
      width: BARS.width * scale,
      height,
      radius: scale,
      fill: i < influence ? colours.filled : colours.hollow,
    };
  });
}

/** Head and shoulders: somebody of ours. @param at top-left corner, px @param size side, px */
export function personMark(at: Point, size: number, colour: string): DisplayItem[] {
  const unit = size / 16;
  const point = (x: number, y: number) => [at.x + x * unit, at.y + y * unit] as const;
  const shoulders: PathSegment[] = [
    ['M', ...point(1.8, 15)],
    ['C', ...point(1.8, 11), ...point(4.4, 9.6), ...point(8, 9.6)],
    ['C', ...point(11.6, 9.6), ...point(14.2, 11), ...point(14.2, 15)],
    ['Z'],
  ];
  const head = circle(at.x + 8 * unit, at.y + 4.6 * unit, 3.7 * unit);
  return [{ kind: 'path', segments: [...head, ...shoulders], fill: colour }];
}
