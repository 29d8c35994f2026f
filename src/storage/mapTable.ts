import { liveQuery, type Table } from 'dexie';
import { isIntactSnapshot, sealSnapshot } from './chain';
import type { Connection } from './connection';
import {
  cardFrom,
  entryFrom,
  lastSeqFrom,
  type MapCard,
  type MapEntry,
  type MapOrigin,
} from './entry';
import { MapNotFoundError, toStorageError } from './errors';
import { isId } from './identity';
import { reportProblem, tell } from './listeners';
import { readRows } from './rows';
import type { MapDatabase } from './schema';

/** @returns the stored row; null when it is there but cannot be read; undefined when it is not there */
export async function readEntryRow(maps: Table<unknown, string>, id: string): Promise<unknown> {
  const { rows, unreadable } = await readRows(maps, () => maps.where(':id').equals(id));
  return unreadable.length > 0 ? null : rows[0]?.row;
}

/** What is known of each map without opening it. */
export class MapTable {
  readonly #connection: Connection;
  readonly #now: () => number;

  /** @param now @returns ms since 1970 */
  constructor(connection: Connection, now: () => number) {
    this.#connection = connection;
    this.#now = now;
  }

  /**
   * Also told of changes made by other tabs. The order of the maps means nothing.
   * @param onError told a `StorageError`; the list may recover when something changes
   */
  watch(
    listener: (maps: readonly MapEntry[]) => void,
    onError: (error: unknown) => void,
  ): () => void {
    const connection = this.#connection;
    const entries = liveQuery(async () => connection.use(({ maps }) => readEntries(maps)));
    let stopped = false;
    let stop = () => {
      stopped = true;
    };
    // Opened before, because a live query says nothing at all where there is no IndexedDB.
    connection.open().then(
      () => {
        if (stopped) return;
        void connection.use(listLost).catch(reportProblem);
        const subscription = entries.subscribe({
          next: (maps) => void tell(listener, maps),
          error: (error) => void tell(onError, toStorageError(error)),
        });
        stop = () => subscription.unsubscribe();
      },
      (error) => {
        if (!stopped) tell(onError, error);
      },
    );
    return () => stop();
  }

  async create(id: string, state: Uint8Array, card: MapCard, origin: MapOrigin): Promise<void> {
    const at = this.#now();
    const { createdAt = at, editedAt = at, trashed = false } = origin;
    const trashedAt = trashed ? at : null;
    const entry: MapEntry = { id, ...cardFrom(card), createdAt, editedAt, trashedAt };
    const snapshot = sealSnapshot(state, { mapId: id, through: 0, at });
    await this.#connection.use((database) =>
      database.transaction('rw', database.maps, database.snapshots, async () => {
        await database.maps.add(entry);
        await database.snapshots.add(snapshot);
      }),
    );
  }

  trash(id: string): Promise<void> {
    return this.#setTrashedAt(id, this.#now());
  }

  restore(id: string): Promise<void> {
    return this.#setTrashedAt(id, null);
  }

  /** The maps as they are now, the trashed too; in no order. */
  list(): Promise<readonly MapEntry[]> {
    return this.#connection.use(({ maps }) => readEntries(maps));
  }

  /**
   * Everything there is of the map, in one transaction. No error when there is none.
   * @param isDoomed asked within the transaction; it stays when not
   */
  async remove(id: string, isDoomed: (entry: MapEntry) => boolean = () => true): Promise<void> {
    await this.#connection.use((database) => {
      const { maps, updates, snapshots, versions, damaged, views } = database;
      const tables = [maps, updates, snapshots, versions, damaged, views];
      return database.transaction('rw', tables, async () => {
        if (!isDoomed(entryFrom(id, await readEntryRow(maps, id)))) return;
        await maps.delete(id);
        await database.updatesOf(id, 0).delete();
        await database.snapshotsOf(id).delete();
        await database.versionsOf(id).delete();
        await damaged.where('mapId').equals(id).delete();
        await views.delete(id);
      });
    });
  }

  async #setTrashedAt(id: string, trashedAt: number | null): Promise<void> {
    await this.#connection.use((database) =>
      database.transaction('rw', database.maps, async () => {
        const row = await readEntryRow(database.maps, id);
        if (row === undefined) throw new MapNotFoundError(id);
        await database.maps.put({ ...entryFrom(id, row), lastSeq: lastSeqFrom(row), trashedAt });
      }),
    );
  }
}

async function readEntries(maps: Table<unknown, string>): Promise<readonly MapEntry[]> {
  const { rows, unreadable } = await readRows(maps, () => maps.toCollection());
  return [
    ...rows.map(({ key, row }) => entryFrom(key, row)),
    ...unreadable.map((id) => entryFrom(id, null)),
  ];
}

/**
 * Lists maps again whose own row is gone, though nobody removed them: removing takes all rows. Their
 * cards are filled in when they are opened. Which update was their last went with their row, so that
 * the next opening says that some may be missing.
 */
export async function listLost(database: MapDatabase): Promise<void> {
  const { maps, snapshots, updates, damaged } = database;
  await database.transaction('rw', maps, snapshots, updates, damaged, async () => {
    const listed = new Set(await maps.toCollection().primaryKeys());
    const kept = [
      ...(await snapshots.orderBy('[mapId+id]').keys()),
      ...(await updates.orderBy('[mapId+seq]').keys()),
    ] as unknown as [string, number][];
    for (const [mapId] of kept) {
      // A row whose map is spoilt makes no map of its own.
      if (listed.has(mapId) || !isId(mapId)) continue;
      const at = await lastTimeIn(database, mapId);
      await maps.put({ ...entryFrom(mapId, null), createdAt: at, editedAt: at });
      await damaged.add({ mapId, from: 'updates', key: 0, row: null, at, untold: true });
      listed.add(mapId);
    }
  });
}

/** @returns ms since 1970; 0 when no row can tell */
async function lastTimeIn(database: MapDatabase, mapId: string): Promise<number> {
  const { rows } = await readRows(database.snapshots, () => database.snapshotsOf(mapId));
  return Math.max(
    0,
    ...rows
      .map(({ row }) => row)
      .filter(isIntactSnapshot)
      .map(({ at }) => at),
  );
}
