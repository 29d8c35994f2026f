import { OperationError } from '../src/document/errors';
import type { MapDocument } from '../src/document/mapDocument';
import { ATTITUDES, STORED_LINK_KINDS } from '../src/model/vocabulary';
import type { Chance } from './suite';

/** Anything a user may do to a map next; what the map refuses is nothing done. */
export function editAtRandom(document: MapDocument, chance: Chance): void {
  const ids = [...document.snapshot.stakeholders.keys()];
  if (chance.is(0.08)) {
    if (chance.is(0.7)) document.undo();
    else document.redo();
    return;
  }
  try {
    document.transact((ops) => {
      if (ids.length < 2 || chance.is(0.25)) {
        const managerId = ids.length > 0 && chance.is(0.7) ? chance.one(ids) : null;
        ops.addStakeholder({ name: `Person ${chance.whole(1e6)}`, managerId });
        return;
      }
      const id = chance.one(ids);
      const other = chance.one(ids);
      const kind = chance.whole(8);
      if (kind === 0) ops.updateStakeholder(id, { name: `Name ${chance.whole(1e6)}` });
      else if (kind === 1) ops.updateStakeholder(id, { attitude: chance.one(ATTITUDES) });
      else if (kind === 2) ops.setManager(id, chance.is(0.2) ? null : other);
      else if (kind === 3)
        ops.addLink({ kind: chance.one(STORED_LINK_KINDS), from: id, to: other });
      else if (kind === 4) ops.removeStakeholders([id]);
      else if (kind === 5) ops.updateInfo({ title: `Title ${chance.whole(1e6)}` });
      else if (kind === 6) ops.updateStakeholder(id, { notes: 'x'.repeat(chance.whole(2_000)) });
      else ops.moveStakeholders(ids.map((one) => [one, { x: chance.whole(900), y: 0 }] as const));
    });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
  }
}
