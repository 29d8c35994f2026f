import type { LensReading } from '../model/lensReading';
import { quadrantOf } from '../model/quadrant';
import type { Stakeholder } from '../model/stakeholder';
import { attitudeGlyph } from './attitudeGlyph';
import { CARD } from './cardSize';
import type { DisplayItem, GroupItem, Point, TextItem } from './displayList';
import { inkFor, neutralInk } from './glyphInk';
import type { GlyphInk } from './glyphInk';
import type { Font } from './measure';
import { lensColour, PALETTE, plainColour } from './palette';
import type { LensColour } from './palette';
import { roundedRectangle } from './paths';
import { quadrantGlyph } from './quadrantGlyph';
import { roleGlyph } from './roleGlyph';
import { INFLUENCE_SIZE, influenceBars, personMark } from './smallGlyphs';
import type { DrawingStyle } from './style';
import { styleGlyph } from './styleGlyph';
import { ellipsise, wrapText } from './text';

export { CARD } from './cardSize';

/** What a card shows besides the person. */
export interface CardFacts {
  /** People folded away below; none when 0. */
  readonly hiddenReports?: number;
}

const NAME: Font = { size: 16, weight: 700 };
const TITLE: Font = { size: 12.5, weight: 400 };
const ROLE: Font = { size: 11, weight: 600 };
const FACT: Font = { size: 11.5, weight: 600 };
const QUIET_FACT: Font = { size: 11.5, weight: 400 };
const OWNER: Font = { size: 11, weight: 400 };
const BADGE: Font = { size: 12, weight: 700 };

/** The card's grid, px from its top-left corner. */
const GRID = {
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
} as const;
/** Name and title together; the social style takes the third line under its own lens. */
const NAME_AND_TITLE_LINES = 3;
/** The owner gets this much of the first row even when the role's word is long. px */
const LEAST_OWNER = 48;
const BYSTANDER_OPACITY = 0.45;

interface CardInk {
  readonly colour: LensColour;
  readonly lens: LensReading['lens'] | undefined;
  readonly neutral: GlyphInk;
}

/**
 * A person's card as everyone sees it: canvas, PNG, SVG, print and slide.
 * @returns a group named `stakeholder:ID` at the person's position, CARD in size; a raised card's
 *          shadow and the badge of a collapsed branch reach up to 17 px beyond
 */
export function drawCard(
  person: Stakeholder,
  style: DrawingStyle,
  facts: CardFacts = {},
): GroupItem {
  const reading = style.readings.get(person.id);
  const ink: CardInk = {
    colour: reading ? lensColour(reading, style.theme) : plainColour(style.theme),
    lens: reading?.lens,
    neutral: neutralInk(style.theme),
  };
  const bystander = reading?.lens === 'stage' && reading.value === 'bystander';
  const hidden = facts.hiddenReports ?? 0;
  const children = [
    ...ground(person, style, ink, hidden > 0),
    ...roleRow(person, style, ink),
    ...nameAndTitle(person, style, ink.lens === 'social-style'),
    ...(ink.lens === 'social-style' ? socialStyle(person, style) : []),
    ...factRow(person, style, ink),
    ...(hidden > 0 ? hiddenBadge(hidden, style) : []),
  ];
  return {
    kind: 'group',
    name: `stakeholder:${person.id}`,
    x: person.position.x,
    y: person.position.y,
    children: bystander ? steppedBack(children, style) : children,
  };
}

/** Fades a card; an opaque ground keeps the lines behind it from showing through. */
function steppedBack(children: readonly DisplayItem[], { theme }: DrawingStyle): DisplayItem[] {
  return [
    { kind: 'rect', x: 0, y: 0, ...CARD, radius: GRID.radius, fill: PALETTE[theme].canvas },
    { kind: 'group', name: 'bystander', x: 0, y: 0, opacity: BYSTANDER_OPACITY, children },
  ];
}

