import { IDBIndex as FakeIndex } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DamagedRow } from '../../src/storage/schema';
import { TabHints } from '../../src/storage/tabHints';
import { Browser, bytes, cardTitled, failWrites, remoteUpdatesOf, statusOf } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await browser.close();
});

async function openInTwoTabs() {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  return { id, here: await tab.open(id), there: await browser.tab().open(id) };
}

describe('an update of another tab', () => {
  it('is handed over once, and not to the tab that wrote it', async () => {
    const { here, there } = await openInTwoTabs();
    const toHere = remoteUpdatesOf(here);
    const toThere = remoteUpdatesOf(there);
    here.append(bytes(2));
    await toThere.reached(1);
    there.append(bytes(3));
    await toHere.reached(1);
    here.append(bytes(4));
    await toThere.reached(2);
    expect(toHere.received).toEqual([[3]]);
    expect(toThere.received).toEqual([[2], [4]]);
  });

  it('is handed over even when its tab was gone as soon as it was written', async () => {
    const { here, there } = await openInTwoTabs();
    const toHere = remoteUpdatesOf(here);
    vi.spyOn(TabHints.prototype, 'send').mockImplementation(() => undefined);
    there.append(bytes(2));
    expect(await toHere.reached(1)).toEqual([[2]]);
  });

  it('that was written before anyone listened is handed over to the first listener', async () => {
    const { here, there } = await openInTwoTabs();
    there.append(bytes(2));
    there.append(bytes(3));
    await there.flush();
    const remote = remoteUpdatesOf(here);
    expect(await remote.reached(2)).toEqual([[2], [3]]);
  });

  it('reaches a second opening of the map in the same tab', async () => {
    const tab = browser.tab();
    const id = await tab.create(bytes(1), cardTitled('Harbour'));
    const [first, second] = [await tab.open(id), await tab.open(id)];
    const remote = remoteUpdatesOf(second);
    first.append(bytes(2));
    expect(await remote.reached(1)).toEqual([[2]]);
  });

  it('of another map is not handed over', async () => {
    const { here, there } = await openInTwoTabs();
    const tab = browser.tab();
    const other = await tab.open(await tab.create(bytes(9), cardTitled('Other')));
    const remote = remoteUpdatesOf(here);
    other.append(bytes(50));
    await other.flush();
    there.append(bytes(2));
    expect(await remote.reached(1)).toEqual([[2]]);
  });

  it('is handed over with the next own write at the latest', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const { here, there } = await openInTwoTabs();
    const remote = remoteUpdatesOf(here);
    there.append(bytes(2));
    await there.flush();
    here.append(bytes(3));
    expect(await remote.reached(1)).toEqual([[2]]);
  });

  it('is found without a channel between tabs when the window is looked at again', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('window', new EventTarget());
    const { here, there } = await openInTwoTabs();
    const remote = remoteUpdatesOf(here);
    there.append(bytes(2));
    await there.flush();
    window.dispatchEvent(new Event('focus'));
    expect(await remote.reached(1)).toEqual([[2]]);
  });

  it('is handed over again when a listener fails to take it', async () => {
    vi.stubGlobal('reportError', vi.fn());
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { here, there } = await openInTwoTabs();
    let failures = 1;
    const taken: number[][] = [];
    const second = new Promise<void>((resolve) => {
      here.onRemote((updates) => {
        if (failures-- > 0) throw new Error('not now');
        taken.push(...updates.map((update) => [...update]));
        if (taken.length === 2) resolve();
      });
    });
    there.append(bytes(2));
    await there.flush();
    there.append(bytes(3));
    await second;
    expect(taken).toEqual([[2], [3]]);
  });

  it('that is damaged is set aside while the others are handed over', async () => {
    const { here, there } = await openInTwoTabs();
    there.append(bytes(2));
    there.append(bytes(3));
    await there.flush();
    const [row] = await browser.rows<object>('updates');
    await browser.put('updates', { ...row, bytes: bytes(99) });
    const remote = remoteUpdatesOf(here);
    expect(await remote.reached(1)).toEqual([[3]]);
    expect(await browser.rows<DamagedRow>('damaged')).toMatchObject([{ from: 'updates', key: 1 }]);
  });

  it('is read over a new connection when the browser has closed the old one', async () => {
    const { here, there } = await openInTwoTabs();
    const remote = remoteUpdatesOf(here);
    browser.loseConnections();
    there.append(bytes(2));
    expect(await remote.reached(1)).toEqual([[2]]);
  });

  it('is read later when the database does not answer', async () => {
    const { here, there } = await openInTwoTabs();
    there.append(bytes(2));
    await there.flush();
    const silent = vi.spyOn(FakeIndex.prototype, 'getAll').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing', 'InvalidStateError');
    });
    const remote = remoteUpdatesOf(here);
    expect(await remote.reached(1)).toEqual([[2]]);
    expect(silent.mock.calls.length).toBeGreaterThan(1);
  });

  it('is no longer handed over after closing', async () => {
    const { id, here, there } = await openInTwoTabs();
    const closed = remoteUpdatesOf(here);
    await here.close();
    const remote = remoteUpdatesOf(await browser.tab().open(id));
    there.append(bytes(2));
    await remote.reached(1);
    expect(closed.received).toEqual([]);
  });
});

it('ignores messages on its channel that it does not know', async () => {
  const { here, there } = await openInTwoTabs();
  const remote = remoteUpdatesOf(here);
  const stranger = new BroadcastChannel(`stakeholder-map:${browser.name}`);
  for (const message of [null, 7, 'x', { mapId: 7 }]) stranger.postMessage(message);
  stranger.close();
  there.append(bytes(2));
  expect(await remote.reached(1)).toEqual([[2]]);
});

it('still hears other tabs while its own writes fail', async () => {
  const { here, there } = await openInTwoTabs();
  there.append(bytes(2));
  await there.flush();
  let full = true;
  failWrites(() => full && 'quota');
  here.append(bytes(3));
  await statusOf(here, 'failed');
  const remote = remoteUpdatesOf(here);
  expect(await remote.reached(1)).toEqual([[2]]);
  full = false;
  await statusOf(here, 'saved');
});
