import type { Stakeholder } from '../model/stakeholder';
import { GRID, isOpen, textItem } from './cardGrid';
import type { DisplayItem } from './displayList';
import type { Font } from './measure';
import { PALETTE } from './palette';
import type { DrawingStyle } from './style';
import { wrapText } from './text';

export const NAME: Font = { size: 16, weight: 700 };
export const TITLE: Font = { size: 12.5, weight: 400 };

/** A run of lines in one font; `step` is from baseline to baseline, px. */
interface Paragraph {
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
  readonly lines: number;
  readonly step: number;
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A person's name as every card has it: quieter when it is not one yet. */
export function nameLook(
  person: Stakeholder,
  style: DrawingStyle,
  font: Font,
): { readonly text: string; readonly font: Font; readonly fill: string } {
  const { text, mutedText } = PALETTE[style.theme];
  const { name } = person;
  if (name === '')
    return { text: style.words.unnamed, font: { ...font, weight: 400 }, fill: mutedText };
  if (isOpen(person, style)) return { text: name, font: { ...font, weight: 600 }, fill: mutedText };
  return { text: name, font, fill: text };
}

/**
 * Name, title and department on a card that says little else, in the middle of the room there is. px
 * @param alone  whether no card says anything else: then all say this louder
 */
export function wordsIn(
  person: Stakeholder,
  style: DrawingStyle,
  { top, bottom }: Pick<Room, 'top' | 'bottom'>,
  alone: boolean,
): DisplayItem[] {
  const { mutedText } = PALETTE[style.theme];
  const louder = alone ? 1.12 : 1;
  const grown = (font: Font): Font => ({ ...font, size: font.size * louder });
  return middled(
    [
      {
        ...nameLook(person, style, grown(NAME)),
        lines: 2,
        step: GRID.nameStep * louder,
      },
      {
        text: person.title,
        font: grown(TITLE),
        fill: mutedText,
        lines: 2,
        step: GRID.titleStep * louder,
      },
      {
        // Where people go by what they do, that may be the department.
        text: person.department === person.name ? '' : person.department,
        font: grown(TITLE),
        fill: mutedText,
        lines: 1,
        step: GRID.titleStep * louder,
      },
    ],
    { left: GRID.left, right: GRID.right, top, bottom },
    style,
  );
}

/** Paragraphs below each other, in the middle of a room; what has no place in it is left out. */
export function middled(
  paragraphs: readonly Paragraph[],
  { left, right, top, bottom }: Room,
  { words, measure }: DrawingStyle,
): DisplayItem[] {
  const width = right - left;
  let free = bottom - top;
  const lines = paragraphs.flatMap(({ text, font, fill, lines: most, step }) => {
    const possible = Math.min(most, Math.floor(free / step));
    const wrapped = wrapText(text, font, { width, lines: possible, locale: words.locale }, measure);
    free -= wrapped.length * step;
    return wrapped.map((line) => ({ line, font, fill, step }));
  });
  let y = top + free / 2;
  return lines.map(({ line, font, fill, step }) => {
    y += step;
    return textItem(line, { x: left, y: y - (step - font.size) / 2 - font.size * 0.14 }, font, {
      fill,
    });
  });
}
