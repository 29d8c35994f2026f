/** How deflate says lengths and distances. Source: RFC 1951, §3.2.5. */

export const END_OF_BLOCK = 256;
/** Literals, the end of a block, and lengths. */
export const SYMBOLS = 286;
export const DISTANCES = 30;

export const SHORTEST = 3;
export const LONGEST = 258;
/** The longest match has a symbol of its own, without extra bits. */
export const LONGEST_SYMBOL = 285;
/** How far back a match may begin, bytes. */
export const WINDOW = 32_768;

/** By length, 3 to 258. */
export const LENGTH_SYMBOL = new Uint16Array(LONGEST + 1);
export const LENGTH_EXTRA = new Uint8Array(LONGEST + 1);
/** How many extra bits follow a symbol. */
export const LENGTH_EXTRA_BITS = new Uint8Array(SYMBOLS);

for (let length = SHORTEST, symbol = END_OF_BLOCK + 1; symbol < LONGEST_SYMBOL; symbol++) {
  const bits = symbol < 265 ? 0 : (symbol - 261) >> 2;
  LENGTH_EXTRA_BITS[symbol] = bits;
  for (let extra = 0; extra < 1 << bits && length < LONGEST; extra++, length++) {
    LENGTH_SYMBOL[length] = symbol;
    LENGTH_EXTRA[length] = extra;
  }
}
LENGTH_SYMBOL[LONGEST] = LONGEST_SYMBOL;

/** @param distance 1 to 32,768 */
export function distanceSymbol(distance: number): number {
  const from0 = distance - 1;
  if (from0 < 4) return from0;
  const bits = 30 - Math.clz32(from0);
  return 2 * bits + 2 + ((from0 >> bits) & 1);
}

export function distanceExtraBits(symbol: number): number {
  return symbol < 4 ? 0 : (symbol - 2) >> 1;
}
