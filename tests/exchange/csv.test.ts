import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writePeopleCsv } from '../../src/exchange/export/csv';
import { guardFormula, unguardFormula } from '../../src/exchange/formulaGuard';
import { guessColumns } from '../../src/exchange/import/guessColumns';
import { buildPeople } from '../../src/exchange/import/people';
import { PERSON_FIELDS } from '../../src/exchange/import/personFields';
import { readTable } from '../../src/exchange/import/table';
import { FACETS, type Facet } from '../../src/model/audience';
import type { MapSnapshot } from '../../src/model/map';
import { emptyMap } from '../../src/model/map';
import type { Stakeholder } from '../../src/model/stakeholder';
import { blankStakeholder } from '../../src/model/stakeholder';
import { arbitraryMap } from '../arbitraries';

const mapOf = (...people: (Partial<Stakeholder> & { id: string })[]): MapSnapshot => ({
  ...emptyMap(),
  stakeholders: new Map(
    people.map((person) => [person.id, { ...blankStakeholder(person.id), ...person }]),
  ),
});

/** Read by somebody else's rules: no guard is taken off. */
function readRows(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { delimiter: ',' }).data;
}

function importCsv(csv: string) {
  const table = readTable(new TextEncoder().encode(csv));
  return buildPeople(table, guessColumns(table));
}

/** What a table row can carry of a person, with the manager's place in the list for their id. */
function carried(map: MapSnapshot): object[] {
  const places = new Map([...map.stakeholders.keys()].map((id, index) => [id, index]));
  return [...map.stakeholders.values()].map((person) => {
    const { id, sourceId, managerId, position, collapsed, evidence, messages, ...rest } = person;
    return {
      ...rest,
      manager: managerId === null ? null : places.get(managerId),
      coverage: person.coverage.map((name) => name.replaceAll(/[;；、]/g, ',')),
    };
  });
}

describe('people as CSV', () => {
  it('begins with the byte order mark that spreadsheets want, ends lines as they do', () => {
    const csv = writePeopleCsv(
      mapOf(
        { id: 'u', sourceId: '0042', name: 'Una "Uno" Okafor', title: 'CFO', role: 'influencer' },
        {
          id: 'w',
          name: '王建国',
          managerId: 'u',
          functions: ['user', 'purchaser'],
          notes: 'a\nb',
        },
      ),
    );
    expect(csv.startsWith('\uFEFFID,Name,Job title,Department,Manager ID,Manager,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [first, second] = Papa.parse<Record<string, string>>(csv, { header: true }).data;
    expect(first).toMatchObject({
      ID: '0042',
      Name: 'Una "Uno" Okafor',
      'Manager ID': '',
      'Decision role': 'influencer',
      Quadrant: 'unknown',
      Influence: '',
    });
    expect(second).toMatchObject({
      ID: 'w',
      Name: '王建国',
      'Manager ID': '0042',
      Manager: 'Una "Uno" Okafor',
      Functions: 'user; purchaser',
      Notes: 'a\nb',
    });
  });

  it('gives everybody an id of their own, even when source ids are shared or are somebody’s own', () => {
    const csv = writePeopleCsv(
      mapOf(
        { id: 'a', sourceId: 'X1' },
        { id: 'b', sourceId: 'X1' },
        { id: 'c', sourceId: 'a' },
        { id: 'd', sourceId: 'd' },
      ),
    );
    expect(readTable(csv).rows.map(([id]) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has its own columns recognised, all of them', () => {
    const table = readTable(writePeopleCsv(mapOf({ id: 'u', name: 'Una' })));
    const mapping = guessColumns(table);
    const called = (field: keyof typeof mapping) => table.headings[mapping[field] ?? -1];
    const parts = ['firstName', 'lastName', 'nameReversed'];
    const expected = PERSON_FIELDS.filter((field) => !parts.includes(field));
    expect(Object.keys(mapping).sort()).toEqual([...expected].sort());
    expect(new Set(Object.values(mapping)).size).toBe(expected.length);
    expect([called('manager'), called('organisationNeedMet'), called('criteriaNote')]).toEqual([
      'Manager ID',
      'Organisational need met',
      'Buying criteria note',
    ]);
  });

  it('brings back all that a table can carry of everybody', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        expect(carried(importCsv(writePeopleCsv(map)).map)).toEqual(carried(map));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same file again after being imported', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        const csv = writePeopleCsv(map);
        expect(writePeopleCsv(importCsv(csv).map)).toBe(csv);
      }),
      { numRuns: 100 },
    );
  });

  it('contains no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        for (const row of readRows(writePeopleCsv(map))) {
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
      }),
    );
  });
});

describe('people as CSV for an audience', () => {
  const OPEN = ['ID', 'Name', 'Job title', 'Department', 'Manager ID', 'Manager'];
  const headings = (...facets: Facet[]) =>
    readRows(writePeopleCsv(mapOf({ id: 'u' }), new Set(facets)))[0];

  it.each([
    [[], []],
    [['role'], ['Decision role', 'Functions', 'Affiliation', 'Placeholder']],
    [['attitude'], ['Attitude']],
    [['quadrant'], ['Organisational need met', 'Quadrant']],
    [['personal-needs'], ['Personal drivers']],
    [
      ['quadrant', 'personal-needs'],
      ['Personal need met', 'Organisational need met', 'Quadrant', 'Personal drivers'],
    ],
    [['social-style'], ['Social style']],
    [['influence'], ['Influence']],
    [['organisation-needs'], ['Organisational drivers', 'Buying criteria']],
    [['views'], ['View of the need', 'View of us', 'View of competitors']],
    [['strategy'], ['Strategy']],
    [['ally'], ['Ally status', 'Ally services']],
    [['our-team'], ['Owner', 'Coverage']],
    [['contact'], ['Email', 'Phone']],
    [['notes'], ['Notes']],
    [
      ['ally', 'organisation-needs', 'notes'],
      [
        'Organisational drivers',
        'Buying criteria',
        'Buying criteria note',
        'Ally status',
        'Ally services',
        'Ally note',
        'Notes',
      ],
    ],
    [['relations', 'deal'], []],
  ] as const)('told %j has, beside names and structure, %j', (facets, more) => {
    expect(headings(...facets)).toEqual([...OPEN, ...more]);
  });

  it('is whole when everything may be told, and as long as its headings in every row', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), fc.subarray([...FACETS]), (map, facets) => {
        const [first, ...rows] = readRows(writePeopleCsv(map, new Set(facets)));
        const people = rows.slice(0, -1);
        expect(people).toHaveLength(map.stakeholders.size);
        for (const row of people) expect(row).toHaveLength(first?.length ?? 0);
        expect(writePeopleCsv(map, new Set(FACETS))).toBe(writePeopleCsv(map));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the guard against formulas', () => {
  it.each([
    '=1+1',
    '+44 20',
    '-5',
    '@here',
    '\tx',
    '\rx',
    '\nx',
    ' =1',
    '\u3000=1',
    '＝1',
    '＋1',
    '－1',
    '＠here',
    "'=1",
  ])('guards %j', (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'Una', "'tis", 'a=b', '1-2', '王'])('leaves %j alone', (cell) => {
    expect(guardFormula(cell)).toBe(cell);
    expect(unguardFormula(cell)).toBe(cell);
  });

  it('is taken off without a trace', () => {
    const rough = fc.string({ unit: fc.constantFrom("'", '=', '-', '\t', '\n', ' ', 'a', '＝') });
    fc.assert(
      fc.property(rough, (cell) => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
      }),
    );
  });
});
