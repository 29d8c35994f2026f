import type { Connection } from './connection';
import { isFinal, toStorageError } from './errors';
import { Listeners } from './listeners';
import { type Base, type Position, setAside, throughOf } from './recovery';
import { type RetryDelay, RetryTimer } from './retryTimer';
import { isIntact, readRows } from './rows';
import type { MapDatabase } from './schema';

export interface RemoteUpdatesOptions {
  readonly connection: Connection;
  readonly mapId: string;
  readonly writer: string;
  readonly retryDelay: RetryDelay;
  readonly now: () => number;
}

interface Unseen {
  readonly updates: readonly Uint8Array[];
  readonly position: Position;
}

/**
 * Reads what others have written since, by sequence number, and hands it over. The position moves
 * only over rows that somebody took: rows nobody took are never compacted away.
 */
export class RemoteUpdates {
  readonly #options: RemoteUpdatesOptions;
  readonly #listeners = new Listeners<readonly Uint8Array[]>();
  readonly #retry: RetryTimer;
  #position: Position;
  #pulling = false;
  #again = false;
  #stopped = false;

  constructor(position: Position, options: RemoteUpdatesOptions) {
    this.#position = position;
    this.#options = options;
    this.#retry = new RetryTimer(options.retryDelay);
  }

  get position(): Position {
    return this.#position;
  }

  onRemote(listener: (updates: readonly Uint8Array[]) => void): () => void {
    const stop = this.#listeners.add(listener);
    this.pull();
    return stop;
  }

  /** Own rows were committed and no one else's lie between them and the position. */
  ownRowsThrough(seq: number): void {
    this.#position = { ...this.#position, seq: Math.max(this.#position.seq, seq) };
  }

  compacted(base: Base): void {
    this.#position = { ...this.#position, snapshot: base.id, base };
  }

  /** Looks for unseen rows, soon. */
  pull(): void {
    this.#again = true;
    if (!this.#pulling) void this.#pullAll();
  }

  stop(): void {
    this.#stopped = true;
    this.#retry.cancel();
  }

  async #pullAll(): Promise<void> {
    this.#pulling = true;
    this.#retry.cancel();
    try {
      while (this.#again && !this.#stopped && this.#listeners.size > 0) {
        this.#again = false;
        const from = this.#position;
        this.#take(await this.#options.connection.use((database) => this.#read(database, from)));
      }
      this.#retry.succeeded();
    } catch (error) {
      if (!this.#stopped && !isFinal(toStorageError(error))) {
        this.#retry.schedule(() => this.pull());
      }
    } finally {
      this.#pulling = false;
    }
  }

  #take({ updates, position }: Unseen): void {
    if (this.#stopped || this.#listeners.size === 0) return;
    if (updates.length > 0 && !this.#listeners.tell(updates)) return;
    const { seq, snapshot, base } = this.#position;
    const newer = position.snapshot > snapshot;
    this.#position = {
      seq: Math.max(seq, position.seq),
      snapshot: newer ? position.snapshot : snapshot,
      base: newer ? position.base : base,
    };
  }

  async #read(database: MapDatabase, from: Position): Promise<Unseen> {
    const { mapId, writer, now } = this.#options;
    const updates: Uint8Array[] = [];
    let { seq, snapshot, base } = from;

    // Another tab's compaction may have dropped rows that this one never read; its snapshot has them.
    const made = await readRows(database.snapshots, () =>
      database.snapshotsOf(mapId, from.snapshot),
    );
    for (const { key, row } of made.rows) {
      if (!isIntact(row)) {
        await setAside(database, mapId, [{ from: 'snapshots', key, row }], now());
        continue;
      }
      base = { id: key, through: throughOf(row) };
      snapshot = key;
      if (base.through > from.seq) updates.push(row.bytes);
    }

    const rows = await readRows(database.updates, () => database.updatesOf(mapId, from.seq));
    for (const { key, row } of rows.rows) {
      seq = Math.max(seq, key);
      if (!isIntact(row)) await setAside(database, mapId, [{ from: 'updates', key, row }], now());
      else if (row.writer !== writer) updates.push(row.bytes);
    }
    for (const key of rows.unreadable) seq = Math.max(seq, key);
    if (base && base !== from.base) seq = Math.max(seq, base.through);
    return { updates, position: { seq, snapshot, base } };
  }
}
