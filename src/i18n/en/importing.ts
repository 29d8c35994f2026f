export const importing = {
  heading: 'Import people',
  file: 'From {{file}}',
  confirm: 'Import',
  cancel: 'Cancel',
  close: 'Close',
  group: { who: 'Who', place: 'Where they sit', more: 'What you know of them' },
  notInFile: 'Not in the file',
  noValues: 'no values',
  moreFields_one: '{{count}} more field',
  moreFields_other: '{{count}} more fields',
  fewerFields: 'Fewer fields',
  result: 'What you will get',
  people_one: '{{count}} person',
  people_other: '{{count}} people',
  top_one: '{{count}} at the top',
  top_other: '{{count}} at the top',
  flat: 'nobody reports to anybody',
  levels_one: '{{count}} level deep',
  levels_other: '{{count}} levels deep',
  noManager: 'Pick the column that names the manager to get an org chart.',
  notes: 'Import notes',
  nothingMended: 'Nothing needed mending.',
  nobodyLost: 'Everybody in the file is kept.',
  examples: 'For example: {{examples}}',
  rows_one: 'Row {{rows}} below the headings',
  rows_other: 'Rows {{rows}} below the headings',
  rowsMore: '{{rows}} and more',
  importedSeveral_one: '{{count}} map was imported',
  importedSeveral_other: '{{count}} maps were imported',
  mended: '“{{title}}” was imported with notes',
  oneListOnly:
    '{{file}} was left out: lists of people are imported one at a time. Choose it again after this one.',
  failed: '{{file}} was not imported',
  reading: 'Reading {{file}}',
  working: 'Working out what comes of it',
  remembered: 'The columns are as you chose them last time for these headings.',
  guessAgain: 'Guess again',
  update: {
    command: 'Update from a file…',
    heading: 'Update from a file',
    explain:
      'Choose a newer list of the people in this map: CSV, TSV, Excel or vCard. People are matched by ID, else by email, else by name and job title. Empty cells change nothing, and cards stay where they are.',
    choose: 'Choose a file',
    other: 'Choose another file',
    columnsHint: 'Which column holds what',
    result: 'What will change',
    added_one: '{{count}} person to add',
    added_other: '{{count}} people to add',
    changed_one: '{{count}} person to change',
    changed_other: '{{count}} people to change',
    missing_one: '{{count}} person who is not in the file',
    missing_other: '{{count}} people who are not in the file',
    same_one: '{{count}} person stays the same.',
    same_other: '{{count}} people stay the same.',
    missingHint:
      'They stay, unless you tick whom to remove. Their reports then go to the manager above.',
    nothing: 'The map already says what the file says.',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    all: 'All',
    unnamed: 'Unnamed',
    manager: 'Reports to',
    under: '{{field}}: {{name}}',
    empty: 'empty',
    nobody: 'nobody',
    change: '{{field}}: {{before}} → {{after}}',
    confirm: 'Update the map',
    done: 'Map updated: {{added}} added, {{changed}} changed, {{removed}} removed. Undo brings it all back.',
    readOnly: 'The map can’t be changed in this tab now. Reload the page, and try again.',
  },
  field: {
    name: 'Name',
    firstName: 'First name',
    lastName: 'Last name',
    nameReversed: 'Name, as “Last, First”',
    title: 'Job title',
    department: 'Department',
    id: 'Person’s ID',
    manager: 'Reports to (ID, name or email)',
    email: 'Email',
    phone: 'Phone',
    role: 'Decision role',
    attitude: 'Attitude',
    influence: 'Influence (1 to 5)',
    owner: 'Our owner',
    notes: 'Notes',
    affiliation: 'Affiliation',
    functions: 'Functions',
    personalNeedMet: 'Personal need met',
    organisationNeedMet: 'Organisational need met',
    quadrant: 'Quadrant',
    socialStyle: 'Social style',
    personalDrivers: 'Personal needs',
    organisationDrivers: 'Organisational needs',
    criteria: 'Buying criteria',
    criteriaNote: 'Note on criteria',
    viewOfNeed: 'View of the need',
    viewOfUs: 'View of us',
    viewOfCompetitors: 'View of competitors',
    strategy: 'Sales strategy',
    allyStatus: 'Ally status',
    allyServices: 'What the ally does',
    allyNote: 'Note on the ally',
    coverage: 'Also known by',
    placeholder: 'Not yet known',
  },
  note: {
    'self-report_one': '{{count}} person was their own manager and now reports to nobody.',
    'self-report_other': '{{count}} people were their own managers and now report to nobody.',
    'cycle-cut_one':
      '{{count}} circle of people reporting to each other was opened; this person is now at its top.',
    'cycle-cut_other':
      '{{count}} circles of people reporting to each other were opened; these people are now at the top.',
    'duplicate-id_one':
      '{{count}} row has an ID that an earlier row has too. Both are kept; reports go to the first.',
    'duplicate-id_other':
      '{{count}} rows have an ID that an earlier row has too. All are kept; reports go to the first.',
    'unknown-manager_one':
      '{{count}} person’s manager is not in the file; the person is now at the top.',
    'unknown-manager_other':
      'The managers of {{count}} people are not in the file; these people are now at the top.',
    'ambiguous-manager_one':
      '{{count}} person’s manager has a name that several people bear; the first of them was taken.',
    'ambiguous-manager_other':
      'The managers of {{count}} people have names that several people bear; the first of them was taken.',
    'manager-id-nearly_one':
      '{{count}} manager’s ID was written a little differently (zeros in front, capital letters) and was matched.',
    'manager-id-nearly_other':
      '{{count}} managers’ IDs were written a little differently (zeros in front, capital letters) and were matched.',
    'several-top-level_one': '{{count}} person reports to nobody.',
    'several-top-level_other': '{{count}} people report to nobody; each heads a tree of their own.',
    'withheld-name_one':
      '{{count}} person’s name is withheld, or the post is vacant. Kept as written.',
    'withheld-name_other':
      '{{count}} people’s names are withheld, or their posts vacant. Kept as written.',
    'no-name_one': '{{count}} person has no name. Kept, and shown as unnamed.',
    'no-name_other': '{{count}} people have no name. Kept, and shown as unnamed.',
    'row-left-out_one': '{{count}} row is a sum or a remark, and nobody. Left out.',
    'row-left-out_other': '{{count}} rows are sums or remarks, and nobody. Left out.',
    'repeated-row_one': '{{count}} row repeats an earlier one word for word. Both are kept.',
    'repeated-row_other': '{{count}} rows repeat earlier ones word for word. All are kept.',
    'unknown-word_one': '{{count}} word is none of ours; it is kept in the person’s notes.',
    'unknown-word_other': '{{count}} words are none of ours; they are kept in the people’s notes.',
    'text-shortened_one': '{{count}} person had a text too long for a map; it was shortened.',
    'text-shortened_other': '{{count}} people had texts too long for a map; they were shortened.',
    'controls-removed_one':
      '{{count}} row had control characters, which nobody sees; they were taken out.',
    'controls-removed_other':
      '{{count}} rows had control characters, which nobody sees; they were taken out.',
    'column-left-out_one':
      '{{count}} column is left out. Choose above what it holds, if it belongs on the map.',
    'column-left-out_other':
      '{{count}} columns are left out. Choose above what they hold, if they belong on the map.',
    'person-renumbered_one': '{{count}} person shared an ID with another and was given a new one.',
    'person-renumbered_other': '{{count}} people shared IDs with others and were given new ones.',
    'link-dropped_one': '{{count}} link led nowhere or was there twice, and was left out.',
    'link-dropped_other': '{{count}} links led nowhere or were there twice, and were left out.',
    'history-unreadable_one':
      'The editing history in the file was unreadable. The map itself is whole.',
    'history-unreadable_other':
      'The editing history in the file was unreadable. The map itself is whole.',
  },
  error: {
    'too-large':
      'The file is larger than {{limit}} MB. Split it, or leave out columns you don’t need.',
    empty: 'The file is empty. Check that it is the right one, and export it again.',
    'unreadable-text':
      'The text in the file can’t be read. In your spreadsheet, save it as “CSV UTF-8” and choose that.',
    'unknown-file':
      'This kind of file can’t be read. Choose a list of people (CSV, TSV, Excel, vCard), a map file (.stakemap.json), or a PNG exported from here.',
    'old-workbook':
      'This workbook is in an older Excel format or has a password. In Excel, choose File, Save As, “Excel Workbook (.xlsx)” without a password, or “CSV UTF-8”, and import that.',
    'broken-workbook':
      'The workbook is damaged or was cut off. Open it in Excel, save it again as .xlsx or as “CSV UTF-8”, and import that.',
    'workbook-too-large':
      'Unpacked, the workbook is larger than {{limit}} MB. Keep only the sheet with the people, or save it as “CSV UTF-8”.',
    cancelled: 'Cancelled. Nothing was changed.',
    'not-json': 'The map file is damaged or was cut off. Ask for it again, or use an earlier copy.',
    'not-a-map':
      'The file is JSON, but not a stakeholder map. Choose a file that ends in .stakemap.json.',
    'future-version':
      'The map comes from a newer release (file version {{version}}; this one reads up to {{supported}}). Reload the app to update it, then try again.',
    invalid:
      'The map file holds something that can’t be right, at {{path}}. Use an earlier copy, or export it again.',
    'too-many-people':
      'There are {{count}} people in the file; a map holds up to {{limit}}. Split the list, by department for example.',
    'too-many-links':
      'There are {{count}} links in the file; a map holds up to {{limit}}. Remove some and export it again.',
    'no-map-in-picture':
      'There is no map inside this picture. It may be a screenshot, or was exported without its map; ask for the map file instead.',
    'broken-picture':
      'The picture is damaged. Chat programs often shrink pictures: ask for the original file.',
    'no-columns':
      'Nothing in the file says who the people are. Pick the column with names, titles or IDs.',
    'no-people':
      'There are headings, but nobody below them. Check that the list is on the first sheet, and export it again.',
    'not-kept':
      'It could not be saved on this device. Free some space, or allow this site to keep data, and try again.',
    unknown:
      'Something unexpected went wrong. Nothing was changed. Try again; if it stays, try another browser.',
  },
};
