import type { MapCard, Viewport } from './entry';
import { isFinal, type StorageError, toStorageError } from './errors';
import { Listeners, tell } from './listeners';
import { type RetryDelay, RetryTimer } from './retryTimer';

export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'outdated' }
  | { readonly state: 'failed'; readonly reason: FailedReason };

/** `removed`: the map was deleted for good, here or in another tab. */
type FailedReason = 'quota' | 'unavailable' | 'closed' | 'removed' | 'unknown';

export interface QueuedUpdate {
  readonly bytes: Uint8Array;
  /** ms since 1970 */
  readonly at: number;
}

/** What one transaction writes. */
export interface Batch {
  readonly updates: readonly QueuedUpdate[];
  readonly card: MapCard | null;
  readonly viewport: Viewport | null;
}

/** Cards and viewports change often and matter little: they wait this long, ms, for an update. */
const QUIET_DELAY = 250;

/**
 * What is not in the database yet. Updates are written at once, everything that has queued up in one
 * transaction, and leave the queue only when that has committed; a failed write is tried again until
 * it succeeds: later and later, and at once after each new update.
 */
export class WriteQueue {
  readonly #write: (batch: Batch) => Promise<void>;
  readonly #retry: RetryTimer;
  readonly #statusListeners = new Listeners<SaveStatus>();
  #status: SaveStatus = { state: 'saved' };
  #updates: QueuedUpdate[] = [];
  #card: MapCard | null = null;
  #viewport: Viewport | null = null;
  #draining: Promise<StorageError | null> | null = null;
  #scheduled = false;
  #quietTimer: ReturnType<typeof setTimeout> | undefined;
  #final: StorageError | null = null;

  /** @param write commits a batch, all of it or nothing; rejects when it could not */
  constructor(write: (batch: Batch) => Promise<void>, retryDelay: RetryDelay) {
    this.#write = write;
    this.#retry = new RetryTimer(retryDelay);
  }

  get isEmpty(): boolean {
    return this.#updates.length === 0 && !this.#card && !this.#viewport;
  }

  append(update: QueuedUpdate): void {
    this.#updates.push(update);
    if (this.#final) this.end(this.#final);
    if (this.#status.state === 'saved') this.#setStatus({ state: 'saving' });
    if (this.#scheduled || this.#final) return;
    this.#scheduled = true;
    // A microtask later: the updates of one command share a transaction.
    queueMicrotask(() => {
      this.#scheduled = false;
      this.attempt();
    });
  }

  describe(card: MapCard): void {
    this.#card = card;
    this.#writeSoon();
  }

  saveViewport(viewport: Viewport): void {
    this.#viewport = viewport;
    this.#writeSoon();
  }

  onStatus(listener: (status: SaveStatus) => void): () => void {
    const stop = this.#statusListeners.add(listener);
    tell(listener, this.#status);
    return stop;
  }

  /** Tries now to write whatever is queued, without waiting for the next retry. */
  attempt(): void {
    if (!this.isEmpty) void this.#drain();
  }

  /** Resolves when everything queued is committed. @throws StorageError when an attempt fails */
  async flush(): Promise<void> {
    while (!this.isEmpty) {
      const failure = await this.#drain();
      if (failure) throw failure;
    }
  }

  /** No more writing, for good; what is queued stays unsaved and the status says so. */
  end(reason: StorageError): void {
    this.#final = reason;
    this.#retry.cancel();
    clearTimeout(this.#quietTimer);
    if (reason.reason === 'not-found') this.#setStatus({ state: 'failed', reason: 'removed' });
    else if (this.#updates.length === 0) this.#setStatus({ state: 'outdated' });
    else this.#setStatus({ state: 'failed', reason: 'closed' });
  }

  #writeSoon(): void {
    if (this.#final) return;
    this.#quietTimer ??= setTimeout(() => this.attempt(), QUIET_DELAY);
  }

  #drain(): Promise<StorageError | null> {
    if (this.#final) return Promise.resolve(this.#final);
    this.#draining ??= this.#writeAll();
    return this.#draining;
  }

  async #writeAll(): Promise<StorageError | null> {
    this.#retry.cancel();
    try {
      while (!this.isEmpty) {
        clearTimeout(this.#quietTimer);
        this.#quietTimer = undefined;
        const batch = { updates: [...this.#updates], card: this.#card, viewport: this.#viewport };
        await this.#write(batch);
        this.#written(batch);
      }
      return null;
    } catch (error) {
      return this.#failed(toStorageError(error));
    } finally {
      // Here and not in a `then`: an update that comes a moment later must start a new attempt.
      this.#draining = null;
    }
  }

  #written(batch: Batch): void {
    this.#updates.splice(0, batch.updates.length);
    if (this.#card === batch.card) this.#card = null;
    if (this.#viewport === batch.viewport) this.#viewport = null;
    this.#retry.succeeded();
    if (this.#updates.length === 0 && !this.#final) this.#setStatus({ state: 'saved' });
  }

  #failed(error: StorageError): StorageError {
    if (isFinal(error)) {
      this.end(error);
      return error;
    }
    // A picture of the map that is not up to date yet is no reason to worry anyone.
    if (this.#updates.length > 0) this.#setStatus({ state: 'failed', reason: statusReason(error) });
    this.#retry.schedule(() => this.attempt());
    return error;
  }

  #setStatus(status: SaveStatus): void {
    if (JSON.stringify(status) === JSON.stringify(this.#status)) return;
    this.#status = status;
    this.#statusListeners.tell(status);
  }
}

function statusReason({ reason }: StorageError): 'quota' | 'unavailable' | 'unknown' {
  return reason === 'quota' || reason === 'unavailable' ? reason : 'unknown';
}
