import { describe, expect, it } from 'vitest';
import { BAND_ROWS } from '../../src/drawing/canvas/coverage';
import { Strips, stripRows } from '../../src/drawing/canvas/strips';

describe('the strips of a picture', () => {
  for (const [width, height] of [
    [1, 1],
    [3840, 2160],
    [12_036, 8034],
    [1_000_000, 200],
  ] as const) {
    it(`are whole bands, and all of ${width} × ${height} px`, () => {
      const strips = new Strips(width, height);
      let row = 0;
      for (let strip = strips.take(); strip; strip = strips.take()) {
        expect(strip.top).toBe(row);
        expect(strip.top % BAND_ROWS).toBe(0);
        row += strip.rows;
        expect(strip.last).toBe(row === height);
        expect(strip.rows * width * 4).toBeLessThanOrEqual(Math.max(32 << 20, 256 * width));
      }
      expect(row).toBe(height);
      expect(stripRows(width) % BAND_ROWS).toBe(0);
    });
  }

  it('may be given back by who failed', () => {
    const strips = new Strips(100, 2000);
    const first = strips.take();
    const second = strips.take();
    if (first) strips.giveBack(first);
    expect(strips.take()).toBe(first);
    expect(strips.take()?.index).toBe((second?.index ?? 0) + 1);
  });
});
