import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND_ROWS, Coverage } from '../../src/drawing/canvas/coverage';
import type { DisplayItem } from '../../src/layout/displayList';

const MAP = { scale: 1, dx: 0, dy: 0 };

const rect = (x: number, y: number, width: number, height: number): DisplayItem => ({
  kind: 'rect',
  x,
  y,
  width,
  height,
  fill: '#ffffff',
});

/** Whether a pixel counts as drawn on. */
const covers = (coverage: Coverage, x: number, y: number) =>
  coverage.spans(Math.floor(y / BAND_ROWS)).some(({ left, right }) => x >= left && x < right);

describe('where a picture is drawn on', () => {
  it('contains every pixel of a rectangle, wherever and however large it is drawn', () => {
    const at = fc.double({ min: -50, max: 900, noNaN: true });
    const side = fc.double({ min: 0.1, max: 400, noNaN: true });
    const scale = fc.double({ min: 0.1, max: 4, noNaN: true });
    fc.assert(
      fc.property(at, at, side, side, scale, at, (x, y, width, height, times, dx) => {
        const [wide, high] = [1001, 777];
        const group: DisplayItem = {
          kind: 'group',
          name: 'g',
          x: 10,
          y: -7,
          children: [rect(x, y, width, height)],
        };
        const coverage = new Coverage([group], wide, high, { scale: times, dx, dy: 3 });
        const left = Math.floor((x + 10) * times + dx);
        const right = Math.ceil((x + 10 + width) * times + dx) - 1;
        const top = Math.floor((y - 7) * times + 3);
        const bottom = Math.ceil((y - 7 + height) * times + 3) - 1;
        for (const px of [left, right, (left + right) >> 1]) {
          for (const py of [top, bottom, (top + bottom) >> 1]) {
            if (px < 0 || py < 0 || px >= wide || py >= high) continue;
            expect(covers(coverage, px, py)).toBe(true);
          }
        }
      }),
    );
  });

  it('is nothing where nothing is', () => {
    const coverage = new Coverage([rect(300, 300, 10, 10)], 1000, 1000, MAP);
    expect(coverage.spans(0)).toEqual([]);
    expect(coverage.spans(4)).toEqual([{ left: 256, right: 384 }]);
    expect(coverage.spans(15)).toEqual([]);
  });

  it('follows a line rather than the box around it', () => {
    const line: DisplayItem = {
      kind: 'path',
      stroke: '#000000',
      segments: [
        ['M', 32, 32],
        ['L', 992, 32],
        ['C', 992, 500, 992, 500, 992, 992],
        ['L', 32, 992],
        ['Z'],
      ],
    };
    const coverage = new Coverage([line], 1024, 1024, MAP);
    expect(coverage.spans(0)).toEqual([{ left: 0, right: 1024 }]);
    expect(coverage.spans(8)).toEqual([
      { left: 0, right: 128 },
      { left: 896, right: 1024 },
    ]);
    expect(coverage.spans(15)).toEqual([{ left: 0, right: 1024 }]);
  });

  it('is the whole box of a filled path', () => {
    const triangle: DisplayItem = {
      kind: 'path',
      fill: '#000000',
      segments: [['M', 0, 0], ['L', 640, 0], ['L', 640, 640], ['Z']],
    };
    expect(new Coverage([triangle], 640, 640, MAP).spans(9)).toEqual([{ left: 0, right: 640 }]);
  });
});
