import type { VersionReason } from '../model/version';
import type { BuyingStage } from '../model/vocabulary';

/** What the rest of the app asks of storage. Storage implements it; the composition root hands it over. */

export type MapId = string;

/** Where the canvas stood: map-space px of the window's top-left corner (negated, scaled) and zoom. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A map small enough to keep on its card: numbers are map px, rounded. */
export interface Thumbnail {
  /** x, y, width, height, and the attitude key that gives the colour. At most 400. */
  readonly boxes: readonly (readonly [number, number, number, number, string])[];
  /** x1, y1, x2, y2 of reporting lines. At most 400. */
  readonly lines: readonly (readonly [number, number, number, number])[];
}

/** What the home screen shows of a map without opening it. */
export interface MapCard {
  readonly title: string;
  readonly account: string;
  readonly stage: BuyingStage;
  readonly people: number;
  /** How many of them are not yet known. */
  readonly placeholders: number;
  readonly thumbnail: Thumbnail;
}

/** What a new map is told that it would else be given: an id of its own, and now. */
export interface MapOrigin {
  /** Of a map that was here before. */
  readonly id?: MapId | undefined;
  /** ms since 1970 */
  readonly createdAt?: number | undefined;
  /** ms since 1970 */
  readonly editedAt?: number | undefined;
  /** Put in the trash at once. */
  readonly trashed?: boolean | undefined;
}

export interface MapEntry extends MapCard {
  readonly id: MapId;
  /** ms since 1970 */
  readonly createdAt: number;
  /** ms since 1970 */
  readonly editedAt: number;
  /** ms since 1970, or null when not in the trash */
  readonly trashedAt: number | null;
}

/**
 * `saved`: everything is in IndexedDB. `failed`: writing fails and is being retried; `reason` says why.
 * `outdated`: everything is there, but a newer version of the app runs, and this tab writes no more.
 */
export type SaveStatus =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'outdated' }
  | { readonly state: 'failed'; readonly reason: FailedReason };

/** `removed`: the map was deleted for good, here or in another tab. */
type FailedReason = 'quota' | 'unavailable' | 'closed' | 'removed' | 'unknown';

/** What was wrong with the stored rows of a map when it was opened. */
export interface Damage {
  /** Rows that could not be read; kept, not overwritten. */
  readonly rows: number;
  /** Rows that were written and are no longer there; at least so many. */
  readonly missing: number;
  /** Whether the last good picture of the map had to stand in for lost updates. */
  readonly fromBackup: boolean;
}

/** An open map's update log. */
export interface MapLog {
  /** Document updates in order of writing, as read at opening; merging them gives the document. */
  readonly updates: readonly Uint8Array[];
  readonly damage: Damage | null;
  readonly viewport: Viewport | null;
  /** Queues an update for writing; never throws. Retries until written. */
  append(update: Uint8Array): void;
  /** Replaces what the home screen shows; written with the next update, or soon. Never throws. */
  describe(card: MapCard): void;
  saveViewport(viewport: Viewport): void;
  /** Updates that other tabs wrote. @returns stop listening */
  onRemote(listener: (updates: readonly Uint8Array[]) => void): () => void;
  /** Told at once, then at every change. @returns stop listening */
  onStatus(listener: (status: SaveStatus) => void): () => void;
  /**
   * In how many other tabs the map is open, once there is one and at every change; this tab is
   * counted there while it listens. @returns stop listening
   */
  onPresence(listener: (others: number) => void): () => void;
  /** Replaces the log so far by one row holding `state` (the whole document), keeping the previous one aside. */
  compact(state: Uint8Array): Promise<void>;
  /** Resolves when everything queued is written; rejects when it can't be. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** The whole map as it was at a moment. */
export interface Version {
  readonly id: number;
  /** ms since 1970 */
  readonly at: number;
  readonly reason: VersionReason;
  /** Given by hand, else empty. */
  readonly name: string;
  readonly people: number;
  /** Of its document, bytes. */
  readonly size: number;
}

/** `at`: ms since 1970; now, when left out. `state`: the whole document. */
export type NewVersion = Pick<Version, 'reason' | 'name' | 'people'> & {
  readonly state: Uint8Array;
  readonly at?: number | undefined;
};

/** The history of maps. All reject with a `StorageError` when storage fails. */
export interface MapVersions {
  /** Newest first. */
  list(id: MapId): Promise<readonly Version[]>;
  /** @returns the whole document; rejects when the version is gone or damaged */
  read(id: MapId, version: number): Promise<Uint8Array>;
  /** Also drops what history can spare; what is the newest version already is kept once. */
  add(id: MapId, version: NewVersion): Promise<void>;
  /** Names it by hand, so that it stays. */
  rename(id: MapId, version: number, name: string): Promise<void>;
  remove(id: MapId, version: number): Promise<void>;
}

/** What a map takes of the storage, bytes, and how many rows were set aside as damaged. */
export interface MapUse {
  readonly map: number;
  readonly history: number;
  readonly damagedRows: number;
}

/** Null: the browser does not say. Bytes */
export interface StorageUse {
  /** Whether the browser has promised not to clear it. */
  readonly persisted: boolean | null;
  readonly used: number | null;
  readonly quota: number | null;
  readonly maps: ReadonlyMap<MapId, MapUse>;
}

/** A row as it was found: one that could not be trusted, unless said otherwise. */
export interface DamagedRow {
  readonly from: string;
  readonly key: number;
  readonly row: unknown;
  /** ms since 1970 */
  readonly at: number;
}

export interface MapRepository {
  readonly versions: MapVersions;
  /** Told at once, then whenever any tab changes a map: all maps, the trashed too. @returns stop listening */
  watch(
    listener: (maps: readonly MapEntry[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /**
   * @param state whole document
   * @returns the map's id; rejects when it could not be written, or the id is taken
   */
  create(state: Uint8Array, card: MapCard, origin?: MapOrigin): Promise<MapId>;
  /** Rejects with a `MapNotFoundError` when there is no such map. */
  open(id: MapId): Promise<MapLog>;
  trash(id: MapId): Promise<void>;
  restore(id: MapId): Promise<void>;
  /** For good, with its history. */
  remove(id: MapId): Promise<void>;
  use(): Promise<StorageUse>;
  /** Asks the browser to keep the maps even when it needs room. @returns whether it promises */
  persist(): Promise<boolean>;
  /** Rows of a map that could not be trusted, kept as they were found. */
  damagedRows(id: MapId): Promise<readonly DamagedRow[]>;
  /** Everything that can be read of a map's rows, as it is; for a map that can't be opened. */
  storedRows(id: MapId): Promise<readonly DamagedRow[]>;
  /** What was kept under the key, unchecked; undefined when nothing was. */
  note(key: string): Promise<unknown>;
  /** Keeps a small value that belongs to no map. @param value anything that can be cloned */
  keepNote(key: string, value: unknown): Promise<void>;
}
