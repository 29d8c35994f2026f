import type { Quadrant } from '../model/vocabulary';
import type { DisplayItem, Point } from './displayList';
import type { GlyphInk } from './glyphInk';
import { inkFor } from './glyphInk';
import type { Theme } from './style';

/** Rows: personal need met, not met; columns: the organisation's met, not met. Source: DOMAIN.md §4 */
const CELLS = [
  { key: 'partner', column: 0, row: 0 },
  { key: 'friend', column: 1, row: 0 },
  { key: 'stranger', column: 0, row: 1 },
  { key: 'opponent', column: 1, row: 1 },
] as const;

/**
 * The 2×2 needs mark: the filled cell is the quadrant; all hollow and dashed when not assessed.
 * @param at    top-left corner, px
 * @param size  side, px
 * @param ink   its own colours when not given
 */
export function quadrantGlyph(
  quadrant: Quadrant,
  at: Point,
  size: number,
  theme: Theme,
  ink: GlyphInk = inkFor({ lens: 'quadrant', value: quadrant }, theme),
): DisplayItem[] {
  const unit = size / 16;
  const side = 6.6 * unit;
  const known = quadrant !== 'unknown';
  return CELLS.map(({ key, column, row }) => ({
    kind: 'rect' as const,
    x: at.x + (0.8 + column * 7.8) * unit,
    y: at.y + (0.8 + row * 7.8) * unit,
    width: side,
    height: side,
    radius: 1.2 * unit,
    fill: key === quadrant ? ink.solid : known ? ink.ground : 'none',
    stroke: known ? ink.edge : ink.quiet,
    strokeWidth: (known ? 1.1 : 1) * unit,
    ...(known ? {} : { dash: [1.8 * unit, 1.5 * unit] }),
  }));
}