function ground(
  person: Stakeholder,
  { readings, theme }: DrawingStyle,
  { colour }: CardInk,
  pile: boolean,
): DisplayItem[] {
  const { border, shadow, text, surface } = PALETTE[theme];
  const reading = readings.get(person.id);
  const raised = reading?.lens === 'stage' && reading.value === 'participant';
  const decides = person.role === 'decision-maker';
  const whole = { x: 0, y: 0, ...CARD, radius: GRID.radius };
  const r = GRID.radius;
  const items: DisplayItem[] = [];
  if (raised) items.push({ kind: 'rect', ...whole, x: 3, y: 5, fill: shadow });
  if (pile) {
    items.push({
      kind: 'rect',
      ...whole,
      x: 10,
      y: 7,
      width: CARD.width - 20,
      fill: surface,
      stroke: border,
    });
  }
  items.push(
    { kind: 'rect', ...whole, fill: colour.tint },
    {
      kind: 'path',
      segments: roundedRectangle({ x: 0, y: 0 }, GRID.band, CARD.height, [
        Math.min(r, GRID.band),
        0,
        0,
        Math.min(r, GRID.band),
      ]),
      fill: colour.solid,
    },
    {
      kind: 'rect',
      ...whole,
      fill: 'none',
      stroke: decides ? text : raised ? colour.edge : border,
      strokeWidth: decides ? 2.5 : raised ? 2 : 1,
    },
  );
  return items;
}

/** The decision role, and at the right end who of ours owns the contact. */
function roleRow(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
  const { theme, words, measure } = style;
  const { text, mutedText, surface } = PALETTE[theme];
  const y = GRID.roleBaseline;
  const decides = person.role === 'decision-maker';
  const known = person.role !== 'unassigned';
  const font: Font = known ? ROLE : { ...ROLE, weight: 400 };
  const inset = decides ? 6 : 0;
  const wordLeft = GRID.left + 19 + inset;
  const reserved = person.owner === '' ? 0 : LEAST_OWNER + GRID.ownerGap;
  const word = ellipsise(
    words.role[person.role],
    font,
    GRID.right - reserved - wordLeft - inset,
    measure,
  );
  const own = inkFor({ lens: 'decision-role', value: person.role }, theme);
  const otherInk = ink.lens === 'decision-role' ? own : ink.neutral;
  const glyphInk = decides ? { ...own, solid: surface, edge: surface, onSolid: text } : otherInk;
  const end = wordLeft + word.width + (decides ? 9 : 0);
  return [
    ...(decides
      ? [
          {
            kind: 'rect' as const,
            x: GRID.left - 2,
            y: y - 14.5,
            width: end - GRID.left + 2,
            height: 20,
            radius: 10,
            fill: text,
          },
        ]
      : []),
    ...roleGlyph(person.role, { x: GRID.left + inset, y: y - 11.5 }, 14, theme, glyphInk),
    textItem(word, { x: wordLeft, y }, font, {
      fill: decides ? surface : known ? text : mutedText,
    }),
    ...(person.owner === '' ? [] : owner(person.owner, style, GRID.right - end - GRID.ownerGap)),
  ];
}

function nameAndTitle(person: Stakeholder, style: DrawingStyle, styled: boolean): DisplayItem[] {
  const { theme, words, measure } = style;
  const { text, mutedText } = PALETTE[theme];
  const width = GRID.right - GRID.left;
  const { locale } = words;
  const unnamed = person.name === '';
  const font: Font = unnamed ? { ...NAME, weight: 400 } : NAME;
  const room = styled ? NAME_AND_TITLE_LINES - 1 : NAME_AND_TITLE_LINES;
  const name = wrapText(
    unnamed ? words.unnamed : person.name,
    font,
    { width, lines: styled ? 1 : 2, locale },
    measure,
  );
  const lines = room - Math.max(1, name.length);
  const title = wrapText(person.title, TITLE, { width, lines, locale }, measure);
  const titleTop = GRID.nameBaseline + (name.length - 1) * GRID.nameStep + GRID.titleStep + 1;
  return [
    ...name.map((line, i) =>
      textItem(line, { x: GRID.left, y: GRID.nameBaseline + i * GRID.nameStep }, font, {
        fill: unnamed ? mutedText : text,
      }),
    ),
    ...title.map((line, i) =>
      textItem(line, { x: GRID.left, y: titleTop + i * GRID.titleStep }, TITLE, {
        fill: mutedText,
      }),
    ),
  ];
}

