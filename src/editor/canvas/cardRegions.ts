import type { CSSProperties } from 'react';
import type { QuickTag } from '../../state/session';

/** Where a card shows what can be set by clicking it, px from the card's top-left corner. */
export const CARD_REGIONS: readonly {
  readonly tag: Extract<QuickTag, 'role' | 'attitude' | 'quadrant'>;
  readonly style: CSSProperties;
}[] = [
  { tag: 'role', style: { left: 10, top: 6, width: 170, height: 22 } },
  { tag: 'attitude', style: { left: 10, top: 93, width: 94, height: 24 } },
  { tag: 'quadrant', style: { left: 104, top: 93, width: 84, height: 24 } },
];
