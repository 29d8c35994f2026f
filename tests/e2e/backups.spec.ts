import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './app';
import {
  addPerson,
  backHome,
  card,
  cards,
  details,
  type GivenFile,
  giveFile,
  inEditor,
  listedMap,
  openHome,
  openMapOf,
  selectPerson,
  waitSaved,
} from './steps';
import { TEAM } from './team';

const DAY = 86_400_000;

async function openStorage(page: Page): Promise<void> {
  await page.goto('/#/storage');
  await expect(storageHeading(page)).toBeVisible();
}

const storageHeading = (page: Page) =>
  page.getByRole('heading', { name: 'Storage and backups', level: 1 });

/** Backs up on the storage screen. @returns the file */
async function backUp(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Back up now' }).click(),
  ]);
  const name = download.suggestedFilename();
  expect(name).toMatch(/^Stakeholder Map backup \d{4}-\d\d-\d\d\.zip$/);
  await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible();
  return { name, mimeType: 'application/zip', buffer: await readFile(await download.path()) };
}

/** Hands a backup to the storage screen. @returns the dialog that shows what restoring would do */
async function giveBackup(page: Page, file: GivenFile): Promise<Locator> {
  await page.getByLabel('Backup file').setInputFiles(file);
  return restoreDialog(page);
}

const restoreDialog = (page: Page) => page.getByRole('dialog', { name: 'Restore from a backup' });

