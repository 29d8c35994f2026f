import { MapDocument } from '../../document/mapDocument';
import {
  BACKUP_SIZE_LIMIT,
  BackupError,
  type BackupFailure,
} from '../../exchange/backup/backupFormat';
import { type BackedUpMap, type Backup, openBackup } from '../../exchange/backup/readBackup';
import type { MapSnapshot } from '../../model/map';
import { MAX_LINKS, MAX_STAKEHOLDERS } from '../../model/map';
import { rememberRestored } from '../../state/backups';
import { createMap, listMaps } from '../../state/library';
import type { MapCopy } from '../../state/mapCopies';
import type { MapEntry, MapId } from '../../state/repository';
import { services } from '../../state/services';
import { breathe } from '../breathe';
import { compareCopy } from '../copies/bringIn';
import { type MapDifference, mapDifference } from '../copies/mapDifference';
import { mergeCopy } from '../copies/settleCopy';

export type { Backup };

/** Why a backup cannot be restored; a key of `backups.restoring.error`. */
export type RestoreFailure = BackupFailure | 'unreadable';

/** Opens a chosen file as a backup. Rejects with an error that `restoreFailure` knows. */
export async function readBackup(file: File): Promise<Backup> {
  if (file.size > BACKUP_SIZE_LIMIT) throw new BackupError('too-large');
  return openBackup(new Uint8Array(await file.arrayBuffer()));
}

export function restoreFailure(error: unknown): RestoreFailure {
  if (error instanceof BackupError) return error.reason;
  console.error(error);
  return 'unreadable';
}

/** What restoring does with a map of a backup. */
export type RestoreFate =
  /** It is not here: it comes back, with its history. */
  | 'new'
  /** It is here, and the backup has edits that are not: both are merged. */
  | 'merge'
  /** It is here with all that the backup has, and maybe more. */
  | 'same'
  /** Both together would be more than a map may hold. */
  | 'too-large'
  /** Nothing of it in the backup can be read. */
  | 'damaged';

export interface RestoreStep {
  readonly backedUp: BackedUpMap;
  readonly fate: RestoreFate;
  readonly people: number;
  /** The map here; null when there is none. */
  readonly here: MapEntry | null;
  /** What merging does to the map here. */
  readonly difference: MapDifference | null;
  /** How often both decide something differently: what is here then stays. */
  readonly conflicts: number;
  /** Versions that the map here does not have, and are worth having; all of a map that is not here. */
  readonly versions: number;
}

/**
 * What restoring a backup would do, map by map. Changes nothing.
 * @param onProgress told how much is done, 0 to 1
 * @throws StorageError; the reason of `signal` when it is aborted
 */
