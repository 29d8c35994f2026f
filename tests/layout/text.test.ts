import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMeasure } from '../../src/layout/measure';
import { ellipsise, graphemesOf, wrapText } from '../../src/layout/text';
import { measure } from './mapBuilder';

const font = { size: 16, weight: 400 } as const;
const wrap = (text: string, width: number, lines = 99, locale = 'en') =>
  wrapText(text, font, { width, lines, locale }, measure).map((line) => line.text);
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe('wrapText', () => {
  it('breaks Latin text at spaces and after hyphens', () => {
    expect(wrap('Head of plant-engineering', 100)).toEqual(['Head of', 'plant-', 'engineering']);
  });

  it('cuts a word only when it alone is longer than a line', () => {
    expect(wrap('a Donaudampfschiff', 90)).toEqual(['a', 'Donaudamp', 'fschiff']);
  });

  it('breaks Chinese between characters but begins no line with a comma or closing bracket', () => {
    expect(wrap('采购经理，欧洲', 64)).toEqual(['采购经', '理，欧洲']);
    expect(wrap('采购经（理）欧', 64)).toEqual(['采购经', '（理）欧']);
  });

  it('keeps a Latin word in Chinese text in one piece', () => {
    expect(wrap('负责 SAP系统', 60, 9, 'zh-Hans')).toEqual(['负责', 'SAP系', '统']);
  });

  it('ends the last line in an ellipsis when there is more text than lines', () => {
    const lines = wrap('one two three four five six', 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('gives no line for empty or blank text', () => {
    expect(wrap('', 100)).toEqual([]);
    expect(wrap('  \n ', 100)).toEqual([]);
  });

  it('never makes a line wider than asked, and states each line’s width', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), fc.nat(4), (value, width, lines) => {
        for (const line of wrapText(value, font, { width, lines, locale: 'zh-Hans' }, measure)) {
          // One character as wide as the line cannot be broken further.
          if (graphemesOf(line.text).length > 1) expect(line.width).toBeLessThanOrEqual(width);
          expect(line.width).toBe(approximateMeasure(line.text, font));
        }
      }),
    );
  });

  it('loses no character as long as the lines suffice', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...'采购（经理）、，ab- é😀م '), maxLength: 120 }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (value, width) => {
        expect(withoutSpace(wrap(value, width, 9999).join(''))).toBe(withoutSpace(value));
      }),
    );
  });
});

describe('ellipsise', () => {
  it('leaves text that fits alone', () => {
    expect(ellipsise('Una', font, 100, measure).text).toBe('Una');
  });

  it('never cuts through an emoji family', () => {
    const family = '👩‍👩‍👧‍👦';
    const { text } = ellipsise(family.repeat(12), font, 130, measure);
    const marks = graphemesOf(text);
    expect(marks.pop()).toBe('…');
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set([family]));
  });
});
