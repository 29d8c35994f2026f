import { create } from 'zustand';
import { MapDocument } from '../document/mapDocument';
import type { MapSnapshot } from '../model/map';
import type { MapEntry, MapId, MapOrigin } from './repository';
import { services } from './services';

export interface LibraryState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Every map on this device, the trashed too; in no order. */
  readonly maps: readonly MapEntry[];
}

/** The maps on this device, as the home screen sees them. */
export const useLibrary = create<LibraryState>(() => ({ status: 'loading', maps: [] }));

/** Follows storage while the home screen is shown. @returns stop following */
export function followLibrary(): () => void {
  return services().repository.watch(
    (maps) => useLibrary.setState({ status: 'ready', maps }),
    (error) => {
      console.error(error);
      useLibrary.setState({ status: 'failed' });
    },
  );
}

/** Every map on this device, the trashed too; in no order. Rejects when storage fails. */
export function listMaps(): Promise<readonly MapEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = services().repository.watch((maps) => {
      resolve(maps);
      queueMicrotask(() => stop());
    }, reject);
  });
}

/**
 * Keeps a new map.
 * @param doc     the document it came from, when known and true to `map`
 * @param origin  of a map that was somewhere before; with an id that no map here has
 * @returns its id
 */
export async function createMap(
  map: MapSnapshot,
  doc: Uint8Array | null = null,
  origin?: MapOrigin,
): Promise<MapId> {
  const { document } = documentOf(map, doc);
  try {
    return await services().repository.create(document.encode(), services().describe(map), origin);
  } finally {
    document.destroy();
  }
}

export async function renameMap(id: MapId, title: string): Promise<void> {
  await withMap(id, (document) => document.transact((ops) => ops.updateInfo({ title })));
}

/** @param titled gives the copy's title from the original's @returns the copy's id */
export async function duplicateMap(id: MapId, titled: (title: string) => string): Promise<MapId> {
  const map = await readMap(id);
  return createMap({ ...map, info: { ...map.info, title: titled(map.info.title) } });
}

export async function readMap(id: MapId): Promise<MapSnapshot> {
  const document = new MapDocument(await readUpdates(id));
  const map = document.snapshot;
  document.destroy();
  return map;
}

/** The document of a map, as updates. */
export async function readUpdates(id: MapId): Promise<readonly Uint8Array[]> {
  const log = await services().repository.open(id);
  try {
    return log.updates;
  } finally {
    await log.close();
  }
}

export const trashMap = (id: MapId) => services().repository.trash(id);
export const restoreMap = (id: MapId) => services().repository.restore(id);
export const removeMap = (id: MapId) => services().repository.remove(id);

/** Edits a map that is not open in this tab. Rejects when it could not be written. */
export async function withMap<T>(
  id: MapId,
  edit: (document: MapDocument) => Promise<T> | T,
): Promise<T> {
  const log = await services().repository.open(id);
  try {
    const document = new MapDocument(log.updates);
    document.onUpdate((update) => log.append(update));
    const result = await edit(document);
    log.describe(services().describe(document.snapshot));
    document.destroy();
    await log.flush();
    return result;
  } finally {
    await log.close();
  }
}

/**
 * A file's own document keeps its history for later merges, but only if it says what the file says, and
 * waits for no edits that are missing.
 * @returns also whether it is the file's own
 */
export function documentOf(
  map: MapSnapshot,
  doc: Uint8Array | null,
): { readonly document: MapDocument; readonly isOwn: boolean } {
  if (doc) {
    try {
      const given = new MapDocument([doc]);
      // As it will be read when it has been kept: Yjs writes some malformed states that it does not read.
      const document = new MapDocument([given.encode()]);
      given.destroy();
      if (!document.isIncomplete && sameMap(document.snapshot, map))
        return { document, isOwn: true };
      document.destroy();
    } catch (error) {
      console.warn('The file’s document is damaged; its readable part is used', error);
    }
  }
  return { document: MapDocument.fromSnapshot(map), isOwn: false };
}

function sameMap(a: MapSnapshot, b: MapSnapshot): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ info, stakeholders, links }: MapSnapshot): string {
  const byId = (x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : 1);
  return JSON.stringify([
    sorted(info),
    [...stakeholders.values()].sort(byId).map(sorted),
    [...links.values()].sort(byId).map(sorted),
  ]);
}

/** Keys in one order, so that equal records are equal texts. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
