import { Connection } from './connection';
import { type MapCard, type MapEntry, type MapOrigin, viewportFrom } from './entry';
import { MapNotFoundError } from './errors';
import { newId } from './identity';
import { listLost, MapTable } from './mapTable';
import { requestPersistence } from './persistence';
import { readLog } from './recovery';
import { backoff, type RetryDelay } from './retryTimer';
import type { DamagedRow } from './schema';
import type { StoredRow } from './storedRows';
import { TabHints } from './tabHints';
import { UpdateLog } from './updateLog';
import type { StorageUse } from './usage';
import { VersionTable } from './versions';

export interface RepositoryOptions {
  /** Of the IndexedDB database; another name is another world (for tests). */
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** @param attempt 1 for the first retry after a failed write @returns ms to wait */
  readonly retryDelay?: RetryDelay;
  /** @returns ms since 1970 */
  readonly now?: () => number;
}

/**
 * All maps of this browser, in IndexedDB. Touches the database only when first asked for something;
 * whatever fails is a `StorageError`.
 */
export class IndexedDbRepository {
  readonly #connection: Connection;
  readonly #maps: MapTable;
  /** The history of maps. */
  readonly versions: VersionTable;
  readonly #hints: TabHints;
  readonly #open = new Set<UpdateLog>();
  readonly #retryDelay: RetryDelay;
  readonly #now: () => number;
  #edited = false;

  constructor(options: RepositoryOptions) {
    const { name = 'stakeholder-map', retryDelay = backoff, now = Date.now } = options;
    this.#retryDelay = retryDelay;
    this.#now = now;
    this.#connection = new Connection(
      {
        name,
        indexedDB: options.indexedDB ?? globalThis.indexedDB,
        IDBKeyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
      },
      () => this.#endAll(),
    );
    this.#maps = new MapTable(this.#connection, now);
    this.versions = new VersionTable(this.#connection, now);
    this.#hints = new TabHints(name);
  }

  /**
   * Opens the database ahead of its first use.
   * @throws StorageError `unavailable` where this browser keeps nothing, `newer-schema`
   */
  async ready(): Promise<void> {
    await this.#connection.open();
  }

  watch(
    listener: (maps: readonly MapEntry[]) => void,
    onError: (error: unknown) => void,
  ): () => void {
    return this.#maps.watch(listener, onError);
  }

  /** @throws StorageError also when there is a map with this id */
  async create(state: Uint8Array, card: MapCard, origin: MapOrigin = {}): Promise<string> {
    const { id = newId() } = origin;
    await this.#maps.create(id, state, card, origin);
    return id;
  }

  async open(id: string): Promise<UpdateLog> {
    return this.#connection.use(async (database) => {
      const isListed = async () => (await database.maps.where(':id').equals(id).count()) > 0;
      if (!(await isListed())) {
        await listLost(database);
        if (!(await isListed())) throw new MapNotFoundError(id);
      }
      const read = await readLog(database, id, this.#now());
      const view = await database.views.get(id);
      const log = new UpdateLog({
        connection: this.#connection,
        hints: this.#hints,
        mapId: id,
        writer: newId(),
        read,
        viewport: viewportFrom(view?.viewport),
        retryDelay: this.#retryDelay,
        now: this.#now,
        onEdit: () => this.#onEdit(),
        onClosed: (closed) => this.#open.delete(closed),
      });
      this.#open.add(log);
      return log;
    });
  }

  trash(id: string): Promise<void> {
    return this.#maps.trash(id);
  }

  restore(id: string): Promise<void> {
    return this.#maps.restore(id);
  }

  remove(id: string): Promise<void> {
    return this.#maps.remove(id);
  }

  /** Deletes for good what has been in the trash for long enough, unless it is open in a tab. */
  async purgeTrash(): Promise<void> {
    const { purgeTrash } = await import('./purge');
    await purgeTrash(this.#maps, this.#now());
  }

  async use(): Promise<StorageUse> {
    const { readUse } = await import('./usage');
    return readUse(this.#connection);
  }

  persist(): Promise<boolean> {
    return requestPersistence();
  }

  async damagedRows(id: string): Promise<readonly DamagedRow[]> {
    const { readDamagedRows } = await import('./storedRows');
    return readDamagedRows(this.#connection, id);
  }

  async storedRows(id: string): Promise<readonly StoredRow[]> {
    const { readStoredRows } = await import('./storedRows');
    return readStoredRows(this.#connection, id, this.#now());
  }

  /** @returns what was kept under the key; undefined when nothing was */
  async note(key: string): Promise<unknown> {
    return this.#connection.use(async ({ meta }) => (await meta.get(`note:${key}`))?.value);
  }

  /** Keeps a small value that belongs to no map. @param value anything IndexedDB can clone */
  async keepNote(key: string, value: unknown): Promise<void> {
    await this.#connection.use(({ meta }) => meta.put({ key: `note:${key}`, value }));
  }

  /** Writes what is queued, then closes the database for good. */
  async close(): Promise<void> {
    await this.#endAll();
    this.#connection.end();
    this.#hints.close();
  }

  async #endAll(): Promise<void> {
    await Promise.all([...this.#open].map((log) => log.end()));
    this.#open.clear();
  }

  #onEdit(): void {
    if (this.#edited) return;
    this.#edited = true;
    void requestPersistence();
  }
}

export function createRepository(options: RepositoryOptions = {}): IndexedDbRepository {
  return new IndexedDbRepository(options);
}
