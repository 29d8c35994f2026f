import { Connection } from './connection';
import { type MapCard, type MapEntry, viewportFrom } from './entry';
import { MapNotFoundError } from './errors';
import { newId } from './identity';
import { MapTable } from './mapTable';
import { requestPersistence } from './persistence';
import { readLog } from './recovery';
import { backoff, type RetryDelay } from './retryTimer';
import { TabHints } from './tabHints';
import { UpdateLog } from './updateLog';

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

  async create(state: Uint8Array, card: MapCard): Promise<string> {
    const id = newId();
    await this.#maps.create(id, state, card);
    return id;
  }

  async open(id: string): Promise<UpdateLog> {
    return this.#connection.use(async (database) => {
      if ((await database.maps.where(':id').equals(id).count()) === 0)
        throw new MapNotFoundError(id);
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
