import { Dexie, type EntityTable, type Table } from 'dexie';

/**
 * The database's versions. Append only: a released `version(n)` is never edited, because browsers in
 * the field still hold it. A change is a new `version(n + 1).stores({…}).upgrade(…)`, a new
 * `SCHEMA_VERSION`, and a new golden database in the tests beside those of every earlier version.
 */
export const SCHEMA_VERSION = 2;

/** Bytes with what is needed to tell whether they are still the ones that were written. */
export interface SealedBytes {
  bytes: Uint8Array;
  /** CRC-32 of `bytes` */
  checksum: number;
}

/** One document update. `seq` rises in order of commit, over all maps and tabs. */
export interface UpdateRow extends SealedBytes {
  seq: number;
  mapId: string;
  /** Which opening of the map wrote it, so that it does not read its own rows back. */
  writer: string;
  /** ms since 1970 */
  at: number;
}

/**
 * A whole document. It holds every update with `seq` ≤ `through`. The newest is the current one;
 * the one before stays, with the updates since it, for the case that the newest cannot be read.
 */
export interface SnapshotRow extends SealedBytes {
  id: number;
  mapId: string;
  through: number;
  /** ms since 1970 */
  at: number;
}

/** A row that failed its checksum, as it was found. */
export interface DamagedRow {
  id: number;
  mapId: string;
  from: 'updates' | 'snapshots';
  /** `seq` or `id` in the table it comes from */
  key: number;
  row: unknown;
  /** ms since 1970 */
  at: number;
  /** Nobody has been told yet: the next opening of the map does. */
  untold?: boolean;
}

/** The whole document as it was at a moment, kept for the map's history. Since schema 2. */
export interface VersionRow extends SealedBytes {
  id: number;
  mapId: string;
  /** ms since 1970 */
  at: number;
  reason: string;
  /** Given by hand, else empty. */
  name: string;
  people: number;
}

export interface ViewRow {
  mapId: string;
  viewport: unknown;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

/** The row of `meta` that holds the version of the app's schema that last opened the database. */
export const SCHEMA_KEY = 'schema';

export interface DatabaseOptions {
  readonly name: string;
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** The IndexedDB database of all maps. Never opens by itself: `connection.ts` decides when. */
export class MapDatabase extends Dexie {
  /** Read as `unknown`: rows are judged by `entryFrom`. */
  declare readonly maps: Table<unknown, string>;
  declare readonly updates: EntityTable<UpdateRow, 'seq'>;
  declare readonly snapshots: EntityTable<SnapshotRow, 'id'>;
  declare readonly damaged: EntityTable<DamagedRow, 'id'>;
  declare readonly versions: EntityTable<VersionRow, 'id'>;
  declare readonly views: Table<ViewRow, string>;
  declare readonly meta: Table<MetaRow, string>;

  constructor({ name, indexedDB, IDBKeyRange }: DatabaseOptions) {
    // No cache: what listeners see must be committed, not hoped for.
    super(name, {
      indexedDB,
      IDBKeyRange,
      autoOpen: false,
      cache: 'disabled',
      // "Saved" holds when the machine dies, too; it costs a write 0.2 ms at 200 B, 0.4 ms at 50 KB.
      chromeTransactionDurability: 'strict',
    });

    this.version(1).stores({
      maps: 'id',
      updates: '++seq, [mapId+seq]',
      snapshots: '++id, [mapId+id]',
      damaged: '++id, mapId',
      views: 'mapId',
      meta: 'key',
    });

    this.version(2)
      .stores({ versions: '++id, [mapId+id]' })
      .upgrade((transaction) =>
        transaction.table<MetaRow>('meta').put({ key: SCHEMA_KEY, value: 2 }),
      );

    this.on('populate', (transaction) =>
      transaction.table<MetaRow>('meta').add({ key: SCHEMA_KEY, value: SCHEMA_VERSION }),
    );
  }

  /** Updates of a map with `seq` over `after`, and up to `through` when given; in order. */
  updatesOf(mapId: string, after: number, through: number = Number.MAX_SAFE_INTEGER) {
    return this.updates.where('[mapId+seq]').between([mapId, after], [mapId, through], false, true);
  }

  /** Snapshots of a map with ids between the two, both left out; oldest first. */
  snapshotsOf(mapId: string, after = 0, before = Number.MAX_SAFE_INTEGER) {
    return this.snapshots
      .where('[mapId+id]')
      .between([mapId, after], [mapId, before], false, false);
  }

  /** Versions of a map, oldest first. */
  versionsOf(mapId: string) {
    return this.versions
      .where('[mapId+id]')
      .between([mapId, 0], [mapId, Number.MAX_SAFE_INTEGER], false, true);
  }
}
