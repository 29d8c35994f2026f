import { deflateSync, inflateSync, strToU8, Zip, type ZipInputFile } from 'fflate';
import { crc32 } from '../../drawing/canvas/pngFormat';
import { ExportError } from '../../drawing/exportError';
import type { MapSnapshot } from '../../model/map';
import type { VersionReason } from '../../model/version';
import { fileStem } from '../export/fileName';
import { writeMapFile } from '../export/mapFile';
import {
  BACKUP_FORMAT,
  BACKUP_SIZE_LIMIT,
  BACKUP_VERSION,
  BackupError,
  MANIFEST,
  MAP_FILE,
  type ManifestMap,
  type ManifestVersion,
  MOST_FILES,
  STATE_FILE,
} from './backupFormat';

/** A map as it goes into a backup. Times: ms since 1970 */
export interface MapToBackUp {
  readonly id: string;
  readonly map: MapSnapshot;
  /** The whole document of the same map. */
  readonly state: Uint8Array;
  readonly createdAt: number;
  readonly editedAt: number;
  readonly trashedAt: number | null;
  readonly versions: readonly VersionToBackUp[];
}

export interface VersionToBackUp {
  readonly at: number;
  readonly reason: VersionReason;
  readonly name: string;
  readonly people: number;
  readonly state: Uint8Array;
}

/**
 * Writes a backup, one map after the other: a ZIP archive with a folder for each map. A map is there
 * twice, as a map file for people and other tools, and as the document with the edits it came from;
 * either restores it.
 */
export class BackupWriter {
  readonly #parts: BlobPart[] = [];
  readonly #maps: ManifestMap[] = [];
  #files = 0;
  /** Of what is written so far, bytes. */
  #size = 0;
  #error: Error | null = null;
  readonly #zip = new Zip((error, part) => {
    if (error) this.#error = error;
    else {
      this.#parts.push(part as Uint8Array<ArrayBuffer>);
      this.#size += part.length;
    }
  });

  /** @throws BackupError too-large; then nothing of it is added */
  addMap({ id, map, state, versions, ...times }: MapToBackUp): void {
    // The map's two files, its versions, and the list of maps.
    if (this.#files + versions.length + 3 > MOST_FILES) throw new BackupError('too-large');
    const { title } = map.info;
    const folder = folderOf(id, title);
    const file = readableFile(id, map);
    if (file !== null) this.#add(`${folder}/${MAP_FILE}`, strToU8(file));
    this.#add(`${folder}/${STATE_FILE}`, state);
    const kept = versions.map(({ state: version, ...about }, at): ManifestVersion => {
      const path = `${folder}/versions/${at + 1}.yjs`;
      this.#add(path, version);
      return { file: path, ...about };
    });
    this.#maps.push({ id, folder, title, ...times, versions: kept });
  }

  /** A map that cannot be read: what is stored of it. @param rows JSON */
  addUnreadable(id: string, title: string, rows: string): void {
    this.#add(`${folderOf(id, title)}/damaged rows.json`, strToU8(rows));
  }

  /** @param madeAt ms since 1970 @throws BackupError too-large */
  finish(madeAt: number): Blob {
    const manifest = { format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, maps: this.#maps };
    this.#add(MANIFEST, strToU8(`${JSON.stringify(manifest, null, 2)}\n`));
    this.#zip.end();
    if (this.#error) throw this.#error;
    // One that could not be read again is none.
    if (this.#size > BACKUP_SIZE_LIMIT) throw new BackupError('too-large');
    return new Blob(this.#parts, { type: 'application/zip' });
  }

  #add(path: string, content: Uint8Array): void {
    this.#files += 1;
    const crc = crc32(content);
    const { compression, bytes } = packed(content, crc);
    const file: ZipInputFile = { filename: path, size: content.length, crc, compression };
    this.#zip.add(file);
    file.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, true);
    if (this.#error) throw this.#error;
  }
}

/**
 * Packs a file, and sees that it can be unpacked: a backup that cannot be read is none. Not as a stream:
 * fflate's streams refer, once in some ten thousand files, to what was never written.
 */
function packed(content: Uint8Array, crc: number) {
  const bytes: Uint8Array = deflateSync(content);
  return isWhole(bytes, crc) ? { compression: 8, bytes } : { compression: 0, bytes: content };
}

function isWhole(packed: Uint8Array, crc: number): boolean {
  try {
    return crc32(inflateSync(packed)) === crc;
  } catch {
    return false;
  }
}

/** For people to find a map in the archive, whatever its title. */
function folderOf(id: string, title: string): string {
  return `maps/${`${fileStem(title, 80)} ${id}`.trim()}`;
}

/** @returns null for a map larger than a map file may be: its document is there all the same */
function readableFile(id: string, map: MapSnapshot): string | null {
  try {
    return writeMapFile(map, { id });
  } catch (error) {
    if (error instanceof ExportError) return null;
    throw error;
  }
}
