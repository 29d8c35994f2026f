import { describe, expect, it } from 'vitest';
import { shiftToShow, viewportFor } from '../../../src/editor/canvas/useMapCamera';

const WINDOW = { width: 1000, height: 700 };
const UNMOVED = { x: 0, y: 0, zoom: 1 };
const card = (x: number, y: number) => ({ x, y, width: 200, height: 100 });

it('stays where a card is seen', () => {
  expect(shiftToShow(card(40, 40), WINDOW, UNMOVED)).toBeNull();
  expect(shiftToShow(card(760, 516), WINDOW, UNMOVED)).toBeNull();
});

it('moves no farther than it must', () => {
  expect(shiftToShow(card(10, 300), WINDOW, UNMOVED)).toEqual({ x: 30, y: 0 });
  expect(shiftToShow(card(900, 300), WINDOW, UNMOVED)).toEqual({ x: -140, y: 0 });
});

it('brings a card up from behind the legend, which is higher where the canvas is narrow', () => {
  expect(shiftToShow(card(400, 590), WINDOW, UNMOVED)).toEqual({ x: 0, y: -74 });
  expect(shiftToShow(card(400, 590), { ...WINDOW, width: 700 }, UNMOVED)).toEqual({
    x: 0,
    y: -118,
  });
});

it('shows the middle of what is too large', () => {
  const wide = { x: 0, y: 100, width: 1200, height: 100 };
  expect(shiftToShow(wide, WINDOW, UNMOVED)).toEqual({ x: -100, y: 0 });
});

describe('beside the minimap', () => {
  const STAGE = { ...WINDOW, minimap: true };
  /** Where a card is on the screen, right and bottom edge. */
  const corner = (box: ReturnType<typeof card>, { x, y, zoom }: typeof UNMOVED) => ({
    right: (box.x + box.width) * zoom + x,
    bottom: (box.y + box.height) * zoom + y,
  });
  const isFree = (box: ReturnType<typeof card>, viewport: typeof UNMOVED) => {
    const { right, bottom } = corner(box, viewport);
    return right <= 1000 - 12 - 190 || bottom <= 700 - 60 - 124;
  };

  it('fits a map so that no card lies under it, whatever the map’s shape', () => {
    for (const [width, height] of [
      [2000, 400],
      [2000, 1200],
      [900, 1600],
      [300, 2400],
      [920, 576],
    ] as const) {
      const cards = [card(0, 0), card(width - 200, height - 100)];
      const viewport = viewportFor({ x: 0, y: 0, width, height }, STAGE, cards);
      expect(
        cards.map((box) => isFree(box, viewport)),
        `${width} × ${height}`,
      ).toEqual([true, true]);
      const { right, bottom } = corner(cards[1] ?? card(0, 0), viewport);
      expect([right <= 960.01, bottom <= 616.01]).toEqual([true, true]);
    }
  });

  it('takes all the room where that corner of the map is empty', () => {
    const box = { x: 0, y: 0, width: 1840, height: 1152 };
    const cards = [card(0, 1052), card(820, 0), card(1640, 0)];
    expect(viewportFor(box, STAGE, cards)).toEqual(viewportFor(box, WINDOW, cards));
  });

  it('brings a card out from under it', () => {
    expect(shiftToShow(card(780, 500), STAGE, UNMOVED)).toEqual({ x: -20, y: -98 });
    expect(shiftToShow(card(780, 300), STAGE, UNMOVED)).toEqual({ x: -20, y: 0 });
  });
});

it('keeps clear of the tag bar, of both its rows where it has two', () => {
  expect(shiftToShow(card(400, 40), { ...WINDOW, tagBar: true }, UNMOVED)).toEqual({ x: 0, y: 20 });
  const narrow = { width: 684, height: 700, tagBar: true, coarse: true };
  expect(shiftToShow(card(400, 40), narrow, UNMOVED)).toEqual({ x: 0, y: 76 });
});
