import * as Y from 'yjs';
import type { MapSnapshot } from '../model/map';
import { OperationError } from './errors';
import { INFO_PARTS, LINK_PARTS, newRecord, STAKEHOLDER_PARTS, writeFields } from './fields';
import { Operations } from './operations';
import { type DocumentChange, Projection } from './projection';
import { type Structure, structureOf } from './structure';

/** Edits of this tab: undoable. Loading and other people's edits are not. */
const LOCAL = Symbol('local');
const REMOTE = Symbol('remote');

export type SnapshotListener = (snapshot: MapSnapshot, change: DocumentChange) => void;
/** @param local whether this tab made the edit, and so must see that it is kept */
export type UpdateListener = (update: Uint8Array, local: boolean) => void;

/** A live map: typed edits in, immutable snapshots and mergeable updates out. */
export class MapDocument {
  readonly #doc = new Y.Doc();
  readonly #structure: Structure = structureOf(this.#doc);
  readonly #operations = new Operations(this.#structure);
  readonly #projection: Projection;
  readonly #history: Y.UndoManager;
  readonly #snapshotListeners = new Set<SnapshotListener>();
  #pending: { info: boolean; stakeholders: Set<string>; links: Set<string> } = noChange();
  #lastChange: DocumentChange = noChange();
  #mergeKey: string | null = null;
  #readOnly = false;

  /** @param updates of one document, in any order; none for a blank map. @throws when one is malformed */
  constructor(updates: readonly Uint8Array[] = []) {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update, REMOTE);
    }, REMOTE);
    this.#projection = new Projection(this.#structure);
    this.#observe();
    const { info, stakeholders, links } = this.#structure;
    this.#history = new Y.UndoManager([info, stakeholders, links], {
      trackedOrigins: new Set([LOCAL]),
      captureTimeout: Number.MAX_SAFE_INTEGER,
    });
  }

  /** A new document that holds the given map. */
  static fromSnapshot(map: MapSnapshot): MapDocument {
    const document = new MapDocument();
    document.#doc.transact(() => {
      const { info, stakeholders, links } = document.#structure;
      writeFields(info, map.info, INFO_PARTS);
      for (const { id, ...fields } of map.stakeholders.values()) {
        stakeholders.set(id, newRecord(fields, STAKEHOLDER_PARTS) as Y.Map<unknown>);
      }
      for (const { id, ...fields } of map.links.values()) {
        links.set(id, newRecord(fields, LINK_PARTS) as Y.Map<unknown>);
      }
    }, REMOTE);
    return document;
  }

  get snapshot(): MapSnapshot {
    return this.#projection.snapshot;
  }

  get canUndo(): boolean {
    return !this.#readOnly && this.#history.canUndo();
  }

  get canRedo(): boolean {
    return !this.#readOnly && this.#history.canRedo();
  }

  /**
   * One intention of the user: one update, one step of undo.
   * @param mergeKey  consecutive intentions of the same key (nudging, typing) are undone together;
   *                  such an intention must be a single operation, which writes all or nothing
   * @throws OperationError; then nothing is changed
   */
  transact<T>(intention: (operations: Operations) => T, mergeKey: string | null = null): T {
    if (this.#readOnly) throw new OperationError('read-only');
    if (mergeKey === null || mergeKey !== this.#mergeKey) this.#history.stopCapturing();
    this.#mergeKey = mergeKey;
    const depth = this.#history.undoStack.length;
    let failure: { error: unknown } | null = null;
    const result = this.#doc.transact(() => {
      try {
        return intention(this.#operations);
      } catch (error) {
        failure = { error };
        return undefined;
      }
    }, LOCAL) as T;
    if (failure) {
      this.#rollBack(depth);
      throw (failure as { error: unknown }).error;
    }
    return result;
  }

  /** @returns what changed back, or null when there is nothing to undo */
  undo(): DocumentChange | null {
    return this.#step(() => this.#history.undo());
  }

  /** @returns what changed again, or null when there is nothing to redo */
  redo(): DocumentChange | null {
    return this.#step(() => this.#history.redo());
  }

  /** Merges a colleague's or another tab's edits. @throws when the update is malformed */
  applyUpdate(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update, REMOTE);
  }

  /** From now on edits are refused; other tabs' edits still show. */
  makeReadOnly(): void {
    this.#readOnly = true;
  }

  /** The whole document as one update. Deleted text is not in it once it can't be undone. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** The document for somebody else: nothing that was deleted, not even what undo still remembers. */
  encodeForSharing(): Uint8Array {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, this.encode());
    const encoded = Y.encodeStateAsUpdate(copy);
    copy.destroy();
    return encoded;
  }

  /** Told after every change of the map. @returns stop listening */
  subscribe(listener: SnapshotListener): () => void {
    this.#snapshotListeners.add(listener);
    return () => this.#snapshotListeners.delete(listener);
  }

  /** Told every update. The listener must not throw: that would stop all later events. */
  onUpdate(listener: UpdateListener): () => void {
    const handler = (update: Uint8Array, origin: unknown) => listener(update, origin !== REMOTE);
    this.#doc.on('update', handler);
    return () => this.#doc.off('update', handler);
  }

  destroy(): void {
    this.#snapshotListeners.clear();
    this.#doc.destroy();
  }

  #step(move: () => unknown): DocumentChange | null {
    if (this.#readOnly) return null;
    this.#mergeKey = null;
    return move() === null ? null : this.#lastChange;
  }

  /** A refused intention may have written half of itself; it goes, and leaves nothing to redo. */
  #rollBack(depth: number): void {
    this.#mergeKey = null;
    if (this.#history.undoStack.length <= depth) return;
    this.#history.undo();
    this.#history.redoStack.pop();
  }

  #observe(): void {
    const { info, stakeholders, links } = this.#structure;
    info.observe(() => {
      this.#pending.info = true;
    });
    stakeholders.observeDeep((events) => collectIds(events, this.#pending.stakeholders));
    links.observeDeep((events) => collectIds(events, this.#pending.links));
    this.#doc.on('afterTransaction', () => this.#publish());
  }

  #publish(): void {
    const change = this.#pending;
    if (!change.info && change.stakeholders.size === 0 && change.links.size === 0) return;
    this.#pending = noChange();
    this.#lastChange = change;
    const snapshot = this.#projection.refresh(change);
    for (const listener of this.#snapshotListeners) listener(snapshot, change);
  }
}

function noChange() {
  return { info: false, stakeholders: new Set<string>(), links: new Set<string>() };
}

function collectIds(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], into: Set<string>): void {
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') into.add(id);
    else for (const key of event.changes.keys.keys()) into.add(key);
  }
}
