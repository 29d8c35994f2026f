import * as Y from 'yjs';
import type { MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import { commitDraft, type Draft, draftOf, sameValue } from './draft';
import { OperationError } from './errors';
import { INFO_PARTS, LINK_PARTS, STAKEHOLDER_PARTS, writeFields, writeMissing } from './fields';
import { Operations } from './operations';
import { type DocumentChange, Projection } from './projection';
import { type Structure, structureOf } from './structure';

/** Edits of this tab: undoable. Loading and other people's edits are not. */
const LOCAL = Symbol('local');
const REMOTE = Symbol('remote');
/** What completes an undo: to be kept, but no step of its own. */
const COMPLETION = Symbol('completion');
/** Another copy taken in: to be kept, and no step of undo. */
const MERGE = Symbol('merge');

export type SnapshotListener = (snapshot: MapSnapshot, change: DocumentChange) => void;
/** @param local whether this tab made the edit, and so must see that it is kept */
export type UpdateListener = (update: Uint8Array, local: boolean) => void;

/** A live map: typed edits in, immutable snapshots and mergeable updates out. */
export class MapDocument {
  readonly #doc = new Y.Doc();
  readonly #structure: Structure = structureOf(this.#doc);
  readonly #projection: Projection;
  readonly #history: Y.UndoManager;
  readonly #snapshotListeners = new Set<SnapshotListener>();
  #pending: { info: boolean; stakeholders: Set<string>; links: Set<string> } = noChange();
  #lastChange: DocumentChange = noChange();
  /** People as they were when last removed. */
  readonly #gone = new Map<StakeholderId, Stakeholder>();
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
    const draft = draftOf(document.#structure);
    writeFields(draft.info, map.info, INFO_PARTS);
    for (const { id, ...fields } of map.stakeholders.values()) {
      writeFields(draft.stakeholders.add(id), fields, STAKEHOLDER_PARTS);
    }
    for (const { id, ...fields } of map.links.values()) {
      writeFields(draft.links.add(id), fields, LINK_PARTS);
    }
    document.#doc.transact(() => commitDraft(draft), REMOTE);
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
   * @param mergeKey  consecutive intentions of the same key (nudging, typing) are undone together
   * @throws OperationError; then nothing is changed, and undo and redo stand where they stood
   */
  transact<T>(intention: (operations: Operations) => T, mergeKey: string | null = null): T {
    if (this.#readOnly) throw new OperationError('read-only');
    const draft = draftOf(this.#structure);
    const result = intention(new Operations(draft));
    if (mergeKey === null || mergeKey !== this.#mergeKey) this.#history.stopCapturing();
    this.#mergeKey = mergeKey;
    this.#doc.transact(() => commitDraft(draft), LOCAL);
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

  /**
   * Merges another tab's edits. Documents from elsewhere are tried apart first (`documentOf`): of one that
   * is well-formed and refers to edits that never were, a part may be taken.
   * @throws when the update is malformed; then nothing is changed
   */
  applyUpdate(update: Uint8Array): void {
    // Yjs would keep what it read before the damage; reading all of it first keeps none.
    Y.decodeUpdate(update);
    Y.applyUpdate(this.#doc, update, REMOTE);
  }

  /** Lets this room look into the document itself. @param work  changes nothing in it */
  inspect<T>(work: (doc: Y.Doc) => T): T {
    return work(this.#doc);
  }

  /** Whether there are edits that cannot be shown, because edits they build on are missing. */
  get isIncomplete(): boolean {
    const { pendingStructs, pendingDs } = this.#doc.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  /**
   * Takes in another copy's edits, then writes what is settled about the result. Its updates are told as
   * local; it is no step of undo.
   * @throws OperationError read-only
   */
  take(update: Uint8Array, settle: (draft: Draft) => void): void {
    if (this.#readOnly) throw new OperationError('read-only');
    this.#history.stopCapturing();
    Y.applyUpdate(this.#doc, update, MERGE);
    const draft = draftOf(this.#structure);
    settle(draft);
    this.#doc.transact(() => commitDraft(draft), MERGE);
  }

  /** From now on edits are refused; other tabs' edits still show. */
  makeReadOnly(): void {
    this.#readOnly = true;
  }

  /** The whole document as one update, with the deleted text that undo remembered since it was opened. */
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
    const before = this.snapshot;
    if (move() === null) return null;
    const change = this.#lastChange;
    this.#complete(before, change);
    return change;
  }

  /**
   * Bringing back a person, Yjs leaves out what a colleague edited while the person was removed here:
   * their value is lost with the removal, and ours counts as overwritten. A person must not come back
   * without a name, so ours is written again.
   */
  #complete(before: MapSnapshot, change: DocumentChange): void {
    const draft = draftOf(this.#structure);
    for (const id of change.stakeholders) {
      const known = this.#gone.get(id);
      const person = draft.stakeholders.get(id);
      if (before.stakeholders.has(id) || !known || !person) continue;
      const { id: _, ...fields } = known;
      const returned = this.snapshot.stakeholders.get(id);
      const lost = Object.entries(fields).filter(
        ([field, value]) => !sameValue(returned?.[field as keyof Stakeholder], value),
      );
      writeMissing(person, Object.fromEntries(lost), STAKEHOLDER_PARTS);
    }
    this.#doc.transact(() => commitDraft(draft), COMPLETION);
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
    const before = this.snapshot;
    const snapshot = this.#projection.refresh(change);
    for (const id of change.stakeholders) {
      const person = before.stakeholders.get(id);
      if (person && !snapshot.stakeholders.has(id)) this.#gone.set(id, person);
    }
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
