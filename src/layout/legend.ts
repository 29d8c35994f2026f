import { showsLens } from '../model/audience';
import type { LensReading, StagePart } from '../model/lensReading';
import type { Lens, LinkKind } from '../model/vocabulary';
import { ATTITUDES, DECISION_ROLES, QUADRANTS, SOCIAL_STYLES } from '../model/vocabulary';
import { attitudeGlyph } from './attitudeGlyph';
import { shows } from './cardGrid';
import type { DisplayItem, DisplayList, Point } from './displayList';
import type { Piece } from './flow';
import { flow, textPiece } from './flow';
import { neutralInk } from './glyphInk';
import { linkSample } from './linkSample';
import type { Font } from './measure';
import { filled } from './page';
import { lensColour, PALETTE } from './palette';
import { quadrantGlyph } from './quadrantGlyph';
import { roleGlyph } from './roleGlyph';
import { INFLUENCE_SIZE, influenceBars, personMark } from './smallGlyphs';
import type { DrawingStyle } from './style';
import { styleGlyph } from './styleGlyph';
import { ellipsise } from './text';

export interface LegendOptions {
  /** Entries wrap at this width. px */
  readonly width: number;
  /** Null where cards have no lens. */
  readonly lens: Lens | null;
  /** The kinds of link to explain. */
  readonly links: readonly LinkKind[];
  /** How many of the people are not yet known; none when not given. */
  readonly placeholders?: number;
  /** Of all sizes; 1 when not given. */
  readonly scale?: number;
  /** Explains just what the cards' colour tells. */
  readonly lensOnly?: boolean;
}

/** px at scale 1 */
const SIZE = { heading: 11, entry: 12.5, glyph: 16, line: 20, link: 44 } as const;
const STAGE_PARTS: readonly StagePart[] = ['participant', 'bystander'];

/**
 * Explains what a drawing shows: first the lens's values with colour, mark and word, then the marks of
 * the other facts on a card, then the links that occur.
 * @returns a display list whose bounds start at 0, 0
 */
export function drawLegend(
  style: Omit<DrawingStyle, 'readings'>,
  { width, lens, links, placeholders = 0, scale = 1, lensOnly = false }: LegendOptions,
): DisplayList {
  const lensShown = lens !== null && (!style.facets || showsLens(lens, style.facets));
  const kinds = shows(style, 'relations') ? links : links.filter((kind) => STRUCTURE.has(kind));
  const pen = new LegendPen(style, width, scale);
  const compact = style.density === 'compact';
  const others = () => [
    ...MARKS.filter((mark) => mark.lens !== lens && shows(style, mark.facet)).map((mark) =>
      pen.markSection(mark.lens),
    ),
    ...(shows(style, 'influence') ? [pen.influenceSection()] : []),
    ...(shows(style, 'our-team') && !compact ? [pen.ownerSection()] : []),
    ...(placeholders > 0 && shows(style, 'role') ? [pen.unknownSection(placeholders)] : []),
    ...(kinds.length > 0 ? [pen.linkSection(kinds)] : []),
  ];
  const sections = [...(lensShown ? [pen.lensSection(lens)] : []), ...(lensOnly ? [] : others())];
  if (sections.length === 0) return { bounds: { x: 0, y: 0, width: 1, height: 0 }, items: [] };
  const whole = flow(sections, width, { across: 40 * scale, down: 16 * scale }, 'legend-section');
  return {
    bounds: { x: 0, y: 0, width: Math.max(whole.width, 1), height: whole.height },
    items: [{ kind: 'group', name: 'legend', x: 0, y: 0, children: whole.items }],
  };
}

/** Told to everybody. */
const STRUCTURE: ReadonlySet<LinkKind> = new Set(['reports-to', 'dotted-line']);

const MARKS = [
  { lens: 'decision-role', facet: 'role' },
  { lens: 'attitude', facet: 'attitude' },
  { lens: 'quadrant', facet: 'quadrant' },
] as const;

class LegendPen {
  constructor(
    private readonly style: Omit<DrawingStyle, 'readings'>,
    private readonly width: number,
    private readonly scale: number,
  ) {}

  lensSection(lens: Lens): Piece {
    const readings = readingsOf(lens);
    return this.section(
      this.style.words.lens[lens],
      readings.map((reading) => this.lensEntry(reading)),
    );
  }

  markSection(lens: 'decision-role' | 'attitude' | 'quadrant'): Piece {
    return this.section(
      this.style.words.lens[lens],
      readingsOf(lens).map((reading) =>
        this.entry(this.word(reading), SIZE.glyph, (at) => this.glyph(reading, at, true)),
      ),
    );
  }

  influenceSection(): Piece {
    const { text, border } = PALETTE[this.style.theme];
    const bars = (influence: number) =>
      this.entry(String(influence), INFLUENCE_SIZE.width, (at) =>
        influenceBars(
          influence,
          { x: at.x, y: at.y + 2 * this.scale },
          { filled: text, hollow: border },
          this.scale,
        ),
      );
    return this.section(this.style.words.legend.influence, [bars(1), bars(3), bars(5)]);
  }

  ownerSection(): Piece {
    const { theme, words } = this.style;
    const mark = this.entry(words.legend.owner, 13, (at) =>
      personMark(
        { x: at.x, y: at.y + 1.5 * this.scale },
        13 * this.scale,
        PALETTE[theme].mutedText,
      ),
    );
    return this.section('', [mark]);
  }

