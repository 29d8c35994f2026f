import { OperationError } from '../../document/errors';
import type { MapDocument } from '../../document/mapDocument';
import type { MergeConflict, Side } from '../../document/mergeCopy';
import { mergeDocuments, replaceDocument } from '../../document/mergeDocuments';
import type { MapSnapshot } from '../../model/map';
import { keepVersion } from '../../state/history';
import { createMap, withMap } from '../../state/library';
import type { MapCopy } from '../../state/mapCopies';
import { openDocument, useOpenMap } from '../../state/openMap';
import type { MapId } from '../../state/repository';
import { type MapDifference, mapDifference } from './mapDifference';

export type { MergeConflict, Side };

/** A map that a copy was merged into or has replaced. */
export interface SettledCopy {
  readonly id: MapId;
  /** What that did to the map. */
  readonly difference: MapDifference;
  /** The map as it was. */
  readonly before: MapSnapshot;
}

/** Tells a conflict from the others of its map. */
export function conflictKey(conflict: MergeConflict): string {
  const { kind, in: table, id } = conflict;
  const field = kind === 'field' ? [conflict.field, conflict.part ?? ''] : [];
  return [kind, table, id, ...field].join('/');
}

/**
 * Takes the copy into the map here; the map as it was is kept in its history.
 * @param choose  which side of a conflict holds
 * @throws OperationError too-many-stakeholders, too-many-links, read-only, StorageError; then nothing is
 *         changed
 */
export function mergeCopy(
  { id, theirs }: MapCopy,
  choose: (conflict: MergeConflict) => Side,
): Promise<SettledCopy> {
  return settle(id, 'merge', (document) => mergeDocuments(document, theirs, choose));
}

/** Makes the map here what the copy is; the map as it was is kept in its history. @throws as `mergeCopy` */
export function replaceWithCopy({ id, theirs }: MapCopy): Promise<SettledCopy> {
  return settle(id, 'import', (document) => replaceDocument(document, theirs));
}

/** @param title of the second map @returns its id; rejects when it can't be written */
export function keepCopyToo({ theirs: { snapshot } }: MapCopy, title: string): Promise<MapId> {
  return createMap({ ...snapshot, info: { ...snapshot.info, title } });
}

/** Makes the map what it was before; what was done since then is kept in its history. @throws as `mergeCopy` */
export async function undoCopy({ id, before }: SettledCopy): Promise<void> {
  await settle(id, 'restore', (document) =>
    document.transact((operations) => operations.become(before, document.snapshot)),
  );
}

/** Why a copy could not be taken in; a key of `merging.refused`. */
export type CopyFailure = 'people' | 'links' | 'readOnly' | 'notKept';

export function copyFailure(error: unknown): CopyFailure {
  const reason = error instanceof OperationError ? error.reason : null;
  if (reason === 'too-many-stakeholders') return 'people';
  if (reason === 'too-many-links') return 'links';
  if (reason === 'read-only') return 'readOnly';
  console.error(error);
  return 'notKept';
}

/** Edits the map, in the editor where it is open there, else through its log. */
async function settle(
  id: MapId,
  reason: 'merge' | 'import' | 'restore',
  edit: (document: MapDocument) => void,
): Promise<SettledCopy> {
  const work = async (document: MapDocument): Promise<SettledCopy> => {
    await keepVersion(id, document, reason);
    const before = document.snapshot;
    edit(document);
    return { id, before, difference: mapDifference(before, document.snapshot) };
  };
  const open = useOpenMap.getState().id === id ? openDocument() : null;
  return open ? work(open) : withMap(id, work);
}
