/** People from a pasted text, shown before they are added. */
export const pasting = {
  command: 'Add people from text…',
  title: 'Add people from text',
  explain:
    'Type or paste a list, cells from a spreadsheet, e-mail signatures or a copied map. Indentation and bullets say who reports to whom.',
  text: 'Text',
  preview: 'What is understood',
  readAs: 'Read as',
  kind: { list: 'List', table: 'Table', signatures: 'Signatures', map: 'Map' },
  nobody: 'Nobody is understood yet.',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  levels_one: '{{count}} level',
  levels_other: '{{count}} levels',
  known: 'on the map, will be completed',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  unknownWords: 'Kept as text: {{words}}',
  refused: {
    full: 'The map has no room for so many people. Nothing was added.',
    other: 'The people could not be added. Nothing was changed.',
    notKept:
      'The map could not be saved on this device. Free some space, or allow this site to keep data, and try again.',
  },
  paste: 'Paste',
  clipboardRefused:
    'The browser keeps the clipboard from this page. Press Ctrl+V in the field, or touch and hold it.',
  newMap: 'Make a new map',
  cancel: 'Cancel',
  close: 'Close',
  add_one: 'Add {{count}} person',
  add_other: 'Add {{count}} people',
  added_one: '{{count}} person added from text.',
  added_other: '{{count}} people added from text.',
};
