import { describe, expect, it } from 'vitest';
import { applyUpdate } from '../../../src/commands/library/applyUpdate';
import { MapDocument } from '../../../src/document/mapDocument';
import { comparePeople } from '../../../src/exchange/import/comparePeople';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { buildPeople } from '../../../src/exchange/import/people';
import { readTable } from '../../../src/exchange/import/table';
import { boxOf, overlaps } from '../../../src/layout/geometry';
import { tidy } from '../../../src/layout/tree';

const read = (...lines: string[]) => {
  const table = readTable(lines.join('\n'));
  return buildPeople(table, guessColumns(table));
};

function documentOf(...lines: string[]): MapDocument {
  const { map } = read(...lines);
  const places = tidy(map);
  const stakeholders = [...map.stakeholders].map(
    ([id, person]) => [id, { ...person, position: places.get(id) ?? person.position }] as const,
  );
  return MapDocument.fromSnapshot({ ...map, stakeholders: new Map(stakeholders) });
}

function update(document: MapDocument, removing: boolean, ...lines: string[]) {
  const told = comparePeople(document.snapshot, read(...lines));
  const ids = (people: readonly { id: string }[]) => new Set(people.map(({ id }) => id));
  applyUpdate(document, told, {
    added: ids(told.added),
    changed: ids(told.changed),
    removed: new Set(removing ? told.missing : []),
  });
  const people = [...document.snapshot.stakeholders.values()];
  const named = (name: string) => people.find((person) => person.name === name);
  return {
    people,
    named,
    managerOf: (name: string) => people.find(({ id }) => id === named(name)?.managerId)?.name,
  };
}

const HEAD = 'ID,Name,Manager,Attitude';
const OLD = [HEAD, '1,Una,,', '2,Bo,1,', '3,Cy,2,', '4,Di,2,Accepting'] as const;

describe('updating a map from a file', () => {
  it('is one step of undo, moves nobody and finds places for newcomers', () => {
    const document = documentOf(...OLD);
    const before = document.snapshot;
    const { people, named, managerOf } = update(
      document,
      false,
      HEAD,
      '4,Dinah,1,Resistant',
      '9,Newman,8,',
      '8,Newboss,1,',
    );
    expect(managerOf('Newman')).toBe('Newboss');
    expect(managerOf('Newboss')).toBe('Una');
    expect(managerOf('Dinah')).toBe('Una');
    expect(named('Dinah')).toMatchObject({
      attitude: 'resistant',
      evidence: { attitude: { confidence: 'guess' } },
    });
    for (const [id, { position }] of before.stakeholders) {
      expect(document.snapshot.stakeholders.get(id)?.position).toEqual(position);
    }
    for (const a of people) {
      for (const b of people) if (a !== b) expect(overlaps(boxOf(a), boxOf(b))).toBe(false);
    }
    document.undo();
    expect(document.snapshot).toEqual(before);
    expect(document.canUndo).toBe(false);
  });

  it('removes the missing only when asked, and hands their reports up', () => {
    const document = documentOf(...OLD);
    const kept = update(document, false, HEAD, '1,Una,,', '3,Cy,,', '4,Di,,');
    expect(kept.people.length).toBe(4);
    const { people, managerOf } = update(document, true, HEAD, '1,Una,,', '3,Cy,,', '4,Di,,');
    expect(people.map(({ name }) => name).sort()).toEqual(['Cy', 'Di', 'Una']);
    expect(managerOf('Cy')).toBe('Una');
  });

  it('can turn a reporting line round', () => {
    const { managerOf } = update(
      documentOf(...OLD),
      false,
      HEAD,
      '1,Una,2,',
      '2,Bo,3,',
      '3,Cy,none,',
    );
    expect([managerOf('Una'), managerOf('Bo'), managerOf('Cy')]).toEqual(['Bo', 'Cy', undefined]);
  });

  it('passes over people who have gone in the meantime', () => {
    const document = documentOf(...OLD);
    const told = comparePeople(document.snapshot, read(HEAD, '2,Bob,1,', '9,Newman,2,'));
    const ids = (people: readonly { id: string }[]) => new Set(people.map(({ id }) => id));
    const bo = [...document.snapshot.stakeholders.values()].find(({ name }) => name === 'Bo');
    document.transact((ops) => ops.removeStakeholders([bo?.id ?? '']));
    applyUpdate(document, told, {
      added: ids(told.added),
      changed: ids(told.changed),
      removed: new Set(told.missing),
    });
    expect(
      [...document.snapshot.stakeholders.values()].map((person) => [person.name, person.managerId]),
    ).toEqual([['Newman', null]]);
  });

  it('places a crowd without anybody on top of another', () => {
    const document = documentOf(...OLD);
    const crowd = Array.from(
      { length: 1_200 },
      (_, n) => `N${n},New ${n},${n === 0 ? '' : `N${n >> 2}`},`,
    );
    const { people } = update(document, false, HEAD, ...crowd);
    expect(people.length).toBe(1_204);
    const boxes = people.map(boxOf).sort((a, b) => a.x - b.x);
    boxes.forEach((a, index) => {
      for (let at = index + 1; at < boxes.length && (boxes[at]?.x ?? 0) < a.x + a.width; at++) {
        const b = boxes[at];
        expect(b && overlaps(a, b)).toBe(false);
      }
    });
  });
});
