import { sparedVersions, VERSION_REASONS, type VersionReason } from '../model/version';
import type { Connection } from './connection';
import { MapNotFoundError, StorageError } from './errors';
import { isIntact, readRows, seal } from './rows';
import type { MapDatabase, VersionRow } from './schema';

export interface Version {
  readonly id: number;
  /** ms since 1970 */
  readonly at: number;
  readonly reason: VersionReason;
  readonly name: string;
  readonly people: number;
  /** Of its document, bytes. */
  readonly size: number;
}

export type NewVersion = Pick<Version, 'reason' | 'name' | 'people'> & {
  readonly state: Uint8Array;
  /** ms since 1970; now, when left out */
  readonly at?: number | undefined;
};

/** The history of maps: whole documents as they were, each readable without the others. */
export class VersionTable {
  readonly #connection: Connection;
  readonly #now: () => number;

  /** @param now @returns ms since 1970 */
  constructor(connection: Connection, now: () => number) {
    this.#connection = connection;
    this.#now = now;
  }

  /** Newest first. Versions whose bytes are damaged are left out. */
  list(mapId: string): Promise<readonly Version[]> {
    return this.#connection.use(async (database) => {
      const read = await readVersions(database, mapId);
      return read.map(versionOf).sort((a, b) => b.at - a.at || b.id - a.id);
    });
  }

  /** @returns the document as it was. @throws StorageError not-found when it is gone or damaged */
  read(mapId: string, id: number): Promise<Uint8Array> {
    return this.#connection.use(async (database) => {
      const row = await database.versions.get(id);
      if (!isIntact(row) || row.mapId !== mapId) {
        throw new StorageError('not-found', `There is no version ${id} of the map ${mapId}`);
      }
      return row.bytes;
    });
  }

  /**
   * Keeps a version, and drops what history can spare. What is already the newest version is kept
   * once, for the reason that tells more.
   * @throws MapNotFoundError, StorageError; then nothing is changed
   */
  async add(mapId: string, version: NewVersion): Promise<void> {
    const now = this.#now();
    const { reason, name, people } = version;
    const sealed = seal(version.state);
    await this.#connection.use((database) => {
      const { maps, versions } = database;
      return database.transaction('rw', maps, versions, async () => {
        if ((await maps.where(':id').equals(mapId).count()) === 0)
          throw new MapNotFoundError(mapId);
        const rows = await readVersions(database, mapId);
        const newest = rows.at(-1);
        const isKept =
          newest?.checksum === sealed.checksum && newest.bytes.length === sealed.bytes.length;
        const isNamedTwice = reason === 'named' && newest?.reason === 'named';
        if (!newest || !isKept || (isNamedTwice && newest.name !== name)) {
          await versions.add({ mapId, at: version.at ?? now, reason, name, people, ...sealed });
        } else if (tells(reason) > tells(newest.reason)) {
          await versions.update(newest.id, { reason, name });
        }
        const spared = sparedVersions(rows.map(versionOf), now).filter(
          ({ id }) => id !== newest?.id,
        );
        await versions.bulkDelete(spared.map(({ id }) => id));
      });
    });
  }

  /** Names a version by hand, so that it stays. No error when it is gone. */
  async rename(mapId: string, id: number, name: string): Promise<void> {
    await this.#connection.use(({ versions }) =>
      versions
        .where(':id')
        .equals(id)

        .filter((row) => row.mapId === mapId)
        .modify({ reason: 'named', name }),
    );
  }

  /** No error when it is gone. */
  async remove(mapId: string, id: number): Promise<void> {
    await this.#connection.use(({ versions }) =>
      versions
        .where(':id')
        .equals(id)

        .filter((row) => row.mapId === mapId)
        .delete(),
    );
  }
}

/** A name tells more than what was about to happen, and that more than that time has passed. */
function tells(reason: string): number {
  if (reason === 'named') return 2;
  return reason === 'opened' || reason === 'daily' ? 0 : 1;
}

/** In order of keeping. */
async function readVersions(database: MapDatabase, mapId: string): Promise<VersionRow[]> {
  const { rows } = await readRows(database.versions, () => database.versionsOf(mapId));
  return rows.map(({ row }) => row).filter((row): row is VersionRow => isIntact(row));
}

function versionOf(row: VersionRow): Version {
  return {
    id: row.id,
    at: Number.isFinite(row.at) ? row.at : 0,
    reason: VERSION_REASONS.find((reason) => reason === row.reason) ?? 'opened',
    name: typeof row.name === 'string' ? row.name : '',
    people: Number.isFinite(row.people) ? row.people : 0,
    size: row.bytes.length,
  };
}
