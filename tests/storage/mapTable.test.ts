// Live queries look for a global IndexedDB when Dexie is loaded.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapEntry, MapRepository } from '../../src/state/repository';
import { MapNotFoundError } from '../../src/storage/errors';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import { createRepository } from '../../src/storage/repository';
import { Browser, bytes, cardTitled, failWrites, plain, remoteUpdatesOf } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});

/** Resolves with the first list that satisfies the condition. */
function listed(
  repository: MapRepository,
  condition: (maps: readonly MapEntry[]) => boolean = () => true,
): Promise<readonly MapEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = repository.watch((maps) => {
      if (!condition(maps)) return;
      resolve(maps);
      queueMicrotask(() => stop());
    }, reject);
  });
}

describe.each([
  ['in IndexedDB', () => browser.tab()],
  ['in memory', createMemoryRepository],
] as const)('a repository %s', (_, newRepository) => {
  let repository: MapRepository;
  beforeEach(() => {
    repository = newRepository();
  });

  it('lists no maps at first', async () => {
    expect(await listed(repository)).toEqual([]);
  });

  it('lists a created map with its card', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    const [entry] = await listed(repository);
    expect(entry).toMatchObject({ id, ...cardTitled('Harbour'), trashedAt: null });
    expect(entry?.createdAt).toBeGreaterThan(0);
    expect(entry?.editedAt).toBe(entry?.createdAt);
  });

  it('takes a map that was somewhere before as old as it is, and into the trash', async () => {
    const origin = { id: 'northwind', createdAt: 1_000, editedAt: 2_000, trashed: true };
    expect(await repository.create(bytes(1), cardTitled('Harbour'), origin)).toBe('northwind');
    const [entry] = await listed(repository);
    expect(entry).toMatchObject({ id: 'northwind', createdAt: 1_000, editedAt: 2_000 });
    expect(entry?.trashedAt).toBeGreaterThan(2_000);
    await expect(repository.create(bytes(2), cardTitled('Another'), origin)).rejects.toThrow();
  });

  it('tells watchers of a new card, until they stop', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    const stopped = vi.fn();
    repository.watch(stopped, stopped)();
    stopped.mockClear();
    const log = await repository.open(id);
    const renamed = listed(repository, ([entry]) => entry?.title === 'Crane');
    log.describe(cardTitled('Crane'));
    await log.flush();
    await renamed;
    expect(stopped).not.toHaveBeenCalled();
  });

  it('keeps a trashed map listed with its time, until it is restored', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    await repository.trash(id);
    expect((await listed(repository))[0]?.trashedAt).toBeGreaterThan(0);
    await repository.restore(id);
    expect((await listed(repository))[0]?.trashedAt).toBeNull();
  });

  it('refuses to open, trash or restore a map that does not exist', async () => {
    await expect(repository.open('nothing')).rejects.toBeInstanceOf(MapNotFoundError);
    await expect(repository.trash('nothing')).rejects.toBeInstanceOf(MapNotFoundError);
    await expect(repository.restore('nothing')).rejects.toBeInstanceOf(MapNotFoundError);
  });

  it('no longer knows a removed map, and removes it twice without complaint', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    await repository.remove(id);
    await repository.remove(id);
    expect(await listed(repository)).toEqual([]);
    await expect(repository.open(id)).rejects.toBeInstanceOf(MapNotFoundError);
  });

  it('gives back updates and viewport on opening again', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    const log = await repository.open(id);
    expect(log.viewport).toBeNull();
    log.append(bytes(2));
    log.saveViewport({ x: 1, y: 2, zoom: 0.5 });
    await log.close();
    const again = await repository.open(id);
    expect(plain(again.updates)).toEqual([[1], [2]]);
    expect(again.viewport).toEqual({ x: 1, y: 2, zoom: 0.5 });
    expect(again.damage).toBeNull();
  });

  it('passes updates between two openings of one map', async () => {
    const id = await repository.create(bytes(1), cardTitled('Harbour'));
    const [here, there] = [await repository.open(id), await repository.open(id)];
    const remote = remoteUpdatesOf(there);
    here.append(bytes(2));
    expect(await remote.reached(1)).toEqual([[2]]);
    await there.compact(bytes(1, 2));
    expect(plain((await repository.open(id)).updates)).toEqual([[1, 2]]);
  });
});

