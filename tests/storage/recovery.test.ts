import { IDBIndex as FakeIndex, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DamagedRow, SnapshotRow, UpdateRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled, plain } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});

/** A closed map whose log holds a snapshot and an update for each value but the first. */
async function storedMap(...values: number[]): Promise<string> {
  const [first = 0, ...others] = values;
  const tab = browser.tab();
  const id = await tab.create(bytes(first), cardTitled('Harbour'));
  const log = await tab.open(id);
  for (const value of others) log.append(bytes(value));
  await log.close();
  return id;
}

async function changeUpdate(seq: number, change: (row: UpdateRow) => unknown): Promise<void> {
  const row = (await browser.rows<UpdateRow>('updates')).find((candidate) => candidate.seq === seq);
  if (!row) throw new Error(`no update ${seq}`);
  await browser.put('updates', change(row));
}

describe('a damaged update', () => {
  it.each([
    ['has other bytes', (row: UpdateRow) => ({ ...row, bytes: bytes(99) })],
    ['has no bytes', ({ seq, mapId }: UpdateRow) => ({ seq, mapId })],
    ['has text for bytes', (row: UpdateRow) => ({ ...row, bytes: '3' })],
    ['has no checksum', (row: UpdateRow) => ({ ...row, checksum: undefined })],
  ])('that %s does not keep the others from being read', async (_, damage) => {
    const id = await storedMap(1, 2, 3, 4);
    await changeUpdate(2, damage);
    const log = await browser.tab().open(id);
    expect(plain(log.updates)).toEqual([[1], [2], [4]]);
    expect(log.damage).toEqual({ rows: 1, missing: 0, fromBackup: false });
  });

  it('is kept aside as it was found, and reported once', async () => {
    const id = await storedMap(1, 2, 3);
    await changeUpdate(1, (row) => ({ ...row, bytes: bytes(98, 99) }));
    await (await browser.tab().open(id)).close();
    const [kept] = await browser.rows<DamagedRow>('damaged');
    expect(kept).toMatchObject({ mapId: id, from: 'updates', key: 1, row: { seq: 1 } });
    expect(kept?.row).toMatchObject({ bytes: bytes(98, 99) });
    expect((await browser.rows<UpdateRow>('updates')).map((row) => row.seq)).toEqual([2]);
    expect((await browser.tab().open(id)).damage).toBeNull();
  });

  it('stays where it is when it cannot be set aside', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('reportError', vi.fn());
    const id = await storedMap(1, 2, 3);
    await changeUpdate(1, (row) => ({ ...row, bytes: bytes(99) }));
    const add = FakeStore.prototype.add;
    vi.spyOn(FakeStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<IDBObjectStore['add']>
    ) {
      if (this.name === 'damaged') throw new DOMException('No room', 'QuotaExceededError');
      return add.apply(this, row);
    });
    const log = await browser.tab().open(id);
    expect(plain(log.updates)).toEqual([[1], [3]]);
    expect(log.damage).toEqual({ rows: 1, missing: 0, fromBackup: false });
    expect(await browser.rows('updates')).toHaveLength(2);
    vi.unstubAllGlobals();
  });

  it('is passed over when the browser cannot read it at all', async () => {
    const id = await storedMap(1, 2, 3, 4);
    failReadingUpdate(2);
    const log = await browser.tab().open(id);
    expect(plain(log.updates)).toEqual([[1], [2], [4]]);
    expect(log.damage).toEqual({ rows: 1, missing: 0, fromBackup: false });
  });
});

/** As when the file of a large value is lost: every request that includes the row fails. */
function failReadingUpdate(seq: number): void {
  const unreadable = () => new DOMException('Failed to read large value', 'DataError');
  const getAll = FakeIndex.prototype.getAll;
  vi.spyOn(FakeIndex.prototype, 'getAll').mockImplementation(function (
    this: IDBIndex,
    ...query: Parameters<IDBIndex['getAll']>
  ) {
    if (this.objectStore.name === 'updates') throw unreadable();
    return getAll.apply(this, query);
  });
  const get = FakeStore.prototype.get;
  vi.spyOn(FakeStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) {
    if (this.name === 'updates' && key === seq) throw unreadable();
    return get.call(this, key);
  });
}

describe('a damaged snapshot', () => {
  /** Snapshots [1], [1,2,3] and [1,…,5]; the updates [4], [5] and [6] are still there. */
  async function compactedMap(): Promise<string> {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const log = await tab.open(id);
    for (const value of [2, 3]) log.append(bytes(value));
    await log.flush();
    await log.compact(bytes(1, 2, 3));
    for (const value of [4, 5]) log.append(bytes(value));
    await log.flush();
    await log.compact(bytes(1, 2, 3, 4, 5));
    log.append(bytes(6));
    await log.close();
    return id;
  }

  async function damageNewestSnapshot(): Promise<void> {
    const newest = (await browser.rows<SnapshotRow>('snapshots')).at(-1);
    await browser.put('snapshots', { ...newest, bytes: bytes(99) });
  }

  it('is replaced by the one before and every update since', async () => {
    const id = await compactedMap();
    await damageNewestSnapshot();
    const log = await browser.tab().open(id);
    expect(plain(log.updates)).toEqual([[1, 2, 3], [4], [5], [6]]);
    expect(log.damage).toEqual({ rows: 1, missing: 0, fromBackup: true });
    expect(await browser.rows<DamagedRow>('damaged')).toMatchObject([{ from: 'snapshots' }]);
  });

  it('leaves an open map that can be edited and compacted again', async () => {
    const id = await compactedMap();
    await damageNewestSnapshot();
    const log = await browser.tab().open(id);
    log.append(bytes(7));
    await log.flush();
    await log.compact(bytes(1, 2, 3, 4, 5, 6, 7));
    await log.close();
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
    expect(reopened.damage).toBeNull();
  });

  it('leaves the updates when there is no other', async () => {
    const id = await storedMap(1, 2, 3);
    await damageNewestSnapshot();
    const log = await browser.tab().open(id);
    expect(plain(log.updates)).toEqual([[2], [3]]);
    expect(log.damage).toEqual({ rows: 1, missing: 0, fromBackup: false });
  });
});

describe('an update that is gone', () => {
  /** A map with three updates, of which one is removed past our code. @returns the map's id */
  async function withoutUpdate(at: number): Promise<string> {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const log = await tab.open(id);
    for (const update of [2, 3, 4]) {
      log.append(bytes(update));
      await log.flush();
    }
    await tab.close();
    const row = (await browser.rows<UpdateRow>('updates'))[at];
    await browser.remove('updates', row?.seq ?? 0);
    return id;
  }

  it.each([0, 1, 2])('is noticed, wherever it was (%i)', async (at) => {
    const id = await withoutUpdate(at);
    const log = await browser.tab().open(id);
    expect(log.damage).toEqual({ rows: 0, missing: 1, fromBackup: false });
    expect(log.updates).toHaveLength(3);
  });

  it('is told once', async () => {
    const id = await withoutUpdate(1);
    await (await browser.tab().open(id)).close();
    expect((await browser.tab().open(id)).damage).toBeNull();
  });

  it('is not missed when a snapshot holds it', async () => {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const log = await tab.open(id);
    log.append(bytes(2));
    await log.flush();
    await log.compact(bytes(1, 2));
    await log.compact(bytes(1, 2));
    await tab.close();
    expect(await browser.rows('updates')).toEqual([]);
    expect((await browser.tab().open(id)).damage).toBeNull();
  });
});
