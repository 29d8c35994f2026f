import { expect, it } from 'vitest';
import { shiftToShow } from '../../../src/editor/canvas/useMapCamera';

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
