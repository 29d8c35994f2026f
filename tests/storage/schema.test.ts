// Live queries look for a global IndexedDB when Dexie is loaded.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION, type UpdateRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled, failWrites, plain, statusOf } from './browser';
import { createGoldenDatabase1 } from './goldenDatabase1';
import { settled } from './settled';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});

/** What a tab with the next version of the app does first. */
async function upgradeInAnotherTab(): Promise<void> {
  const next = await settled<IDBDatabase>(
    browser.indexedDB.open(browser.name, (SCHEMA_VERSION + 1) * 10),
  );
  next.close();
}

describe('a tab of a newer version that changes the schema', () => {
  it('waits for this tab to write what is queued', async () => {
    const tab = browser.tab({ retryDelay: () => 1e8 });
    const log = await tab.open(await tab.create(bytes(1), cardTitled('Harbour')));
    let failures = 1;
    failWrites(() => failures-- > 0 && 'quota');
    log.append(bytes(2));
    await statusOf(log, 'failed');
    await upgradeInAnotherTab();
    const rows = await browser.rows<UpdateRow>('updates');
    expect(plain(rows.map((row) => row.bytes))).toEqual([[2]]);
  });

  it('leaves this tab read-only, saying so, and never reopened', async () => {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const log = await tab.open(id);
    await upgradeInAnotherTab();
    await statusOf(log, 'outdated');
    log.append(bytes(3));
    expect(await statusOf(log, 'failed')).toEqual({ state: 'failed', reason: 'closed' });
    await expect(log.flush()).rejects.toMatchObject({ reason: 'closed' });
    await expect(log.compact(bytes(1))).rejects.toMatchObject({ reason: 'closed' });
    await expect(tab.open(id)).rejects.toMatchObject({ reason: 'closed' });
    await expect(tab.create(bytes(1), cardTitled('x'))).rejects.toMatchObject({ reason: 'closed' });
    expect(await browser.rows('updates')).toEqual([]);
  });

  it('is respected by a tab of this version opened later', async () => {
    await browser.tab().create(bytes(1), cardTitled('Harbour'));
    await upgradeInAnotherTab();
    await expect(browser.tab().open('x')).rejects.toMatchObject({ reason: 'newer-schema' });
  });

  it('is respected too when it changed only what rows mean', async () => {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    await tab.close();
    await browser.put('meta', { key: 'schema', value: SCHEMA_VERSION + 1 });
    await expect(browser.tab().open(id)).rejects.toMatchObject({ reason: 'newer-schema' });
  });
});

it('opens a database of schema 1 with everything in it', async () => {
  await createGoldenDatabase1(browser.indexedDB, browser.name);
  const tab = browser.tab();
  const log = await tab.open('map-1');
  expect(plain(log.updates)).toEqual([[1, 2], [4]]);
  expect(log.damage).toBeNull();
  expect(log.viewport).toEqual({ x: -10, y: 20, zoom: 0.5 });
  const listed = new Promise((resolve, reject) => {
    tab.watch(resolve, reject);
  });
  expect(await listed).toMatchObject([
    { id: 'map-1', title: 'Harbour crane', people: 12, placeholders: 0 },
  ]);
});
