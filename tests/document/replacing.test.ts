import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import { emptyMap } from '../../src/model/map';
import { arbitraryMap } from '../arbitraries';

it('makes a map what it was in a version, as one step of undo', () => {
  fc.assert(
    fc.property(arbitraryMap(), arbitraryMap(), (now, then) => {
      const document = MapDocument.fromSnapshot(now);
      const before = document.snapshot;
      const version = MapDocument.fromSnapshot(then).snapshot;
      document.transact((operations) => operations.become(version, before));
      expect(document.snapshot).toEqual(version);
      if (document.canUndo) document.undo();
      expect(document.snapshot).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

it('touches nothing that is equal already', () => {
  const document = MapDocument.fromSnapshot(emptyMap({ title: 'Harbour' }));
  const id = document.transact((operations) => operations.addStakeholder({ name: 'Una Okafor' }));
  const person = document.snapshot.stakeholders.get(id);
  document.transact((operations) =>
    operations.become(emptyMap({ title: 'Quay' }), document.snapshot),
  );
  document.undo();
  const updates: Uint8Array[] = [];
  document.onUpdate((update) => updates.push(update));
  document.transact((operations) => operations.become(document.snapshot, document.snapshot));
  expect(updates).toEqual([]);
  expect(document.snapshot.stakeholders.get(id)).toEqual(person);
});
