import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pngChunk } from '../../src/drawing/canvas/pngFormat';
import {
  embedMap,
  embedMapInNew,
  extractMap,
  isPng,
  MAP_CHUNK,
  PngError,
  pngChunks,
} from '../../src/exchange/pngChunks';
import { decodePng } from '../drawing/pngDecode';
import { encodePng } from '../drawing/pngEncode';

function smallPng(): Promise<Uint8Array<ArrayBuffer>> {
  return encodePng({ width: 2, height: 1, rgba: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });
}

/** The PNG with one more chunk right behind its header. */
async function pngWith(content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const png = await smallPng();
  const whole = new Blob([png.subarray(0, 33), pngChunk(MAP_CHUNK, content), png.subarray(33)]);
  return new Uint8Array(await whole.arrayBuffer());
}

const packed = (text: string | Uint8Array) =>
  Uint8Array.of(1, ...deflateSync(typeof text === 'string' ? Buffer.from(text) : text));

describe('a map in a PNG', () => {
  it('comes back as it went in, and the picture stays the same', async () => {
    const png = await smallPng();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (json) => {
        const carrying = await embedMap(png, json);
        expect(await extractMap(carrying)).toBe(json);
        expect(decodePng(carrying)).toEqual(decodePng(png));
      }),
    );
  });

  it('replaces the map the picture carried before', async () => {
    const twice = await embedMap(await embedMap(await smallPng(), 'old'), 'new');
    expect(await extractMap(twice)).toBe('new');
    expect([...pngChunks(twice)].filter(({ type }) => type === MAP_CHUNK)).toHaveLength(1);
  });

  it('goes into a picture just drawn without reading its pixels', async () => {
    const blob = await embedMapInNew(new Blob([await smallPng()]), '{"a":1}');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(await extractMap(bytes)).toBe('{"a":1}');
    expect([...pngChunks(bytes)].map(({ type }) => type)).toEqual([
      'IHDR',
      MAP_CHUNK,
      'IDAT',
      'IDAT',
      'IDAT',
      'IEND',
    ]);
  });

  it('is told apart from a picture without one', async () => {
    expect(await extractMap(await smallPng())).toBeNull();
  });

  it('is refused when it unpacks to more than the limit, however small it is packed', async () => {
    const bomb = await pngWith(packed(new Uint8Array(40_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(extractMap(bomb)).rejects.toMatchObject({ reason: 'too-large' });
    await expect(extractMap(await pngWith(packed('12345')), 4)).rejects.toMatchObject({
      reason: 'too-large',
    });
    expect(await extractMap(await pngWith(packed('1234')), 4)).toBe('1234');
  });

  it('is refused when any bit of it was damaged', async () => {
    const png = await embedMap(await smallPng(), '{"title":"Acme"}');
    const chunk = [...pngChunks(png)].find(({ type }) => type === MAP_CHUNK);
    const start = chunk?.offset ?? 0;
    const length = chunk?.content.length ?? 0;
    for (let bit = 0; bit < (length + 4) * 8; bit++) {
      const broken = png.slice();
      const at = start + 8 + (bit >> 3);
      broken[at] = (broken[at] ?? 0) ^ (1 << (bit & 7));
      await expect(extractMap(broken)).rejects.toMatchObject({ reason: 'damaged' });
    }
  });

  it('is refused when its checksum is right but its content is not', async () => {
    await expect(extractMap(await pngWith(Uint8Array.of(1, 9, 9, 9)))).rejects.toMatchObject({
      reason: 'damaged',
    });
    await expect(extractMap(await pngWith(new Uint8Array(0)))).rejects.toMatchObject({
      reason: 'damaged',
    });
    const notText = packed(Uint8Array.of(0xff, 0xfe, 0xff));
    await expect(extractMap(await pngWith(notText))).rejects.toMatchObject({ reason: 'damaged' });
  });

  it('is refused when it was packed by a later version', async () => {
    await expect(extractMap(await pngWith(Uint8Array.of(2, 1)))).rejects.toMatchObject({
      reason: 'future-version',
    });
  });
});

describe('reading a PNG', () => {
  it('refuses what is no PNG', async () => {
    const text = new TextEncoder().encode('name,title\nUna,CEO');
    expect(isPng(text)).toBe(false);
    await expect(extractMap(text)).rejects.toMatchObject({ reason: 'not-png' });
  });

  it('tells of a file cut anywhere, and never gives a part of the map', async () => {
    const whole = await embedMap(await smallPng(), '{"title":"Acme"}');
    const chunk = [...pngChunks(whole)].find(({ type }) => type === MAP_CHUNK);
    const mapEnds = (chunk?.offset ?? 0) + 12 + (chunk?.content.length ?? 0);
    for (let length = 0; length < whole.length; length++) {
      const cut = whole.slice(0, length);
      expect(() => [...pngChunks(cut)]).toThrow(PngError);
      if (length < mapEnds) {
        await expect(extractMap(cut)).rejects.toMatchObject({
          reason: length < 8 ? 'not-png' : 'truncated',
        });
      }
    }
  });

  it('never fails in an untyped way, whatever bytes follow the signature', async () => {
    const png = await smallPng();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (noise) => {
        const bytes = new Uint8Array([...png.subarray(0, 8), ...noise]);
        await extractMap(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(PngError));
      }),
    );
  });

  it('is not led astray by a length beyond the file', async () => {
    for (const length of [0x7fffffff, 0x80000000, 0xffffffff]) {
      const png = await smallPng();
      new DataView(png.buffer).setUint32(33, length);
      await expect(extractMap(png)).rejects.toMatchObject({ reason: 'truncated' });
    }
  });

  it('does not care what follows the end', async () => {
    const png = await embedMap(await smallPng(), 'x');
    expect(await extractMap(new Uint8Array([...png, 1, 2, 3]))).toBe('x');
  });
});
