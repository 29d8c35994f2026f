import * as Y from 'yjs';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapSnapshot } from '../model/map';
import { OperationError } from './errors';
import { MapDocument } from './mapDocument';
import { type Comparison, conflictsBetween } from './mergeCopy';
import { replaceMap } from './replaceMap';
import { type Choose, settleMerge } from './settleMerge';
import { unite } from './unite';

/** What two copies of a map decided differently since they parted. */
export function compareDocuments(ours: MapDocument, theirs: MapDocument): Comparison {
  return withDocs(ours, theirs, (here, there) =>
    conflictsBetween(
      { doc: here, snapshot: ours.snapshot },
      { doc: there, snapshot: theirs.snapshot },
    ),
  );
}

/**
 * Takes all of `theirs` into `ours`: everybody's edits stay, and where both decided differently the chosen
 * side holds. No step of undo, unless the copies share no edits.
 * @param comparison  of the two as they are, where it is known
 * @throws OperationError read-only, too-many-stakeholders, too-many-links; then nothing is changed
 */
export function mergeDocuments(
  ours: MapDocument,
  theirs: MapDocument,
  choose: Choose,
  comparison = compareDocuments(ours, theirs),
): void {
  const sides = { ours: ours.snapshot, theirs: theirs.snapshot };
  const [known, update] = [ours.encode(), theirs.encode()];
  if (!shareEdits([known], [update])) {
    const united = withinLimits(unite(sides.ours, sides.theirs, comparison, choose));
    ours.transact((operations) => operations.become(united, sides.ours));
    return;
  }
  const trial = new MapDocument([known, update]);
  withinLimits(trial.snapshot);
  trial.destroy();
  ours.take(update, (draft) => settleMerge(draft, comparison, sides, choose));
}

/**
 * Makes `ours` what `theirs` is, knowing all of their edits, so that what they change after is no
 * conflict. No step of undo, unless the copies share no edits.
 * @throws OperationError read-only; then nothing is changed
 */
export function replaceDocument(ours: MapDocument, theirs: MapDocument): void {
  const { snapshot } = theirs;
  const update = theirs.encode();
  if (shareEdits([ours.encode()], [update])) {
    ours.take(update, (draft) => replaceMap(draft, snapshot, ours.snapshot));
  } else {
    ours.transact((operations) => operations.become(snapshot, ours.snapshot));
  }
}

/** Whether two documents have edits in common, told without building them. @throws when one is malformed */
export function shareEdits(ours: readonly Uint8Array[], theirs: readonly Uint8Array[]): boolean {
  const [known, other] = [ours, theirs].map(
    (updates) => new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).to.keys()])),
  ) as [Set<number>, Set<number>];
  return [...other].some((client) => known.has(client));
}

function withDocs<T>(a: MapDocument, b: MapDocument, work: (a: Y.Doc, b: Y.Doc) => T): T {
  const [ours, theirs] = [a, b].map((document) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, document.encode());
    return doc;
  }) as [Y.Doc, Y.Doc];
  const result = work(ours, theirs);
  ours.destroy();
  theirs.destroy();
  return result;
}

function withinLimits(map: MapSnapshot): MapSnapshot {
  if (map.stakeholders.size > MAX_STAKEHOLDERS) throw new OperationError('too-many-stakeholders');
  if (map.links.size > MAX_LINKS) throw new OperationError('too-many-links');
  return map;
}
