import { describe, expect, it } from 'vitest';
import { pngFile, pngPart } from '../../src/drawing/canvas/pngEncoder';
import {
  crc32,
  densityChunk,
  pixelsPerMetreAt,
  titleChunk,
} from '../../src/drawing/canvas/pngFormat';
import { RowWriter } from '../../src/drawing/canvas/pngRows';
import { pngChunks } from '../../src/exchange/pngChunks';

const SIZE = { width: 1, height: 1, alpha: true };

function onePixel() {
  const writer = new RowWriter({ width: 1, alpha: true, redShift: 0, ground: 0 });
  writer.band(Uint32Array.of(0xff00ff00), 0, 1, [{ left: 0, right: 1 }]);
  return pngPart(writer.finish(true), 1);
}

describe('a PNG file', () => {
  it('is refused when rows are missing', () => {
    expect(() => pngFile({ ...SIZE, height: 2 }, [onePixel()], [])).toThrow(
      expect.objectContaining({ reason: 'worker-failed' }),
    );
  });

  it('has density and title before the pixels', async () => {
    const extra = [densityChunk(pixelsPerMetreAt(2)), titleChunk('地图')];
    const blob = pngFile(SIZE, [onePixel()], extra);
    const chunks = [...pngChunks(new Uint8Array(await blob.arrayBuffer()))];
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'pHYs',
      'iTXt',
      'IDAT',
      'IDAT',
      'IDAT',
      'IEND',
    ]);
    const density = chunks[1]?.content ?? new Uint8Array();
    // 192 px an inch
    expect(new DataView(density.buffer, density.byteOffset).getUint32(0)).toBe(7559);
    expect(new TextDecoder().decode(chunks[2]?.content)).toBe('Title\0\0\0\0\0地图');
  });
});

it('checks chunks as the specification does, however long they are', () => {
  const text = new TextEncoder().encode('123456789');
  expect(crc32(text)).toBe(0xcbf43926);
  expect([0, 1, 2, 3, 4, 5].map((length) => crc32(text.subarray(0, length)))).toEqual([
    0, 0x83dcefb7, 0x4f5344cd, 0x884863d2, 0x9be3e0a3, 0xcbf53a1c,
  ]);
});
