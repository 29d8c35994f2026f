import { Listeners } from './listeners';

/** Which map has new rows, and which opening of it wrote them. */
export interface Hint {
  readonly mapId: string;
  readonly writer: string;
}

/**
 * Says to other tabs which map has new rows. Only a hint: what they see is what the database holds,
 * so a lost, late or invented message costs at most a look at it.
 */
export class TabHints {
  readonly #channel: BroadcastChannel | null;
  readonly #listeners = new Listeners<Hint>();

  constructor(databaseName: string) {
    this.#channel =
      typeof BroadcastChannel === 'undefined'
        ? null
        : new BroadcastChannel(`stakeholder-map:${databaseName}`);
    if (this.#channel) {
      this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isHint(data)) this.#listeners.tell(data);
      };
    }
  }

  /**
   * Says it to other tabs while the transaction that writes the rows still runs: this tab may be gone
   * before it can say so after, and whoever reads waits for the transaction.
   */
  announce(hint: Hint): void {
    this.#channel?.postMessage(hint);
  }

  /** @returns stop listening */
  onHint(listener: (hint: Hint) => void): () => void {
    return this.#listeners.add(listener);
  }

  send(hint: Hint): void {
    // The channel does not reach its own tab, where the map may be open a second time.
    this.#listeners.tell(hint);
    this.announce(hint);
  }

  close(): void {
    this.#channel?.close();
  }
}

function isHint(value: unknown): value is Hint {
  if (typeof value !== 'object' || value === null) return false;
  const { mapId, writer } = value as Partial<Hint>;
  return typeof mapId === 'string' && typeof writer === 'string';
}
