import { create } from 'zustand';
import { MapDocument } from '../document/mapDocument';
import type { MapSnapshot } from '../model/map';
import type { MapEntry, MapId } from './repository';
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

/** Keeps a new map. @param doc the document it came from, when known and true to `map` @returns its id */
export async function createMap(map: MapSnapshot, doc: Uint8Array | null = null): Promise<MapId> {
  const document = documentOf(map, doc);
  try {
    return await services().repository.create(document.encode(), services().describe(map));
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
  const log = await services().repository.open(id);
  try {
    const document = new MapDocument(log.updates);
    const map = document.snapshot;
    document.destroy();
    return map;
  } finally {
    await log.close();
  }
}

export const trashMap = (id: MapId) => services().repository.trash(id);
export const restoreMap = (id: MapId) => services().repository.restore(id);
export const removeMap = (id: MapId) => services().repository.remove(id);

/** Edits a map that is not open in this tab. */
async function withMap(id: MapId, edit: (document: MapDocument) => void): Promise<void> {
  const log = await services().repository.open(id);
  try {
    const document = new MapDocument(log.updates);
    document.onUpdate((update) => log.append(update));
    edit(document);
    log.describe(services().describe(document.snapshot));
    document.destroy();
    await log.flush();
  } finally {
    await log.close();
  }
}

/** A file's own document keeps its history for later merges, but only if it says what the file says. */
function documentOf(map: MapSnapshot, doc: Uint8Array | null): MapDocument {
  if (doc) {
    try {
      const document = new MapDocument([doc]);
      if (sameMap(document.snapshot, map)) return document;
      document.destroy();
    } catch (error) {
      console.warn('The file’s document is damaged; its readable part is used', error);
    }
  }
  return MapDocument.fromSnapshot(map);
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
