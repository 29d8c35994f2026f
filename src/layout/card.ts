import type { Direction } from '../model/mapLayout';
import type { Stakeholder } from '../model/stakeholder';
import type { CardInk } from './cardGrid';
import { FACT, GRID, QUIET_FACT, readingOf, shows, textItem } from './cardGrid';
import { ground, hiddenBadge } from './cardGround';
import { factRow, hasFactRow, hasRoleRow, roleRow } from './cardRows';
import { CARD, cardSize } from './cardSize';
import { NAME, nameLook, TITLE, wordsIn } from './cardWords';
import { compactContent } from './compactCard';
import type { DisplayItem, GroupItem } from './displayList';
import { neutralInk } from './glyphInk';
import { lensColour, PALETTE, plainColour } from './palette';
import type { DrawingStyle } from './style';
import { styleGlyph } from './styleGlyph';
import { ellipsise, wrapText } from './text';

/** What a card shows besides the person. */
export interface CardFacts {
  /** People folded away below; none when 0. */
  readonly hiddenReports?: number;
  /** Of the map; `top-down` when not given. */
  readonly direction?: Direction;
}

/** Name and title together; the social style takes the third line under its own lens. */
const NAME_AND_TITLE_LINES = 3;
const BYSTANDER_OPACITY = 0.45;

/**
 * A person's card as everyone sees it: canvas, PNG, SVG, print and slide.
 * @returns a group named `stakeholder:ID` at the person's position, `cardSize(density)` in size; a raised card's
 *          shadow and the badge of a collapsed branch reach up to 17 px beyond
 */
export function drawCard(
  person: Stakeholder,
  style: DrawingStyle,
  facts: CardFacts = {},
): GroupItem {
  const reading = readingOf(person, style);
  const ink: CardInk = {
    colour: reading ? lensColour(reading, style.theme) : plainColour(style.theme),
    lens: reading?.lens,
    neutral: neutralInk(style.theme),
  };
  const bystander = reading?.lens === 'stage' && reading.value === 'bystander';
  const hidden = facts.hiddenReports ?? 0;
  const content =
    style.density === 'compact'
      ? compactContent(person, style, ink)
      : fullContent(person, style, ink);
  const children = [
    ...ground(person, style, ink, hidden > 0),
    ...content,
    ...(hidden > 0 ? hiddenBadge(hidden, facts.direction ?? 'top-down', style) : []),
  ];
  return {
    kind: 'group',
    name: `stakeholder:${person.id}`,
    label: person.name || style.words.unnamed,
    x: person.position.x,
    y: person.position.y,
    children: bystander ? steppedBack(children, style) : children,
  };
}

function fullContent(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
  const styled = ink.lens === 'social-style';
  const alone = !styled && !shows(style, 'role', 'our-team', 'attitude', 'quadrant', 'influence');
  const rows = { role: hasRoleRow(person, style), facts: hasFactRow(person, style) };
  return [
    ...roleRow(person, style, ink),
    ...(rows.role && rows.facts
      ? nameAndTitle(person, style, styled)
      : wordsIn(person, style, roomFor(rows, styled), alone)),
    ...(styled ? socialStyle(person, style, rows.facts ? GRID.style : GRID.styleLast) : []),
    ...factRow(person, style, ink),
  ];
}

/** Where name, title and department have to do with what the rows of a card leave. px */
function roomFor(rows: { readonly role: boolean; readonly facts: boolean }, styled: boolean) {
  const { first, last } = GRID.words;
  const end = rows.facts ? GRID.rule - first : rows.role || styled ? last : CARD.height;
  return {
    top: rows.role ? GRID.words.belowRole : end === CARD.height ? 0 : first,
    bottom: styled ? (rows.facts ? GRID.style : GRID.styleLast) - GRID.aboveStyle : end,
  };
}

/** Fades a card; an opaque ground keeps the lines behind it from showing through. */
function steppedBack(
  children: readonly DisplayItem[],
  { theme, density }: DrawingStyle,
): DisplayItem[] {
  return [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      ...cardSize(density),
      radius: GRID.radius,
      fill: PALETTE[theme].canvas,
    },
    { kind: 'group', name: 'bystander', x: 0, y: 0, opacity: BYSTANDER_OPACITY, children },
  ];
}

function nameAndTitle(person: Stakeholder, style: DrawingStyle, styled: boolean): DisplayItem[] {
  const { theme, words, measure } = style;
  const { mutedText } = PALETTE[theme];
  const width = GRID.right - GRID.left;
  const { locale } = words;
  const look = nameLook(person, style, NAME);
  const room = styled ? NAME_AND_TITLE_LINES - 1 : NAME_AND_TITLE_LINES;
  const name = wrapText(look.text, look.font, { width, lines: styled ? 1 : 2, locale }, measure);
  const lines = room - Math.max(1, name.length);
  const title = wrapText(person.title, TITLE, { width, lines, locale }, measure);
  const titleTop = GRID.nameBaseline + (name.length - 1) * GRID.nameStep + GRID.titleStep + 1;
  return [
    ...name.map((line, i) =>
      textItem(line, { x: GRID.left, y: GRID.nameBaseline + i * GRID.nameStep }, look.font, {
        fill: look.fill,
      }),
    ),
    ...title.map((line, i) =>
      textItem(line, { x: GRID.left, y: titleTop + i * GRID.titleStep }, TITLE, {
        fill: mutedText,
      }),
    ),
  ];
}

/** Its own line, under its own lens only; `y` is the baseline. */
function socialStyle(
  person: Stakeholder,
  { theme, words, measure }: DrawingStyle,
  y: number,
): DisplayItem[] {
  const { text, mutedText } = PALETTE[theme];
  const known = person.socialStyle !== 'unknown';
  const font = known ? FACT : QUIET_FACT;
  const room = GRID.right - GRID.left - 19;
  const word = ellipsise(words.socialStyle[person.socialStyle], font, room, measure);
  return [
    ...styleGlyph(person.socialStyle, { x: GRID.left, y: y - 11.5 }, 14, theme),
    textItem(word, { x: GRID.left + 19, y }, font, { fill: known ? text : mutedText }),
  ];
}
