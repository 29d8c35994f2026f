import { isIntactSnapshot, isIntactUpdate, type LinkedUpdate, missingUpdates } from './chain';
import { lastSeqFrom } from './entry';
import { reportProblem } from './listeners';
import { readEntryRow } from './mapTable';
import { readRows } from './rows';
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
  readonly damage: {
    /** found damaged and kept */
    readonly rows: number;
    /** known to have been there; more may be gone */
    readonly missing: number;
    readonly fromBackup: boolean;
  } | null;
  readonly position: Position;
}

/** A row found damaged; `row` is null for one that is gone. */
type Damage = Pick<DamagedRow, 'from' | 'key' | 'row'>;

/**
 * Reads a map's log: the newest snapshot that can be read, then every readable update since. What
 * is damaged or gone is noted and counted, never fatal. The older snapshot needs no luck: compaction
 * leaves the updates between the two in place.
 */
export async function readLog(database: MapDatabase, mapId: string, at: number): Promise<LogRead> {
  const { maps, updates, snapshots, damaged } = database;
  // In one transaction, or another tab's compaction could fall between snapshots and updates.
  const read = await database.transaction('r', maps, updates, snapshots, damaged, async () => {
    const base = await readBase(database, mapId);
    const through = base.current?.through ?? 0;
    const log = await readUpdates(database, mapId, through);
    const told = await readAside(database, mapId);
    return { ...base, log, told };
  });
  const { current, log } = read;
  const untold = read.told.filter((row) => isUntold(row));
  const found = [...read.damaged, ...log.damaged];
  // Creating a map writes its first snapshot: without any, what it held is gone.
  if (read.newest === 0 && read.told.every(({ from }) => from !== 'snapshots')) {
    found.push({ from: 'snapshots', key: 0, row: null });
  }
  await setAside(database, mapId, found, at);
  await markTold(database, untold);

  const all = [...found, ...untold];
  const rows = all.filter(({ row }) => row !== null).length + read.unreadable + log.unreadable;
  const missing = all.filter(({ row }) => row === null).length;
  const fromBackup = current !== null && current.id < read.newest;
  return {
    updates: [...(current ? [current.bytes] : []), ...log.intact.map(({ bytes }) => bytes)],
    damage: rows + missing === 0 ? null : { rows, missing, fromBackup },
    position: {
      seq: log.seq,
      snapshot: read.newest,
      base: current && { id: current.id, through: current.through },
    },
  };
}

async function readBase(database: MapDatabase, mapId: string) {
  const damaged: Damage[] = [];
  let unreadable = 0;
  let current: (Base & { readonly bytes: Uint8Array }) | null = null;
  const ids = await database.snapshotsOf(mapId).primaryKeys();
  for (const id of ids.toReversed()) {
    const { snapshots } = database;
    const read = await readRows(snapshots, () => snapshots.where(':id').equals(id));
    unreadable += read.unreadable.length;
    const row = read.rows[0]?.row;
    if (row && isIntactSnapshot(row)) {
      current = { id, through: throughOf(row), bytes: row.bytes };
      break;
    }
    if (row) damaged.push({ from: 'snapshots', key: id, row });
  }
  return { current, damaged, unreadable, newest: ids.at(-1) ?? 0 };
}

/**
 * Reads a map's updates with `seq` over `after`, within a transaction over `maps`, `updates` and
 * `damaged`.
 * @param through up to here a snapshot stands for updates that are gone
 * @returns `seq` of the last one there; what is damaged; as null rows, what is gone
 */
export async function readUpdates(
  database: MapDatabase,
  mapId: string,
  after: number,
  through = after,
) {
  const { rows, unreadable } = await readRows(database.updates, () =>
    database.updatesOf(mapId, after),
  );
  const keys = [...rows.map(({ key }) => key), ...unreadable];
  const intact = rows.map(({ row }) => row as LinkedUpdate).filter(isIntactUpdate);
  const damaged: Damage[] = rows
    .filter(({ row }) => !isIntactUpdate(row))
    .map(({ key, row }) => ({ from: 'updates', key, row }));

  const aside = await readAside(database, mapId);
  const known = aside.filter(({ from }) => from === 'updates').map(({ key }) => key);
  const last = lastSeqFrom(await readEntryRow(database.maps, mapId));
  const gone = missingUpdates(intact, new Set([...keys, ...known]), through, last);
  for (const key of gone) damaged.push({ from: 'updates', key, row: null });
  return {
    intact,
    damaged,
    unreadable: unreadable.length,
    seq: keys.reduce((seq, key) => Math.max(seq, key), after),
  };
}

/**
 * Moves damaged rows, as they are, to where nothing reads or compacts them; of those that are gone
 * there is a note.
 * @param untold whether nobody has been told yet, so that the next opening does
 */
export async function setAside(
  database: MapDatabase,
  mapId: string,
  damaged: readonly Damage[],
  at: number,
  untold = false,
): Promise<void> {
  if (damaged.length === 0) return;
  const { updates, snapshots, damaged: aside } = database;
  const note = untold ? { mapId, at, untold } : { mapId, at };
  try {
    await database.transaction('rw', updates, snapshots, aside, async () => {
      for (const { from, key, row } of damaged) {
        const table = from === 'updates' ? updates : snapshots;
        // Another tab may have moved it already.
        if (row !== null && (await table.where(':id').equals(key).count()) === 0) continue;
        await aside.add({ from, key, row, ...note });
        await table.delete(key);
      }
    });
  } catch (error) {
    // They stay where they are, as unread as before: no reason not to open the map.
    reportProblem(error);
  }
}

/** What was set aside of a map, as far as it can be read. */
async function readAside({ damaged }: MapDatabase, mapId: string): Promise<readonly DamagedRow[]> {
  const { rows } = await readRows(damaged, () => damaged.where('mapId').equals(mapId));
  return rows.map(({ row }) => row as DamagedRow);
}

/** A row that an open map came upon, after its opening had told what was damaged. */
function isUntold(row: DamagedRow): boolean {
  return row.untold === true;
}

async function markTold(database: MapDatabase, rows: readonly DamagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  try {
    await database.damaged.bulkPut(rows.map(({ untold: _, ...row }) => row));
  } catch (error) {
    reportProblem(error); // told once more at the next opening
  }
}

/** A snapshot whose `through` is lost counts as older than every update: replaying is harmless. */
export function throughOf(row: { readonly through?: unknown }): number {
  return Number.isSafeInteger(row.through) ? Number(row.through) : 0;
}
