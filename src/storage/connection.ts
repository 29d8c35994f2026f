import { StorageError, toStorageError } from './errors';
import { MapDatabase, SCHEMA_KEY, SCHEMA_VERSION } from './schema';

export interface ConnectionOptions {
  readonly name: string;
  readonly indexedDB: IDBFactory | undefined;
  readonly IDBKeyRange: typeof IDBKeyRange | undefined;
}

/**
 * The one way to the database. It opens when asked, again after the browser has closed it, and
 * never again once a newer app wants to change its schema: an old tab must not write old rows.
 */
export class Connection {
  readonly #database: MapDatabase | null;
  #ended = false;

  /** @param beforeEnd a last chance to write, when another tab waits to change the schema */
  constructor({ name, indexedDB, IDBKeyRange }: ConnectionOptions, beforeEnd: () => Promise<void>) {
    if (!indexedDB || !IDBKeyRange) {
      this.#database = null;
      return;
    }
    const database = new MapDatabase({ name, indexedDB, IDBKeyRange });
    // At every opening, also those that Dexie makes itself after the browser lost the connection.
    database.on('ready', () => refuseNewerSchema(database), true);
    database.on('versionchange', () => {
      const end = () => this.end();
      void beforeEnd().then(end, end);
      // Keeps Dexie from closing before that, and from reopening after.
      return false;
    });
    this.#database = database;
  }

  /** @throws StorageError `unavailable`, `quota`, `newer-schema`, or `closed` after `end` */
  async open(): Promise<MapDatabase> {
    if (this.#ended) throw endedError();
    const database = this.#database;
    if (!database) throw new StorageError('unavailable', 'This browser has no IndexedDB here');
    try {
      await database.open();
    } catch (error) {
      const failure = this.#ended ? endedError(error) : toStorageError(error);
      throw failure.reason === 'unknown'
        ? new StorageError('unavailable', failure.message, { cause: error })
        : failure;
    }
    return database;
  }

  /** Does something with the open database; whatever fails is a `StorageError`. */
  async use<T>(work: (database: MapDatabase) => PromiseLike<T>): Promise<T> {
    const database = await this.open();
    try {
      return await work(database);
    } catch (error) {
      throw this.#ended ? endedError(error) : toStorageError(error);
    }
  }

  /** Closes for good. */
  end(): void {
    this.#ended = true;
    this.#database?.close();
  }
}

function endedError(cause?: unknown): StorageError {
  return new StorageError('closed', 'The database is closed in this tab', { cause });
}

/** Dexie opens databases of a later version without a word; their rows are not for this code. */
async function refuseNewerSchema(database: MapDatabase): Promise<void> {
  // Dexie multiplies its versions by ten, and adds one when it had to mend a schema.
  const native = Math.floor(database.backendDB().version / 10);
  const stored = native > SCHEMA_VERSION ? undefined : await database.meta.get(SCHEMA_KEY);
  const version = typeof stored?.value === 'number' ? stored.value : native;
  if (version > SCHEMA_VERSION) {
    throw new StorageError('newer-schema', `The database has schema ${version}`);
  }
}
