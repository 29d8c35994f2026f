import { describe, expect, it } from 'vitest';
import {
  completed,
  type EditedText,
  indented,
  moved,
  newLine,
} from '../../../src/editor/outline/textEdits';

/** A text whose selection is marked: `a[b]c`, or `ab|c` for a caret. */
function marked(text: string): EditedText {
  const caret = text.indexOf('|');
  if (caret >= 0) return { text: text.replace('|', ''), start: caret, end: caret };
  const [start, end] = [text.indexOf('['), text.indexOf(']') - 1];
  return { text: text.replace(/[[\]]/g, ''), start, end };
}

function shown(edited: EditedText | null): string | null {
  if (!edited) return null;
  const { text, start, end } = edited;
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('Tab', () => {
  it.each([
    ['makes a report of the one above', 'Una\nBen|', 'Una\n\tBen|'],
    ['takes reports along', 'Una\nB|en\n\tCai\nDee', 'Una\n\tB|en\n\t\tCai\nDee'],
    ['indents all selected lines', 'Una\n[Ben\nCai]', 'Una\n\t[Ben\n\tCai]'],
    ['goes by the spaces in use', 'Una\n  Ben\nC|ai', 'Una\n  Ben\n  C|ai'],
    ['works on a line that is still blank', 'Una\n|', 'Una\n\t|'],
  ])('%s', (_, before, after) => {
    expect(shown(indented(marked(before), 1))).toBe(after);
  });

  it.each(['|Una', 'Una\n\tBe|n'])('does nothing where there is no further in: %j', (text) => {
    expect(indented(marked(text), 1)).toBeNull();
  });
});

describe('Shift+Tab', () => {
  it.each([
    ['goes out a level', 'Una\n\tBen|', 'Una\nBen|'],
    ['takes reports along', 'Una\n\tB|en\n\t\tCai', 'Una\nB|en\n\tCai'],
    ['takes as many spaces as a level has', 'Una\n  Ben\n    C|ai', 'Una\n  Ben\n  C|ai'],
  ])('%s', (_, before, after) => {
    expect(shown(indented(marked(before), -1))).toBe(after);
  });

  it('does nothing at the left', () => expect(indented(marked('U|na'), -1)).toBeNull());
});

describe('Enter', () => {
  it.each([
    ['begins a peer', 'Una\n\tBen|', 'Una\n\tBen\n\t|'],
    ['breaks a line', '\tBen|, CIO', '\tBen\n\t|, CIO'],
    ['makes room above when pressed before a line', 'Una\n\t|Ben', 'Una\n\t\n\t|Ben'],
    ['goes out a level on a blank line', 'Una\n\tBen\n\t|', 'Una\n\tBen\n|'],
    ['replaces what is selected', 'Una [Oka]for', 'Una \n|for'],
  ])('%s', (_, before, after) => {
    expect(shown(newLine(marked(before)))).toBe(after);
  });
});

describe('Alt and an arrow', () => {
  it.each([
    ['up', -1, 'Una\n\tBen\n\t\tCai\n\tDe|e\nEve', 'Una\n\tDe|e\n\tBen\n\t\tCai\nEve'],
    ['down', 1, 'Una\n\tB|en\n\t\tCai\n\tDee\nEve', 'Una\n\tDee\n\tB|en\n\t\tCai\nEve'],
  ] as const)('moves a line with what is below it past its peer: %s', (_, by, before, after) => {
    expect(shown(moved(marked(before), by))).toBe(after);
  });

  it.each([
    [-1, 'Una\n\tB|en'],
    [1, 'Una\n\tB|en\nCai'],
  ] as const)('does not leave the team', (by, text) => expect(moved(marked(text), by)).toBeNull());
});

it('completes a tag with one space after it', () => {
  expect(shown(completed('Una #de, CFO', { start: 4, end: 7 }, '#dm'))).toBe('Una #dm |, CFO');
  expect(shown(completed('Una #de CFO', { start: 4, end: 7 }, '#dm'))).toBe('Una #dm |CFO');
});
