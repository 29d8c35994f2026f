import { create } from 'zustand';
import { MapDocument } from '../document/mapDocument';
import { emptyMap, type MapSnapshot } from '../model/map';
import type { VersionReason } from '../model/version';
import { keepVersion } from './history';
import { type LeftMap, leave, takeBack, useUnsavedMaps } from './leftMaps';
import type { Damage, MapId, MapLog, SaveStatus, Viewport } from './repository';
import { services } from './services';

export type OpenMapStatus = 'closed' | 'opening' | 'open' | 'missing' | 'failed';

export interface OpenMapState {
  readonly status: OpenMapStatus;
  readonly id: MapId | null;
  /** The document's latest picture; an empty map unless `open`. */
  readonly map: MapSnapshot;
  readonly save: SaveStatus;
  readonly damage: Damage | null;
  /** In how many other tabs it is open. */
  readonly elsewhere: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Where the canvas stood when the map was last closed. */
  readonly savedViewport: Viewport | null;
}

const CLOSED: OpenMapState = {
  status: 'closed',
  id: null,
  map: emptyMap(),
  save: { state: 'saved' },
  damage: null,
  elsewhere: 0,
  canUndo: false,
  canRedo: false,
  savedViewport: null,
};

/** The map in the editor, as components see it. */
export const useOpenMap = create<OpenMapState>(() => CLOSED);

interface Session extends LeftMap {
  readonly stop: () => void;
}

let session: Session | null = null;
/** Tells a slow opening that another one has begun since. */
let opening = 0;

/** When the last opening began, ms of `performance.now()`. */
let openingBegan = 0;

/** A log longer than this is folded into one row when the map is opened. Updates. */
const COMPACT_ABOVE = 200;
/** What is edited after this could never be written. */
const FINAL: ReadonlySet<string> = new Set(['closed', 'removed']);
/** Whether a newer version of the app has taken over. */
let isRetired = false;
/** The home screen's card follows the map at this distance, ms. */
const DESCRIBE_AFTER = 300;
/** Opening comes before history. ms */
const VERSION_AFTER = 1_500;

/** Whether the open map is only read in this tab; a notice says why. */
export const useReadOnly = () => useOpenMap(({ save }) => isFinal(save));

/** The live document of the open map, or null when no map is open. */
export function openDocument(): MapDocument | null {
  return session?.document ?? null;
}

/** Opens a map for editing, closing the one that is open. Never throws: the store's status tells. */
export async function openMap(id: MapId): Promise<void> {
  await closeMap();
  opening += 1;
  openingBegan = performance.now();
  const mine = opening;
  useOpenMap.setState({ ...CLOSED, status: 'opening', id });
  try {
    const left = await takeBack(id);
    const log = left?.log ?? (await services().repository.open(id));
    if (mine !== opening) {
      if (left) await leave(left);
      else await log.close();
      return;
    }
    try {
      start(id, log, left?.document);
    } catch (error) {
      await log.close();
      throw error;
    }
  } catch (error) {
    if (mine !== opening) return;
    const missing = error instanceof Error && error.name === 'MapNotFoundError';
    if (!missing) console.error(error);
    useOpenMap.setState({ status: missing ? 'missing' : 'failed' });
  }
}

/** Tells the performance timeline that the map is on the screen: how long opening took. */
export function measureOpening(): void {
  performance.measure('map:open', { start: openingBegan });
}

/** Writes what is not yet written and forgets the open map; what can't be written is kept, see `leftMaps.ts`. */
export async function closeMap(): Promise<void> {
  opening += 1;
  const closing = session;
  session = null;
  useOpenMap.setState(CLOSED, true);
  if (!closing) return;
  closing.log.describe(services().describe(closing.document.snapshot));
  closing.stop();
  await leave(closing);
}

/**
 * Keeps the open map as it is now in its history; to be called before something large is done to it.
 * Nothing waits for it, and nothing fails with it.
 */
export function keepOpenVersion(reason: Exclude<VersionReason, 'named'>): void {
  const id = useOpenMap.getState().id;
  if (session && id !== null) void keepVersion(id, session.document, reason);
}

