import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PngEncoder } from '../../src/drawing/canvas/pngEncoder';
import { densityChunk, titleChunk } from '../../src/drawing/canvas/pngFormat';
import { pngChunks } from '../../src/exchange/pngChunks';
import { decodePng } from './pngDecode';

async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** Pixels of few colours, in runs, as drawings have them. */
const picture = fc
  .record({
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 12 }),
    alpha: fc.boolean(),
  })
  .chain(({ width, height, alpha }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      alpha: fc.constant(alpha),
      pixels: fc.array(
        fc.oneof(fc.constantFrom(0xffffffff, 0xff2f9e44), fc.integer({ min: 0, max: 0xffffffff })),
        { minLength: width * height, maxLength: width * height },
      ),
      rowsAtOnce: fc.integer({ min: 1, max: height }),
    }),
  );

describe('the PNG encoder', () => {
  it('gives back every pixel, in whatever strips the rows came', async () => {
    await fc.assert(
      fc.asyncProperty(picture, async ({ width, height, alpha, pixels, rowsAtOnce }) => {
        const rgba = new Uint8Array(Uint32Array.from(pixels).buffer);
        if (!alpha) for (let i = 3; i < rgba.length; i += 4) rgba[i] = 255;
        const encoder = new PngEncoder({ width, height, alpha });
        for (let row = 0; row < height; row += rowsAtOnce) {
          const rows = Math.min(rowsAtOnce, height - row);
          await encoder.write(rgba.slice(row * width * 4, (row + rows) * width * 4), rows);
        }
        const decoded = decodePng(await bytesOf(await encoder.finish([])));
        expect(decoded).toEqual({ width, height, rgba });
      }),
    );
  });

  it('refuses to hand out a picture with rows missing', async () => {
    const encoder = new PngEncoder({ width: 1, height: 2, alpha: true });
    await encoder.write(new Uint8Array(4), 1);
    await expect(encoder.finish([])).rejects.toMatchObject({ reason: 'worker-failed' });
  });

  it('puts density and title before the pixels', async () => {
    const encoder = new PngEncoder({ width: 1, height: 1, alpha: true });
    await encoder.write(new Uint8Array(4), 1);
    const png = await bytesOf(await encoder.finish([densityChunk(2), titleChunk('地图')]));
    const chunks = [...pngChunks(png)];
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    const density = chunks[1]?.content ?? new Uint8Array();
    // 192 px an inch
    expect(new DataView(density.buffer, density.byteOffset).getUint32(0)).toBe(7559);
    expect(new TextDecoder().decode(chunks[2]?.content)).toBe('Title\0\0\0\0\0地图');
  });
});
