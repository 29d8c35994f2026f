import { isIntactSnapshot } from './chain';
import type { Connection } from './connection';
import { isFinal, toStorageError } from './errors';
import { Listeners } from './listeners';
import { type Base, type Position, readUpdates, setAside, throughOf } from './recovery';
import { type RetryDelay, RetryTimer } from './retryTimer';
import { readRows } from './rows';
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
    const { maps, updates: log, snapshots, damaged } = database;
    // In one transaction, or another tab's compaction could fall between snapshots and updates.
    const read = await database.transaction('r', maps, log, snapshots, damaged, async () => {
      const made = await readRows(snapshots, () => database.snapshotsOf(mapId, from.snapshot));
      const intact = made.rows.filter(({ row }) => isIntactSnapshot(row));
      const newest = intact.at(-1);
      const base = newest ? { id: newest.key, through: throughOf(newest.row) } : from.base;
      const through = Math.max(from.seq, newest ? throughOf(newest.row) : 0);
      const since = await readUpdates(database, mapId, from.seq, through);
      return { made, intact, base, since, through };
    });
    const { made, intact, base, since } = read;
    const spoilt = made.rows.filter((one) => !intact.includes(one));
    const aside = spoilt.map(({ key, row }) => ({ from: 'snapshots' as const, key, row }));
    await setAside(database, mapId, [...aside, ...since.damaged], now(), true);

    // Another tab's compaction may have dropped rows that this one never read; its snapshot has them.
    const whole = intact.filter(({ row }) => throughOf(row) > from.seq);
    const others = since.intact.filter((row) => row.writer !== writer);
    return {
      updates: [...whole.map(({ row }) => row.bytes), ...others.map(({ bytes }) => bytes)],
      position: {
        seq: Math.max(since.seq, read.through),
        snapshot: intact.at(-1)?.key ?? from.snapshot,
        base,
      },
    };
  }
}
