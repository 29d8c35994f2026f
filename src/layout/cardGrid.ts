import { type Facet, showsLens } from '../model/audience';
import type { LensReading } from '../model/lensReading';
import type { Stakeholder } from '../model/stakeholder';
import { CARD } from './cardSize';
import type { Point, TextItem } from './displayList';
import type { GlyphInk } from './glyphInk';
import type { Font } from './measure';
import type { LensColour } from './palette';
import { PALETTE } from './palette';
import type { DrawingStyle } from './style';

/** The card's grid, px from its top-left corner. */
export const GRID = {
  band: 6,
  radius: 8,
  left: 18,
  right: CARD.width - 12,
  roleBaseline: 21.5,
  nameBaseline: 45,
  nameStep: 19,
  titleStep: 16,
  rule: 92,
  factBaseline: 110,
  quadrantLeft: 116,
  ownerGap: 10,
  /** baseline of the style's line under its own lens */
  style: 81,
  /** the same where no row follows */
  styleLast: 106,
  /** from the words above it to the style's baseline */
  aboveStyle: 16,
  /** where words begin on a card without a first row, end on one without a last, begin below a first row */
  words: { first: 6, last: 114, belowRole: 28 },
} as const;

/** Whether a drawing may tell something beside names, titles and structure. */
export function shows({ facets }: Pick<DrawingStyle, 'facets'>, ...any: readonly Facet[]): boolean {
  return facets === undefined || any.some((facet) => facets.has(facet));
}

/** What the lens says of a person, as far as it may be told. */
export function readingOf(
  { id }: Pick<Stakeholder, 'id'>,
  style: Pick<DrawingStyle, 'facets' | 'readings'>,
): LensReading | undefined {
  const reading = style.readings.get(id);
  if (!reading || !style.facets) return reading;
  return showsLens(reading.lens, style.facets) ? reading : undefined;
}

/** Whether the person decides, as far as it may be told. */
export function decides({ role }: Pick<Stakeholder, 'role'>, style: DrawingStyle): boolean {
  return role === 'decision-maker' && shows(style, 'role');
}

/** Whether the card may tell that nobody knows yet who this is. */
export function isOpen(
  { placeholder }: Pick<Stakeholder, 'placeholder'>,
  style: DrawingStyle,
): boolean {
  return placeholder && shows(style, 'role');
}

export const FACT: Font = { size: 11.5, weight: 600 };
export const QUIET_FACT: Font = { size: 11.5, weight: 400 };

/** The colours of one card. */
export interface CardInk {
  readonly colour: LensColour;
  readonly lens: LensReading['lens'] | undefined;
  readonly neutral: GlyphInk;
}

/** A hairline that shows on the card's own ground. */
export function hollowBar({ theme }: DrawingStyle, { colour }: CardInk): string {
  return colour.tint === PALETTE[theme].surface ? PALETTE[theme].faint : PALETTE[theme].border;
}

export function textItem(
  line: { readonly text: string; readonly width: number },
  at: Point,
  font: Font,
  look: Pick<TextItem, 'fill'> & Partial<Pick<TextItem, 'anchor' | 'weight'>>,
): TextItem {
  return {
    kind: 'text',
    text: line.text,
    x: at.x,
    y: at.y,
    size: font.size,
    weight: look.weight ?? font.weight,
    fill: look.fill,
    anchor: look.anchor ?? 'start',
    width: line.width,
  };
}
