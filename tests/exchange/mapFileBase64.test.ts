import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../src/exchange/base64';
import { byteLength } from '../../src/exchange/byteLength';

describe('base64', () => {
  it('is what everybody else writes, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(text)).toEqual(bytes);
      }),
    );
  });

  it('is right where one step of its work ends and the next begins', () => {
    for (const length of [24_575, 24_576, 24_577, 49_152, 49_153]) {
      const bytes = new Uint8Array(length).map((_, index) => index % 251);
      const text = toBase64(bytes);
      expect(text === Buffer.from(bytes).toString('base64'), `${length} bytes`).toBe(true);
      expect(Buffer.from(fromBase64(text) ?? []).equals(bytes), `${length} bytes`).toBe(true);
    }
  });

  it.each(['A', 'AB', 'ABC', 'AB=C', '=ABC', 'A===', 'AB\nC', 'AB C', 'AB-_', '====', 'Ünü='])(
    'does not read %j',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );

  it('does not read padding in the middle of a long text', () => {
    expect(fromBase64(`${'A'.repeat(32_766)}==${'A'.repeat(8)}`)).toBeNull();
  });
});

describe('the length of a text in bytes', () => {
  it('is what an encoder says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  it('counts half a surrogate pair as the character that replaces it', () => {
    for (const text of ['\ud83d', '\ude00', 'a\ud83db', '\ud83d\ud83d\ude00', '\ude00\ud83d']) {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }
  });
});
