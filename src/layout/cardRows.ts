import type { LensReading } from '../model/lensReading';
import { quadrantOf } from '../model/quadrant';
import type { Stakeholder } from '../model/stakeholder';
import { attitudeGlyph } from './attitudeGlyph';
import type { CardInk } from './cardGrid';
import { FACT, GRID, hollowBar, QUIET_FACT, shows, textItem } from './cardGrid';
import type { DisplayItem, TextItem } from './displayList';
import { inkFor } from './glyphInk';
import type { Font } from './measure';
import { PALETTE } from './palette';
import { quadrantGlyph } from './quadrantGlyph';
import { roleGlyph } from './roleGlyph';
import { INFLUENCE_SIZE, influenceBars, personMark } from './smallGlyphs';
import type { DrawingStyle } from './style';
import { ellipsise } from './text';

const ROLE: Font = { size: 11, weight: 600 };
const OWNER: Font = { size: 11, weight: 400 };
/** The owner gets this much of the first row even when the role's word is long. px */
const LEAST_OWNER = 48;

/** Whether the first row says anything of this person. */
export function hasRoleRow({ owner }: Stakeholder, style: DrawingStyle): boolean {
  return shows(style, 'role') || (shows(style, 'our-team') && owner !== '');
}

/** Whether the last row says anything of this person. */
export function hasFactRow({ influence }: Stakeholder, style: DrawingStyle): boolean {
  return shows(style, 'attitude', 'quadrant') || (shows(style, 'influence') && influence !== null);
}

/** The decision role, and at the right end who of ours owns the contact; as far as either is told. */
export function roleRow(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
  const ours = shows(style, 'our-team') ? person.owner : '';
  if (shows(style, 'role')) return roleAndOwner({ ...person, owner: ours }, style, ink);
  return ours === '' ? [] : owner(ours, style, GRID.right - GRID.left);
}

function roleAndOwner(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
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

/** The three judgements: attitude, quadrant and, if assessed, influence; as far as they are told. */
export function factRow(person: Stakeholder, style: DrawingStyle, ink: CardInk): DisplayItem[] {
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
  const attitude = shows(style, 'attitude');
  const influence = shows(style, 'influence') ? person.influence : null;
  const attitudeLeft = GRID.left + 19;
  const influenceLeft = GRID.right - INFLUENCE_SIZE.width;
  const quadrantAt = attitude ? GRID.quadrantLeft : GRID.left;
  const quadrantLeft = quadrantAt + 19;
  if (!hasFactRow(person, style)) return [];
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
    ...(attitude
      ? [
          ...attitudeGlyph(
            person.attitude,
            { x: GRID.left, y: y - 11.5 },
            15,
            theme,
            inkOf('attitude'),
          ),
          fact(
            words.attitude[person.attitude],
            person.attitude !== 'unknown',
            attitudeLeft,
            GRID.quadrantLeft - attitudeLeft - 4,
          ),
        ]
      : []),
    ...(shows(style, 'quadrant')
      ? [
          ...quadrantGlyph(quadrant, { x: quadrantAt, y: y - 11.5 }, 15, theme, inkOf('quadrant')),
          fact(
            words.quadrant[quadrant],
            quadrant !== 'unknown',
            quadrantLeft,
            (influence === null ? GRID.right : influenceLeft - 6) - quadrantLeft,
          ),
        ]
      : []),
    ...(influence === null
      ? []
      : influenceBars(
          influence,
          { x: influenceLeft, y: y - INFLUENCE_SIZE.height + 1 },
          { filled: text, hollow: hollowBar(style, ink) },
        )),
  ];
}
