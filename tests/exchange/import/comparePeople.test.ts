import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePeopleCsv } from '../../../src/exchange/export/csv';
import { comparePeople } from '../../../src/exchange/import/comparePeople';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { buildPeople } from '../../../src/exchange/import/people';
import { readTable } from '../../../src/exchange/import/table';
import type { MapSnapshot } from '../../../src/model/map';
import { reportingCycles } from '../../../src/model/normalise';
import { arbitraryMap } from '../../arbitraries';

function draftOf(source: string | Uint8Array, prefix = 'p') {
  const table = readTable(source);
  let count = 0;
  return buildPeople(table, guessColumns(table), () => `${prefix}${++count}`);
}

const mapOf = (...lines: string[]): MapSnapshot => draftOf(lines.join('\n')).map;
const compare = (map: MapSnapshot, ...lines: string[]) =>
  comparePeople(map, draftOf(lines.join('\n'), 'n'));

const HEAD = 'ID,Name,Job title,Email,Manager,Attitude,Notes';
const MAP = mapOf(
  HEAD,
  '1,Una Okafor,CFO,una@x.example,,Accepting,Calm',
  '2,Bo Lam,Buyer,bo@x.example,1,Sceptical,',
  ',Cy Xu,Clerk,cy@x.example,2,,',
  ',Di Ray,Clerk,,2,,',
);

describe('a newer list compared with the map', () => {
  it('knows people by id, else by e-mail, else by name and title', () => {
    const { changed, added, missing, same } = compare(
      MAP,
      HEAD,
      '1,Una Smith,CEO,new@x.example,,,',
      ',Cyril Xu,Head clerk,CY@x.example,,,',
      '9,"Ray, Di",clerk,di@x.example,,,',
      ',Di Ray,Typist,,,,',
    );
    expect(changed.map(({ id, changes }) => [id, changes.map(({ field }) => field)])).toEqual([
      ['p1', ['name', 'title', 'email']],
      ['p3', ['name', 'title']],
      ['p4', ['name', 'title', 'email', 'sourceId']],
    ]);
    expect(added.map(({ name, title }) => [name, title])).toEqual([['Di Ray', 'Typist']]);
    expect(missing).toEqual(['p2']);
    expect(same).toBe(0);
  });

  it('changes only what it says: not by columns that are not there, nor by empty cells', () => {
    const { changed, same } = compare(MAP, 'ID,Name,Job title', '1,,Chairwoman', '2,Bo Lam,');
    expect(changed).toEqual([
      { id: 'p1', changes: [{ field: 'title', before: 'CFO', after: 'Chairwoman' }] },
    ]);
    expect(same).toBe(1);
  });

  it('keeps remarks that were added below its own, and adds words that are none of ours once', () => {
    const una = MAP.stakeholders.get('p1');
    const remarked = new Map(MAP.stakeholders).set('p1', {
      ...(una as NonNullable<typeof una>),
      notes: 'Calm\nLikes tea',
    });
    const map = { ...MAP, stakeholders: remarked };
    expect(compare(map, HEAD, '1,Una Okafor,CFO,,,Accepting,Calm').changed).toEqual([]);
    const { changed } = compare(map, 'ID,Name,Attitude', '1,Una Okafor,lukewarm');
    expect(changed[0]?.changes).toEqual([
      {
        field: 'notes',
        before: 'Calm\nLikes tea',
        after: 'Calm\nLikes tea\nAttitude: lukewarm',
      },
    ]);
  });

  it('does not forget a name for "N/D", nor take one vacant post for another', () => {
    expect(compare(MAP, HEAD, '1,N/D,CFO,,,,').changed).toEqual([]);
    const posts = mapOf('ID,Name,Job title', 'A,Vacant,Clerk', 'B,Vacant,Clerk');
    const { added, missing } = compare(
      posts,
      'ID,Name,Job title',
      'A,Vacant,Clerk',
      'C,Vacant,Clerk',
    );
    expect([added.length, missing]).toEqual([1, ['p2']]);
  });

  it('finds managers among its own people, else in the map, and frees who reports to nobody', () => {
    const { changed, added } = compare(
      MAP,
      'ID,Name,Manager',
      '7,New Boss,1',
      '2,Bo Lam,7',
      '8,Newcomer,Cy Xu',
      '9,Stranger,Nobody Known',
      ',Di Ray,none',
    );
    const managerId = (id: string) =>
      changed.find((person) => person.id === id)?.changes.find(({ field }) => field === 'managerId')
        ?.after;
    expect(managerId('p2')).toBe('n1');
    expect(added.map((person) => [person.name, person.managerId])).toEqual([
      ['New Boss', 'p1'],
      ['Newcomer', 'p3'],
      ['Stranger', null],
      ['Di Ray', null],
    ]);
    expect(compare(MAP, 'ID,Name,Manager', '2,Bo Lam,none').changed[0]?.changes).toEqual([
      { field: 'managerId', before: 'p1', after: null },
    ]);
  });

  it('closes no circle of managers', () => {
    // The file turns the line round, but of Bo it says nothing.
    const { changed } = compare(MAP, 'ID,Name,Manager', '1,Una Okafor,Bo Lam');
    expect(changed).toEqual([]);
    const { changed: swapped } = compare(MAP, 'ID,Name,Manager', '1,Una Okafor,2', '2,Bo Lam,none');
    expect(swapped.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it.each(['transport-2011', 'home-office-2013', 'communities-2013', 'defence-2016'])(
    'is no news when it is the same list: %s',
    (name) => {
      const bytes = readFileSync(`tests/fixtures/real-data/${name}.csv`);
      const { map } = draftOf(bytes);
      expect(comparePeople(map, draftOf(bytes, 'n'))).toEqual({
        added: [],
        changed: [],
        missing: [],
        same: map.stakeholders.size,
      });
    },
  );

  it('is no news when it is the map’s own export', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        const told = comparePeople(map, draftOf(writePeopleCsv(map), 'n'));
        expect(told.added).toEqual([]);
        expect(told.missing).toEqual([]);
        // A list that ends in a semicolon, and ids that had to be told apart, come back a little different.
        const fields = told.changed.flatMap(({ changes }) => changes.map(({ field }) => field));
        expect(fields.filter((field) => !['coverage', 'sourceId'].includes(field))).toEqual([]);
      }),
    );
  });

  it('never leaves anybody reporting to themselves, whatever is compared with whatever', () => {
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), arbitraryMap({ minPeople: 1 }), (map, other) => {
        const told = comparePeople(map, draftOf(writePeopleCsv(other), 'new'));
        const after = new Map(map.stakeholders);
        for (const person of told.added) after.set(person.id, person);
        for (const { id, changes } of told.changed) {
          const change = changes.find(({ field }) => field === 'managerId');
          const person = after.get(id);
          if (change && person) after.set(id, { ...person, managerId: change.after as string });
        }
        expect(reportingCycles(after)).toEqual([]);
      }),
    );
  });
});
