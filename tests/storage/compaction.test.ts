import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MapNotFoundError } from '../../src/storage/errors';
import type { SnapshotRow, UpdateRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled, plain, remoteUpdatesOf } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.close();
});

async function openNewMap() {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  return { tab, id, log: await tab.open(id) };
}

async function storedUpdates(): Promise<number[][]> {
  return plain((await browser.rows<UpdateRow>('updates')).map((row) => row.bytes));
}

async function storedSnapshots(): Promise<number[][]> {
  return plain((await browser.rows<SnapshotRow>('snapshots')).map((row) => row.bytes));
}

it('makes a map open from one row and the updates since', async () => {
  const { id, log } = await openNewMap();
  log.append(bytes(2));
  await log.flush();
  await log.compact(bytes(1, 2));
  log.append(bytes(3));
  await log.close();
  expect(plain((await browser.tab().open(id)).updates)).toEqual([[1, 2], [3]]);
});

it('keeps the previous snapshot with the updates since, and nothing older', async () => {
  const { log } = await openNewMap();
  const document = [1];
  for (const value of [2, 3, 4]) {
    log.append(bytes(value));
    document.push(value);
    await log.flush();
    await log.compact(bytes(...document));
  }
  expect(await storedSnapshots()).toEqual([
    [1, 2, 3],
    [1, 2, 3, 4],
  ]);
  expect(await storedUpdates()).toEqual([[4]]);
});

it('touches no other map', async () => {
  const { log } = await openNewMap();
  const other = await openNewMap();
  other.log.append(bytes(7));
  await other.log.flush();
  for (const value of [2, 3]) {
    log.append(bytes(value));
    await log.flush();
    await log.compact(bytes(1, value));
  }
  expect(plain((await browser.tab().open(other.id)).updates)).toEqual([[1], [7]]);
});

it('never drops what another tab wrote and this one has not read', async () => {
  const { id, log } = await openNewMap();
  const other = await browser.tab().open(id);
  other.append(bytes(50));
  await other.flush();
  for (const value of [2, 3, 4]) {
    log.append(bytes(value));
    await log.flush();
    await log.compact(bytes(1, value));
  }
  expect(await storedUpdates()).toContainEqual([50]);
  expect(plain((await browser.tab().open(id)).updates)).toContainEqual([50]);
});

it('leaves another tab’s newer snapshot in place, and reads it', async () => {
  const { id, log } = await openNewMap();
  const other = await browser.tab().open(id);
  other.append(bytes(50));
  await other.flush();
  await other.compact(bytes(1, 50));
  await log.compact(bytes(1));
  expect(await storedSnapshots()).toEqual([[1], [1, 50]]);
});

it('hands a tab that missed updates the snapshot that swallowed them', async () => {
  const { id, log } = await openNewMap();
  const other = await browser.tab().open(id);
  for (const value of [50, 51, 52]) {
    other.append(bytes(value));
    await other.flush();
    await other.compact(bytes(1, value));
  }
  const remote = remoteUpdatesOf(log);
  await remote.reached(2);
  expect(remote.received.flat()).toEqual(expect.arrayContaining([51, 52]));
  await log.compact(bytes(1, 50, 51, 52));
  expect((await storedSnapshots()).at(-1)).toEqual([1, 50, 51, 52]);
});

it('changes nothing when it fails half-way', async () => {
  const { id, log } = await openNewMap();
  for (const value of [2, 3]) {
    log.append(bytes(value));
    await log.flush();
    await log.compact(bytes(1, value));
  }
  const before = [await storedSnapshots(), await storedUpdates()];
  const { IDBObjectStore: FakeStore } = await import('fake-indexeddb');
  const remove = FakeStore.prototype.delete;
  let removed = 0;
  vi.spyOn(FakeStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) {
    removed += 1;
    const request = remove.call(this, key);
    this.transaction.abort();
    return request;
  });
  await expect(log.compact(bytes(1, 2, 3))).rejects.toMatchObject({ name: 'StorageError' });
  expect(removed).toBeGreaterThan(0);
  vi.restoreAllMocks();
  expect([await storedSnapshots(), await storedUpdates()]).toEqual(before);
  expect(plain((await browser.tab().open(id)).updates)).toEqual([[1, 3]]);
});

it('runs under a Web Lock of the map', async () => {
  const asked: string[] = [];
  vi.stubGlobal('navigator', {
    locks: {
      request: (name: string, work: () => Promise<unknown>) => {
        asked.push(name);
        return work();
      },
    },
  });
  const { id, log } = await openNewMap();
  await log.compact(bytes(1));
  expect(asked).toEqual([expect.stringContaining(id)]);
});

it('rejects for a map that was removed', async () => {
  const { tab, id, log } = await openNewMap();
  await tab.remove(id);
  await expect(log.compact(bytes(1))).rejects.toBeInstanceOf(MapNotFoundError);
  expect(await storedSnapshots()).toEqual([]);
});
