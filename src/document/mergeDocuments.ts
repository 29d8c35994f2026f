import * as Y from 'yjs';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapSnapshot } from '../model/map';
import { OperationError } from './errors';
import { MapDocument } from './mapDocument';
import { areDocsRelated, type Comparison, conflictsBetween } from './mergeCopy';
import { replaceMap } from './replaceMap';
import { type Choose, settleMerge } from './settleMerge';
import { unite } from './unite';

/** What two copies of a map decided differently since they parted. */
export function compareDocuments(ours: MapDocument, theirs: MapDocument): Comparison {
  return ours.inspect((here) =>
    theirs.inspect((there) =>
      conflictsBetween(
        { doc: here, snapshot: ours.snapshot },
        { doc: there, snapshot: theirs.snapshot },
      ),
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
  if (!areRelated(ours, theirs)) {
    const united = withinLimits(unite(sides.ours, sides.theirs, comparison, choose));
    ours.transact((operations) => operations.become(united, sides.ours));
    return;
  }
  const update = theirs.encode();
  if (mayBeTooLarge(sides.ours, sides.theirs)) {
    const trial = new MapDocument([ours.encode(), update]);
    withinLimits(trial.snapshot);
    trial.destroy();
  }
  ours.take(update, (draft) => settleMerge(draft, comparison, sides, choose));
}

/**
 * Makes `ours` what `theirs` is, knowing all of their edits, so that what they change after is no
 * conflict. No step of undo, unless the copies share no edits.
 * @throws OperationError read-only; then nothing is changed
 */
export function replaceDocument(ours: MapDocument, theirs: MapDocument): void {
  const { snapshot } = theirs;
  if (areRelated(ours, theirs)) {
    ours.take(theirs.encode(), (draft) => replaceMap(draft, snapshot, ours.snapshot));
  } else {
    ours.transact((operations) => operations.become(snapshot, ours.snapshot));
  }
}

/** Whether two documents have edits in common. */
export function areRelated(ours: MapDocument, theirs: MapDocument): boolean {
  return ours.inspect((here) => theirs.inspect((there) => areDocsRelated(here, there)));
}

/** The same of documents as they are kept, told without building them. @throws when one is malformed */
export function shareEdits(ours: readonly Uint8Array[], theirs: readonly Uint8Array[]): boolean {
  const [known, other] = [ours, theirs].map(
    (updates) => new Set(updates.flatMap((update) => [...Y.parseUpdateMeta(update).to.keys()])),
  ) as [Set<number>, Set<number>];
  return [...other].some((client) => known.has(client));
}

/** Whether all that either has would be more than a map holds. */
function mayBeTooLarge(a: MapSnapshot, b: MapSnapshot): boolean {
  const both = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    new Set([...one.keys(), ...other.keys()]).size;
  return (
    both(a.stakeholders, b.stakeholders) > MAX_STAKEHOLDERS || both(a.links, b.links) > MAX_LINKS
  );
}

function withinLimits(map: MapSnapshot): MapSnapshot {
  if (map.stakeholders.size > MAX_STAKEHOLDERS) throw new OperationError('too-many-stakeholders');
  if (map.links.size > MAX_LINKS) throw new OperationError('too-many-links');
  return map;
}
