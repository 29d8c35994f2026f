import { quadrantOf } from '../model/quadrant';
import type { Stakeholder } from '../model/stakeholder';
import { attitudeGlyph } from './attitudeGlyph';
import type { CardInk } from './cardGrid';
import { decides, hollowBar, shows } from './cardGrid';
import { COMPACT_CARD } from './cardSize';
import { middled, nameLook } from './cardWords';
import type { DisplayItem } from './displayList';
import { inkFor } from './glyphInk';
import type { Font } from './measure';
import { PALETTE } from './palette';
import { quadrantGlyph } from './quadrantGlyph';
import { roleGlyph } from './roleGlyph';
import { INFLUENCE_SIZE, influenceBars } from './smallGlyphs';
import type { DrawingStyle } from './style';
import { styleGlyph } from './styleGlyph';

/** px from the card's top-left corner */
const GRID = { left: 16, right: COMPACT_CARD.width - 10, top: 5, marks: 53, mark: 15, step: 23 };
const NAME: Font = { size: 15, weight: 700 };
const TITLE: Font = { size: 12, weight: 400 };

/** Name, title and marks without words: the legend explains them. Nothing is below 12 px. */
export function compactContent(
  person: Stakeholder,
  style: DrawingStyle,
  ink: CardInk,
): DisplayItem[] {
  const marked = hasMarks(person, style, ink);
  return [
    ...nameAndTitle(person, style, marked ? GRID.marks - 4 : COMPACT_CARD.height - GRID.top),
    ...(marked ? marks(person, style, ink) : []),
  ];
}

function hasMarks({ influence }: Stakeholder, style: DrawingStyle, ink: CardInk): boolean {
  return (
    shows(style, 'role', 'attitude', 'quadrant') ||
    ink.lens === 'social-style' ||
    (shows(style, 'influence') && influence !== null)
  );
}

function nameAndTitle(person: Stakeholder, style: DrawingStyle, bottom: number): DisplayItem[] {
  const { mutedText } = PALETTE[style.theme];
  const room = bottom - GRID.top;
  const hasTitle = person.title !== '';
  return middled(
    [
      {
        ...nameLook(person, style, NAME),
        lines: hasTitle && room < 60 ? 1 : 2,
        step: 19,
      },
      { text: person.title, font: TITLE, fill: mutedText, lines: 2, step: 16 },
    ],
    { left: GRID.left, right: GRID.right, top: GRID.top, bottom },
    style,
  );
}

function marks(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
  const { theme } = style;
  const inkOf = (lens: CardInk['lens']) => (ink.lens === lens ? undefined : ink.neutral);
  const draw: ((at: { x: number; y: number }) => DisplayItem[])[] = [];
  if (shows(style, 'role')) draw.push((at) => role(person, style, ink, at));
  if (shows(style, 'attitude')) {
    draw.push((at) => attitudeGlyph(person.attitude, at, GRID.mark, theme, inkOf('attitude')));
  }
  if (shows(style, 'quadrant')) {
    const quadrant = quadrantOf(person.personalNeedMet, person.organisationNeedMet);
    draw.push((at) => quadrantGlyph(quadrant, at, GRID.mark, theme, inkOf('quadrant')));
  }
  if (ink.lens === 'social-style') {
    draw.push((at) => styleGlyph(person.socialStyle, at, GRID.mark, theme));
  }
  const influence = shows(style, 'influence') ? person.influence : null;
  return [
    ...draw.flatMap((mark, index) => mark({ x: GRID.left + index * GRID.step, y: GRID.marks })),
    ...(influence === null
      ? []
      : influenceBars(
          influence,
          {
            x: GRID.right - INFLUENCE_SIZE.width,
            y: GRID.marks + GRID.mark - INFLUENCE_SIZE.height,
          },
          { filled: PALETTE[theme].text, hollow: hollowBar(style, ink) },
        )),
  ];
}

/** The decision maker's mark stands on dark, as on a full card. */
function role(
  person: Stakeholder,
  style: DrawingStyle,
  ink: CardInk,
  at: { readonly x: number; readonly y: number },
): DisplayItem[] {
  const { theme } = style;
  const own = inkFor({ lens: 'decision-role', value: person.role }, theme);
  if (!decides(person, style)) {
    const glyphInk = ink.lens === 'decision-role' ? own : ink.neutral;
    return roleGlyph(person.role, at, GRID.mark, theme, glyphInk);
  }
  const { text, surface } = PALETTE[theme];
  return [
    { kind: 'rect', x: at.x - 3, y: at.y - 2, width: 21, height: 19, radius: 6, fill: text },
    ...roleGlyph(person.role, at, GRID.mark, theme, {
      ...own,
      solid: surface,
      edge: surface,
      onSolid: text,
    }),
  ];
}
