import type { Box, Point } from '../../layout/displayList';

export const EMU_PER_INCH = 914_400;
export const EMU_PER_POINT = 12_700;

/** Where map space lies on a slide. */
export interface SlidePlacement {
  readonly emuPerPx: number;
  /** Of the origin of map space, EMU */
  readonly left: number;
  readonly top: number;
}

/** Whole EMU */
export type SlideBox = Box;

/** A whole number of EMU: what is not a number would make the file unreadable. */
export function wholeEmu(emu: number): number {
  return Number.isFinite(emu) ? Math.round(emu) : 0;
}

/** @param at of the box's origin, px in map space */
export function slideBox(box: Box, at: Point, { emuPerPx, left, top }: SlidePlacement): SlideBox {
  return {
    x: wholeEmu(left + (at.x + box.x) * emuPerPx),
    y: wholeEmu(top + (at.y + box.y) * emuPerPx),
    width: Math.max(0, wholeEmu(box.width * emuPerPx)),
    height: Math.max(0, wholeEmu(box.height * emuPerPx)),
  };
}

/** The least box around others; at the origin when there are none. */
export function boxAround(boxes: readonly SlideBox[]): SlideBox {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** `a:off` and `a:ext`, which stand in every `a:xfrm`. */
export function offsetAndExtent({ x, y, width, height }: SlideBox): string {
  return `<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>`;
}
