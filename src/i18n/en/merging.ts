/** What becomes of a file of a map that is here already. */
export const merging = {
  heading: 'This map is already here',
  explain:
    '“{{title}}” is on this device already, and the file {{file}} differs from it. What should become of it?',
  explainPasted:
    '“{{title}}” is on this device already, and the pasted map differs from it. What should become of it?',
  fate: { merge: 'Merge', replace: 'Replace', both: 'Keep both' },
  hint: {
    merge: 'Both people’s edits stay.',
    replace: 'The map becomes what the file says.',
    both: 'The map stays as it is. The file becomes another one, “{{title}}”.',
    nothing: 'There is nothing to take in: the map has all that the file says.',
  },
  effect: {
    none: 'As chosen below, nothing changes.',
    people: 'People: {{added}} added, {{changed}} changed, {{removed}} removed.',
    moved_one: '{{count}} card moves.',
    moved_other: '{{count}} cards move.',
    links_one: '{{count}} link changes.',
    links_other: '{{count}} links change.',
    info: 'Title, account or deal change.',
  },
  kept: 'The map as it is now is kept in its history first.',
  history: {
    none: 'The file carries no editing history (pictures never do). So you are asked wherever both say something else, and people who were removed here come back.',
    damaged:
      'The editing history in the file is damaged. So you are asked wherever both say something else, and people who were removed here come back.',
  },
  conflicts: 'Where both disagree ({{count}})',
  /** Two sentences, one after the other. */
  sentences: '{{first}} {{then}}',
  mine: 'Mine',
  theirs: 'Theirs',
  allMine: 'All mine',
  allTheirs: 'All theirs',
  removedByThem: 'Removed by them, edited by you',
  removedByMe: 'Removed by you, edited by them',
  keep: 'Keep',
  remove: 'Remove',
  more_one: '{{count}} more follows the last button pressed above: {{side}}.',
  more_other: '{{count}} more follow the last button pressed above: {{side}}.',
  link: 'Link: {{from}} – {{to}}',
  answer: '{{answer}}: {{note}}',
  bothTitle: '{{title}} (from a file)',
  known: 'This map is already here and up to date.',
  knownMore:
    'This map is already here and up to date. It also has edits that the file does not have.',
  compare: 'Compare',
  merged: 'Merged.',
  replaced: 'Replaced.',
  undo: 'Undo merge',
  undoReplace: 'Undo replacing',
  undone: 'The map is as it was before.',
  refused: {
    people:
      'Together they have more than {{limit}} people, which is more than a map holds. Keep both, or replace the map.',
    links:
      'Together they have more than {{limit}} links, which is more than a map holds. Keep both, or replace the map.',
    readOnly: 'The map can’t be changed in this tab now. Reload the page, and try again.',
    notKept:
      'It could not be saved on this device. Free some space, or allow this site to keep data, and try again. Nothing is lost.',
  },
};
