import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writePeopleCsv } from '../../src/exchange/export/csv';
import { guardFormula, unguardFormula } from '../../src/exchange/formulaGuard';
import { guessColumns } from '../../src/exchange/import/guessColumns';
import { buildPeople } from '../../src/exchange/import/people';
import { PERSON_FIELDS } from '../../src/exchange/import/personFields';
import { readTable } from '../../src/exchange/import/table';
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
      { numRuns: 200 },
    );
  });

  it('is the same file again after being imported', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        const csv = writePeopleCsv(map);
        expect(writePeopleCsv(importCsv(csv).map)).toBe(csv);
      }),
      { numRuns: 200 },
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

describe('the guard against formulas', () => {
  it.each(['=1+1', '+44 20', '-5', '@here', '\tx', '\rx', ' =1', '＝1', "'=1"])(
    'guards %j',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
    },
  );

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
