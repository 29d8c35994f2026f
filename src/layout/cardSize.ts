import type { Density } from './style';

/** Every card's size on the canvas, px in map space. */
export const CARD = { width: 256, height: 120 } as const;

/** Of a card in crowded exports, px in map space. */
export const COMPACT_CARD = { width: 196, height: 76 } as const;

export function cardSize(density: Density = 'full'): { width: number; height: number } {
  return density === 'compact' ? COMPACT_CARD : CARD;
}
