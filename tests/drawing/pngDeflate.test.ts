import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Adler, joinedAdler } from '../../src/drawing/canvas/adler';
import { BitWriter } from '../../src/drawing/canvas/bitWriter';
import { codeLengths, codesOf } from '../../src/drawing/canvas/huffman';
import { RunDeflater } from '../../src/drawing/canvas/runDeflater';

type Told =
  | { readonly kind: 'literal'; readonly byte: number }
  | { readonly kind: 'zeros'; readonly count: number }
  | { readonly kind: 'copy'; readonly count: number; readonly back: number }
  | { readonly kind: 'piece' };

const told: fc.Arbitrary<Told> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('literal' as const),
      byte: fc.integer({ min: 0, max: 255 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('zeros' as const),
      count: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 100_000 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('copy' as const),
      count: fc.oneof(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 250, max: 900 })),
      back: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 32_768 })),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'piece' as const }) },
);

/** What was told, and the bytes it stands for. */
function deflated(things: readonly Told[]): { packed: Buffer; bytes: number[] } {
  const deflater = new RunDeflater();
  const bytes: number[] = [];
  const pieces: Uint8Array[] = [];
  for (const thing of things) {
    switch (thing.kind) {
      case 'literal':
        deflater.literal(thing.byte);
        bytes.push(thing.byte);
        break;
      case 'zeros':
        deflater.zeros(thing.count);
        for (let i = 0; i < thing.count; i++) bytes.push(0);
        break;
      case 'copy': {
        if (bytes.length === 0) break;
        const back = Math.min(thing.back, bytes.length);
        deflater.copy(thing.count, back);
        for (let i = 0; i < thing.count; i++) bytes.push(bytes[bytes.length - back] as number);
        break;
      }
      case 'piece':
        pieces.push(deflater.finish(false).slice());
    }
  }
  pieces.push(deflater.finish(true));
  return { packed: Buffer.concat(pieces), bytes };
}

describe('deflating runs', () => {
  it('is undone by zlib', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 60 }), (things) => {
        const { packed, bytes } = deflated(things);
        expect(inflateRawSync(packed).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is undone by zlib across many blocks', () => {
    const things: Told[] = Array.from({ length: 100_000 }, (_, i) =>
      i % 3 === 0
        ? { kind: 'zeros', count: i % 1000 === 0 ? 70_000 : i % 9 }
        : { kind: 'literal', byte: Math.imul(i, 2_654_435_761) >>> 24 },
    );
    const { packed, bytes } = deflated(things);
    expect(inflateRawSync(packed).equals(Buffer.from(bytes))).toBe(true);
  });
});

it('repeats bits as it would write them one after another', () => {
  const pattern = fc.integer({ min: 1, max: 30 }).chain((bits) =>
    fc.record({
      bits: fc.constant(bits),
      value: fc.integer({ min: 0, max: 2 ** bits - 1 }),
      times: fc.nat(70),
      before: fc.nat(15),
    }),
  );
  fc.assert(
    fc.property(pattern, ({ bits, value, times, before }) => {
      const [repeated, written] = [new BitWriter(), new BitWriter()];
      for (const writer of [repeated, written]) writer.write(0, before);
      repeated.repeat(value, bits, times);
      for (let i = 0; i < times; i++) {
        for (let bit = 0; bit < bits; bit++) written.write((value >>> bit) & 1, 1);
      }
      for (const writer of [repeated, written]) writer.toWholeByte();
      expect(repeated.take()).toEqual(written.take());
    }),
  );
});

describe('prefix codes', () => {
  const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(2 ** 24)), {
    minLength: 2,
    maxLength: 286,
  });

  it('use every bit there is, and none is longer than allowed', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const lengths = codeLengths(Uint32Array.from(given), 15);
        const used = given.filter((count) => count > 0).length;
        expect([...lengths].filter((length) => length > 0)).toHaveLength(used);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
        const share = lengths.reduce((sum, n) => sum + (n > 0 ? 2 ** -n : 0), 0);
        expect(share).toBe([0, 0.5][used] ?? 1);
      }),
    );
  });

  it('stay within 7 bits for counts that grow like rabbits', () => {
    const rabbits = [1, 1];
    while (rabbits.length < 19) rabbits.push((rabbits.at(-1) ?? 0) + (rabbits.at(-2) ?? 0));
    expect(Math.max(...codeLengths(Uint32Array.from(rabbits), 7))).toBeLessThanOrEqual(7);
  });

  it('are those of the specification’s example', () => {
    // RFC 1951, §3.2.2, its bits turned round
    const codes = codesOf(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4));
    expect([...codes]).toEqual([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111]);
  });
});

describe('Adler-32', () => {
  const bytes = fc.uint8Array({ maxLength: 5000 });
  const adlerOf = (data: Iterable<number>) => {
    const adler = new Adler();
    for (const byte of data) adler.add(byte);
    return adler.value;
  };

  it('is that of the specification', () => {
    expect(adlerOf(new TextEncoder().encode('Wikipedia'))).toBe(0x11e60398);
  });

  it('counts a run of zeros as it counts zeros', () => {
    fc.assert(
      fc.property(bytes, fc.nat(200_000), (before, zeros) => {
        const adler = new Adler();
        for (const byte of before) adler.add(byte);
        adler.addZeros(zeros);
        expect(adler.value).toBe(adlerOf([...before, ...new Uint8Array(zeros)]));
      }),
      { numRuns: 30 },
    );
  });

  it('of two pieces is that of the whole', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(joinedAdler(adlerOf(a), adlerOf(b), b.length)).toBe(adlerOf([...a, ...b]));
      }),
    );
  });
});
