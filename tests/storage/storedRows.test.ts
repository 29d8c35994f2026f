import { afterEach, beforeEach, expect, it } from 'vitest';
import type { UpdateRow } from '../../src/storage/schema';
import { Browser, bytes, cardTitled } from './browser';

let browser: Browser;
beforeEach(() => {
  browser = new Browser();
});
afterEach(() => browser.close());

it('hands over everything stored of a map, intact, damaged and set aside, and nothing of others', async () => {
  const tab = browser.tab();
  const id = await tab.create(bytes(1), cardTitled('Harbour'));
  await tab.create(bytes(9), cardTitled('Other'));
  const log = await tab.open(id);
  log.append(bytes(2));
  log.append(bytes(3));
  await log.flush();
  const [first] = await browser.rows<UpdateRow>('updates');
  await browser.put('updates', { ...first, bytes: bytes(66) });
  await browser.tab().open(id); // sets the damaged row aside
  const rows = await tab.storedRows(id);
  const found = rows.map(({ from, row }) => [from, (row as UpdateRow).bytes[0]]);
  expect(found).toEqual([
    ['snapshots', 1],
    ['updates', 3],
    ['updates', 66],
  ]);
});
