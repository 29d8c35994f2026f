import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanLongText,
  cleanShortText,
  LONG_TEXT_LIMIT,
  SHORT_TEXT_LIMIT,
} from '../../src/model/text';

/** What XML 1.0 allows, code point by code point. */
const ALLOWED_IN_XML = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const anyUnits = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 8, 9, 10, 11, 13, 31, 127, 0x202e, 0x2066, 0xd83d, 0xde00, 0xfffe, 0xffff),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('text as it is kept', () => {
  it.each([
    ['control characters', 'U\u0000n\u0007a\u001F', 'Una'],
    ['what is no character', 'Un\uFFFEa\uFFFF', 'Una'],
    ['a lone high surrogate', 'Una\uD83D!', 'Una!'],
    ['a lone low surrogate', '\uDE00Una', 'Una'],
    ['characters that reverse the text', 'Una \u202Egnp.exe\u202C\u2066\u2069', 'Una gnp.exe'],
  ])('is without %s', (_, text, clean) => {
    expect(cleanLongText(text)).toBe(clean);
    expect(cleanShortText(text)).toBe(clean);
  });

  it('keeps emoji, Chinese, Arabic and tabs', () => {
    const text = '👩‍💼 王建国\tاسم';
    expect(cleanLongText(text)).toBe(text);
  });

  it('has one kind of line break', () => {
    expect(cleanLongText('a\r\nb\rc\n\nd')).toBe('a\nb\nc\n\nd');
  });

  it('is on one line with single spaces when short', () => {
    expect(cleanShortText('  Una\r\n\t O\u3000\u00A0K \u2028')).toBe('Una O K');
  });

  it('ends at its limit, never inside a character', () => {
    expect(cleanShortText('x'.repeat(SHORT_TEXT_LIMIT + 1))).toHaveLength(SHORT_TEXT_LIMIT);
    expect(cleanLongText('x'.repeat(LONG_TEXT_LIMIT + 1))).toHaveLength(LONG_TEXT_LIMIT);
    expect(cleanShortText(`${'x'.repeat(SHORT_TEXT_LIMIT - 1)}😀`)).toBe(
      'x'.repeat(SHORT_TEXT_LIMIT - 1),
    );
    expect(cleanLongText(`${'x'.repeat(LONG_TEXT_LIMIT - 1)}😀`)).toBe(
      'x'.repeat(LONG_TEXT_LIMIT - 1),
    );
  });

  it.each([
    ['short', cleanShortText],
    ['long', cleanLongText],
  ])('is fit for XML and stays as it is when cleaned again (%s)', (_, clean) => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const once = clean(text);
        expect(once).toMatch(ALLOWED_IN_XML);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('stays as it is when cleaned again at its limit', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: -3, max: 3 }), (text, around) => {
        const once = cleanShortText('x'.repeat(SHORT_TEXT_LIMIT + around) + text);
        expect(cleanShortText(once)).toBe(once);
        const padded = cleanShortText(`${'x '.repeat(SHORT_TEXT_LIMIT / 2 - 1)}${text} x x x`);
        expect(cleanShortText(padded)).toBe(padded);
      }),
    );
  });
});
