import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { buildPeople } from '../../../src/exchange/import/people';
import { previewOf } from '../../../src/exchange/import/preview';
import { readTable } from '../../../src/exchange/import/table';
import { normalise } from '../../../src/model/normalise';

const FOLDER = 'tests/fixtures/real-data';

function importFile(bytes: Uint8Array) {
  const table = readTable(bytes);
  const mapping = guessColumns(table);
  const draft = buildPeople(table, mapping);
  return { table, mapping, ...draft, people: [...draft.map.stakeholders.values()] };
}

/** Figures counted in the files by other means. Notes: how many, and the ids where they are few. */
const FILES = [
  {
    file: 'transport-2011.csv',
    preview: { people: 114, topLevel: 1, withManager: 113, depth: 4 },
    notes: { 'withheld-name': 6 },
  },
  {
    file: 'home-office-2013.csv',
    preview: { people: 259, topLevel: 2, withManager: 257, depth: 5 },
    notes: { 'withheld-name': 106, 'duplicate-id': 3, 'repeated-row': 1, 'self-report': 1 },
  },
  {
    file: 'communities-2013.csv',
    preview: { people: 224, topLevel: 143, withManager: 81, depth: 4 },
    notes: {
      'withheld-name': 60,
      'repeated-row': 1,
      'duplicate-id': 1,
      'several-top-level': 143,
    },
  },
  {
    file: 'defence-2016.csv',
    preview: { people: 705, topLevel: 11, withManager: 694, depth: 5 },
    notes: { 'withheld-name': 526, 'duplicate-id': 1, 'several-top-level': 11 },
  },
] as const;

describe.each(FILES)('the staff list $file', ({ file, preview, notes: expected }) => {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const { table, mapping, map, notes, people } = importFile(bytes);

  it('has its columns recognised', () => {
    const called = Object.fromEntries(
      Object.entries(mapping).map(([field, column]) => [field, table.headings[column]]),
    );
    expect(called).toEqual({
      id: 'Post Unique Reference',
      name: 'Name',
      title: 'Job Title',
      department: 'Unit',
      manager: 'Reports to Senior Post',
      email: 'Contact E-mail',
      phone: 'Contact Phone',
      notes: 'Job/Team Function',
    });
  });

  it('keeps everybody under the names they have, and invents nobody', () => {
    const cell = (row: readonly string[], column = -1) =>
      (row[column] ?? '').replace(/\s+/g, ' ').trim();
    expect(people.map(({ sourceId, name, title }) => [sourceId, name, title])).toEqual(
      table.rows.map((row) => [
        cell(row, mapping.id),
        cell(row, mapping.name),
        cell(row, mapping.title),
      ]),
    );
    expect(previewOf({ map })).toEqual(preview);
  });

  it('has everybody report to whom the file says', () => {
    for (const [index, person] of people.entries()) {
      const told = table.rows[index]?.[mapping.manager ?? -1]?.trim() ?? '';
      const managerId = map.stakeholders.get(person.managerId ?? '')?.sourceId ?? null;
      expect(managerId, person.sourceId).toBe(
        told === 'XX' || told === person.sourceId ? null : told,
      );
    }
  });

  it('has what was mended noted', () => {
    expect(Object.fromEntries(notes.map(({ key, count }) => [key, count]))).toEqual(expected);
  });

  it('becomes a map that needs no repair', () => {
    expect(normalise(map)).toBe(map);
  });

  it.each([
    ['line feeds', (text: string) => text.replaceAll('\r\n', '\n')],
    ['carriage returns', (text: string) => text.replaceAll('\r\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['trailing commas', (text: string) => text.replace(/,Valid\?([^\r\n]*)/, ',Valid?$1,,,')],
    ['a title above', (text: string) => `Senior staff,,,,,\r\n\r\n${text}`],
    ['shouted headings', (text: string) => text.replace(/^.*/, (line) => line.toUpperCase())],
  ])('gives the same people with %s', (_, change) => {
    const changed = importFile(new TextEncoder().encode(change(bytes.toString('utf8'))));
    const lines = (list: typeof people) =>
      list.map(({ id: _id, managerId: _manager, ...rest }) => rest);
    expect(lines(changed.people)).toEqual(lines(people));
    expect(previewOf(changed)).toEqual(preview);
  });
});

describe('the mistakes in a real list', () => {
  it('are named so that somebody can look them up', () => {
    const { notes } = importFile(readFileSync(`${FOLDER}/home-office-2013.csv`));
    const note = (key: string) => notes.find((candidate) => candidate.key === key);
    expect(note('duplicate-id')?.examples).toEqual(['2UKBA18', '1SIIG11', '2SIIGSEC']);
    expect(note('self-report')).toEqual({
      key: 'self-report',
      count: 1,
      examples: ['Hana Ivanova, Director, Customers & Change'],
      rows: [240],
    });
  });
});
