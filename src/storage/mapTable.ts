import { liveQuery, type Table } from 'dexie';
import type { Connection } from './connection';
import { cardFrom, entryFrom, type MapCard, type MapEntry } from './entry';
import { MapNotFoundError, toStorageError } from './errors';
import { tell } from './listeners';
import { readRows, seal } from './rows';

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

  async create(id: string, state: Uint8Array, card: MapCard): Promise<void> {
    const at = this.#now();
    const entry: MapEntry = { id, ...cardFrom(card), createdAt: at, editedAt: at, trashedAt: null };
    const snapshot = { mapId: id, through: 0, at, ...seal(state) };
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

  /** Everything there is of the map, in one transaction. No error when there is none. */
  async remove(id: string): Promise<void> {
    await this.#connection.use((database) => {
      const { maps, updates, snapshots, damaged, views } = database;
      return database.transaction('rw', [maps, updates, snapshots, damaged, views], async () => {
        await maps.delete(id);
        await database.updatesOf(id, 0).delete();
        await database.snapshotsOf(id).delete();
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
        await database.maps.put({ ...entryFrom(id, row), trashedAt });
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
