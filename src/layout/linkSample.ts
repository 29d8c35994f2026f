import type { LinkKind } from '../model/vocabulary';
import type { DisplayItem } from './displayList';
import { straightCurve } from './linkRoute';
import { linkMarks } from './links';
import { PALETTE } from './palette';
import { line } from './paths';
import type { Theme } from './style';

/** A short straight piece of a kind of link, for menus. @param size the room it fills, px */
export function linkSample(
  kind: LinkKind,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
): DisplayItem[] {
  const y = size.height / 2;
  if (kind === 'reports-to') {
    const stroke = PALETTE[theme].reporting;
    return [{ kind: 'path', segments: line([0, y], [size.width, y]), stroke, strokeWidth: 1.5 }];
  }
  const curve = straightCurve({ x: 0, y }, { x: size.width, y });
  return linkMarks({ kind, strength: 'strong' }, [curve], { theme });
}
