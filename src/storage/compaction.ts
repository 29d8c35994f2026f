import { sealSnapshot } from './chain';
import { MapNotFoundError } from './errors';
import type { Base, Position } from './recovery';
import type { MapDatabase } from './schema';

/**
 * Adds a snapshot of the whole document, and drops what the snapshot before it made superfluous:
 * older snapshots, and the updates that the previous one holds. The previous snapshot and the
 * updates since stay, so that either snapshot alone, with what follows, gives the whole document.
 *
 * @param state     the document with every update up to `position` applied
 * @param position  what this tab had read when `state` was made: nothing later is touched
 * @returns the new snapshot; null when another tab has made one that this tab has not read yet
 */
export async function compactLog(
  database: MapDatabase,
  mapId: string,
  state: Uint8Array,
  position: Position,
  at: number,
): Promise<Base | null> {
  const { maps, snapshots, updates } = database;
  const { base: previous, seq: through } = position;
  return database.transaction('rw', maps, snapshots, updates, async () => {
    if ((await maps.where(':id').equals(mapId).count()) === 0) throw new MapNotFoundError(mapId);
    const ids = await database.snapshotsOf(mapId).primaryKeys();
    if ((ids.at(-1) ?? 0) > position.snapshot) return null;

    const id = await snapshots.add(sealSnapshot(state, { mapId, through, at }));
    if (previous) {
      await database.snapshotsOf(mapId, 0, previous.id).delete();
      await database.updatesOf(mapId, 0, previous.through).delete();
    }
    return { id, through };
  });
}

/** Runs alone among all tabs where the browser has Web Locks; else the transaction must do. */
export async function withWebLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? await locks.request(name, work) : await work();
}
