import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { SvgItems } from '../../drawing/svg/SvgItems';
import { attitudeGlyph } from '../../layout/attitudeGlyph';
import type { DisplayItem } from '../../layout/displayList';
import { PALETTE } from '../../layout/palette';
import { quadrantGlyph } from '../../layout/quadrantGlyph';
import { roleGlyph } from '../../layout/roleGlyph';
import { INFLUENCE_SIZE, influenceBars } from '../../layout/smallGlyphs';
import type { Theme } from '../../layout/style';
import { styleGlyph } from '../../layout/styleGlyph';
import type { Attitude, DecisionRole, Quadrant, SocialStyle } from '../../model/vocabulary';

/** What a mark can stand for. */
export type GlyphMeaning =
  | { readonly tag: 'role'; readonly value: DecisionRole }
  | { readonly tag: 'attitude'; readonly value: Attitude }
  | { readonly tag: 'quadrant'; readonly value: Quadrant }
  | { readonly tag: 'style'; readonly value: SocialStyle }
  | { readonly tag: 'influence'; readonly value: number | null };

/**
 * The very mark that the cards carry, beside its word (and so hidden from assistive technology).
 * @param size side, px
 */
export function Glyph({ tag, value, size = 16 }: GlyphMeaning & { readonly size?: number }) {
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const items = useMemo(
    () => itemsOf({ tag, value } as GlyphMeaning, size, theme),
    [tag, value, size, theme],
  );
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <SvgItems items={items} />
    </svg>
  );
}

function itemsOf(meaning: GlyphMeaning, size: number, theme: Theme): readonly DisplayItem[] {
  const at = { x: 0, y: 0 };
  switch (meaning.tag) {
    case 'role':
      return roleGlyph(meaning.value, at, size, theme);
    case 'attitude':
      return attitudeGlyph(meaning.value, at, size, theme);
    case 'quadrant':
      return quadrantGlyph(meaning.value, at, size, theme);
    case 'style':
      return styleGlyph(meaning.value, at, size, theme);
    case 'influence': {
      const scale = size / INFLUENCE_SIZE.width;
      const top = (size - INFLUENCE_SIZE.height * scale) / 2;
      const { text, border } = PALETTE[theme];
      const colours = { filled: text, hollow: border };
      return influenceBars(meaning.value ?? 0, { x: 0, y: top }, colours, scale);
    }
  }
}
