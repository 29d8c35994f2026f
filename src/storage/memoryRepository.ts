import {
  cardFrom,
  entryFrom,
  type MapCard,
  type MapEntry,
  type MapOrigin,
  type Viewport,
  viewportFrom,
} from './entry';
import { MapNotFoundError, StorageError } from './errors';
import { newId } from './identity';
import { Listeners, tell } from './listeners';
import type { StorageUse } from './usage';
import type { NewVersion, Version } from './versions';
import type { SaveStatus } from './writeQueue';

interface StoredMap {
  entry: MapEntry;
  updates: Uint8Array[];
  viewport: Viewport | null;
  readonly logs: Set<MemoryLog>;
}

/** An open map in memory. Nothing can fail, so everything is saved at once. */
class MemoryLog {
  readonly updates: readonly Uint8Array[];
  readonly damage = null;
  readonly viewport: Viewport | null;
  readonly #map: StoredMap;
  readonly #changed: (editedAt?: number) => void;
  readonly #remote = new Listeners<readonly Uint8Array[]>();
  #unseen: Uint8Array[] = [];

  constructor(map: StoredMap, changed: (editedAt?: number) => void) {
    this.updates = [...map.updates];
    this.viewport = map.viewport;
    this.#map = map;
    this.#changed = changed;
    map.logs.add(this);
  }

  append(update: Uint8Array): void {
    const copy = update.slice();
    this.#map.updates.push(copy);
    for (const log of this.#map.logs) if (log !== this) log.receive(copy);
    this.#changed(Date.now());
  }

  describe(card: MapCard): void {
    this.#map.entry = { ...this.#map.entry, ...cardFrom(card) };
    this.#changed();
  }

  saveViewport(viewport: Viewport): void {
    this.#map.viewport = viewportFrom(viewport) ?? this.#map.viewport;
  }

  onRemote(listener: (updates: readonly Uint8Array[]) => void): () => void {
    const stop = this.#remote.add(listener);
    this.#deliverSoon();
    return stop;
  }

  onStatus(listener: (status: SaveStatus) => void): () => void {
    tell(listener, { state: 'saved' });
    return () => undefined;
  }

  /** No other tab sees this one's memory. */
  onPresence(): () => void {
    return () => undefined;
  }

  async compact(state: Uint8Array): Promise<void> {
    // What this log has not been handed yet is not in `state`.
    this.#map.updates = [state.slice(), ...this.#unseen];
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.#map.logs.delete(this);
  }

  /** An update from another opening of the same map. */
  receive(update: Uint8Array): void {
    this.#unseen.push(update);
    this.#deliverSoon();
  }

  #deliverSoon(): void {
    queueMicrotask(() => {
      if (this.#remote.size === 0 || this.#unseen.length === 0) return;
      const updates = this.#unseen;
      this.#unseen = [];
      if (!this.#remote.tell(updates)) this.#unseen = [...updates, ...this.#unseen];
    });
  }
}

/** The history of maps in memory. */
class MemoryVersions {
  readonly #rows = new Map<string, readonly { version: Version; state: Uint8Array }[]>();
  #last = 0;

  async list(mapId: string): Promise<readonly Version[]> {
    return this.#of(mapId)
      .map(({ version }) => version)
      .toReversed();
  }

  async read(mapId: string, id: number): Promise<Uint8Array> {
    const row = this.#of(mapId).find(({ version }) => version.id === id);
    if (!row) throw new StorageError('not-found', `There is no version ${id} of the map ${mapId}`);
    return row.state;
  }

  async add(mapId: string, { state, at = Date.now(), ...rest }: NewVersion): Promise<void> {
    this.#last += 1;
    const version: Version = { id: this.#last, at, size: state.length, ...rest };
    this.#rows.set(mapId, [...this.#of(mapId), { version, state: state.slice() }]);
  }

  async rename(mapId: string, id: number, name: string): Promise<void> {
    this.#rows.set(
      mapId,
      this.#of(mapId).map((row) =>
        row.version.id === id
          ? { ...row, version: { ...row.version, reason: 'named', name } }
          : row,
      ),
    );
  }

  async remove(mapId: string, id: number): Promise<void> {
    this.#rows.set(
      mapId,
      this.#of(mapId).filter(({ version }) => version.id !== id),
    );
  }

  #of(mapId: string): readonly { version: Version; state: Uint8Array }[] {
    return this.#rows.get(mapId) ?? [];
  }
}

/** Maps that live as long as the page: for windows without IndexedDB, and for tests. */
class MemoryRepository {
  readonly #maps = new Map<string, StoredMap>();
  readonly #watchers = new Listeners<readonly MapEntry[]>();
  readonly #notes = new Map<string, unknown>();
  readonly versions = new MemoryVersions();

  watch(
    listener: (maps: readonly MapEntry[]) => void,
    _onError: (error: unknown) => void,
  ): () => void {
    const stop = this.#watchers.add(listener);
    tell(listener, this.#entries());
    return stop;
  }

  async create(state: Uint8Array, card: MapCard, origin: MapOrigin = {}): Promise<string> {
    const now = Date.now();
    const { id = newId(), createdAt = now, editedAt = now, trashed = false } = origin;
    if (this.#maps.has(id)) throw new StorageError('unknown', `There is a map ${id} already`);
    const trashedAt = trashed ? now : null;
    const entry = entryFrom(id, { ...cardFrom(card), createdAt, editedAt, trashedAt });
    this.#maps.set(id, { entry, updates: [state.slice()], viewport: null, logs: new Set() });
    this.#changed();
    return id;
  }

  async open(id: string): Promise<MemoryLog> {
    const map = this.#find(id);
    return new MemoryLog(map, (editedAt = map.entry.editedAt) => {
      map.entry = { ...map.entry, editedAt };
      this.#changed();
    });
  }

  async trash(id: string): Promise<void> {
    this.#setTrashedAt(id, Date.now());
  }

  async restore(id: string): Promise<void> {
    this.#setTrashedAt(id, null);
  }

  async remove(id: string): Promise<void> {
    this.#maps.delete(id);
    this.#changed();
  }

  /** Nothing of it outlives the page, so nothing of it takes storage. */
  async use(): Promise<StorageUse> {
    return { persisted: false, used: null, quota: null, maps: new Map() };
  }

  async persist(): Promise<boolean> {
    return false;
  }

  async damagedRows(): Promise<readonly []> {
    return [];
  }

  async storedRows(): Promise<readonly []> {
    return [];
  }

  async note(key: string): Promise<unknown> {
    return this.#notes.get(key);
  }

  async keepNote(key: string, value: unknown): Promise<void> {
    this.#notes.set(key, value);
  }

  #setTrashedAt(id: string, trashedAt: number | null): void {
    const map = this.#find(id);
    map.entry = { ...map.entry, trashedAt };
    this.#changed();
  }

  #find(id: string): StoredMap {
    const map = this.#maps.get(id);
    if (!map) throw new MapNotFoundError(id);
    return map;
  }

  #entries(): readonly MapEntry[] {
    return [...this.#maps.values()].map(({ entry }) => entry);
  }

  #changed(): void {
    this.#watchers.tell(this.#entries());
  }
}

export function createMemoryRepository(): MemoryRepository {
  return new MemoryRepository();
}
