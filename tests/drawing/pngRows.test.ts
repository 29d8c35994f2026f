import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/drawing/canvas/coverage';
import { decodePng, type Picture } from './pngDecode';
import { encodePng } from './pngEncode';

const GROUND = 0xfff9f7f5;

/** Colours of drawings, and any. */
const colour = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(GROUND, 0xffffffff, 0xff2f9e44, 0xff1c7ed6) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffffffff }) },
);

const block = fc.record({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 40 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 40 }),
  colour,
  /** Every so many-th pixel only: what smoothed edges and letters look like. */
  every: fc.constantFrom(1, 1, 2, 7),
});

/** Blocks of flat colour on a ground, some of them speckled. */
const flatArt = fc
  .record({
    width: fc.integer({ min: 1, max: 211 }),
    height: fc.integer({ min: 1, max: 43 }),
    blocks: fc.array(block, { maxLength: 12 }),
  })
  .map(({ width, height, blocks }) => {
    const pixels = new Uint32Array(width * height).fill(GROUND);
    for (const { x, y, every, ...size } of blocks) {
      for (let row = y; row < Math.min(height, y + size.height); row++) {
        for (let column = x; column < Math.min(width, x + size.width); column += every) {
          pixels[row * width + column] = size.colour;
        }
      }
    }
    return { width, height, rgba: new Uint8Array(pixels.buffer) };
  });

const noise = fc
  .record({ width: fc.integer({ min: 1, max: 97 }), height: fc.integer({ min: 1, max: 17 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((bytes) => ({ width, height, rgba: Uint8Array.from(bytes) })),
  );

const cuts = fc.record({
  alpha: fc.boolean(),
  bandRows: fc.integer({ min: 1, max: 20 }),
  bandsAPart: fc.integer({ min: 1, max: 4 }),
  redShift: fc.constantFrom(0 as const, 16 as const),
  ground: fc.constantFrom(GROUND, 0),
});

const opaque = (picture: Picture): Picture => ({
  ...picture,
  rgba: picture.rgba.map((byte, i) => (i % 4 === 3 ? 255 : byte)),
});

/** Compared as bytes: listing the differences of a hundred thousand would take seconds. */
function expectSame(got: Picture, wanted: Picture): void {
  expect([got.width, got.height]).toEqual([wanted.width, wanted.height]);
  expect(Buffer.from(got.rgba).equals(wanted.rgba)).toBe(true);
}

describe('the rows of a PNG', () => {
  for (const [name, pictures] of [
    ['flat art', flatArt],
    ['noise', noise],
  ] as const) {
    it(`give back every pixel of ${name}, however they were cut`, async () => {
      await fc.assert(
        fc.asyncProperty(pictures, cuts, async (given, how) => {
          const picture = how.alpha ? given : opaque(given);
          expectSame(decodePng(await encodePng(picture, how)), picture);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('take what is outside the spans for ground, whatever stands there', async () => {
    const cells = fc.array(fc.boolean(), { minLength: 80, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(flatArt, cuts, cells, async (given, how, drawn) => {
        const bandRows = Math.max(2, how.bandRows);
        const cell = (top: number, x: number) =>
          drawn[((top / bandRows) * 16 + Math.floor(x / 16)) % drawn.length] === true;
        const spans = (top: number): Span[] => {
          const found: Span[] = [];
          for (let x = 0; x < given.width; x++) {
            if (!cell(top, x)) continue;
            const left = x;
            while (x < given.width && cell(top, x)) x++;
            found.push({ left, right: x });
          }
          return found;
        };
        const picture = how.alpha ? given : opaque(given);
        const wanted = new Uint32Array(picture.rgba.slice().buffer);
        const ground = how.alpha ? how.ground : GROUND;
        wanted.forEach((_, i) => {
          const row = Math.floor(i / given.width);
          if (!cell(row - (row % bandRows), i % given.width)) wanted[i] = ground;
        });
        const redGround = how.redShift === 0 ? ground : turned(ground);
        const png = await encodePng(picture, { ...how, bandRows, ground: redGround, spans });
        expectSame(decodePng(png), { ...picture, rgba: new Uint8Array(wanted.buffer) });
      }),
      { numRuns: 100 },
    );
  });

  it('are right where rows are longer than deflate looks back', async () => {
    const [width, height] = [30_001, 6];
    const pixels = new Uint32Array(width * height).fill(GROUND);
    // A pattern that comes again 12,000 px further on, which is too far, and 5,000, which is not.
    for (const x of [100, 12_100, 17_100, 29_990]) {
      for (let i = 0; i < 11; i++) pixels[2 * width + x + i] = 0xff000000 + i * i * 7919;
    }
    const picture = { width, height, rgba: new Uint8Array(pixels.buffer) };
    expectSame(decodePng(await encodePng(picture, { alpha: false })), picture);
  });

  it('cost next to nothing where nothing is drawn', async () => {
    const [width, height] = [1000, 500];
    const rgba = new Uint8Array(new Uint32Array(width * height).fill(GROUND).buffer);
    const png = await encodePng({ width, height, rgba }, { ground: GROUND, spans: () => [] });
    expect(png.length).toBeLessThan(5000);
  });
});

function turned(word: number): number {
  return ((word & 0xff00ff00) | ((word & 0xff) << 16) | ((word >>> 16) & 0xff)) >>> 0;
}
