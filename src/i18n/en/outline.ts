/** The outline beside the canvas: the map as text, one person a line. */
export const outline = {
  toggle: 'Show or hide the outline',
  copy: 'Copy outline',
  copied: 'Outline copied.',
  notCopied: 'The outline could not be copied. Select its text and copy that.',
  title: 'Outline',
  text: 'Outline of the map, one person a line',
  placeholder:
    'Una Okafor, CFO #decision +accepting\n\tBen Adeyemi, CIO #technical !4\n\tDee Moss, Buyer #purchaser @me',
  close: 'Close the outline',
  signs: {
    role: 'role, function',
    attitude: 'attitude',
    quadrant: 'needs',
    style: 'style',
    influence: 'influence 1–5',
    owner: 'our contact',
  },
  keys: 'Tab indents. Esc, then Tab leaves.',
  leaving: 'Tab now leaves the outline.',
  suggestions: 'Suggestions',
  suggested_one: '{{count}} suggestion; arrow keys choose, Enter accepts.',
  suggested_other: '{{count}} suggestions; arrow keys choose, Enter accepts.',
  note: {
    unknown: 'Kept as text: {{words}}',
    ambiguous: 'Could be several, kept as text: {{words}}',
    repeated: 'Said twice, the last counts: {{words}}',
  },
  refused: {
    full: 'The map is full; what was typed last is not on it.',
    readOnly: 'The map can’t be edited here any more; what was typed last is not on it.',
    other: 'What was typed last could not be put on the map.',
  },
  emptyHint: 'Or press O and type who reports to whom, one person a line.',
};
