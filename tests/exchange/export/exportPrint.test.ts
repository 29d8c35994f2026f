import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOn, paperFor } from '../../../src/exchange/export/exportPrint';

describe('the paper for a print', () => {
  it('is turned to the drawing’s shape', () => {
    expect(paperFor({ width: 1200, height: 700 })).toEqual({
      size: 'A4',
      orientation: 'landscape',
    });
    expect(paperFor({ width: 700, height: 1200 })).toEqual({ size: 'A4', orientation: 'portrait' });
  });

  it('is A3 only where A4 would make the text too small', () => {
    expect(paperFor({ width: 2000, height: 1200 }).size).toBe('A4');
    expect(paperFor({ width: 2600, height: 1200 }).size).toBe('A3');
    expect(paperFor({ width: 900, height: 3000 }).size).toBe('A3');
  });

  it('holds the whole drawing within its margins, never enlarged', () => {
    const side = fc.integer({ min: 1, max: 50_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const paper = paperFor({ width, height });
        const fit = fitOn(paper, { width, height });
        const [short, long] = paper.size === 'A4' ? [190, 277] : [277, 400];
        const landscape = paper.orientation === 'landscape';
        const mm = (px: number) => (px * fit * 25.4) / 96;
        expect(fit).toBeLessThanOrEqual(1);
        expect(mm(width)).toBeLessThanOrEqual((landscape ? long : short) + 1e-6);
        expect(mm(height)).toBeLessThanOrEqual((landscape ? short : long) + 1e-6);
      }),
    );
  });
});
