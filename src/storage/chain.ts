import { isIntact, seal } from './rows';
import type { SealedBytes, SnapshotRow, UpdateRow } from './schema';

/**
 * What tells that rows are gone: each update names the one before it of the same map, and the map's
 * own row names the last, written in the same transaction.
 */
export interface LinkedUpdate extends UpdateRow {
  /** `seq` of the map's update before this one; 0 for the first. Missing in rows of schema 1. */
  prev?: number;
}

/** An update without its `seq`, which the database gives. */
export function sealUpdate(
  bytes: Uint8Array,
  { mapId, writer, at, prev }: Required<Omit<LinkedUpdate, 'seq' | keyof SealedBytes>>,
): Omit<LinkedUpdate, 'seq'> {
  return { mapId, writer, at, prev, ...seal(bytes, [mapId, writer, at, prev]) };
}

export function isIntactUpdate(row: Omit<LinkedUpdate, 'seq'>): boolean {
  return isIntact(row, [row.mapId, row.writer, row.at, row.prev]);
}

/** A snapshot without its `id`, which the database gives. */
export function sealSnapshot(
  bytes: Uint8Array,
  { mapId, through, at }: Omit<SnapshotRow, 'id' | keyof SealedBytes>,
): Omit<SnapshotRow, 'id'> {
  return { mapId, through, at, ...seal(bytes, [mapId, through, at]) };
}

export function isIntactSnapshot(row: Omit<SnapshotRow, 'id'>): boolean {
  return isIntact(row, [row.mapId, row.through, row.at]);
}

/**
 * @param intact  updates read, all of them after `through`
 * @param known   `seq` of every update after `through` that is there, or is known to be damaged or gone
 * @param last    `seq` of the map's last update, 0 when nobody knows
 * @returns `seq` of updates that were written and are not known
 */
export function missingUpdates(
  intact: readonly LinkedUpdate[],
  known: ReadonlySet<number>,
  through: number,
  last: number,
): number[] {
  const named = [...intact.map(({ prev }) => prev ?? 0), last];
  return [...new Set(named)].filter((seq) => seq > through && !known.has(seq));
}
