import type { Direction } from '../model/mapLayout';
import type { Stakeholder } from '../model/stakeholder';
import type { CardInk } from './cardGrid';
import { decides, GRID, isOpen, readingOf, textItem } from './cardGrid';
import { cardSize } from './cardSize';
import type { DisplayItem } from './displayList';
import type { Font } from './measure';
import { PALETTE } from './palette';
import { roundedRectangle } from './paths';
import type { DrawingStyle } from './style';

/** Around somebody not yet known, px on, px off. */
const DASH = [6, 4];
const BADGE: Font = { size: 12, weight: 700 };
/** How far a badge at the right reaches into the card, and at most out of it, short of the neighbours' lines. px */
const RIGHT_BADGE = { within: 12, beyond: 20 } as const;

/** Tint, band and border, dashed around somebody not yet known; a shadow under a raised card, a second card under a folded branch. */
export function ground(
  person: Stakeholder,
  style: DrawingStyle,
  { colour }: CardInk,
  pile: boolean,
): DisplayItem[] {
  const { border, shadow, text, mutedText, surface } = PALETTE[style.theme];
  const reading = readingOf(person, style);
  const raised = reading?.lens === 'stage' && reading.value === 'participant';
  const heavy = decides(person, style);
  const open = isOpen(person, style);
  const size = cardSize(style.density);
  const whole = { x: 0, y: 0, ...size, radius: GRID.radius };
  const r = GRID.radius;
  const items: DisplayItem[] = [];
  if (raised) items.push({ kind: 'rect', ...whole, x: 3, y: 5, fill: shadow });
  if (pile) {
    items.push({
      kind: 'rect',
      ...whole,
      x: 10,
      y: 7,
      width: size.width - 20,
      fill: surface,
      stroke: border,
    });
  }
  items.push(
    { kind: 'rect', ...whole, fill: colour.tint },
    {
      kind: 'path',
      segments: roundedRectangle({ x: 0, y: 0 }, GRID.band, size.height, [
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
      stroke: heavy ? text : raised ? colour.edge : open ? mutedText : border,
      strokeWidth: heavy ? 2.5 : raised ? 2 : open ? 1.5 : 1,
      ...(open && { dash: DASH }),
    },
  );
  return items;
}

/** "+n" on the edge where reports would be: the lower one, or the right one. */
export function hiddenBadge(
  hidden: number,
  direction: Direction,
  { theme, measure, density }: DrawingStyle,
): DisplayItem[] {
  const { text, surface } = PALETTE[theme];
  const label = `+${hidden}`;
  const width = measure(label, BADGE);
  const below = direction === 'top-down';
  const pill = Math.max(32, width + (below ? 18 : 10));
  const card = cardSize(density);
  const { within, beyond } = RIGHT_BADGE;
  const [x, y] = below
    ? [card.width / 2 - pill / 2, card.height - 4]
    : [card.width - Math.max(within, pill - beyond), card.height / 2 - 10];
  return [
    {
      kind: 'rect',
      x,
      y,
      width: pill,
      height: 20,
      radius: 10,
      fill: text,
      stroke: surface,
      strokeWidth: 1.5,
    },
    textItem({ text: label, width }, { x: x + pill / 2, y: y + 14.3 }, BADGE, {
      fill: surface,
      anchor: 'middle',
    }),
  ];
}
