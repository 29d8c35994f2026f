import { describe, expect, it } from 'vitest';
import { OutlineSession } from '../../src/commands/outline/outlineSession';
import { mergePaste } from '../../src/commands/pasting/mergePaste';
import { planPaste } from '../../src/commands/pasting/planPaste';
import { MapDocument } from '../../src/document/mapDocument';
import { writePeopleCsv } from '../../src/exchange/export/csv';
import { guessColumns } from '../../src/exchange/import/guessColumns';
import { buildPeople } from '../../src/exchange/import/people';
import { readTable } from '../../src/exchange/import/table';
import { emptyMap, type MapSnapshot } from '../../src/model/map';
import { mapWith } from '../builders';

type Door = (lines: readonly (readonly [name: string, title: string])[]) => MapSnapshot;

const imported = (text: string) => {
  const table = readTable(new TextEncoder().encode(text));
  return buildPeople(table, guessColumns(table)).map;
};

const pasted = (text: string) => {
  const document = MapDocument.fromSnapshot(emptyMap());
  mergePaste(document, planPaste(document.snapshot, text));
  return document.snapshot;
};

const DOORS: Readonly<Record<string, Door>> = {
  'a list of people in a file': (lines) =>
    imported(`Name,Job title\n${lines.map((line) => line.join(',')).join('\n')}`),
  'a pasted list': (lines) =>
    pasted(lines.map(([name, title]) => `${name || '""'}, ${title}`).join('\n')),
  'pasted cells': (lines) =>
    pasted(`Full name\tJob title\n${lines.map((line) => line.join('\t')).join('\n')}`),
  'an outline': (lines) => {
    const document = MapDocument.fromSnapshot(emptyMap());
    const session = new OutlineSession(document, 'en');
    session.edit(lines.map(([name, title]) => `${name || '""'}, ${title}`).join('\n'), 0);
    return document.snapshot;
  },
};

describe.each(Object.keys(DOORS))('%s', (door) => {
  it('brings posts without a person as people not yet known, and others as known', () => {
    const map = DOORS[door]?.([
      ['Finance head?', 'Chief Financial Officer'],
      ['', 'Plant Engineer'],
      ['Una Okafor', 'Head of Operations'],
    ]);
    const open = [...(map ?? emptyMap()).stakeholders.values()].map(
      ({ title, placeholder }) => [title, placeholder] as const,
    );
    expect(new Map(open)).toEqual(
      new Map([
        ['Chief Financial Officer', true],
        ['Plant Engineer', true],
        ['Head of Operations', false],
      ]),
    );
  });
});

it('takes a person who is known by a name like a question through a table and back', () => {
  const csv = writePeopleCsv(
    mapWith(
      { id: 'a', name: 'Who?', placeholder: false },
      { id: 'b', name: 'CFO?', placeholder: true },
    ),
  );
  const people = [...imported(csv).stakeholders.values()];
  expect(people.map(({ name, placeholder }) => [name, placeholder])).toEqual([
    ['Who?', false],
    ['CFO?', true],
  ]);
});
