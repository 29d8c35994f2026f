// Live queries look for a global IndexedDB when Dexie is loaded.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { MapCard } from '../src/state/repository';
import { createRepository, type IndexedDbRepository } from '../src/storage/repository';

/** As it is before anything is made to fail. */
const open = IDBFactory.prototype.open;

/** A profile of a browser that lives in memory; any number of tabs can be opened in it. */
export class Profile {
  readonly indexedDB = new IDBFactory();
  readonly #tabs: IndexedDbRepository[] = [];
  static #count = 0;
  readonly name = `torture-${++Profile.#count}`;

  tab(): IndexedDbRepository {
    const tab = createRepository({
      name: this.name,
      indexedDB: this.indexedDB,
      IDBKeyRange,
      retryDelay: () => 1,
    });
    this.#tabs.push(tab);
    return tab;
  }

  async close(): Promise<void> {
    for (const tab of this.#tabs.splice(0)) await tab.close();
  }

  /** Past the product's own code. */
  async use<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const database = await settled(open.call(this.indexedDB, this.name));
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  keys(table: string): Promise<readonly IDBValidKey[]> {
    return this.use((database) => settled(storeOf(database, table).getAllKeys()));
  }

  row(table: string, key: IDBValidKey): Promise<Record<string, unknown>> {
    return this.use((database) => settled(storeOf(database, table).get(key)));
  }

  rows(table: string): Promise<readonly Record<string, unknown>[]> {
    return this.use((database) => settled(storeOf(database, table).getAll()));
  }

  async put(table: string, row: unknown): Promise<void> {
    await this.use((database) => settled(storeOf(database, table).put(row)));
  }

  async remove(table: string, key: IDBValidKey): Promise<void> {
    await this.use((database) => settled(storeOf(database, table).delete(key)));
  }
}

function storeOf(database: IDBDatabase, table: string): IDBObjectStore {
  return database.transaction(table, 'readwrite').objectStore(table);
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

export const CARD: MapCard = {
  title: 'Harbour',
  account: 'Northwind',
  stage: 'research',
  people: 3,
  placeholders: 0,
  thumbnail: { boxes: [], lines: [] },
};
