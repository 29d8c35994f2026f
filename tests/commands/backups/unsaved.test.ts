// Live queries look for a global IndexedDB when Dexie is loaded.
import 'fake-indexeddb/auto';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../../src/app/describe';
import { makeBackup } from '../../../src/commands/backups/makeBackup';
import { openBackup } from '../../../src/exchange/backup/readBackup';
import { giveUp } from '../../../src/state/leftMaps';
import { createMap } from '../../../src/state/library';
import { closeMap, openDocument, openMap } from '../../../src/state/openMap';
import { provideServices } from '../../../src/state/services';
import { mapOf, person } from '../../builders';
import { Browser, failWrites } from '../../storage/browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
  provideServices({ repository: browser.tab(), describe: cardOf });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeMap();
  await browser.close();
});

async function titlesInBackup(): Promise<readonly string[]> {
  const { content } = await makeBackup();
  const { maps } = openBackup(new Uint8Array(await content.arrayBuffer()));
  return maps.map(({ title }) => title);
}

it('backs up edits that a full disk keeps from being written, while the map is open and after', async () => {
  const id = await createMap(mapOf([person({ name: 'Una' })], [], { title: 'Harbour' }));
  await openMap(id);
  failWrites(() => 'quota', 'updates');
  openDocument()?.transact((ops) => ops.updateInfo({ title: 'Renamed' }));
  expect(await titlesInBackup()).toEqual(['Renamed']);
  await closeMap();
  expect(await titlesInBackup()).toEqual(['Renamed']);
  giveUp(id);
});