  /** A card's dashed border. */
  unknownSection(count: number): Piece {
    const { theme, words } = this.style;
    const s = this.scale;
    const entry = this.entry(filled(words.legend.unknown, { count }), 26, (at) => [
      {
        kind: 'rect',
        x: at.x,
        y: at.y,
        width: 26 * s,
        height: 16 * s,
        radius: 3 * s,
        fill: 'none',
        stroke: PALETTE[theme].mutedText,
        strokeWidth: 1.5 * s,
        dash: [4 * s, 3 * s],
      },
    ]);
    return this.section('', [entry]);
  }

  linkSection(kinds: readonly LinkKind[]): Piece {
    return this.section(
      this.style.words.legend.links,
      kinds.map((kind) => this.linkEntry(kind)),
    );
  }

  /** A line's marks keep their weight at any scale; only its length grows. */
  private linkEntry(kind: LinkKind): Piece {
    const { words, theme } = this.style;
    const size = { width: SIZE.link * this.scale, height: SIZE.glyph * this.scale };
    return this.entry(words.link[kind], SIZE.link, (at) => [
      { kind: 'group', name: 'link-sample', ...at, children: linkSample(kind, size, theme) },
    ]);
  }

  /** A band and ground as on a card, the mark and the word. */
  private lensEntry(reading: LensReading): Piece {
    const { theme } = this.style;
    const colour = lensColour(reading, theme);
    const s = this.scale;
    const hasGlyph = reading.lens !== 'stage';
    const swatch = hasGlyph ? 34 : 16;
    return this.entry(this.word(reading), swatch, (at) => [
      {
        kind: 'rect',
        x: at.x,
        y: at.y - s,
        width: swatch * s,
        height: 18 * s,
        radius: 3 * s,
        fill: hasGlyph ? colour.tint : colour.solid,
        stroke: PALETTE[theme].border,
        strokeWidth: s,
      },
      ...(hasGlyph
        ? [
            {
              kind: 'rect' as const,
              x: at.x,
              y: at.y - s,
              width: 8 * s,
              height: 18 * s,
              fill: colour.solid,
            },
            ...this.glyph(reading, { x: at.x + 14 * s, y: at.y + s }, false, 14),
          ]
        : []),
    ]);
  }

  private glyph(reading: LensReading, at: Point, neutral: boolean, side: number = SIZE.glyph) {
    const { theme } = this.style;
    const size = side * this.scale;
    const ink = neutral ? neutralInk(theme) : undefined;
    switch (reading.lens) {
      case 'attitude':
        return attitudeGlyph(reading.value, at, size, theme, ink);
      case 'quadrant':
        return quadrantGlyph(reading.value, at, size, theme, ink);
      case 'decision-role':
        return roleGlyph(reading.value, at, size, theme, ink);
      case 'social-style':
        return styleGlyph(reading.value, at, size, theme, ink);
      case 'stage':
        return [];
    }
  }

  private word(reading: LensReading): string {
    const { words } = this.style;
    switch (reading.lens) {
      case 'attitude':
        return words.attitude[reading.value];
      case 'quadrant':
        return words.quadrant[reading.value];
      case 'decision-role':
        return words.role[reading.value];
      case 'social-style':
        return words.socialStyle[reading.value];
      case 'stage':
        return words.stagePart[reading.value];
    }
  }

  /** @param markWidth px at scale 1 @param draw the mark, at its top-left corner */
  private entry(word: string, markWidth: number, draw: (at: Point) => DisplayItem[]): Piece {
    const s = this.scale;
    const font: Font = { size: SIZE.entry * s, weight: 400 };
    const left = (markWidth + 7) * s;
    const text = ellipsise(word, font, Math.max(40 * s, this.width - left), this.style.measure);
    const piece = textPiece([text], font, PALETTE[this.style.theme].text);
    const shifted = piece.items.map((item) => ({ ...item, x: left, y: 14.4 * s }) as DisplayItem);
    return {
      width: left + text.width,
      height: SIZE.line * s,
      items: [...draw({ x: 0, y: 2 * s }), ...shifted],
    };
  }

  private section(heading: string, entries: readonly Piece[]): Piece {
    const s = this.scale;
    const font: Font = { size: SIZE.heading * s, weight: 600 };
    const line = ellipsise(heading, font, this.width, this.style.measure);
    const head = textPiece([line], font, PALETTE[this.style.theme].mutedText);
    const body = flow(entries, this.width, { across: 18 * s, down: 6 * s }, 'legend-entry');
    const top = 20 * s;
    return {
      width: Math.max(head.width, body.width),
      height: top + body.height,
      items: [
        ...(heading === '' ? [] : head.items),
        { kind: 'group', name: 'legend-entries', x: 0, y: top, children: body.items },
      ],
    };
  }
}

function readingsOf(lens: Lens): LensReading[] {
  switch (lens) {
    case 'attitude':
      return ATTITUDES.map((value) => ({ lens, value }));
    case 'quadrant':
      return QUADRANTS.map((value) => ({ lens, value }));
    case 'decision-role':
      return DECISION_ROLES.map((value) => ({ lens, value }));
    case 'social-style':
      return SOCIAL_STYLES.map((value) => ({ lens, value }));
    case 'stage':
      return STAGE_PARTS.map((value) => ({ lens, value }));
  }
}
