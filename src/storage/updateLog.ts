import { sealUpdate } from './chain';
import { compactLog, withWebLock } from './compaction';
import type { Connection } from './connection';
import {
  cardFrom,
  entryFrom,
  lastSeqFrom,
  type MapCard,
  type Viewport,
  viewportFrom,
} from './entry';
import { MapNotFoundError, StorageError } from './errors';
import { readEntryRow } from './mapTable';
import { followPage } from './pageLifecycle';
import { followPresence } from './presence';
import type { LogRead } from './recovery';
import { RemoteUpdates } from './remoteUpdates';
import type { RetryDelay } from './retryTimer';
import type { MapDatabase } from './schema';
import type { TabHints } from './tabHints';
import { type Batch, type QueuedUpdate, type SaveStatus, WriteQueue } from './writeQueue';

export interface UpdateLogOptions {
  readonly connection: Connection;
  readonly hints: TabHints;
  readonly mapId: string;
  /** An id of this opening of the map. */
  readonly writer: string;
  readonly read: LogRead;
  readonly viewport: Viewport | null;
  readonly retryDelay: RetryDelay;
  /** @returns ms since 1970 */
  readonly now: () => number;
  /** Told at each update, before it is queued. */
  readonly onEdit: () => void;
  readonly onClosed: (log: UpdateLog) => void;
}

/** An open map: its updates as read, a queue for new ones, an ear for those of other tabs. */
export class UpdateLog {
  readonly updates: readonly Uint8Array[];
  readonly damage: LogRead['damage'];
  readonly viewport: Viewport | null;
  readonly #options: UpdateLogOptions;
  readonly #queue: WriteQueue;
  readonly #remote: RemoteUpdates;
  readonly #stopHints: () => void;
  readonly #stopPage: () => void;

  constructor(options: UpdateLogOptions) {
    const { mapId, writer, read } = options;
    this.#options = options;
    this.updates = read.updates;
    this.damage = read.damage;
    this.viewport = options.viewport;
    this.#queue = new WriteQueue((batch) => this.#write(batch), options.retryDelay);
    this.#remote = new RemoteUpdates(read.position, options);
    this.#stopHints = options.hints.onHint((hint) => {
      if (hint.mapId === mapId && hint.writer !== writer) this.#remote.pull();
    });
    this.#stopPage = followPage({
      leaving: () => this.#queue.attempt(),
      returning: () => {
        this.#queue.attempt();
        this.#remote.pull();
      },
      online: () => this.#queue.attempt(),
    });
  }

  append(update: Uint8Array): void {
    this.#options.onEdit();
    this.#queue.append({ bytes: update, at: this.#options.now() });
  }

  describe(card: MapCard): void {
    this.#queue.describe(cardFrom(card));
  }

  saveViewport(viewport: Viewport): void {
    const whole = viewportFrom(viewport);
    if (whole) this.#queue.saveViewport(whole);
  }

  /** Updates are handed over in the call; a listener that throws gets them again. */
  onRemote(listener: (updates: readonly Uint8Array[]) => void): () => void {
    return this.#remote.onRemote(listener);
  }

  onStatus(listener: (status: SaveStatus) => void): () => void {
    return this.#queue.onStatus(listener);
  }

  onPresence(listener: (others: number) => void): () => void {
    return followPresence(this.#options.mapId, listener);
  }

  /**
   * @param state the document as it is now, with everything appended and handed over; encoding it
   *              and calling this belong into one synchronous step
   * @throws StorageError when it could not be written; the log is then as it was
   */
  async compact(state: Uint8Array): Promise<void> {
    const { connection, mapId, now } = this.#options;
    const position = this.#remote.position;
    const base = await withWebLock(`stakeholder-map:compact:${mapId}`, () =>
      connection.use((database) => compactLog(database, mapId, state, position, now())),
    );
    if (base) this.#remote.compacted(base);
    else this.#remote.pull();
  }

  /** @throws StorageError when writing fails; it goes on being retried */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  /**
   * Writes what is queued, then lets go of the page and the other tabs.
   * @throws StorageError when that could not be written: the log then stays open and goes on trying
   */
  async close(): Promise<void> {
    try {
      await this.#queue.flush();
    } catch (error) {
      // Nothing is left to save a removed map to.
      if (!(error instanceof StorageError && error.reason === 'not-found')) throw error;
    }
    this.#stopListening();
    this.#options.onClosed(this);
  }

  /** One last attempt to write, then read-only: the database is about to be closed in this tab. */
  async end(): Promise<void> {
    await this.#queue.flush().catch(() => undefined); // the status tells what was left
    this.#stopListening();
    this.#queue.end(new StorageError('closed', 'The database is closed in this tab'));
  }

  #stopListening(): void {
    this.#stopHints();
    this.#stopPage();
    this.#remote.stop();
  }

  async #write(batch: Batch): Promise<void> {
    const { connection, hints, mapId, writer } = this.#options;
    const seen = this.#remote.position.seq;
    const { last, gap } = await connection.use((database) => this.#commit(database, batch, seen));
    if (last === 0) return;
    if (gap) this.#remote.pull();
    else this.#remote.ownRowsThrough(last);
    hints.send({ mapId, writer });
  }

  /** @returns `seq` of the last row written, and whether rows of others lie before it, unseen */
  async #commit(
    database: MapDatabase,
    { updates, card, viewport }: Batch,
    seen: number,
  ): Promise<{ last: number; gap: boolean }> {
    const { hints, mapId, writer } = this.#options;
    const { maps, views } = database;
    return database.transaction('rw', maps, database.updates, views, async () => {
      const row = await readEntryRow(maps, mapId);
      if (row === undefined) throw new MapNotFoundError(mapId);
      if (viewport) await views.put({ mapId, viewport });
      const entry = entryFrom(mapId, row);
      const editedAt = Math.max(entry.editedAt, updates.at(-1)?.at ?? 0);
      const before = lastSeqFrom(row);
      const next = updates.length === 0 ? null : await this.#add(database, updates, before);
      const lastSeq = next?.last ?? before;
      if (card || next) await maps.put({ ...entry, ...card, editedAt, lastSeq });
      if (next) hints.announce({ mapId, writer });
      return { last: next?.last ?? 0, gap: (next?.previous ?? 0) > seen };
    });
  }

  /**
   * Each row names the one before it, so that a missing one is noticed.
   * @param before `seq` of the map's last update, as the map's own row says
   * @returns `seq` of the last row added, and of the one that was last before
   */
  async #add(database: MapDatabase, [first, ...others]: readonly QueuedUpdate[], before: number) {
    const { mapId, writer } = this.#options;
    const { updates } = database;
    const there = await database.updatesOf(mapId, 0).reverse().limit(1).primaryKeys();
    const previous = there[0] ?? 0;
    const rowOf = ({ bytes, at }: QueuedUpdate, prev: number) =>
      sealUpdate(bytes, { mapId, writer, at, prev });
    if (!first) return { last: previous, previous };
    const start = await updates.add(rowOf(first, Math.max(previous, before)));
    // Within a transaction the database numbers rows one after the other.
    if (others.length > 0)
      await updates.bulkAdd(others.map((update, at) => rowOf(update, start + at)));
    return { last: start + others.length, previous };
  }
}