async function saveVersion(page: Page, name: string): Promise<void> {
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Version history' });
  await dialog.getByRole('button', { name: 'Save a version…' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function judge(page: Page, name: string, attitude: string): Promise<void> {
  await selectPerson(page, name);
  await details(page).getByLabel('Attitude', { exact: true }).selectOption(attitude);
  await expect(card(page, name)).toHaveAccessibleName(new RegExp(attitude));
  await waitSaved(page);
}

test('maps, their history and the trash come back from a backup to a browser that has nothing', async ({
  page,
  browser,
}) => {
  test.slow();
  await openMapOf(page, 'Team', TEAM);
  await saveVersion(page, 'before QBR');
  await addPerson(page, 'Dee');
  await waitSaved(page);
  await openMapOf(page, 'Old', [{ name: 'Ola', at: [0, 0] }]);
  await waitSaved(page);
  await backHome(page);
  await listedMap(page, 'Old').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(listedMap(page, 'Old')).toHaveCount(0);
  await page.getByRole('link', { name: 'Not backed up' }).click();
  await expect(storageHeading(page)).toBeFocused();
  await expect(page).toHaveTitle('Storage and backups · Stakeholder Map');
  const cost = page.getByRole('region', { name: 'If this browser were cleared now' });
  await expect(cost.getByRole('listitem')).toHaveText(['Team']);
  const file = await backUp(page);
  await expect(cost).toContainText('Nothing would be lost');
  expect(await axe(page)).toEqual([]);

  const cleared = await browser.newContext();
  const there = await cleared.newPage();
  await openHome(there);
  await giveFile(there, file);
  const dialog = restoreDialog(there);
  await expect(dialog.getByRole('checkbox', { name: 'Team' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Team' })).toHaveAccessibleDescription(
    /Comes back · 5 people · with \d versions?/,
  );
  await expect(dialog.getByRole('checkbox', { name: 'Old' })).toHaveAccessibleDescription(
    /into the trash/,
  );
  expect(await axe(there, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore 2 maps' }).click();
  await expect(dialog.getByText('2 maps came back.')).toBeVisible();
  await dialog.getByRole('link', { name: 'All maps' }).click();
  await expect(there.getByRole('article')).toHaveCount(1);
  await expect(there.getByRole('button', { name: 'Trash (1)' })).toBeVisible();
  await there.getByRole('link', { name: 'Team', exact: true }).click();
  await inEditor(there);
  await expect(cards(there)).toHaveCount(5);
  await there.keyboard.press('h');
  const history = there.getByRole('dialog', { name: 'Version history' });
  await history.getByRole('radio', { name: /^before QBR/ }).check();
  await expect(history.getByRole('region', { name: 'What has changed since' })).toContainText(
    'Dee',
  );
  await cleared.close();
});

test('a backup that has nothing new takes nothing back of what was edited since', async ({
  page,
}) => {
  test.slow();
  await openMapOf(page, 'Team', TEAM);
  await addPerson(page, 'Dee');
  await judge(page, 'Ada', 'Sceptical');
  const address = page.url();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Command palette' }).fill('Storage and backups');
  await page.keyboard.press('Enter');
  await expect(storageHeading(page)).toBeVisible();
  const file = await backUp(page);

  await page.goto(address);
  await inEditor(page);
  await judge(page, 'Ada', 'Accepting');
  await addPerson(page, 'Eve');
  await waitSaved(page);
  await openStorage(page);
  const dialog = await giveBackup(page, file);
  await expect(dialog.getByText('Everything in this backup is here already.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
  await page.getByRole('table').getByRole('link', { name: 'Team' }).click();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(6);
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Accepting/);
});

test('a backup from a device with other edits brings them in, and keeps both answers', async ({
  page,
  browser,
}) => {
  test.slow();
  await openMapOf(page, 'Team', TEAM);
  await waitSaved(page);
  await openStorage(page);
  const before = await backUp(page);

  const elsewhere = await browser.newContext();
  const there = await elsewhere.newPage();
  await openStorage(there);
  const bringing = await giveBackup(there, before);
  await bringing.getByRole('button', { name: 'Restore 1 map' }).click();
  await bringing.getByRole('link', { name: 'All maps' }).click();
  await there.getByRole('link', { name: 'Team', exact: true }).click();
  await inEditor(there);
  await judge(there, 'Ada', 'Sceptical');
  await there.keyboard.press('Escape');
  await addPerson(there, 'Dee');
  await waitSaved(there);
  await openStorage(there);
  const after = await backUp(there);
  await elsewhere.close();

  await page.getByRole('table').getByRole('link', { name: 'Team' }).click();
  await inEditor(page);
  await judge(page, 'Ada', 'Accepting');
  await page.keyboard.press('Escape');
  await addPerson(page, 'Eve');
  await waitSaved(page);
  await openStorage(page);
  const dialog = await giveBackup(page, after);
  const team = dialog.getByRole('checkbox', { name: 'Team' });
  await expect(team).toHaveAccessibleDescription(/Merges · People: 1 added/);
  await expect(team).toHaveAccessibleDescription(/In 1 place both were changed/);
  expect(await axe(page, '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore 1 map' }).click();
  await expect(dialog.getByText('1 map was merged.')).toBeVisible();
  await dialog.getByRole('link', { name: 'All maps' }).click();
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(6);
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Accepting/);
  await expect(card(page, 'Dee')).toBeVisible();
  await expect(card(page, 'Eve')).toBeVisible();
  await page.keyboard.press('h');
  const history = page.getByRole('dialog', { name: 'Version history' });
  await history.getByRole('radio', { name: /^From the backup of / }).check();
  const changes = history.getByRole('region', { name: 'What has changed since' });
  await expect(changes).toContainText(/Attitude.*Sceptical.*Accepting/s);
});

test('a backup that is cut off, or something else, is refused with what to do', async ({
  page,
}) => {
  test.slow();
  await openMapOf(page, 'Team', TEAM);
  await waitSaved(page);
  await openStorage(page);
  const file = await backUp(page);
  const half = file.buffer.subarray(0, file.buffer.length / 2);
  const cut = await giveBackup(page, { ...file, buffer: half });
  await expect(cut.getByRole('alert')).toContainText(
    'cut off or damaged. Copy or download it again',
  );
  expect(await axe(page, '[role=dialog]')).toEqual([]);
  await cut.getByRole('button', { name: 'Close' }).last().click();
  await expect(cut).toBeHidden();

  const other = await giveBackup(page, { ...file, buffer: Buffer.from('hello') });
  await expect(other.getByRole('alert')).toContainText('This is not a backup of Stakeholder Map.');
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();

  await page.getByRole('link', { name: 'Back to all maps' }).click();
  await giveFile(page, { ...file, buffer: half });
  await expect(restoreDialog(page).getByRole('alert')).toContainText('cut off or damaged');
});

test.describe('with a folder', () => {
  test('a folder is written to at once when it is chosen, and again when work rests', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('Safe', { create: true }),
      });
    });
    const sizes = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('Safe', { create: true });
        const found: [string, number][] = [];
        for await (const [name, handle] of folder.entries()) {
          if (handle instanceof FileSystemFileHandle) {
            found.push([name, (await handle.getFile()).size]);
          }
        }
        return found;
      });
    await page.clock.install();
    await openMapOf(page, 'Team', TEAM);
    await waitSaved(page);
    const address = page.url();
    await openStorage(page);
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    const section = page.getByRole('region', { name: 'Backup folder' });
    await expect(section).toContainText('Kept up to date in “Safe”.');
    await expect
      .poll(async () => (await sizes()).map(([name]) => name))
      .toEqual([expect.stringMatching(/^Stakeholder Map backup \w{4} \d{4}-\d\d-\d\d\.zip$/)]);
    await expect(
      page.getByRole('region', { name: 'If this browser were cleared now' }),
    ).toContainText('Nothing would be lost');
    const first = (await sizes())[0]?.[1] ?? 0;

    // The folder is remembered by the browser, not by the page.
    await page.goto(address);
    await page.reload();
    await inEditor(page);
    await page.clock.fastForward(5_000);
    await addPerson(page, 'Dee');
    await waitSaved(page);
    await expect
      .poll(async () => {
        await page.clock.fastForward(61_000);
        return (await sizes())[0]?.[1] ?? 0;
      })
      .toBeGreaterThan(first);
    await openStorage(page);
    await page.clock.fastForward(5_000);
    await expect(section).toContainText('Kept up to date in “Safe”.');
    await section.getByRole('button', { name: 'Stop' }).click();
    await expect(section).not.toContainText('Kept up to date');
  });

  test('where no folder can be written to, it says what to do instead', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: undefined });
    });
    await openStorage(page);
    const section = page.getByRole('region', { name: 'Backup folder' });
    await expect(section).toContainText('Use “Back up now” after real work.');
    await expect(section.getByRole('button')).toHaveCount(0);
  });
});

test('old work that no backup has is reminded of, until later', async ({ page }) => {
  test.slow();
  await page.clock.install({ time: Date.now() - 3 * DAY });
  await openMapOf(page, 'Team', TEAM);
  await addPerson(page, 'Dee');
  await waitSaved(page);
  await backHome(page);
  const reminder = page.getByRole('alert').filter({ hasText: 'in this browser alone' });
  await expect(page.getByRole('link', { name: 'Not backed up' })).toBeVisible();
  await expect(reminder).toHaveCount(0);

  await page.clock.setSystemTime(Date.now());
  await page.reload();
  await expect(reminder).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await reminder.getByRole('button', { name: 'Later' }).click();
  await expect(reminder).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Not backed up' })).toBeVisible();
  await expect(reminder).toHaveCount(0);

  await page.clock.setSystemTime(Date.now() + 4 * DAY);
  await page.reload();
  await expect(reminder).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    reminder.getByRole('button', { name: 'Back up now' }).click(),
  ]);
  await expect(reminder).toHaveCount(0);
  await expect(page.getByText(download.suggestedFilename())).toBeVisible();
  await expect(page.getByRole('link', { name: /^Backed up just now/ })).toBeVisible();
});
