import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import {
  compareDocuments,
  mergeDocuments,
  replaceDocument,
  shareEdits,
} from '../../src/document/mergeDocuments';
import { link, mapOf, mapWith, named, person, twoTabs } from '../builders';

describe('merging another copy of a map', () => {
  it('keeps both people’s edits and finds nothing to ask about', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }, { name: 'Bo' }));
    ours.person('Una').setAttitude('accepting');
    ours.person('Bo').edit({ influence: 2 });
    theirs.person('Bo').edit({ title: 'CFO' });
    theirs.addPerson({ name: 'Cy' });
    expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([]);
    mergeDocuments(ours.document, theirs.document, () => 'ours');
    expect(named(ours.snapshot(), 'Una').attitude).toBe('accepting');
    expect(named(ours.snapshot(), 'Bo')).toMatchObject({ influence: 2, title: 'CFO' });
    expect(named(ours.snapshot(), 'Cy').name).toBe('Cy');
  });

  it('asks about a judgement that both changed, and does as chosen', () => {
    for (const side of ['ours', 'theirs'] as const) {
      const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
      ours.person('Una').setAttitude('accepting');
      theirs.person('Una').setAttitude('sceptical');
      const [conflict, ...others] = compareDocuments(ours.document, theirs.document).conflicts;
      expect(others).toEqual([]);
      expect(conflict).toEqual({
        kind: 'field',
        in: 'stakeholders',
        id: 'Una',
        field: 'attitude',
        ours: 'accepting',
        theirs: 'sceptical',
      });
      mergeDocuments(ours.document, theirs.document, () => side);
      const expected = side === 'ours' ? 'accepting' : 'sceptical';
      expect(named(ours.snapshot(), 'Una').attitude).toBe(expected);
    }
  });

  it('does not ask about what one of them changed after knowing the other’s', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
    theirs.person('Una').setAttitude('sceptical');
    mergeDocuments(ours.document, theirs.document, () => 'ours');
    ours.person('Una').setAttitude('accepting');
    expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([]);
    mergeDocuments(ours.document, theirs.document, () => 'theirs');
    expect(named(ours.snapshot(), 'Una').attitude).toBe('accepting');
  });

  it('asks about a person whom one removed and the other edited; whoever stays keeps links', () => {
    const map = mapOf(
      [person({ name: 'Una' }), person({ name: 'Bo' })],
      [link({ kind: 'influences', from: 'Una', to: 'Bo' })],
    );
    for (const [remover, other] of [
      ['ours', 'theirs'],
      ['theirs', 'ours'],
    ] as const) {
      const [ours, theirs] = twoTabs(map);
      const tabs = { ours, theirs };
      tabs[remover].document.transact((ops) => ops.removeStakeholders(['Una']));
      tabs[other].person('Una').setAttitude('accepting');
      expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([
        { kind: 'removal', in: 'stakeholders', id: 'Una', removedBy: remover },
      ]);
      mergeDocuments(ours.document, theirs.document, () => other);
      expect(named(ours.snapshot(), 'Una').attitude).toBe('accepting');
      expect(ours.snapshot().links.size).toBe(1);
    }
  });

  it('removes quietly whom the other removed and we did not touch', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }, { name: 'Bo' }));
    theirs.document.transact((ops) => ops.removeStakeholders(['Una']));
    mergeDocuments(ours.document, theirs.document, () => 'ours');
    expect([...ours.snapshot().stakeholders.keys()]).toEqual(['Bo']);
  });

  it('leaves our cards where they stand', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
    const move = (x: number) => [['Una', { x, y: 0 }]] as const;
    ours.document.transact((ops) => ops.moveStakeholders(move(40)));
    theirs.document.transact((ops) => ops.moveStakeholders(move(900)));
    expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([]);
    mergeDocuments(ours.document, theirs.document, () => 'theirs');
    expect(named(ours.snapshot(), 'Una').position.x).toBe(40);
  });

  it('asks about one answer of the qualification, and keeps what either said of the others', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
    const answer = (tab: typeof ours, key: 'needs' | 'money' | 'worth', note: string) =>
      tab.document.transact((ops) =>
        ops.updateInfo({
          qualification: { ...tab.snapshot().info.qualification, [key]: { answer: 'yes', note } },
        }),
      );
    answer(ours, 'needs', 'mine');
    answer(ours, 'money', 'mine');
    answer(theirs, 'needs', 'theirs');
    answer(theirs, 'worth', 'theirs');
    const { conflicts } = compareDocuments(ours.document, theirs.document);
    expect(conflicts).toMatchObject([{ in: 'info', field: 'qualification', part: 'needs' }]);
    mergeDocuments(ours.document, theirs.document, () => 'theirs');
    const { needs, money, worth } = ours.snapshot().info.qualification;
    expect([needs.note, money.note, worth.note]).toEqual(['theirs', 'mine', 'theirs']);
  });

  it('leaves evidence with the judgement that it is evidence of', () => {
    const heard = (date: string) => ({ confidence: 'heard', date }) as const;
    for (const side of ['ours', 'theirs'] as const) {
      const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
      const judge = (tab: typeof ours, attitude: 'accepting' | 'sceptical', date: string) =>
        tab.person('Una').edit({
          attitude,
          evidence: { ...named(tab.snapshot(), 'Una').evidence, attitude: heard(date) },
        });
      judge(ours, 'accepting', '2026-01-01');
      judge(theirs, 'sceptical', '2026-02-02');
      theirs.person('Una').edit({
        socialStyle: 'amiable',
        evidence: { ...named(theirs.snapshot(), 'Una').evidence, style: heard('2026-03-03') },
      });
      mergeDocuments(ours.document, theirs.document, () => side);
      expect(named(ours.snapshot(), 'Una')).toMatchObject({
        socialStyle: 'amiable',
        evidence: {
          attitude: heard(side === 'ours' ? '2026-01-01' : '2026-02-02'),
          style: heard('2026-03-03'),
        },
      });
    }
  });

  it('tells other tabs, after which the copies are equal', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }));
    ours.person('Una').setAttitude('accepting');
    theirs.person('Una').setAttitude('sceptical');
    ours.takeUpdates();
    const before = ours.document.encode();
    mergeDocuments(ours.document, theirs.document, () => 'theirs');
    const updates = ours.takeUpdates();
    const tab = new MapDocument([before, ...updates]);
    expect(tab.snapshot).toEqual(ours.snapshot());
    expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([]);
  });

  it('changes nothing when the map would become too large', () => {
    const many = (prefix: string) =>
      mapWith(...Array.from({ length: 2_600 }, (_, at) => ({ name: `${prefix}${at}` })));
    const ours = MapDocument.fromSnapshot(many('a'));
    const theirs = MapDocument.fromSnapshot(many('b'));
    const before = ours.snapshot;
    expect(() => mergeDocuments(ours, theirs, () => 'ours')).toThrow('too-many-stakeholders');
    expect(ours.snapshot).toBe(before);
  });
});

