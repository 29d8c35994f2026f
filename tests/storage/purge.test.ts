import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Browser, bytes, cardTitled } from './browser';

const DAY = 86_400_000;
let browser: Browser;
let now: number;
/** Locks of maps that are open in a tab. */
let held: Set<string>;

beforeEach(() => {
  browser = new Browser();
  now = 1_000 * DAY;
  held = new Set();
  const locks = {
    request: async (name: string, _: LockOptions, use: (lock: object | null) => Promise<void>) =>
      use(held.has(name) ? null : { name }),
  };
  vi.stubGlobal('navigator', { locks });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await browser.close();
});

async function trashedMap() {
  const tab = browser.tab({ now: () => now });
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.versions.add(id, { reason: 'named', name: 'QBR', people: 1, state: bytes(1) });
  await tab.trash(id);
  return { tab, id };
}

it('keeps a map in the trash for 30 days, then deletes all of it', async () => {
  const { tab } = await trashedMap();
  now += 29.9 * DAY;
  await tab.purgeTrash();
  expect(await browser.rows('maps')).toHaveLength(1);
  now += 0.2 * DAY;
  await tab.purgeTrash();
  for (const table of ['maps', 'snapshots', 'updates', 'versions']) {
    expect(await browser.rows(table), table).toEqual([]);
  }
});

it('never deletes a map that is not in the trash, or was restored', async () => {
  const { tab, id } = await trashedMap();
  await tab.create(bytes(2), cardTitled('Kept'));
  await tab.restore(id);
  now += 400 * DAY;
  await tab.purgeTrash();
  expect(await browser.rows('maps')).toHaveLength(2);
});

it('waits while the map is open in a tab, and asks again whether it is in the trash', async () => {
  const { tab, id } = await trashedMap();
  now += 31 * DAY;
  held.add(`stakeholder-map:open:${id}`);
  await tab.purgeTrash();
  expect(await browser.rows('maps')).toHaveLength(1);
  held.clear();
  const locks = {
    request: async (_name: string, _: LockOptions, use: (lock: object) => Promise<void>) => {
      await tab.restore(id); // between the look and the deletion
      await use({});
    },
  };
  vi.stubGlobal('navigator', { locks });
  await tab.purgeTrash();
  expect(await browser.rows('maps')).toHaveLength(1);
});

it('deletes nothing where no tab can say what it has open', async () => {
  const { tab } = await trashedMap();
  vi.stubGlobal('navigator', {});
  now += 31 * DAY;
  await tab.purgeTrash();
  expect(await browser.rows('maps')).toHaveLength(1);
});
