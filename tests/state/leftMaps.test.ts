import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describe as describeMap } from '../../src/app/describe';
import { MapDocument } from '../../src/document/mapDocument';
import { emptyMap } from '../../src/model/map';
import { giveUp, unsavedDocument, useUnsavedMaps } from '../../src/state/leftMaps';
import { closeMap, isSomethingUnsaved, openDocument, openMap } from '../../src/state/openMap';
import { provideServices } from '../../src/state/services';
import { Browser, failWrites } from '../storage/browser';

let browser: Browser;
let id: string;

beforeEach(async () => {
  browser = new Browser();
  const repository = browser.tab();
  provideServices({ repository, describe: describeMap });
  const map = emptyMap({ title: 'Harbour' });
  id = await repository.create(MapDocument.fromSnapshot(map).encode(), describeMap(map));
  await openMap(id);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeMap();
  for (const map of useUnsavedMaps.getState().maps) giveUp(map.id);
  await browser.close();
});

const retitle = (title: string) => openDocument()?.transact((ops) => ops.updateInfo({ title }));

/** As another tab reads it from the database. */
async function titleInDatabase(): Promise<string> {
  const log = await browser.tab().open(id);
  const document = new MapDocument(log.updates);
  await log.close();
  return document.snapshot.info.title;
}

it('lets go of a map that is left when everything is written', async () => {
  retitle('Harbour Ltd');
  await closeMap();
  expect(useUnsavedMaps.getState().maps).toEqual([]);
  expect(isSomethingUnsaved()).toBe(false);
  expect(await titleInDatabase()).toBe('Harbour Ltd');
});

it('keeps a map that could not be written when it was left, says so, and goes on trying', async () => {
  let isFull = true;
  failWrites(() => isFull && 'quota');
  retitle('Harbour Ltd');
  await closeMap();
  expect(useUnsavedMaps.getState().maps).toEqual([
    { id, title: 'Harbour Ltd', save: { state: 'failed', reason: 'quota' } },
  ]);
  expect(isSomethingUnsaved()).toBe(true);
  expect(unsavedDocument(id)?.snapshot.info.title).toBe('Harbour Ltd');
  isFull = false;
  await vi.waitFor(() => expect(useUnsavedMaps.getState().maps).toEqual([]));
  expect(unsavedDocument(id)).toBeNull();
  expect(await titleInDatabase()).toBe('Harbour Ltd');
});

it('opens a map that was left unsaved as it was left', async () => {
  let isFull = true;
  failWrites(() => isFull && 'quota');
  retitle('Harbour Ltd');
  await closeMap();
  await openMap(id);
  expect(openDocument()?.snapshot.info.title).toBe('Harbour Ltd');
  expect(openDocument()?.canUndo).toBe(true);
  expect(useUnsavedMaps.getState().maps).toEqual([]);
  isFull = false;
  retitle('Harbour plc');
  await closeMap();
  expect(await titleInDatabase()).toBe('Harbour plc');
});

it('keeps what was edited in a map that another tab deleted for good, until it is given up', async () => {
  await browser.tab().remove(id);
  retitle('Harbour Ltd');
  await vi.waitFor(() => expect(isSomethingUnsaved()).toBe(true));
  await closeMap();
  await vi.waitFor(() => expect(useUnsavedMaps.getState().maps).toHaveLength(1));
  expect(unsavedDocument(id)?.snapshot.info.title).toBe('Harbour Ltd');
  giveUp(id);
  expect(isSomethingUnsaved()).toBe(false);
});