describe('replacing a map by another copy of it', () => {
  it('leaves nothing of ours, and no conflict with what they do next', () => {
    const [ours, theirs] = twoTabs(mapWith({ name: 'Una' }, { name: 'Bo' }));
    ours.person('Una').setAttitude('accepting');
    ours.addPerson({ name: 'Cy' });
    theirs.person('Una').setAttitude('sceptical');
    theirs.person('Bo').remove();
    replaceDocument(ours.document, theirs.document);
    expect(ours.snapshot()).toEqual(theirs.snapshot());
    theirs.person('Una').edit({ title: 'CFO' });
    expect(compareDocuments(ours.document, theirs.document).conflicts).toEqual([]);
  });

  it('works for a copy that shares no edits too, and can be undone', () => {
    const ours = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Bo' }));
    const theirs = MapDocument.fromSnapshot(mapWith({ name: 'Cy' }));
    replaceDocument(ours, theirs);
    expect(ours.snapshot).toEqual(theirs.snapshot);
    ours.undo();
    expect([...ours.snapshot.stakeholders.keys()]).toEqual(['Una', 'Bo']);
  });
});

describe('two documents', () => {
  it('share edits when one descends from the other, and not when they only say the same', () => {
    const map = mapWith({ name: 'Una' });
    const [ours, theirs] = twoTabs(map);
    theirs.person('Una').setAttitude('sceptical');
    const bytes = [ours.document.encode()];
    expect(shareEdits(bytes, [theirs.document.encode()])).toBe(true);
    expect(shareEdits(bytes, [MapDocument.fromSnapshot(map).encode()])).toBe(false);
  });
});

describe('merging a copy that shares no edits', () => {
  it('takes what only one of them says, unites lists, and asks about the rest', () => {
    const ours = MapDocument.fromSnapshot(
      mapWith({ name: 'Una', title: 'CFO', attitude: 'accepting', functions: ['user'] }),
    );
    const theirs = MapDocument.fromSnapshot(
      mapWith(
        { name: 'Una', influence: 5, attitude: 'sceptical', functions: ['competitor'] },
        { name: 'Bo' },
      ),
    );
    const { conflicts } = compareDocuments(ours, theirs);
    expect(conflicts).toMatchObject([{ id: 'Una', field: 'attitude' }]);
    mergeDocuments(ours, theirs, () => 'theirs');
    const una = named(ours.snapshot, 'Una');
    expect(una).toMatchObject({ title: 'CFO', influence: 5, attitude: 'sceptical' });
    expect([...una.functions].sort()).toEqual(['competitor', 'user']);
    expect(named(ours.snapshot, 'Bo').name).toBe('Bo');
    ours.undo();
    expect(ours.snapshot.stakeholders.size).toBe(1);
  });

  it('leaves evidence with the judgement that it is evidence of', () => {
    const judged = (attitude: 'accepting' | 'sceptical', date: string | null) => ({
      name: 'Una',
      attitude,
      evidence: {
        attitude: date === null ? null : ({ confidence: 'heard', date } as const),
        needs: null,
        style: null,
        influence: null,
      },
    });
    for (const side of ['ours', 'theirs'] as const) {
      const ours = MapDocument.fromSnapshot(mapWith(judged('accepting', null)));
      const theirs = MapDocument.fromSnapshot(mapWith(judged('sceptical', '2026-02-02')));
      mergeDocuments(ours, theirs, () => side);
      const date = named(ours.snapshot, 'Una').evidence.attitude?.date;
      expect(date).toBe(side === 'ours' ? undefined : '2026-02-02');
    }
  });
});
