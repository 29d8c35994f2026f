import {
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeStore,
  forceCloseDatabase,
  IDBKeyRange,
} from 'fake-indexeddb';
import { vi } from 'vitest';
import type { MapCard, MapLog, SaveStatus } from '../../src/state/repository';
import {
  createRepository,
  type IndexedDbRepository,
  type RepositoryOptions,
} from '../../src/storage/repository';
import { settled } from './settled';

let browsers = 0;

/** A profile with its own IndexedDB and channels, in which any number of tabs can be opened. */
export class Browser {
  readonly name: string;
  readonly indexedDB = new TrackingFactory();
  readonly #tabs: IndexedDbRepository[] = [];

  constructor() {
    browsers += 1;
    this.name = `maps-${browsers}`;
  }

  tab(options: RepositoryOptions = {}): IndexedDbRepository {
    const { name, indexedDB } = this;
    const tab = createRepository({
      name,
      indexedDB,
      IDBKeyRange,
      retryDelay: () => 0,
      ...options,
    });
    this.#tabs.push(tab);
    return tab;
  }

  /** The browser loses its connections, as when its database process dies. */
  loseConnections(): void {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie tells that it reopens
    for (const connection of this.indexedDB.connections.splice(0)) {
      forceCloseDatabase(connection as never);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#tabs.map((tab) => tab.close()));
  }

  /** All values of a table, read past our own code. */
  async rows<Row>(table: string): Promise<Row[]> {
    return this.#request<Row[]>(table, 'readonly', (store) => store.getAll());
  }

  /** Writes a row past our own code. */
  async put(table: string, row: unknown): Promise<void> {
    await this.#request(table, 'readwrite', (store) => store.put(row));
  }

  /** Removes a row past our own code. */
  async remove(table: string, key: IDBValidKey): Promise<void> {
    await this.#request(table, 'readwrite', (store) => store.delete(key));
  }

  async #request<T>(
    table: string,
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const opening = this.indexedDB.open(this.name);
    const database = await settled<IDBDatabase>(opening);
    try {
      return await settled<T>(ask(database.transaction(table, mode).objectStore(table)));
    } finally {
      database.close();
    }
  }
}

class TrackingFactory extends FakeFactory {
  readonly connections: IDBDatabase[] = [];

  override open(name: string, version?: number): IDBOpenDBRequest {
    const request = super.open(name, version);
    request.addEventListener('success', () => this.connections.push(request.result));
    return request;
  }
}

/**
 * Makes writing rows of one table fail.
 * @param fails  asked at each row; `quota`: the browser refuses the row; `abort`: it takes the row,
 *               then aborts the transaction
 */
export function failWrites(fails: () => 'quota' | 'abort' | false, table = 'updates'): void {
  const add = FakeStore.prototype.add;
  vi.spyOn(FakeStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<IDBObjectStore['add']>
  ) {
    const fault = this.name === table && fails();
    if (fault === 'quota') throw new DOMException('No room', 'QuotaExceededError');
    const request = add.apply(this, row);
    if (fault === 'abort') this.transaction.abort();
    return request;
  });
}

export function cardTitled(title: string): MapCard {
  return {
    title,
    account: 'Northwind',
    stage: 'research',
    people: 3,
    placeholders: 1,
    thumbnail: { boxes: [[0, 0, 10, 5, 'accepting']], lines: [[0, 0, 4, 4]] },
  };
}

/** Resolves with the first status of this kind. */
export function statusOf(log: MapLog, state: SaveStatus['state']): Promise<SaveStatus> {
  return new Promise((resolve) => {
    const stop = log.onStatus((status) => {
      if (status.state !== state) return;
      resolve(status);
      queueMicrotask(() => stop());
    });
  });
}

/** Collects what other tabs write. `reached` resolves once there are so many updates. */
export function remoteUpdatesOf(log: MapLog) {
  const received: number[][] = [];
  let check: () => void = () => undefined;
  const stop = log.onRemote((updates) => {
    received.push(...updates.map((update) => [...update]));
    check();
  });
  const reached = (count: number) =>
    new Promise<number[][]>((resolve) => {
      check = () => {
        if (received.length >= count) resolve(received);
      };
      check();
    });
  return { received, reached, stop };
}

export function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values);
}

/** The updates as plain arrays, for comparing. */
export function plain(updates: readonly Uint8Array[]): number[][] {
  return updates.map((update) => [...update]);
}
