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

/** What is said of a version, and can be wrong without its being lost. */
export const versionSchema = z.object({
  file: path,
  at: z.catch(time, 0),
  reason: z.catch(z.enum(VERSION_REASONS), 'opened'),
  name: z.catch(shortText(), ''),
  people: z.catch(z.number().check(z.minimum(0)), 0),
});

export const mapSchema = z.object({
  id: idSchema,
  folder: path,
  title: z.catch(shortText(), ''),
  createdAt: z.catch(z.optional(time), undefined),
  editedAt: z.catch(z.optional(time), undefined),
  trashedAt: z.catch(z.nullable(time), null),
  versions: z.catch(z.array(z.unknown()), []),
});

/** Each map and each version is judged alone: one that is wrong costs no other. */
export const manifestSchema = z.object({
  madeAt: z.catch(z.nullable(time), null),
  maps: z.array(z.unknown()).check(z.maxLength(MOST_FILES)),
});

export type ManifestVersion = z.infer<typeof versionSchema>;
export type ManifestMap = Omit<z.infer<typeof mapSchema>, 'versions'> & {
  readonly versions: readonly ManifestVersion[];
};

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
