import type { LensReading } from '../model/lensReading';
import { lensColour, PALETTE } from './palette';
import type { Theme } from './style';

/** The colours a mark is drawn in. */
export interface GlyphInk {
  readonly solid: string;
  readonly edge: string;
  readonly onSolid: string;
  /** Inside hollow marks. */
  readonly ground: string;
  /** For what is not known. */
  readonly quiet: string;
}

/** A mark in its own lens's colours. */
export function inkFor(reading: LensReading, theme: Theme): GlyphInk {
  const { solid, edge, onSolid } = lensColour(reading, theme);
  return { solid, edge, onSolid, ...groundOf(theme) };
}

/** A mark in the text's colour: beside a lens that owns the colours, shape alone has to tell. */
export function neutralInk(theme: Theme): GlyphInk {
  const { mutedText, surface } = PALETTE[theme];
  return { solid: mutedText, edge: mutedText, onSolid: surface, ...groundOf(theme) };
}

function groundOf(theme: Theme): Pick<GlyphInk, 'ground' | 'quiet'> {
  const { surface, mutedText } = PALETTE[theme];
  return { ground: surface, quiet: mutedText };
}
