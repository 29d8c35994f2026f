import * as Y from 'yjs';
import { isRecord, type Structure } from './structure';

/**
 * What an intention is about to write. Operations read and edit this, and only an intention that runs
 * to its end reaches the document: one that is refused halfway leaves no update, no step of undo, and
 * what could be redone can still be.
 */
export interface Draft {
  readonly info: DraftRecord;
  readonly stakeholders: DraftRecords;
  readonly links: DraftRecords;
}

export function draftOf({ info, stakeholders, links }: Structure): Draft {
  return {
    info: new DraftRecord(info),
    stakeholders: new DraftRecords(stakeholders),
    links: new DraftRecords(links),
  };
}

/** Writes the draft; call within a transaction. */
export function commitDraft({ info, stakeholders, links }: Draft): void {
  info.commit();
  stakeholders.commit();
  links.commit();
}

/** One person, link or the info, with the edits that are not yet written. */
export class DraftRecord {
  /** `undefined` stands for a key to be deleted. */
  readonly #edits = new Map<string, unknown>();

  /** @param written the record in the document, or null for a new one */
  constructor(private readonly written: Y.Map<unknown> | null) {}

  get(key: string): unknown {
    return this.#edits.has(key) ? this.#edits.get(key) : this.written?.get(key);
  }

  /** The keys that start with `prefix`. */
  keysFrom(prefix: string): string[] {
    const keys = new Set([...(this.written?.keys() ?? []), ...this.#edits.keys()]);
    return [...keys].filter((key) => key.startsWith(prefix) && this.get(key) !== undefined);
  }

  set(key: string, value: unknown): void {
    if (sameValue(this.written?.get(key), value)) this.#edits.delete(key);
    // A copy: Yjs keeps what it is given, and refuses objects that are not plain.
    else this.#edits.set(key, typeof value === 'object' ? structuredClone(value) : value);
  }

  delete(key: string): void {
    if (this.written?.has(key)) this.#edits.set(key, undefined);
    else this.#edits.delete(key);
  }

  /** Writes the edits. @returns the new record when there was none */
  commit(): Y.Map<unknown> | null {
    if (this.written === null) return new Y.Map(this.#edits.entries());
    for (const [key, value] of this.#edits) {
      if (value === undefined) this.written.delete(key);
      else this.written.set(key, value);
    }
    return null;
  }
}

/** All people or all links, by id; what a damaged document holds in a record's place is passed over. */
export class DraftRecords {
  /** Records that were looked at; null for one to be deleted. */
  readonly #drafts = new Map<string, DraftRecord | null>();
  #size: number;

  constructor(private readonly written: Y.Map<Y.Map<unknown>>) {
    this.#size = written.size;
  }

  get size(): number {
    return this.#size;
  }

  get(id: string): DraftRecord | undefined {
    const draft = this.#drafts.get(id);
    if (draft !== undefined) return draft ?? undefined;
    const written = this.written.get(id);
    if (!isRecord(written)) return undefined;
    const opened = new DraftRecord(written);
    this.#drafts.set(id, opened);
    return opened;
  }

  *entries(): Generator<[string, DraftRecord]> {
    for (const id of new Set([...this.written.keys(), ...this.#drafts.keys()])) {
      const draft = this.get(id);
      if (draft) yield [id, draft];
    }
  }

  /** @returns the new, empty record, in place of any other of that id */
  add(id: string): DraftRecord {
    const draft = new DraftRecord(null);
    if (!this.#holds(id)) this.#size += 1;
    this.#drafts.set(id, draft);
    return draft;
  }

  delete(id: string): void {
    if (!this.#holds(id)) return;
    this.#size -= 1;
    if (this.written.has(id)) this.#drafts.set(id, null);
    else this.#drafts.delete(id);
  }

  commit(): void {
    for (const [id, draft] of this.#drafts) {
      if (draft === null) {
        this.written.delete(id);
        continue;
      }
      const added = draft.commit();
      if (added) this.written.set(id, added as Y.Map<Y.Map<unknown>> & Y.Map<unknown>);
    }
  }

  #holds(id: string): boolean {
    const draft = this.#drafts.get(id);
    return draft === undefined ? this.written.has(id) : draft !== null;
  }
}

/** Whether two field values are equal; stored ones are of any kind that Yjs can store. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return plainText(a) === plainText(b);
}

function plainText(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part));
}