export async function planRestore(
  { maps }: Backup,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<readonly RestoreStep[]> {
  const here = new Map((await listMaps()).map((entry) => [entry.id, entry]));
  const steps: RestoreStep[] = [];
  for (const [index, backedUp] of maps.entries()) {
    signal?.throwIfAborted();
    onProgress(index / maps.length);
    await breathe();
    steps.push(await stepFor(backedUp, here.get(backedUp.id) ?? null));
  }
  onProgress(1);
  return steps;
}

/** Whether restoring the map would do anything. */
export function isWorthRestoring({ fate, versions, here, backedUp }: RestoreStep): boolean {
  const isDeleted = here !== null && here.trashedAt !== null && !backedUp.trashed;
  return fate === 'new' || fate === 'merge' || (fate === 'same' && (versions > 0 || isDeleted));
}

async function stepFor(backedUp: BackedUpMap, here: MapEntry | null): Promise<RestoreStep> {
  const content = readContent(backedUp);
  const nothing = { backedUp, here, difference: null, conflicts: 0, versions: 0 };
  if (!content) return { ...nothing, fate: 'damaged', people: 0 };
  const { map } = content;
  const people = map.stakeholders.size;
  if (!here) {
    return { ...nothing, fate: 'new', people, versions: backedUp.versions.length };
  }
  const versions = (await missingVersions(backedUp, here.id)).length;
  const copy = await compareCopy(here.id, content, '');
  copy.theirs.destroy();
  const { merged, conflicts, isNews, ours } = copy;
  if (typeof merged === 'string') return { ...nothing, fate: 'too-large', people, versions };
  return {
    ...nothing,
    fate: isNews ? 'merge' : 'same',
    people,
    difference: mapDifference(ours, merged),
    conflicts: conflicts.length,
    versions,
  };
}

/** What came of restoring. */
export interface Restored {
  readonly added: readonly MapId[];
  readonly merged: readonly MapId[];
  /** Maps that could not be written, with the error. */
  readonly failed: readonly { readonly title: string; readonly error: unknown }[];
  /** Whether it was stopped before the last of them. */
  readonly isStopped: boolean;
}

/**
 * Restores the given maps. A map that is here is merged, never replaced: where both decided, what is
 * here stays; the map as it was, and the backup's where it differs, are kept in its history.
 * @param versionName under which the backup's map is kept then
 * @param signal  stops it between two maps
 * @returns what was done, whatever happened. Never rejects
 */
export async function restore(
  steps: readonly RestoreStep[],
  versionName: string,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Restored> {
  const added: MapId[] = [];
  const merged: MapId[] = [];
  const failed: Restored['failed'][number][] = [];
  for (const [index, step] of steps.entries()) {
    onProgress(index / steps.length);
    await breathe();
    if (signal?.aborted) return { added, merged, failed, isStopped: true };
    try {
      const id = await restoreMap(step.backedUp, versionName);
      (step.here ? merged : added).push(id);
    } catch (error) {
      console.error(error);
      failed.push({ title: step.backedUp.title, error });
    }
  }
  onProgress(1);
  return { added, merged, failed, isStopped: false };
}

/** Counts a backup that was restored as the last one, if it is. @param file  its name */
export async function noteRestored({ madeAt, maps }: Backup, file: string): Promise<void> {
  if (madeAt === null) return;
  const edited = maps.map(({ id, editedAt = 0 }) => [id, editedAt] as const);
  await rememberRestored({ at: madeAt, file, maps: new Map(edited) });
}

/** Looks again at what is here: it may have changed since the plan was made. */
async function restoreMap(backedUp: BackedUpMap, versionName: string): Promise<MapId> {
  const { repository } = services();
  const content = readContent(backedUp);
  if (!content) throw new Error(`Nothing of the map ${backedUp.id} can be read`);
  const here = (await listMaps()).find(({ id }) => id === backedUp.id);
  if (!here) {
    const { id, createdAt, editedAt, trashed } = backedUp;
    await createMap(content.map, content.doc, { id, createdAt, editedAt, trashed });
    await addVersions(id, backedUp.versions);
    return id;
  }
  const { id } = here;
  await addVersions(id, await missingVersions(backedUp, id));
  const copy = await compareCopy(id, content, '');
  try {
    if (copy.conflicts.length > 0) await keepTheirs(copy, backedUp, versionName);
    if (copy.isNews) await mergeCopy(copy, () => 'ours');
  } finally {
    copy.theirs.destroy();
  }
  if (here.trashedAt !== null && !backedUp.trashed) await repository.restore(id);
  return id;
}

interface Content {
  readonly map: MapSnapshot;
  readonly doc: Uint8Array | null;
}

/** A map of which only the document is whole is read from that. @returns null when nothing is */
function readContent(backedUp: BackedUpMap): Content | null {
  const { map, doc } = backedUp.read();
  if (map) return { map, doc };
  const ownMap = doc && mapOf(doc);
  return ownMap ? { map: ownMap, doc } : null;
}

/** @returns null when the document is damaged, or larger than a map may be */
function mapOf(state: Uint8Array): MapSnapshot | null {
  try {
    const document = new MapDocument([state]);
    const { snapshot } = document;
    document.destroy();
    const { stakeholders, links } = snapshot;
    return stakeholders.size <= MAX_STAKEHOLDERS && links.size <= MAX_LINKS ? snapshot : null;
  } catch {
    return null;
  }
}

/**
 * What history would thin out again is not brought back to a map that is here: only what has a name.
 * All is, where nothing has been kept since, as when restoring was cut off before.
 */
async function missingVersions({ versions }: BackedUpMap, id: MapId) {
  const backedUp = new Set(versions.map(({ at }) => at));
  const kept = new Set((await services().repository.versions.list(id)).map(({ at }) => at));
  const isCutOff = [...kept].every((at) => backedUp.has(at));
  return versions.filter(({ at, reason }) => !kept.has(at) && (isCutOff || reason === 'named'));
}

/** Versions that cannot be read are left out. */
async function addVersions(id: MapId, versions: BackedUpMap['versions']): Promise<void> {
  for (const { at, reason, name, people, read } of versions) {
    const state = read();
    if (!state || !mapOf(state)) continue;
    await services().repository.versions.add(id, { at, reason, name, people, state });
  }
}

async function keepTheirs(
  { id, theirs }: MapCopy,
  { editedAt }: BackedUpMap,
  name: string,
): Promise<void> {
  await services().repository.versions.add(id, {
    at: editedAt,
    reason: 'named',
    name,
    people: theirs.snapshot.stakeholders.size,
    state: theirs.encode(),
  });
}
