import { MAP_FILE_VERSION } from '../mapFileFormat';

/** Turns a file's JSON, already known to be an object, into the next version's. Must not throw. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * The way from each released version to the next, keyed by the version it starts from. Version 1 is
 * the first, so there is nothing to do yet; a golden file in tests/fixtures proves each step.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/**
 * A file of an older version as the present one.
 * @param version  1 to MAP_FILE_VERSION
 */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  version: number,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  target: number = MAP_FILE_VERSION,
): Readonly<Record<string, unknown>> {
  let migrated = file;
  for (let from = version; from < target; from++) {
    const step = migrations.get(from);
    if (!step) throw new Error(`No migration from map file version ${from}`);
    migrated = step(migrated);
  }
  return migrated;
}
