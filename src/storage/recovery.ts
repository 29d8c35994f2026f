import { reportProblem } from './listeners';
import { isIntact, readRows } from './rows';
import type { DamagedRow, MapDatabase } from './schema';

/** A snapshot that can be read, and the update up to which it holds everything. */
export interface Base {
  readonly id: number;
  readonly through: number;
}

/** How far an open map has read the log. */
export interface Position {
  /** `seq` up to which every row of other writers has been handed over */
  readonly seq: number;
  /** `id` of the newest snapshot seen, readable or not */
  readonly snapshot: number;
  /** the newest readable snapshot */
  readonly base: Base | null;
}

export interface LogRead {
  readonly updates: readonly Uint8Array[];
  readonly damage: { readonly rows: number; readonly fromBackup: boolean } | null;
  readonly position: Position;
}

type Damage = Pick<DamagedRow, 'from' | 'key' | 'row'>;

/**
 * Reads a map's log: the newest snapshot that can be read, then every readable update since. What
 * is damaged is set aside and counted, never fatal. The older snapshot needs no luck: compaction
 * leaves the updates between the two in place.
 */
export async function readLog(database: MapDatabase, mapId: string, at: number): Promise<LogRead> {
  const damaged: Damage[] = [];
  let unreadable = 0;

  const snapshots = await database.snapshotsOf(mapId).primaryKeys();
  let current: (Base & { readonly bytes: Uint8Array }) | null = null;
  for (const id of snapshots.toReversed()) {
    const read = await readRows(database.snapshots, () =>
      database.snapshots.where(':id').equals(id),
    );
    unreadable += read.unreadable.length;
    const row = read.rows[0]?.row;
    if (isIntact(row)) {
      current = { id, through: throughOf(row), bytes: row.bytes };
      break;
    }
    if (row) damaged.push({ from: 'snapshots', key: id, row });
  }
  const newest = snapshots.at(-1) ?? 0;
  const base = current && { id: current.id, through: current.through };

  const log = await readRows(database.updates, () => database.updatesOf(mapId, base?.through ?? 0));
  unreadable += log.unreadable.length;
  const updates: Uint8Array[] = current ? [current.bytes] : [];
  let seq = base?.through ?? 0;
  for (const { key, row } of log.rows) {
    seq = Math.max(seq, key);
    if (isIntact(row)) updates.push(row.bytes);
    else damaged.push({ from: 'updates', key, row });
  }
  for (const key of log.unreadable) seq = Math.max(seq, key);

  await setAside(database, mapId, damaged, at);
  const rows = damaged.length + unreadable;
  return {
    updates,
    damage: rows === 0 ? null : { rows, fromBackup: current !== null && current.id < newest },
    position: { seq, snapshot: newest, base },
  };
}

/** Moves damaged rows, as they are, to where nothing reads or compacts them. */
export async function setAside(
  database: MapDatabase,
  mapId: string,
  damaged: readonly Damage[],
  at: number,
): Promise<void> {
  if (damaged.length === 0) return;
  const { updates, snapshots, damaged: aside } = database;
  try {
    await database.transaction('rw', updates, snapshots, aside, async () => {
      for (const { from, key, row } of damaged) {
        const table = from === 'updates' ? updates : snapshots;
        // Another tab may have moved it already.
        if ((await table.where(':id').equals(key).count()) === 0) continue;
        await aside.add({ mapId, from, key, row, at });
        await table.delete(key);
      }
    });
  } catch (error) {
    // They stay where they are, as unread as before: no reason not to open the map.
    reportProblem(error);
  }
}

/** A snapshot whose `through` is lost counts as older than every update: replaying is harmless. */
export function throughOf(row: { readonly through?: unknown }): number {
  return Number.isSafeInteger(row.through) ? Number(row.through) : 0;
}
