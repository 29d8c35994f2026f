import { create } from 'zustand';
import type { MapDocument } from '../document/mapDocument';
import type { MapId, MapLog, SaveStatus } from './repository';

/** A map that the user went away from. */
export interface LeftMap {
  readonly id: MapId;
  readonly document: MapDocument;
  readonly log: MapLog;
}

export interface UnsavedMap {
  readonly id: MapId;
  readonly title: string;
  readonly save: SaveStatus;
}

/** Maps that were left before everything in them could be written, first one left first. */
export const useUnsavedMaps = create<{ readonly maps: readonly UnsavedMap[] }>(() => ({
  maps: [],
}));

interface Leaving extends LeftMap {
  /** Whether all is written, and the map let go. */
  closed: Promise<boolean>;
  stopStatus: () => void;
}

const left = new Map<MapId, Leaving>();

/**
 * Lets go of a map once everything is written. Until then it stays in memory and goes on being tried.
 * @returns when the first try has ended, whichever way; never rejects
 */
export async function leave(map: LeftMap): Promise<void> {
  const leaving: Leaving = { ...map, closed: Promise.resolve(false), stopStatus: () => undefined };
  left.set(map.id, leaving);
  leaving.closed = close(leaving);
  await leaving.closed;
}

/** @returns a map that was left unsaved, to go on with; null when it is in the database */
export async function takeBack(id: MapId): Promise<LeftMap | null> {
  const leaving = left.get(id);
  if (!leaving) return null;
  leaving.stopStatus();
  if (await leaving.closed) return null;
  leaving.stopStatus();
  forget(id);
  return leaving;
}

/** The document of a map that was left unsaved. */
export function unsavedDocument(id: MapId): MapDocument | null {
  return left.get(id)?.document ?? null;
}

/** Tries again to write the maps that were left unsaved. */
export function retryUnsaved(): void {
  // What fails goes on being retried, and the status says why.
  for (const { log } of left.values()) log.flush().catch(() => undefined);
}

/** Drops what could not be written of a map. */
export function giveUp(id: MapId): void {
  const leaving = left.get(id);
  if (!leaving) return;
  leaving.stopStatus();
  forget(id);
  leaving.document.destroy();
}

async function close(leaving: Leaving): Promise<boolean> {
  let save: SaveStatus = { state: 'saved' };
  const stop = leaving.log.onStatus((status) => {
    save = status;
  });
  // What fails is told by the status, and tried again by the log.
  const isClosed = await leaving.log.close().then(
    () => true,
    () => false,
  );
  stop();
  // The log of a map that was removed closes as if nothing were lost with it.
  if (isClosed && !isRemoved(save)) {
    forget(leaving.id);
    leaving.document.destroy();
    return true;
  }
  leaving.stopStatus = leaving.log.onStatus((status) => {
    if (status.state === 'failed') tell(leaving, status);
    // Not within the call: what stops the listener is not there yet.
    if (status.state === 'saved') queueMicrotask(() => closeAgain(leaving));
  });
  return false;
}

function isRemoved(save: SaveStatus): boolean {
  return save.state === 'failed' && save.reason === 'removed';
}

function closeAgain(leaving: Leaving): void {
  leaving.stopStatus();
  if (left.get(leaving.id) === leaving) leaving.closed = close(leaving);
}

function tell({ id, document }: Leaving, save: SaveStatus): void {
  const told: UnsavedMap = { id, title: document.snapshot.info.title, save };
  useUnsavedMaps.setState(({ maps }) => ({
    maps: maps.some((map) => map.id === id)
      ? maps.map((map) => (map.id === id ? told : map))
      : [...maps, told],
  }));
}

function forget(id: MapId): void {
  left.delete(id);
  useUnsavedMaps.setState(({ maps }) => ({ maps: maps.filter((map) => map.id !== id) }));
}
