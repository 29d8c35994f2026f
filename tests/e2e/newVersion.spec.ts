import { appendFile, cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { test as base, expect } from './app';
import { addPerson, card, details, nameField, newBlankMap, saveStatus, waitSaved } from './steps';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A build of its own, which a test can replace by a newer one. */
const test = base.extend<{ build: string }>({
  build: async ({ baseURL: _ }, use, testInfo) => {
    const folder = testInfo.outputPath('build');
    await cp(DIST, folder, { recursive: true });
    await use(folder);
  },
  baseURL: async ({ browserName: _ }, use, testInfo) => {
    const server = await serve(testInfo.outputPath('build'), 0);
    await use(server.origin);
    server.close();
  },
});

test.use({ serviceWorkers: 'allow' });

test('a newer version accepted in one tab reloads that one, and the others only when they say so', async ({
  page: here,
  context,
  build,
}) => {
  test.slow();
  await newBlankMap(here);
  await here.evaluate(() => navigator.serviceWorker.ready);
  await here.reload();
  await expect
    .poll(() => here.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true);
  await addPerson(here, 'Ada');
  await waitSaved(here);
  const there = await context.newPage();
  await there.goto(here.url());
  await expect(card(there, 'Ada')).toBeVisible();
  await addPerson(here, 'Ben');

  await appendFile(`${build}/sw.js`, '\n// a newer version\n');
  await there.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await there.getByRole('button', { name: 'Reload now' }).click();

  const told = here.getByRole('alert').filter({ hasText: 'updated in another tab' });
  await expect(told).toBeVisible();
  await expect(card(here, 'Ben')).toBeVisible();
  await expect(saveStatus(here)).toHaveText('Saved');
  await expect(card(there, 'Ben')).toBeVisible();
  // Read-only: nothing is done that might be lost.
  await here.keyboard.press('Delete');
  await expect(card(here, 'Ben')).toBeVisible();
  await card(here, 'Ben').click();
  await expect(details(here)).toContainText('Nothing can be changed in this tab any more');
  await expect(details(here).getByLabel('Job title')).toBeDisabled();
  await expect(here.getByRole('textbox', { name: 'Map title' })).not.toBeEditable();
  await here.keyboard.press('Tab');
  await nameField(here).fill('Nobody');
  await here.keyboard.press('Enter');
  await expect(nameField(here)).toBeHidden();
  await expect(card(here, 'Nobody')).toBeHidden();
  await told.getByRole('button', { name: 'Reload now' }).click();
  await expect(told).toBeHidden();
  await addPerson(here, 'Cleo');
  await expect(card(there, 'Cleo')).toBeVisible();
});
