import type { Gap } from './measures';

/** One edge of a block: between `top` and `bottom` nothing of the block passes `x`. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
}

/** From top to bottom, without overlaps; gaps are free. */
export type Contour = readonly Stretch[];

/** How far right the second must start so that it stays `across` away from the first. */
export function clearance(
  edge: Contour,
  next: Contour,
  { across, column }: Pick<Gap, 'across' | 'column'>,
): number {
  let needed = Number.NEGATIVE_INFINITY;
  let passed = 0;
  for (const a of edge) {
    // Nearly touching stretches count as well, so that one may be beside several of the other outline.
    while (passed < next.length && (next[passed]?.bottom ?? 0) + column <= a.top) passed++;
    for (let j = passed; j < next.length; j++) {
      const b = next[j];
      if (!b || b.top >= a.bottom + column) break;
      needed = Math.max(needed, a.x + across - b.x);
    }
  }
  return needed;
}

export function moved(contour: Contour, x: number, y: number): Contour {
  if (x === 0 && y === 0) return contour;
  return contour.map((s) => ({ top: s.top + y, bottom: s.bottom + y, x: s.x + x }));
}

/**
 * The outline of two outlines: where both have an edge, the outer one.
 * @param level  stretches in line that are no further apart are one. px
 */
export function joined(
  a: Contour,
  b: Contour,
  outer: (x: number, y: number) => number,
  level: number,
): Contour {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const result: Stretch[] = [];
  const add = (top: number, bottom: number, x: number) => {
    const before = result.at(-1);
    if (bottom <= top) return;
    if (before && before.x === x && top - before.bottom <= level) {
      result[result.length - 1] = { top: before.top, bottom, x };
    } else result.push({ top, bottom, x });
  };
  let i = 0;
  let j = 0;
  let y = Number.NEGATIVE_INFINITY;
  for (let s = a[i], t = b[j]; s || t; s = a[i], t = b[j]) {
    const sTop = s ? Math.max(s.top, y) : Number.POSITIVE_INFINITY;
    const tTop = t ? Math.max(t.top, y) : Number.POSITIVE_INFINITY;
    const sBottom = s ? s.bottom : Number.POSITIVE_INFINITY;
    const tBottom = t ? t.bottom : Number.POSITIVE_INFINITY;
    const top = Math.min(sTop, tTop);
    const both = sTop === tTop;
    const bottom = both
      ? Math.min(sBottom, tBottom)
      : sTop < tTop
        ? Math.min(sBottom, tTop)
        : Math.min(tBottom, sTop);
    if (both && s && t) add(top, bottom, outer(s.x, t.x));
    else if (sTop < tTop && s) add(top, bottom, s.x);
    else if (t) add(top, bottom, t.x);
    y = bottom;
    if (s && s.bottom <= y) i++;
    if (t && t.bottom <= y) j++;
  }
  return coarse(result, outer);
}

/** Outlines longer than this are simplified, or a chain of thousands would cost their square. */
const MOST_STRETCHES = 32;

/** Joins neighbours two by two, keeping the outer edge: takes more room than needed, never less. */
function coarse(contour: Contour, outer: (x: number, y: number) => number): Contour {
  if (contour.length <= MOST_STRETCHES) return contour;
  const halved: Stretch[] = [];
  for (let i = 0; i < contour.length; i += 2) {
    const a = contour[i];
    const b = contour[i + 1];
    if (a && b) halved.push({ top: a.top, bottom: b.bottom, x: outer(a.x, b.x) });
    else if (a) halved.push(a);
  }
  return halved;
}
