/** PNG's reversible row filters that suit flat drawings. Source: PNG specification, §9. */
const FILTER = { sub: 1, up: 2 } as const;

/**
 * Turns the rows of a picture, given a few at a time from the top, into filtered PNG scanlines.
 * A row much like the one above is stored as the difference to it, any other as differences to
 * its left neighbour. Most pixels of a drawing equal a neighbour, so whole pixels are compared as
 * one 32-bit word and only the others are touched: several times as fast as trying all filters.
 */
export class RowFilter {
  private readonly channels: number;
  private above: Uint32Array;

  /**
   * @param width px
   * @param alpha false drops the fourth channel: every pixel must be opaque
   */
  constructor(
    private readonly width: number,
    alpha: boolean,
  ) {
    this.channels = alpha ? 4 : 3;
    this.above = new Uint32Array(width);
  }

  /**
   * @param rgba  rows × width × 4 bytes, starting at a multiple of 4 in its buffer
   * @returns     rows × (1 + width × channels) bytes
   */
  filter(rgba: Uint8ClampedArray | Uint8Array, rows: number): Uint8Array<ArrayBuffer> {
    const { width, channels } = this;
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rows * width);
    const out = new Uint8Array(rows * (1 + width * channels));
    let above = this.above;
    for (let row = 0; row < rows; row++) {
      const current = pixels.subarray(row * width, (row + 1) * width);
      this.filterRow(current, above, out, row * (1 + width * channels));
      above = current;
    }
    this.above = above.slice();
    return out;
  }

  /** `out` is all zero, so that only differences need writing. */
  private filterRow(current: Uint32Array, above: Uint32Array, out: Uint8Array, at: number): void {
    const { width, channels } = this;
    let differsAbove = 0;
    let differsLeft = 0;
    let left = 0;
    for (let x = 0; x < width; x++) {
      const pixel = current[x] as number;
      if (pixel !== above[x]) differsAbove++;
      if (pixel !== left) differsLeft++;
      left = pixel;
    }
    const up = differsAbove <= differsLeft;
    out[at] = up ? FILTER.up : FILTER.sub;
    if (up && differsAbove === 0) return;
    left = 0;
    for (let x = 0, o = at + 1; x < width; x++, o += channels) {
      const pixel = current[x] as number;
      const base = up ? (above[x] as number) : left;
      left = pixel;
      if (pixel === base) continue;
      // A Uint8Array keeps the low byte, which is the difference modulo 256 that PNG asks for.
      out[o] = byteAt(pixel, 0) - byteAt(base, 0);
      out[o + 1] = byteAt(pixel, 1) - byteAt(base, 1);
      out[o + 2] = byteAt(pixel, 2) - byteAt(base, 2);
      if (channels === 4) out[o + 3] = byteAt(pixel, 3) - byteAt(base, 3);
    }
  }
}

/** Canvas pixels lie in memory as R, G, B, A; on every machine browsers run on, R is the low byte. */
function byteAt(pixel: number, channel: 0 | 1 | 2 | 3): number {
  return (pixel >>> (channel * 8)) & 0xff;
}
