import type { Direction } from '../model/mapLayout';
import type { StakeholderId } from '../model/stakeholder';
import { cardSize } from './cardSize';
import type { Chart } from './chart';
import type { DisplayItem } from './displayList';
import type { Font } from './measure';
import { PALETTE } from './palette';
import type { DrawingStyle } from './style';

const WORDS: Font = { size: 12, weight: 600 };
const PILL = { height: 18, padding: 8 } as const;
/** Beside the badge that counts folded people below a card. px */
const BESIDE_BADGE = 30;
/** How far the words on the lower edge reach into the card, by what stands below it. px */
const WITHIN = { 'top-down': 3, 'left-right': PILL.height / 2 } as const;

/**
 * Where a branch goes on, at the lower edge of its head's card; and above a card, where a branch's head
 * was seen before.
 * @param onwards  words by person
 * @param back     words by person
 */
export function pageReferences(
  { people }: Pick<Chart, 'people'>,
  style: DrawingStyle,
  direction: Direction,
  onwards: ReadonlyMap<StakeholderId, string>,
  back: ReadonlyMap<StakeholderId, string>,
): DisplayItem[] {
  const { width, height } = cardSize(style.density);
  const items: DisplayItem[] = [];
  for (const [id, words] of onwards) {
    const person = people.get(id);
    if (!person) continue;
    const { x, y } = person.position;
    items.push(pill(words, x + width / 2 + BESIDE_BADGE, y + height - WITHIN[direction], style));
  }
  for (const [id, words] of back) {
    const person = people.get(id);
    if (!person) continue;
    const { x, y } = person.position;
    items.push(pill(words, x + 6, y - PILL.height + 3, style));
  }
  return items;
}

function pill(text: string, x: number, y: number, { theme, measure }: DrawingStyle): DisplayItem {
  const width = measure(text, WORDS);
  const { surface, text: ink, border } = PALETTE[theme];
  return {
    kind: 'group',
    name: 'reference',
    label: text,
    x,
    y,
    children: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width: width + 2 * PILL.padding,
        height: PILL.height,
        radius: PILL.height / 2,
        fill: surface,
        stroke: border,
      },
      {
        kind: 'text',
        text,
        x: PILL.padding,
        y: 13.2,
        ...WORDS,
        fill: ink,
        anchor: 'start',
        width,
      },
    ],
  };
}
