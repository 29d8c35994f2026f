import type { Span } from '../../src/drawing/canvas/coverage';
import { pngFile, pngPart } from '../../src/drawing/canvas/pngEncoder';
import { type RowFormat, RowWriter } from '../../src/drawing/canvas/pngRows';
import type { Picture } from './pngDecode';

/** How a picture is to be cut for writing. */
export interface Cuts {
  readonly alpha?: boolean;
  readonly bandRows?: number;
  /** Each part is deflated on its own. */
  readonly bandsAPart?: number;
  readonly redShift?: RowFormat['redShift'];
  readonly ground?: number;
  /** Of the band that begins at a row. */
  readonly spans?: (top: number) => readonly Span[];
}

/** A PNG as the printer writes it. */
export async function encodePng(
  { width, height, rgba }: Picture,
  cuts: Cuts = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { alpha = true, bandRows = 64, bandsAPart = 2, redShift = 0, ground = 0 } = cuts;
  const spans = cuts.spans ?? (() => [{ left: 0, right: width }]);
  const pixels = wordsOf(rgba, redShift);
  const writer = new RowWriter({ width, alpha, redShift, ground });
  const parts = [];
  let rows = 0;
  for (let top = 0; top < height; top += bandRows) {
    const high = Math.min(bandRows, height - top);
    writer.band(pixels, top * width, high, spans(top));
    rows += high;
    const last = top + high === height;
    if (!last && (top / bandRows) % bandsAPart !== bandsAPart - 1) continue;
    parts.push(pngPart(writer.finish(last), rows));
    rows = 0;
  }
  return new Uint8Array(await pngFile({ width, height, alpha }, parts, []).arrayBuffer());
}

/** Pixels as words, with red where it is to lie. */
export function wordsOf(rgba: Uint8Array, redShift: RowFormat['redShift']): Uint32Array {
  return Uint32Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [r = 0, g = 0, b = 0, a = 0] = rgba.subarray(pixel * 4, pixel * 4 + 4);
    return ((a << 24) | (g << 8) | (r << redShift) | (b << (16 - redShift))) >>> 0;
  });
}
