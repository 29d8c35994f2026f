import { describe, expect, it } from 'vitest';
import { OperationError } from '../../src/document/errors';
import { MapDocument } from '../../src/document/mapDocument';
import { exchangeUpdates, mapWith, named, twoTabs } from '../builders';

const rename = (document: MapDocument, name: string, mergeKey: string | null = null) =>
  document.transact((ops) => ops.updateStakeholder('Una', { name }), mergeKey);

const nameOf = (document: MapDocument) => document.snapshot.stakeholders.get('Una')?.name;

describe('undo', () => {
  it('takes a whole intention back at once', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const before = document.snapshot;
    document.transact((ops) => {
      ops.updateStakeholder('Una', { name: 'Una O.' });
      ops.addStakeholder({ name: 'Wei', managerId: 'Una' });
      ops.updateInfo({ title: 'Acme' });
    });
    document.undo();
    expect(document.snapshot).toEqual(before);
    expect(document.canUndo).toBe(false);
  });

  it('says what it changed back, and redo what it changed again', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    const tie = document.transact((ops) => {
      ops.updateInfo({ title: 'Acme' });
      return ops.addLink({ kind: 'ally', from: 'Una', to: 'Wei' });
    });
    rename(document, 'Una O.');
    const renamed = { info: false, stakeholders: new Set(['Una']), links: new Set() };
    const tied = { info: true, stakeholders: new Set(), links: new Set([tie]) };
    expect(document.undo()).toEqual(renamed);
    expect(document.undo()).toEqual(tied);
    expect(document.undo()).toBeNull();
    expect(document.redo()).toEqual(tied);
    expect(document.redo()).toEqual(renamed);
    expect(document.redo()).toBeNull();
  });

  it('takes consecutive edits of one key back together', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    for (const name of ['U', 'Un', 'Uno']) rename(document, name, 'name of Una');
    document.undo();
    expect(nameOf(document)).toBe('Una');
    document.redo();
    expect(nameOf(document)).toBe('Uno');
  });

  it.each([
    ['another key', (document: MapDocument) => rename(document, 'B', 'other')],
    ['no key', (document: MapDocument) => rename(document, 'B')],
    ['undo and redo', (document: MapDocument) => [document.undo(), document.redo()]],
  ])('keeps edits of one key apart when they are parted by %s', (_, between) => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    rename(document, 'A', 'name of Una');
    between(document);
    const parted = nameOf(document);
    rename(document, 'C', 'name of Una');
    document.undo();
    expect(nameOf(document)).toBe(parted);
    expect(document.canUndo).toBe(true);
  });

  it('merges edits of one key though a refused one came between', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    rename(document, 'A', 'name of Una');
    expect(() =>
      document.transact((ops) => {
        ops.updateStakeholder('Una', { name: 'half done' });
        ops.setManager('Una', 'Una');
      }, 'name of Una'),
    ).toThrow(OperationError);
    rename(document, 'B', 'name of Una');
    document.undo();
    expect(nameOf(document)).toBe('Una');
  });

  it('forgets what could be redone once something else is done', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    rename(document, 'A');
    document.undo();
    rename(document, 'B');
    expect(document.canRedo).toBe(false);
    expect(document.redo()).toBeNull();
    expect(nameOf(document)).toBe('B');
  });

  it('leaves a colleague’s edits alone', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }, { name: 'Wei' }));
    here.person('Una').setAttitude('sceptical');
    there.person('Wei').rename('Wei Z.');
    exchangeUpdates(here, there);
    here.document.undo();
    expect(here.document.canUndo).toBe(false);
    expect(named(here.snapshot(), 'Wei Z.').attitude).toBe('unknown');
    expect(named(here.snapshot(), 'Una').attitude).toBe('unknown');
  });

  it('does not bring back a value that a colleague has since replaced', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    here.person('Una').setAttitude('sceptical');
    exchangeUpdates(here, there);
    there.person('Una').setAttitude('resistant');
    exchangeUpdates(here, there);
    here.document.undo();
    expect(named(here.snapshot(), 'Una').attitude).toBe('resistant');
  });

  it('brings a person back whole though a colleague edited them meanwhile', () => {
    const una = {
      name: 'Una',
      title: 'CFO',
      functions: ['user' as const],
      coverage: ['Ann', 'Bo'],
      notes: 'Met in May',
    };
    const [here, there] = twoTabs(mapWith(una));
    here.person('Una').remove();
    there.person('Una').edit({ name: 'Una O.', functions: [], coverage: ['Ann'], title: '' });
    exchangeUpdates(here, there);
    expect(here.snapshot().stakeholders.size).toBe(0);
    here.document.undo();
    expect(named(here.snapshot(), 'Una')).toMatchObject(una);
    exchangeUpdates(here, there);
    expect(there.snapshot()).toEqual(here.snapshot());
    here.document.redo();
    expect(here.snapshot().stakeholders.size).toBe(0);
    here.document.undo();
    expect(named(here.snapshot(), 'Una')).toMatchObject(una);
    expect(here.document.canUndo).toBe(false);
  });

  it('adds a person again whole though a colleague edited them before it was undone', () => {
    const [here, there] = twoTabs(mapWith());
    here.addPerson({ name: 'Una', role: 'decision-maker' });
    exchangeUpdates(here, there);
    here.document.undo();
    there.person('Una').rename('Una O.');
    exchangeUpdates(here, there);
    here.document.redo();
    expect(named(here.snapshot(), 'Una').role).toBe('decision-maker');
    exchangeUpdates(here, there);
    expect(there.snapshot()).toEqual(here.snapshot());
  });
});

