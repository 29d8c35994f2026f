import type { Connection } from './connection';
import type { MapDatabase } from './schema';

/** How much of this browser's storage the maps take. */
export interface StorageUse {
  /** Whether the browser has promised not to clear it; null when it does not say. */
  readonly persisted: boolean | null;
  /** Of everything this app stores, its own files for offline use included. Bytes; null when unknown */
  readonly used: number | null;
  /** The most that the browser grants. Bytes; null when unknown */
  readonly quota: number | null;
  readonly maps: ReadonlyMap<string, MapUse>;
}

/** Bytes of documents; the rest of a row is small. */
export interface MapUse {
  readonly map: number;
  readonly history: number;
  /** Rows set aside because they could not be read. */
  readonly damagedRows: number;
}

export async function readUse(connection: Connection): Promise<StorageUse> {
  const [persisted, estimate, maps] = await Promise.all([
    answer(() => navigator.storage.persisted()),
    answer(() => navigator.storage.estimate()),
    connection.use(useOfMaps),
  ]);
  return { persisted, used: estimate?.usage ?? null, quota: estimate?.quota ?? null, maps };
}

async function useOfMaps(database: MapDatabase): Promise<ReadonlyMap<string, MapUse>> {
  const uses = new Map<string, MapUse>();
  const add = (mapId: unknown, use: Partial<MapUse>) => {
    if (typeof mapId !== 'string') return;
    const { map, history, damagedRows } = uses.get(mapId) ?? NOTHING;
    uses.set(mapId, {
      map: map + (use.map ?? 0),
      history: history + (use.history ?? 0),
      damagedRows: damagedRows + (use.damagedRows ?? 0),
    });
  };
  const { updates, snapshots, versions, damaged } = database;
  // A row at a time: all documents together may not fit into memory.
  await updates.each((row) => add(row.mapId, { map: sizeOf(row.bytes) }));
  await snapshots.each((row) => add(row.mapId, { map: sizeOf(row.bytes) }));
  await versions.each((row) => add(row.mapId, { history: sizeOf(row.bytes) }));
  await damaged.each((row) => add(row.mapId, { damagedRows: 1 }));
  return uses;
}

const NOTHING: MapUse = { map: 0, history: 0, damagedRows: 0 };

function sizeOf(bytes: unknown): number {
  return ArrayBuffer.isView(bytes) ? bytes.byteLength : 0;
}

/** @returns null where the browser does not answer */
async function answer<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
