import { MapDocument } from '../../document/mapDocument';
import { BackupWriter, type VersionToBackUp } from '../../exchange/backup/writeBackup';
import type { LastBackup } from '../../state/backups';
import { unsavedDocument } from '../../state/leftMaps';
import { listMaps, readUpdates } from '../../state/library';
import { openDocument, useOpenMap } from '../../state/openMap';
import type { MapEntry, MapId } from '../../state/repository';
import { services } from '../../state/services';
import { breathe } from '../breathe';
import { damagedRowsFile } from '../safety/damagedRows';

/** A backup that was made and has still to be put somewhere. */
export interface MadeBackup {
  readonly content: Blob;
  /** What it holds. */
  readonly about: Omit<LastBackup, 'file'>;
  /** Titles of maps that cannot be read; what is stored of them is in it. */
  readonly unreadable: readonly string[];
}

/**
 * Everything that is kept here, in one file: all maps with their history, those in the trash too.
 * @param onProgress told how much is done, 0 to 1
 * @throws BackupError too-large, StorageError; the reason of `signal` when it is aborted
 */
export async function makeBackup(
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<MadeBackup> {
  const at = Date.now();
  const entries = [...(await listMaps())].sort((a, b) => b.editedAt - a.editedAt);
  const writer = new BackupWriter();
  const maps = new Map<MapId, number>();
  const unreadable: string[] = [];
  for (const [index, entry] of entries.entries()) {
    signal?.throwIfAborted();
    onProgress(index / entries.length);
    await breathe();
    if (await addMap(writer, entry)) maps.set(entry.id, entry.editedAt);
    else unreadable.push(entry.title);
  }
  onProgress(1);
  return { content: writer.finish(at), about: { at, maps }, unreadable };
}

/** @returns whether the map could be read. @throws BackupError */
async function addMap(writer: BackupWriter, entry: MapEntry): Promise<boolean> {
  const { id, createdAt, editedAt, trashedAt } = entry;
  const read = await readWhole(id).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  if (!read) {
    const rows = await services()
      .repository.storedRows(id)
      .catch(() => []);
    writer.addUnreadable(id, entry.title, damagedRowsFile(id, rows));
    return false;
  }
  const versions = await versionsOf(id);
  writer.addMap({ id, ...read, createdAt, editedAt, trashedAt, versions });
  return true;
}

/** What memory holds of a map may not be written yet. */
async function readWhole(id: MapId) {
  const live = useOpenMap.getState().id === id ? openDocument() : unsavedDocument(id);
  const document = live ?? new MapDocument(await readUpdates(id));
  const whole = { map: document.snapshot, state: document.encode() };
  if (!live) document.destroy();
  return whole;
}

/** A version that cannot be read is no reason to leave out the others. */
async function versionsOf(id: MapId): Promise<readonly VersionToBackUp[]> {
  const { versions } = services().repository;
  const kept: VersionToBackUp[] = [];
  for (const { id: version, at, reason, name, people } of await versions.list(id)) {
    const state = await versions.read(id, version).catch(() => null);
    if (state) kept.unshift({ at, reason, name, people, state });
  }
  return kept;
}
