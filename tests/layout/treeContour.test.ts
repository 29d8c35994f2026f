import { describe, expect, it } from 'vitest';
import { CARD } from '../../src/layout/cardSize';
import { measuresFor } from '../../src/layout/measures';
import { cardBlock, rowBlock } from '../../src/layout/treeBlock';
import { clearance } from '../../src/layout/treeContour';

const MEASURES = measuresFor({ direction: 'top-down', spacing: 'comfortable' });
const { gap: GAP } = MEASURES;

describe('the clearance of two branches', () => {
  it('minds every stretch that nearly touches, not only the first', () => {
    const edge = [{ top: 0, bottom: 100, x: 300 }];
    const next = [
      { top: 50, bottom: 110, x: 200 },
      { top: 110, bottom: 200, x: 0 },
    ];
    expect(clearance(edge, next, GAP)).toBe(300 + GAP.across);
    const mirrored = (contour: typeof next) => contour.map((s) => ({ ...s, x: -s.x }));
    expect(clearance(mirrored(next), mirrored(edge), GAP)).toBe(300 + GAP.across);
  });

  it('ignores what is further above or below than cards in a column', () => {
    const edge = [{ top: 0, bottom: 100, x: 300 }];
    expect(clearance(edge, [{ top: 100 + GAP.column, bottom: 300, x: 0 }], GAP)).toBe(-Infinity);
  });

  it('keeps a card off the line above a row, though it ends above the row', () => {
    const row = rowBlock(
      'boss',
      ['a', 'b', 'c'].map((id) => cardBlock(id, MEASURES)),
      MEASURES,
    );
    const rowTop = CARD.height + GAP.level;
    const foot = rowTop - GAP.column - 4;
    const card = [{ top: foot - CARD.height, bottom: foot, x: CARD.width }];
    const lineStart = CARD.width / 2;
    expect(clearance(card, row.left, GAP)).toBe(CARD.width + GAP.across - lineStart);
  });
});
