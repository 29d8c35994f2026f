import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveStatus } from '../../src/state/repository';
import type { UpdateRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled, failWrites, plain, statusOf } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.close();
});

/** A delay that no test lives to see: whatever is retried is retried for another reason. */
const NEVER = () => 1e8;

async function openNewMap(options = {}) {
  const tab = browser.tab(options);
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  return { tab, id, log: await tab.open(id) };
}

describe('an update', () => {
  it('is in the database once flushing resolves, in order of appending', async () => {
    const { id, log } = await openNewMap();
    log.append(bytes(2));
    log.append(bytes(3));
    await log.flush();
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1], [2], [3]]);
  });

  it('is written without being asked for', async () => {
    const { log } = await openNewMap();
    log.append(bytes(2));
    await statusOf(log, 'saved');
    expect(await browser.rows('updates')).toHaveLength(1);
  });

  it('shares one transaction with all others that are queued', async () => {
    const { log } = await openNewMap();
    const transactions = new Set<IDBTransaction>();
    const add = FakeStore.prototype.add;
    vi.spyOn(FakeStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<IDBObjectStore['add']>
    ) {
      transactions.add(this.transaction);
      return add.apply(this, row);
    });
    for (let value = 0; value < 50; value += 1) log.append(bytes(value));
    await log.flush();
    expect(await browser.rows('updates')).toHaveLength(50);
    expect(transactions.size).toBe(1);
  });

  it('is stored at its own size when it is a view into a larger buffer', async () => {
    const { log } = await openNewMap();
    log.append(new Uint8Array(new ArrayBuffer(10_000), 100, 2));
    await log.flush();
    const [row] = await browser.rows<UpdateRow>('updates');
    expect(row?.bytes.buffer.byteLength).toBe(2);
  });
});

describe('the status', () => {
  it('goes from saved over saving to saved', async () => {
    const { log } = await openNewMap();
    const seen: SaveStatus[] = [];
    log.onStatus((status) => seen.push(status));
    log.append(bytes(2));
    log.append(bytes(3));
    await log.flush();
    expect(seen).toEqual([{ state: 'saved' }, { state: 'saving' }, { state: 'saved' }]);
  });

  it('stays saved while only the card or the viewport changes', async () => {
    const { log } = await openNewMap();
    const seen: SaveStatus[] = [];
    log.onStatus((status) => seen.push(status));
    log.describe(cardTitled('Harbour crane'));
    log.saveViewport({ x: 1, y: 2, zoom: 0.5 });
    await log.flush();
    expect(seen).toEqual([{ state: 'saved' }]);
  });

  it('is no longer told after one stops listening', async () => {
    const { log } = await openNewMap();
    const listener = vi.fn();
    log.onStatus(listener)();
    log.append(bytes(2));
    await log.flush();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('reaches the other listeners and the database when a listener throws', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const { log } = await openNewMap();
    const failure = new Error('a listener’s own');
    const stop = log.onStatus(() => {
      throw failure;
    });
    const listener = vi.fn();
    log.onStatus(listener);
    expect(() => log.append(bytes(2))).not.toThrow();
    await log.flush();
    expect(listener).toHaveBeenLastCalledWith({ state: 'saved' });
    expect(report).toHaveBeenCalledWith(failure);
    stop();
    expect(await browser.rows('updates')).toHaveLength(1);
  });
});

describe('a failed write', () => {
  it.each(['quota', 'abort'] as const)('is retried until it succeeds (%s)', async (fault) => {
    const { id, log } = await openNewMap();
    let failures = 3;
    failWrites(() => failures-- > 0 && fault);
    log.append(bytes(2));
    await statusOf(log, 'failed');
    await statusOf(log, 'saved');
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1], [2]]);
  });

  it('says that the disk is full', async () => {
    const { log } = await openNewMap({ retryDelay: NEVER });
    let full = true;
    failWrites(() => full && 'quota');
    log.append(bytes(2));
    expect(await statusOf(log, 'failed')).toEqual({ state: 'failed', reason: 'quota' });
    await expect(log.flush()).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' });
    full = false;
    await log.flush();
    expect(await statusOf(log, 'saved')).toEqual({ state: 'saved' });
  });

  it('leaves nothing of its batch behind', async () => {
    const { log } = await openNewMap({ retryDelay: NEVER });
    let rows = 0;
    failWrites(() => {
      rows += 1;
      return rows === 2 && 'quota';
    });
    log.append(bytes(2));
    log.append(bytes(3));
    await statusOf(log, 'failed');
    expect(await browser.rows('updates')).toEqual([]);
    await log.flush();
    expect(await browser.rows('updates')).toHaveLength(2);
  });

  it('waits longer after each failure in a row, and starts anew after a success', async () => {
    const attempts: number[] = [];
    const retryDelay = (attempt: number) => {
      attempts.push(attempt);
      return 0;
    };
    const { log } = await openNewMap({ retryDelay });
    let failures = 3;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await statusOf(log, 'failed');
    await statusOf(log, 'saved');
    failures = 1;
    log.append(bytes(3));
    await statusOf(log, 'failed');
    await statusOf(log, 'saved');
    expect(attempts).toEqual([1, 2, 3, 1]);
  });

  it('is retried at once with the next update', async () => {
    const { log } = await openNewMap({ retryDelay: NEVER });
    let failures = 1;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await statusOf(log, 'failed');
    log.append(bytes(3));
    await statusOf(log, 'saved');
    const rows = await browser.rows<UpdateRow>('updates');
    expect(plain(rows.map((row) => row.bytes))).toEqual([[2], [3]]);
  });

  it.each([
    ['the page is left', 'pagehide'],
    ['the network is back', 'online'],
    ['the window is looked at again', 'focus'],
  ])('is retried at once when %s', async (_, event) => {
    vi.stubGlobal('window', new EventTarget());
    const { log } = await openNewMap({ retryDelay: NEVER });
    let failures = 1;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await statusOf(log, 'failed');
    window.dispatchEvent(new Event(event));
    await statusOf(log, 'saved');
    expect(await browser.rows('updates')).toHaveLength(1);
  });

  it.each(['hidden', 'visible'])('is retried at once when the page becomes %s', async (state) => {
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: state }));
    const { log } = await openNewMap({ retryDelay: NEVER });
    let failures = 1;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await statusOf(log, 'failed');
    document.dispatchEvent(new Event('visibilitychange'));
    await statusOf(log, 'saved');
    expect(await browser.rows('updates')).toHaveLength(1);
  });

  it('is retried over a new connection when the browser has closed the old one', async () => {
    const { id, log } = await openNewMap();
    browser.loseConnections();
    log.append(bytes(2));
    await log.flush();
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1], [2]]);
  });

  it('survives losing the connection in the middle of a transaction', async () => {
    const { id, log } = await openNewMap();
    let lost = false;
    failWrites(() => {
      if (!lost) browser.loseConnections();
      lost = true;
      return false;
    });
    log.append(bytes(2));
    await statusOf(log, 'saved');
    await log.flush();
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1], [2]]);
    expect(lost).toBe(true);
  });
});