describe('the time of the last edit', () => {
  it('changes with updates, not with a card or a viewport alone', async () => {
    let time = 1000;
    const tab = browser.tab({ now: () => time });
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const log = await tab.open(id);
    time = 2000;
    log.describe(cardTitled('Crane'));
    log.saveViewport({ x: 1, y: 2, zoom: 1 });
    await log.flush();
    expect(await listed(tab)).toMatchObject([{ title: 'Crane', createdAt: 1000, editedAt: 1000 }]);
    time = 3000;
    log.append(bytes(2));
    await log.flush();
    expect(await listed(tab)).toMatchObject([{ title: 'Crane', editedAt: 3000 }]);
  });
});

describe('the list', () => {
  it('follows what another tab does', async () => {
    const watching = listed(browser.tab(), ([entry]) => entry?.title === 'Crane');
    const other = browser.tab();
    const log = await other.open(await other.create(bytes(1), cardTitled('Harbour')));
    log.describe(cardTitled('Crane'));
    await log.flush();
    expect(await watching).toHaveLength(1);
  });

  it('shows every map when the row of one has lost its fields', async () => {
    const tab = browser.tab();
    const whole = await tab.create(bytes(1), cardTitled('Harbour'));
    await browser.put('maps', { id: 'broken', title: 7, thumbnail: { boxes: [null, [1]] } });
    const maps = await listed(tab);
    expect(maps.map(({ id }) => id).sort()).toEqual(['broken', whole].sort());
    expect(maps.find(({ id }) => id === 'broken')).toEqual({
      id: 'broken',
      title: '',
      account: '',
      stage: 'intent',
      people: 0,
      placeholders: 0,
      thumbnail: { boxes: [], lines: [] },
      createdAt: 0,
      editedAt: 0,
      trashedAt: null,
    });
  });

  it('goes on after the browser has closed the connection', async () => {
    const tab = browser.tab();
    const watching = listed(tab, (maps) => maps.length === 2);
    await tab.create(bytes(1), cardTitled('Harbour'));
    browser.loseConnections();
    await tab.create(bytes(1), cardTitled('Crane'));
    expect(await watching).toHaveLength(2);
  });

  it('keeps a card that IndexedDB could not clone from blocking updates', async () => {
    const tab = browser.tab();
    const log = await tab.open(await tab.create(bytes(1), cardTitled('Harbour')));
    log.describe({ ...cardTitled('Crane'), people: (() => 3) as never });
    log.append(bytes(2));
    await log.flush();
    expect(await listed(tab)).toMatchObject([{ title: 'Crane', people: 0 }]);
  });
});

it('removes every row of a map and none of another', async () => {
  const tab = browser.tab();
  const other = await tab.open(await tab.create(bytes(7), cardTitled('Other')));
  other.append(bytes(8));
  await other.flush();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  const log = await tab.open(id);
  log.append(bytes(2));
  log.saveViewport({ x: 1, y: 2, zoom: 1 });
  await log.close();
  await browser.put('damaged', { mapId: id, from: 'updates', key: 1, row: null, at: 1 });
  await tab.remove(id);
  for (const table of ['maps', 'updates', 'snapshots', 'damaged', 'views']) {
    const rows = await browser.rows<{ id?: unknown; mapId?: unknown }>(table);
    expect(rows.filter((row) => row.mapId === id || row.id === id)).toEqual([]);
  }
  expect(await browser.rows('updates')).toHaveLength(1);
  expect(await browser.rows('snapshots')).toHaveLength(1);
});

describe('without IndexedDB', () => {
  it('rejects opening and creating, and tells watchers, that it is unavailable', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const repository = createRepository({ name: 'none' });
    const unavailable = { name: 'StorageError', reason: 'unavailable' };
    await expect(repository.create(bytes(1), cardTitled('x'))).rejects.toMatchObject(unavailable);
    await expect(repository.open('x')).rejects.toMatchObject(unavailable);
    await expect(listed(repository)).rejects.toMatchObject(unavailable);
    await repository.close();
    vi.unstubAllGlobals();
  });

  it('rejects in the same way when the browser refuses to open the database', async () => {
    vi.spyOn(browser.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const tab = browser.tab();
    await expect(tab.open('x')).rejects.toMatchObject({ reason: 'unavailable' });
    vi.restoreAllMocks();
    await expect(tab.open('x')).rejects.toBeInstanceOf(MapNotFoundError);
  });
});

it('rejects creating a map when the disk is full, and leaves nothing of it', async () => {
  const tab = browser.tab();
  await listed(tab);
  failWrites(() => 'quota', 'snapshots');
  await expect(tab.create(bytes(1), cardTitled('x'))).rejects.toMatchObject({ reason: 'quota' });
  expect(await browser.rows('maps')).toEqual([]);
});