/** Remembers where the canvas stands, for the next opening. */
export function saveViewport(viewport: Viewport): void {
  session?.log.saveViewport(viewport);
}

/** Resolves when everything edited is written; rejects when it can't be. */
export async function flushMap(): Promise<void> {
  await session?.log.flush();
}

/** Whether the open map, or one that was left, holds edits that are not yet written. */
export function isSomethingUnsaved(): boolean {
  const { state } = useOpenMap.getState().save;
  return state === 'saving' || state === 'failed' || useUnsavedMaps.getState().maps.length > 0;
}

/**
 * A newer version of the app has taken over: writes what is not yet written, and edits nothing more
 * in this tab. Never rejects: the store's status tells.
 */
export async function retire(): Promise<void> {
  isRetired = true;
  if (!session) return;
  const { document, log } = session;
  document.makeReadOnly();
  // What can't be written goes on being tried, and the status says so.
  await log.flush().catch(() => undefined);
  if (session?.log === log) useOpenMap.setState(({ save }) => ({ save: savedLast(save) }));
}

function savedLast(save: SaveStatus): SaveStatus {
  return isRetired && save.state === 'saved' ? { state: 'outdated' } : save;
}

/** Whether nothing is edited in this tab any more, because it could never be written. */
function isFinal(save: SaveStatus): boolean {
  return save.state === 'outdated' || (save.state === 'failed' && FINAL.has(save.reason));
}

/** @param left the map's document, when it never was let go */
function start(id: MapId, log: MapLog, left?: MapDocument): void {
  const document = left ?? new MapDocument(log.updates);
  const describe = delayed(() => log.describe(services().describe(document.snapshot)));
  const stops = [
    document.onUpdate((update, local) => {
      if (local) log.append(update);
    }),
    left ? () => undefined : keepDaily(id, document, log.updates),
    document.subscribe((map) => {
      describe.soon();
      useOpenMap.setState({ map, canUndo: document.canUndo, canRedo: document.canRedo });
    }),
    log.onRemote((updates) => {
      for (const update of updates) document.applyUpdate(update);
    }),
    describe.cancel,
  ];
  session = { id, document, log, stop: () => stopAll(stops) };
  useOpenMap.setState({
    status: 'open',
    id,
    map: document.snapshot,
    damage: left ? null : damageOf(log, document),
    savedViewport: log.viewport,
  });
  stops.push(
    log.onPresence((elsewhere) => useOpenMap.setState({ elsewhere })),
    log.onStatus((status) => {
      const save = savedLast(status);
      if (isFinal(save)) document.makeReadOnly();
      useOpenMap.setState({ save, canUndo: document.canUndo, canRedo: document.canRedo });
    }),
  );
  if (!left && log.updates.length > COMPACT_ABOVE) {
    log.compact(document.encode()).catch((error: unknown) => {
      // The long log stays, and is as good; only slower to open.
      console.warn('The map could not be compacted', error);
    });
  }
}

/** A version of the map as it was opened, and one of each day that it stays open. @returns stop */
function keepDaily(id: MapId, document: MapDocument, opened: readonly Uint8Array[]): () => void {
  let day = '';
  let isEdited = false;
  const keep = (reason: 'opened' | 'daily', kept = document) => {
    day = new Date().toDateString();
    if (kept.snapshot.stakeholders.size > 0) void keepVersion(id, kept, reason);
  };
  const keepOpened = () => {
    if (!isEdited) return keep('opened');
    const before = new MapDocument(opened);
    keep('opened', before);
    before.destroy();
  };
  const timer = setTimeout(keepOpened, VERSION_AFTER);
  const stop = document.onUpdate(() => {
    isEdited = true;
    if (day !== '' && day !== new Date().toDateString()) keep('daily');
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Rows of older versions don't name the one before, but the document may miss what is gone. */
function damageOf({ damage }: MapLog, document: MapDocument): Damage | null {
  if (damage || !document.isIncomplete) return damage;
  return { rows: 0, missing: 1, fromBackup: false };
}

function stopAll(stops: readonly (() => void)[]): void {
  for (const stop of stops) stop();
}

function delayed(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, DESCRIBE_AFTER);
    },
    cancel: () => clearTimeout(timer),
  };
}