function factRow(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
  const { theme, words, measure } = style;
  const { text, mutedText } = PALETTE[theme];
  const quadrant = quadrantOf(person.personalNeedMet, person.organisationNeedMet);
  const y = GRID.factBaseline;
  const inkOf = (lens: LensReading['lens']) => (ink.lens === lens ? undefined : ink.neutral);
  const fact = (word: string, known: boolean, left: number, room: number): TextItem => {
    const font = known ? FACT : QUIET_FACT;
    const line = ellipsise(word, font, room, measure);
    return textItem(line, { x: left, y }, font, { fill: known ? text : mutedText });
  };
  const attitudeLeft = GRID.left + 19;
  const influenceLeft = GRID.right - INFLUENCE_SIZE.width;
  const quadrantLeft = GRID.quadrantLeft + 19;
  return [
    {
      kind: 'path',
      segments: [
        ['M', GRID.left, GRID.rule],
        ['L', GRID.right, GRID.rule],
      ],
      stroke: hollowBar(style, ink),
      strokeWidth: 1,
    },
    ...attitudeGlyph(person.attitude, { x: GRID.left, y: y - 11.5 }, 15, theme, inkOf('attitude')),
    fact(
      words.attitude[person.attitude],
      person.attitude !== 'unknown',
      attitudeLeft,
      GRID.quadrantLeft - attitudeLeft - 4,
    ),
    ...quadrantGlyph(quadrant, { x: GRID.quadrantLeft, y: y - 11.5 }, 15, theme, inkOf('quadrant')),
    fact(
      words.quadrant[quadrant],
      quadrant !== 'unknown',
      quadrantLeft,
      (person.influence === null ? GRID.right : influenceLeft - 6) - quadrantLeft,
    ),
    ...(person.influence === null
      ? []
      : influenceBars(
          person.influence,
          { x: influenceLeft, y: y - INFLUENCE_SIZE.height + 1 },
          { filled: text, hollow: hollowBar(style, ink) },
        )),
  ];
}

/** Its own line, under its own lens only. */
function socialStyle(person: Stakeholder, { theme, words, measure }: DrawingStyle): DisplayItem[] {
  const { text, mutedText } = PALETTE[theme];
  const known = person.socialStyle !== 'unknown';
  const font = known ? FACT : QUIET_FACT;
  const room = GRID.right - GRID.left - 19;
  const word = ellipsise(words.socialStyle[person.socialStyle], font, room, measure);
  return [
    ...styleGlyph(person.socialStyle, { x: GRID.left, y: GRID.style - 11.5 }, 14, theme),
    textItem(word, { x: GRID.left + 19, y: GRID.style }, font, { fill: known ? text : mutedText }),
  ];
}

function owner(name: string, { theme, measure }: DrawingStyle, room: number): DisplayItem[] {
  const { mutedText } = PALETTE[theme];
  const mark = 11;
  const line = ellipsise(name, OWNER, room - mark - 3, measure);
  const left = GRID.right - line.width;
  return [
    ...personMark({ x: left - mark - 3, y: GRID.roleBaseline - 9.5 }, mark, mutedText),
    textItem(line, { x: GRID.right, y: GRID.roleBaseline }, OWNER, {
      fill: mutedText,
      anchor: 'end',
    }),
  ];
}

/** "+n" on the card's lower edge. */
function hiddenBadge(hidden: number, { theme, measure }: DrawingStyle): DisplayItem[] {
  const { text, surface } = PALETTE[theme];
  const label = `+${hidden}`;
  const width = measure(label, BADGE);
  const pill = Math.max(32, width + 18);
  return [
    {
      kind: 'rect',
      x: CARD.width / 2 - pill / 2,
      y: CARD.height - 4,
      width: pill,
      height: 20,
      radius: 10,
      fill: text,
      stroke: surface,
      strokeWidth: 1.5,
    },
    textItem({ text: label, width }, { x: CARD.width / 2, y: CARD.height + 10.3 }, BADGE, {
      fill: surface,
      anchor: 'middle',
    }),
  ];
}

/** A hairline that shows on the card's own ground. */
function hollowBar({ theme }: DrawingStyle, { colour }: CardInk): string {
  return colour.tint === PALETTE[theme].surface ? PALETTE[theme].faint : PALETTE[theme].border;
}

function textItem(
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
