import type { LinkKind, LinkStrength } from '../model/vocabulary';
import type { DisplayItem } from './displayList';
import { linkMarks } from './links';
import { PALETTE } from './palette';
import { line } from './paths';
import type { Theme } from './style';

/**
 * What a kind of link looks like on the map, as a short level piece: for legends and menus.
 * @param size px; the piece fills the width at half the height, from 0, 0
 */
export function linkSample(
  kind: LinkKind,
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
  strength: LinkStrength = 'strong',
): DisplayItem[] {
  const y = height / 2;
  if (kind === 'reports-to') {
    const stroke = PALETTE[theme].reporting;
    return [{ kind: 'path', segments: line([0, y], [width, y]), stroke, strokeWidth: 1.5 }];
  }
  const route = {
    from: { x: 0, y },
    control1: { x: width / 3, y },
    control2: { x: (width * 2) / 3, y },
    to: { x: width, y },
  };
  return linkMarks({ kind, strength }, route, { theme });
}