describe('listening', () => {
  it('tells of every edit as local except those of others, so that undo and redo are kept', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    const heard: boolean[] = [];
    here.document.onUpdate((_, local) => heard.push(local));
    here.person('Una').rename('A');
    here.document.undo();
    here.document.redo();
    there.person('Una').setAttitude('accepting');
    exchangeUpdates(here, there);
    expect(heard).toEqual([true, true, true, false]);
  });

  it('keeps in the updates told all that is in the document', () => {
    const origin = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    const updates = [origin.encode()];
    origin.onUpdate((update) => updates.push(update));
    rename(origin, 'A');
    origin.transact((ops) => ops.removeStakeholders(['Una']));
    origin.undo();
    origin.undo();
    origin.redo();
    expect(new MapDocument(updates).snapshot).toEqual(origin.snapshot);
  });

  it('tells once per intention what changed, with the new map', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    const told: unknown[] = [];
    document.subscribe((snapshot, change) => told.push([snapshot === document.snapshot, change]));
    document.transact((ops) => {
      ops.updateStakeholder('Una', { name: 'A' });
      ops.setManager('Wei', 'Una');
    });
    expect(told).toEqual([
      [true, { info: false, stakeholders: new Set(['Una', 'Wei']), links: new Set() }],
    ]);
  });

  it('tells a listener nothing once it is removed', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    let told = 0;
    const count = () => {
      told += 1;
    };
    const removers = [document.subscribe(count), document.onUpdate(count)];
    rename(document, 'A');
    expect(told).toBe(2);
    for (const remove of removers) remove();
    rename(document, 'B');
    expect(told).toBe(2);
  });
});

describe('a read-only document', () => {
  it('refuses edits, undo and redo, and still shows those of others', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    here.person('Una').rename('A');
    here.person('A').rename('B');
    here.document.undo();
    here.document.makeReadOnly();
    const { document } = here;
    expect(() => rename(document, 'C')).toThrow(new OperationError('read-only'));
    expect([document.canUndo, document.canRedo]).toEqual([false, false]);
    expect([document.undo(), document.redo()]).toEqual([null, null]);
    expect(nameOf(document)).toBe('A');
    there.person('Una').setAttitude('resistant');
    exchangeUpdates(here, there);
    expect(named(document.snapshot, 'A').attitude).toBe('resistant');
  });
});

describe('a snapshot', () => {
  it('keeps the identity of everything that an edit did not touch', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    const before = document.snapshot;
    rename(document, 'A');
    const after = document.snapshot;
    expect(after).not.toBe(before);
    expect(after.stakeholders.get('Wei')).toBe(before.stakeholders.get('Wei'));
    expect(after.info).toBe(before.info);
    expect(after.links).toBe(before.links);
    document.transact((ops) => ops.updateInfo({ title: 'Acme' }));
    expect(document.snapshot.stakeholders).toBe(after.stakeholders);
  });

  it('is never changed by a later edit', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const before = document.snapshot;
    document.transact((ops) => {
      ops.updateStakeholder('Una', { name: 'A', functions: ['user'] });
      ops.addStakeholder({ name: 'Wei' });
    });
    expect(before).toEqual(mapWith({ name: 'Una' }));
  });
});
