import type { Connection } from './connection';
import { readRows } from './rows';
import type { DamagedRow } from './schema';

/** A row as it is stored. */
export type StoredRow = Pick<DamagedRow, 'from' | 'key' | 'row' | 'at'>;

/** Rows of a map that failed their checksum, as they were found. */
export function readDamagedRows(connection: Connection, mapId: string): Promise<DamagedRow[]> {
  return connection.use(({ damaged }) => damaged.where('mapId').equals(mapId).toArray());
}

/**
 * Everything that can be read of a map's document, whatever it is worth; what was set aside too.
 * @param at ms since 1970
 */
export function readStoredRows(
  connection: Connection,
  mapId: string,
  at: number,
): Promise<readonly StoredRow[]> {
  return connection.use(async (database) => {
    const { updates, snapshots, damaged } = database;
    const [newest, log, aside] = await Promise.all([
      readRows(snapshots, () => database.snapshotsOf(mapId)),
      readRows(updates, () => database.updatesOf(mapId, 0)),
      readRows(damaged, () => damaged.where('mapId').equals(mapId)),
    ]);
    return [
      ...newest.rows.map(({ key, row }) => ({ from: 'snapshots' as const, key, row, at })),
      ...log.rows.map(({ key, row }) => ({ from: 'updates' as const, key, row, at })),
      ...aside.rows.map(({ row }) => row),
    ];
  });
}
