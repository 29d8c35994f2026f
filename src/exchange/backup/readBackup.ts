import { crc32 } from '../../drawing/canvas/pngFormat';
import type { VersionReason } from '../../model/version';
import { ImportError } from '../import/importError';
import { type ImportedMap, readMapFile } from '../import/mapFile';
import {
  type Archive,
  ArchiveTooLargeError,
  BrokenArchiveError,
  openArchive,
} from '../import/unpack';
import {
  BACKUP_FORMAT,
  BACKUP_SIZE_LIMIT,
  BACKUP_VERSION,
  BackupError,
  FILE_ROOM,
  MANIFEST,
  MAP_FILE,
  type ManifestMap,
  manifestSchema,
  mapSchema,
  STATE_FILE,
  versionSchema,
} from './backupFormat';

/** A backup that was opened: what is in it is read map by map. */
export interface Backup {
  /** ms since 1970; null when it does not say */
  readonly madeAt: number | null;
  readonly maps: readonly BackedUpMap[];
}

/** Times: ms since 1970, or undefined when the backup does not say. */
export interface BackedUpMap {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number | undefined;
  readonly editedAt: number | undefined;
  /** Whether it was in the trash. */
  readonly trashed: boolean;
  readonly versions: readonly BackedUpVersion[];
  /** As much of it as is whole. */
  read(): BackedUpContent;
}

export interface BackedUpContent {
  /** Valid; null when its file is damaged or there is none. */
  readonly map: ImportedMap['map'] | null;
  /** Its document, unchecked but for its checksum; null when damaged or not there. */
  readonly doc: Uint8Array | null;
}

export interface BackedUpVersion {
  readonly at: number;
  readonly reason: VersionReason;
  readonly name: string;
  readonly people: number;
  /** @returns its document, unchecked but for its checksum; null when damaged */
  read(): Uint8Array | null;
}

/**
 * Opens a backup, trusting nothing in it. Maps that its list does not tell of are read by their map files.
 * @throws BackupError
 */
export function openBackup(bytes: Uint8Array): Backup {
  if (bytes.length > BACKUP_SIZE_LIMIT) throw new BackupError('too-large');
  const archive = openedArchive(bytes);
  const manifest = readManifest(archive);
  const listed = manifest?.maps.flatMap(listedMap) ?? [];
  const folders = new Set(listed.map(({ folder }) => folder));
  const maps = distinct([...listed, ...mapFilesIn(archive, folders)], archive);
  if (manifest || maps.length > 0) return { madeAt: manifest?.madeAt ?? null, maps };
  throw new BackupError(archive.paths.has(MANIFEST) ? 'broken' : 'not-a-backup');
}

function listedMap(entry: unknown): readonly ManifestMap[] {
  const { data } = mapSchema.safeParse(entry);
  if (!data) return [];
  const versions = data.versions.flatMap((version) => versionSchema.safeParse(version).data ?? []);
  return [{ ...data, versions }];
}

/** Whether a file looks like a backup. @param bytes the file's end, or all of it */
export function looksLikeBackup(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-4_096)).includes(MANIFEST);
}

function openedArchive(bytes: Uint8Array): Archive {
  try {
    return openArchive(bytes);
  } catch (cause) {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
    throw new BackupError(isArchive ? 'broken' : 'not-a-backup', { cause });
  }
}

/** @returns null when there is none that can be read. @throws BackupError future-version */
function readManifest(archive: Archive) {
  const bytes = wholeFile(archive, MANIFEST);
  if (!bytes) return null;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const { format, version } = json as Record<string, unknown>;
    if (format !== BACKUP_FORMAT) return null;
    if (typeof version === 'number' && version > BACKUP_VERSION) {
      throw new BackupError('future-version');
    }
    return manifestSchema.safeParse(json).data ?? null;
  } catch (error) {
    if (error instanceof BackupError) throw error;
    return null;
  }
}

function mapFilesIn(archive: Archive, but: ReadonlySet<string>): readonly ManifestMap[] {
  return [...archive.paths].flatMap((path): ManifestMap[] => {
    const folder = path.slice(0, -MAP_FILE.length - 1);
    if (!path.endsWith(`/${MAP_FILE}`) || but.has(folder)) return [];
    const file = mapFile(archive, path);
    if (!file?.id) return [];
    const { title } = file.map.info;
    const times = { createdAt: undefined, editedAt: undefined, trashedAt: null };
    return [{ id: file.id, folder, title, ...times, versions: [] }];
  });
}

/** Of two maps with one id, the first counts. */
function distinct(maps: readonly ManifestMap[], archive: Archive): readonly BackedUpMap[] {
  const byId = new Map<string, BackedUpMap>();
  for (const map of maps) if (!byId.has(map.id)) byId.set(map.id, backedUp(map, archive));
  return [...byId.values()];
}

function backedUp(
  { id, title, folder, createdAt, editedAt, trashedAt, versions }: ManifestMap,
  archive: Archive,
): BackedUpMap {
  return {
    id,
    title,
    createdAt,
    editedAt,
    trashed: trashedAt !== null,
    versions: versions.map(({ file, ...about }) => ({
      ...about,
      read: () => wholeFile(archive, file),
    })),
    read: () => ({
      map: mapFile(archive, `${folder}/${MAP_FILE}`)?.map ?? null,
      doc: wholeFile(archive, `${folder}/${STATE_FILE}`),
    }),
  };
}

function mapFile(archive: Archive, path: string): ImportedMap | null {
  const bytes = wholeFile(archive, path);
  if (!bytes) return null;
  try {
    return readMapFile(bytes);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** @returns null when it is not there, or not what was packed */
function wholeFile(archive: Archive, path: string): Uint8Array | null {
  if (!archive.paths.has(path)) return null;
  try {
    const bytes = archive.read(path, FILE_ROOM);
    return crc32(bytes) === archive.crcOf(path) ? bytes : null;
  } catch (error) {
    if (error instanceof BrokenArchiveError || error instanceof ArchiveTooLargeError) return null;
    throw error;
  }
}
