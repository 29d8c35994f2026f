import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from '../../src/storage/checksum';

it('is the CRC-32 that zip and PNG use', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(checksum(new Uint8Array())).toBe(0);
});

it('notices any single flipped bit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.nat(), (original, position) => {
      const bit = position % (original.length * 8);
      const flipped = original.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(checksum(flipped)).not.toBe(checksum(original));
    }),
  );
});
