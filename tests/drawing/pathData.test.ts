import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathData, svgNumber } from '../../src/drawing/svg/pathData';

describe('svgNumber', () => {
  it('writes numbers that SVG reads, to a thousandth of a px', () => {
    expect(svgNumber(1)).toBe('1');
    expect(svgNumber(100)).toBe('100');
    expect(svgNumber(0.1 + 0.2)).toBe('0.3');
    expect(svgNumber(-0.00001)).toBe('0');
    expect(svgNumber(1e-9)).toBe('0');
    expect(svgNumber(123456.7891)).toBe('123456.789');
  });

  it('never writes an exponent, Infinity or NaN', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9 }), (value) => {
        const text = svgNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d{1,3})?$/);
        expect(Math.abs(Number(text) - (Number.isNaN(value) ? 0 : value))).toBeLessThan(0.001);
      }),
    );
    expect(svgNumber(Infinity)).toBe('0');
    expect(svgNumber(NaN)).toBe('0');
  });
});

describe('pathData', () => {
  it('writes each segment as its SVG command', () => {
    const d = pathData([['M', 0, 1.5], ['L', -10, 20], ['C', 1, 2, 3, 4, 5.25, 6], ['Z']]);
    expect(d).toBe('M0 1.5L-10 20C1 2 3 4 5.25 6Z');
  });

  it('is empty for a path without segments', () => {
    expect(pathData([])).toBe('');
  });
});
