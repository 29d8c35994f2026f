// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../src/app/describe';
import { ErrorBoundary } from '../../src/app/ErrorBoundary';
import OpenFailure from '../../src/editor/safety/OpenFailure';
import { readMapFile } from '../../src/exchange/import/mapFile';
import { loadLaterTexts, startI18n } from '../../src/i18n/i18n';
import { createMap } from '../../src/state/library';
import { closeMap, openDocument, openMap } from '../../src/state/openMap';
import { provideServices } from '../../src/state/services';
import { mapOf, named, person } from '../builders';
import { Browser } from '../storage/browser';

await startI18n('en');
await loadLaterTexts();
const download = vi.hoisted(() => vi.fn<(file: { blob: Blob; name: string }) => void>());
vi.mock('../../src/exchange/export/download', () => ({ download }));

let browser: Browser;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  download.mockClear();
  browser = new Browser();
  provideServices({ repository: browser.tab(), describe: cardOf });
});
afterEach(async () => {
  await closeMap();
  await browser.close();
  window.location.hash = '';
});

const newMap = () => createMap(mapOf([person({ name: 'Una' })], [], { title: 'Harbour' }));

function Crashing(): never {
  throw new Error('This screen can’t draw this map');
}

function crash() {
  render(
    <MantineProvider env="test">
      <ErrorBoundary>
        <Crashing />
      </ErrorBoundary>
    </MantineProvider>,
  );
  return userEvent.setup();
}

/** The map in the file that was saved last. */
async function savedMap() {
  const [file] = download.mock.lastCall ?? [];
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsText(file?.blob ?? new Blob());
  await read;
  return readMapFile(String(reader.result));
}

it('a screen that crashes offers the open map as a file, its newest edits too, and leaves what is stored alone', async () => {
  const id = await newMap();
  window.location.hash = `#/map/${id}`;
  await openMap(id);
  openDocument()?.transact((ops) => ops.addStakeholder({ name: 'Bo' }));
  await vi.waitFor(async () => expect(await browser.rows('updates')).toHaveLength(1));
  const tables = ['updates', 'snapshots'];
  const stored = () => Promise.all(tables.map((table) => browser.rows(table)));
  const before = await stored();

  const user = crash();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save the map as a file' }));
  const { map, id: savedId } = await savedMap();
  expect(savedId).toBe(id);
  expect(named(map, 'Bo')).toBeDefined();
  expect(await stored()).toEqual(before);
});

it('after a crash a map that is no longer open is saved as a file from what is stored', async () => {
  const id = await newMap();
  window.location.hash = `#/map/${id}`;
  const user = crash();
  await user.click(await screen.findByRole('button', { name: 'Save the map as a file' }));
  expect(await screen.findByRole('status')).toBeVisible();
  expect((await savedMap()).map.info.title).toBe('Harbour');
});

it('a map that cannot be opened can be saved as it is stored', async () => {
  const id = await newMap();
  const { repository } = (await import('../../src/state/services')).services();
  vi.spyOn(repository, 'open').mockRejectedValue(new Error('Spoilt'));
  await openMap(id);
  render(
    <MantineProvider env="test">
      <OpenFailure />
    </MantineProvider>,
  );
  const user = userEvent.setup();
  expect(screen.getByRole('link', { name: 'All maps' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save what is stored' }));
  expect(await screen.findByRole('status')).toBeVisible();
  expect(download).toHaveBeenCalledOnce();
  expect(download.mock.lastCall?.[0].name).toMatch(/\.json$/);
});