describe('closing', () => {
  it('writes what is queued first', async () => {
    const { id, log } = await openNewMap();
    log.append(bytes(2));
    log.saveViewport({ x: 5, y: 6, zoom: 2 });
    await log.close();
    const reopened = await browser.tab().open(id);
    expect(plain(reopened.updates)).toEqual([[1], [2]]);
    expect(reopened.viewport).toEqual({ x: 5, y: 6, zoom: 2 });
  });

  it('rejects when that cannot be written, and goes on trying', async () => {
    const { log } = await openNewMap();
    let failures = 2;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await expect(log.close()).rejects.toMatchObject({ reason: 'quota' });
    await statusOf(log, 'saved');
    expect(await browser.rows('updates')).toHaveLength(1);
  });

  it('succeeds for a map that was removed meanwhile, whose updates are written nowhere', async () => {
    const { tab, id, log } = await openNewMap();
    await tab.remove(id);
    log.append(bytes(2));
    expect(await statusOf(log, 'failed')).toEqual({ state: 'failed', reason: 'removed' });
    await log.close();
    expect(await browser.rows('updates')).toEqual([]);
  });
});

describe('persistence', () => {
  function stubStorage(persist: () => Promise<boolean>) {
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
  }

  it('is asked for once, at the first update', async () => {
    const persist = vi.fn(async () => true);
    stubStorage(persist);
    const { log } = await openNewMap();
    log.describe(cardTitled('Only looked at'));
    await log.flush();
    expect(persist).not.toHaveBeenCalled();
    log.append(bytes(2));
    log.append(bytes(3));
    await log.flush();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is not needed for saving when the browser fails to answer', async () => {
    stubStorage(() => Promise.reject(new TypeError('refused')));
    const { log } = await openNewMap();
    log.append(bytes(2));
    await log.flush();
    expect(await browser.rows('updates')).toHaveLength(1);
  });
});
