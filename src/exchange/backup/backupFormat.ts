import * as z from 'zod/mini';
import { idSchema, shortText } from '../../model/fields';
import { VERSION_REASONS } from '../../model/version';

/** What a backup says of itself. */
export const BACKUP_FORMAT = 'stakeholder-map-backup';
/** The version that this release writes, and the newest that it reads. */
export const BACKUP_VERSION = 1;
/** The file that says what is in a backup. */
export const MANIFEST = 'backup.json';
/** Largest backup that is read, bytes. */
export const BACKUP_SIZE_LIMIT = 500_000_000;
/** Most that one file in a backup may unpack to, bytes. */
export const FILE_ROOM = 64_000_000;
/** An archive names at most so many files. */
export const MOST_FILES = 65_000;

/** Beside each other in a map's folder: readable by people and *Import*, and with all its edits. */
export const MAP_FILE = 'map.stakemap.json';
export const STATE_FILE = 'map.yjs';

/** A path from the archive's root, none that leads elsewhere. */
const path = z.string().check(z.maxLength(400), z.regex(/^[^\\]+$/));
/** ms since 1970 */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15));

const versionSchema = z.object({
  file: path,
  at: time,
  reason: z.enum(VERSION_REASONS),
  name: shortText(),
  people: z.number().check(z.minimum(0)),
});

const mapSchema = z.object({
  id: idSchema,
  folder: path,
  title: shortText(),
  createdAt: time,
  editedAt: time,
  trashedAt: z.nullable(time),
  versions: z.array(versionSchema).check(z.maxLength(1_000)),
});

export const manifestSchema = z.object({
  madeAt: time,
  maps: z.array(mapSchema).check(z.maxLength(20_000)),
});

export type ManifestMap = z.infer<typeof mapSchema>;
export type ManifestVersion = z.infer<typeof versionSchema>;

/** Why a backup cannot be read or made; each has a sentence in every language. */
export type BackupFailure =
  /** More bytes, or more files, than a backup may have. */
  | 'too-large'
  /** An archive of something else, or no archive. */
  | 'not-a-backup'
  /** Cut off or damaged as a whole. */
  | 'broken'
  /** Written by a newer release. */
  | 'future-version';

/** A backup that cannot be read or made. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly reason: BackupFailure,
    options?: ErrorOptions,
  ) {
    super(`Backup: ${reason}`, options);
  }
}
