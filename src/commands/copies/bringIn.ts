import { OperationError } from '../../document/errors';
import { MapDocument } from '../../document/mapDocument';
import { areRelated, compareDocuments, mergeDocuments } from '../../document/mergeDocuments';
import type { ImportedMap } from '../../exchange/import/mapFile';
import { createMap, documentOf, listMaps, readUpdates } from '../../state/library';
import type { MapCopy } from '../../state/mapCopies';
import { openDocument, useOpenMap } from '../../state/openMap';
import type { MapId } from '../../state/repository';
import { breathe } from '../breathe';
import { findCopy } from './findCopy';
import { isNoDifference, mapDifference } from './mapDifference';

/** What came of a map from elsewhere: a new map here, or a copy of one that is here already. */
export type BroughtIn =
  | { readonly kind: 'new'; readonly id: MapId }
  | { readonly kind: 'copy'; readonly copy: MapCopy };

/**
 * Keeps a map from a file or a text as a new one, unless it is here already: then nothing is changed.
 * @param file  its name; empty for pasted text. Rejects when storage fails
 */
export async function bringIn(
  given: Pick<ImportedMap, 'id' | 'map' | 'doc'>,
  file: string,
): Promise<BroughtIn> {
  const maps = await listMaps();
  const here = await findCopy(given, maps);
  if (here === null) {
    const isTaken = maps.some(({ id }) => id === given.id);
    const id = isTaken || given.id === null ? undefined : given.id;
    return { kind: 'new', id: await createMap(given.map, given.doc, { id }) };
  }
  return { kind: 'copy', copy: await compareCopy(here, given, file) };
}

/**
 * Compares a copy of a map with the map here. Changes nothing.
 * @param file  the copy's name, for people
 */
export async function compareCopy(
  id: MapId,
  { map, doc }: Pick<ImportedMap, 'map' | 'doc'>,
  file: string,
): Promise<MapCopy> {
  const here = new MapDocument(await updatesOf(id));
  await breathe();
  const { document: theirs, isOwn } = documentOf(map, doc);
  await breathe();
  const ours = here.snapshot;
  const isShared = areRelated(here, theirs);
  const comparison = compareDocuments(here, theirs);
  const { conflicts } = comparison;
  await breathe();
  const merged = mergedWith(here, theirs, comparison);
  here.destroy();
  const history = isShared ? 'shared' : doc && !isOwn ? 'damaged' : 'none';
  const isNews =
    conflicts.length > 0 ||
    typeof merged === 'string' ||
    !isNoDifference(mapDifference(ours, merged));
  return { id, file, ours, theirs, merged, conflicts, history, isNews };
}

/** What the editor shows may not be written yet. */
async function updatesOf(id: MapId): Promise<readonly Uint8Array[]> {
  const open = useOpenMap.getState().id === id ? openDocument() : null;
  return open ? [open.encode()] : readUpdates(id);
}

/** Changes `here`. */
function mergedWith(
  here: MapDocument,
  theirs: MapDocument,
  comparison: ReturnType<typeof compareDocuments>,
): MapCopy['merged'] {
  try {
    mergeDocuments(here, theirs, () => 'ours', comparison);
    return here.snapshot;
  } catch (error) {
    const reason = error instanceof OperationError ? error.reason : null;
    if (reason === 'too-many-stakeholders' || reason === 'too-many-links') return reason;
    throw error;
  }
}
