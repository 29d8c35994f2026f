import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import type { Operations } from '../../src/document/operations';
import { arbitraryMap } from '../arbitraries';
import { mapWith, sorted } from '../builders';

const SECRET = 'Xylophonist-Quetzal';

const DELETIONS: {
  name: string;
  write: (ops: Operations) => void;
  erase: (ops: Operations) => void;
}[] = [
  {
    name: 'a removed person’s name',
    write: (ops) => ops.addStakeholder({ id: 'p', name: SECRET }),
    erase: (ops) => ops.removeStakeholders(['p']),
  },
  {
    name: 'an overwritten note',
    write: (ops) => ops.updateStakeholder('Una', { notes: SECRET }),
    erase: (ops) => ops.updateStakeholder('Una', { notes: '' }),
  },
  {
    name: 'a colleague who no longer knows them',
    write: (ops) => ops.updateStakeholder('Una', { coverage: [SECRET, 'Ann'] }),
    erase: (ops) => ops.updateStakeholder('Una', { coverage: ['Ann'] }),
  },
  {
    name: 'a withdrawn message',
    write: (ops) =>
      ops.updateStakeholder('Una', {
        messages: [{ id: 'm', feature: SECRET, advantage: '', benefit: '', kind: null }],
      }),
    erase: (ops) => ops.updateStakeholder('Una', { messages: [] }),
  },
  {
    name: 'a removed link’s note',
    write: (ops) =>
      ops.addLink({ id: 'l', kind: 'conflict', from: 'Una', to: 'Wei', note: SECRET }),
    erase: (ops) => ops.removeLinks(['l']),
  },
  {
    name: 'an overwritten answer about the deal',
    write: (ops) => ops.updateInfo({ qualification: { money: { answer: 'no', note: SECRET } } }),
    erase: (ops) => ops.updateInfo({ qualification: { money: { answer: 'no', note: '' } } }),
  },
];

/** Many runs on a busy machine, ms. */
const SLOW = 60_000;

describe('a document for somebody else', () => {
  it.each(DELETIONS)('does not contain $name', ({ write, erase }) => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    document.transact((ops) => write(ops));
    expect(contains(document.encodeForSharing(), SECRET)).toBe(true);
    document.transact((ops) => erase(ops));
    expect(contains(document.encodeForSharing(), SECRET)).toBe(false);
    document.undo();
    expect(contains(document.encodeForSharing(), SECRET)).toBe(true);
    document.undo();
    expect(contains(document.encodeForSharing(), SECRET)).toBe(false);
    document.redo();
    document.redo();
    expect(contains(document.encodeForSharing(), SECRET)).toBe(false);
  });

  it('does not contain an attitude that was overwritten', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    document.transact((ops) => ops.updateStakeholder('Una', { attitude: 'sabotaging' }));
    document.transact((ops) => ops.updateStakeholder('Una', { attitude: 'accepting' }));
    const shared = document.encodeForSharing();
    expect([contains(shared, 'sabotaging'), contains(shared, 'accepting')]).toEqual([false, true]);
  });

  it('shows the same map, and still merges with the original', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }, { name: 'Wei' }));
    document.transact((ops) => ops.removeStakeholders(['Wei']));
    const copy = new MapDocument([document.encodeForSharing()]);
    expect(copy.snapshot).toEqual(document.snapshot);
    copy.transact((ops) => ops.updateStakeholder('Una', { name: 'Una O.' }));
    document.transact((ops) => ops.updateStakeholder('Una', { attitude: 'resistant' }));
    document.applyUpdate(copy.encodeForSharing());
    expect(document.snapshot.stakeholders.get('Una')).toMatchObject({
      name: 'Una O.',
      attitude: 'resistant',
    });
    expect(document.snapshot.stakeholders.size).toBe(1);
    document.undo();
    document.undo();
    expect(document.snapshot.stakeholders.size).toBe(2);
  });

  it('leaves the original’s undo as it was', () => {
    const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    const before = document.snapshot;
    document.transact((ops) => ops.removeStakeholders(['Una']));
    document.encodeForSharing();
    document.undo();
    expect(document.snapshot).toEqual(before);
  });
});

describe('a document made from a map', () => {
  it(
    'shows that very map, also when read back, and cannot be undone',
    () => {
      fc.assert(
        fc.property(arbitraryMap(), (map) => {
          const document = MapDocument.fromSnapshot(map);
          expect(sorted(document.snapshot)).toEqual(sorted(map));
          expect(document.canUndo).toBe(false);
          for (const bytes of [document.encode(), document.encodeForSharing()]) {
            expect(sorted(new MapDocument([bytes]).snapshot)).toEqual(sorted(map));
          }
        }),
        { numRuns: 60 },
      );
    },
    SLOW,
  );

  it('is blank without one', () => {
    expect(new MapDocument().snapshot).toEqual(mapWith());
    expect(MapDocument.fromSnapshot(mapWith()).snapshot).toEqual(mapWith());
  });
});

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(text);
}
