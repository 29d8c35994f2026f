/** Every card's size, px in map space. */
export const CARD = { width: 256, height: 120 } as const;
