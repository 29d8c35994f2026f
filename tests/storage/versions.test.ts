// Live queries look for a global IndexedDB when Dexie is loaded.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapRepository } from '../../src/state/repository';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import type { VersionRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled, failWrites } from './browser';
import { createGoldenDatabase1 } from './goldenDatabase1';
import { createGoldenDatabase2 } from './goldenDatabase2';

const DAY = 86_400_000;
let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});
const opened = (...state: number[]) =>
  ({ reason: 'opened', name: '', people: 3, state: bytes(...state) }) as const;

describe.each([
  ['in IndexedDB', (): MapRepository => browser.tab()],
  ['in memory', (): MapRepository => createMemoryRepository()],
])('the history of a map %s', (_, repository) => {
  it('lists versions, newest first, and reads each', async () => {
    const { create, versions } = bound(repository());
    const id = await create(bytes(1), cardTitled('Harbour'));
    await versions.add(id, opened(1, 2));
    await versions.add(id, { ...opened(1, 2, 3), reason: 'named', name: 'before QBR' });
    const [second, first] = await versions.list(id);
    expect(second).toMatchObject({ reason: 'named', name: 'before QBR', people: 3, size: 3 });
    expect([...(await versions.read(id, first?.id ?? 0))]).toEqual([1, 2]);
  });

  it('names and removes a version', async () => {
    const { create, versions } = bound(repository());
    const id = await create(bytes(1), cardTitled('Harbour'));
    await versions.add(id, opened(1));
    await versions.add(id, opened(2));
    const [second, first] = await versions.list(id);
    await versions.rename(id, first?.id ?? 0, 'as agreed');
    await versions.remove(id, second?.id ?? 0);
    expect(await versions.list(id)).toMatchObject([{ reason: 'named', name: 'as agreed' }]);
    await expect(versions.read(id, second?.id ?? 0)).rejects.toMatchObject({ reason: 'not-found' });
  });
});

/** Methods that can be taken apart. */
function bound(repository: MapRepository) {
  return { create: repository.create.bind(repository), versions: repository.versions };
}

it('keeps what is the newest version already only once', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.versions.add(id, opened(1));
  await tab.versions.add(id, opened(1));
  await tab.versions.add(id, { ...opened(1), reason: 'named', name: 'before QBR' });
  expect(await tab.versions.list(id)).toMatchObject([{ reason: 'named', name: 'before QBR' }]);
});

it('remembers of one state the reason that tells most, and every name', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.versions.add(id, { ...opened(1), reason: 'restore' });
  await tab.versions.add(id, opened(1));
  expect(await tab.versions.list(id)).toMatchObject([{ reason: 'restore' }]);
  await tab.versions.add(id, { ...opened(1), reason: 'named', name: 'before QBR' });
  await tab.versions.add(id, { ...opened(1), reason: 'merge' });
  await tab.versions.add(id, { ...opened(1), reason: 'named', name: 'as agreed' });
  expect((await tab.versions.list(id)).map(({ name }) => name)).toEqual([
    'as agreed',
    'before QBR',
  ]);
});

it('thins versions with age', async () => {
  let now = 1_800_000_000_000;
  const tab = browser.tab({ now: () => now });
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  for (let count = 0; count < 5; count += 1) {
    now += 1_000;
    await tab.versions.add(id, opened(count));
  }
  now += 20 * DAY;
  await tab.versions.add(id, opened(9));
  await tab.versions.add(id, opened(10));
  expect((await tab.versions.list(id)).length).toBe(3);
});

it('is not read from other maps, and goes with its map', async () => {
  const tab = browser.tab();
  const [id, other] = [
    await tab.create(bytes(1), cardTitled('Harbour')),
    await tab.create(bytes(1), cardTitled('Quay')),
  ];
  await tab.versions.add(id, opened(1));
  const [version] = await tab.versions.list(id);
  await expect(tab.versions.read(other, version?.id ?? 0)).rejects.toMatchObject({
    reason: 'not-found',
  });
  await tab.remove(id);
  expect(await browser.rows('versions')).toEqual([]);
  await expect(tab.versions.add(id, opened(1))).rejects.toMatchObject({ reason: 'not-found' });
});

it('leaves out versions whose bytes are damaged', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.versions.add(id, opened(1));
  await tab.versions.add(id, opened(2));
  const [first] = await browser.rows<VersionRow>('versions');
  await browser.put('versions', { ...first, bytes: bytes(7) });
  expect(await tab.versions.list(id)).toHaveLength(1);
  await expect(tab.versions.read(id, first?.id ?? 0)).rejects.toMatchObject({
    reason: 'not-found',
  });
});

it('drops nothing when the disk is full', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.versions.add(id, opened(1));
  failWrites(() => 'quota', 'versions');
  await expect(tab.versions.add(id, opened(2))).rejects.toMatchObject({ reason: 'quota' });
  expect(await tab.versions.list(id)).toHaveLength(1);
});

it('comes to a database of schema 1', async () => {
  await createGoldenDatabase1(browser.indexedDB, browser.name);
  const tab = browser.tab();
  await tab.versions.add('map-1', opened(1));
  expect(await tab.versions.list('map-1')).toHaveLength(1);
  expect(await browser.rows('meta')).toEqual([{ key: 'schema', value: 2 }]);
});

it('is read from a database of schema 2', async () => {
  await createGoldenDatabase2(browser.indexedDB, browser.name);
  const tab = browser.tab();
  expect(await tab.versions.list('map-1')).toEqual([
    { id: 4, at: 1_700_000_050_000, reason: 'named', name: 'before QBR', people: 12, size: 2 },
    { id: 3, at: 1_700_000_000_000, reason: 'opened', name: '', people: 11, size: 1 },
  ]);
  expect([...(await tab.versions.read('map-1', 4))]).toEqual([1, 2]);
  expect(await tab.note('backup')).toEqual({ at: 1_700_000_000_000 });
});

it('tells what each map takes', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1, 2, 3), cardTitled('Harbour'));
  await tab.versions.add(id, opened(1));
  const log = await tab.open(id);
  log.append(bytes(4, 5));
  await log.flush();
  expect((await tab.use()).maps).toEqual(new Map([[id, { map: 5, history: 1, damagedRows: 0 }]]));
});
