import type { Page } from '@playwright/test';
import { axe, expect, test } from './app';
import {
  addPerson,
  backHome,
  card,
  cards,
  type Downloaded,
  details,
  downloadExport,
  type GivenFile,
  giveFile,
  homeHeading,
  inEditor,
  openHome,
  openMapOf,
  selectPerson,
  waitSaved,
} from './steps';
import { TEAM } from './team';

function asFile({ name, bytes }: Downloaded, mimeType = 'application/json'): GivenFile {
  return { name, mimeType, buffer: Buffer.from(bytes) };
}

const copyDialog = (page: Page) => page.getByRole('dialog', { name: 'This map is already here' });

async function judge(page: Page, name: string, attitude: string): Promise<void> {
  await selectPerson(page, name);
  await details(page).getByLabel('Attitude', { exact: true }).selectOption(attitude);
  await expect(card(page, name)).toHaveAccessibleName(new RegExp(attitude));
}

test('two colleagues who both edited a map bring their copies together, and part again', async ({
  page,
  browser,
}) => {
  await openMapOf(page, 'Team', TEAM);
  const sent = await downloadExport(page, 'Map file');

  const colleague = await browser.newContext();
  const there = await colleague.newPage();
  await openHome(there);
  await giveFile(there, asFile(sent));
  await inEditor(there);
  expect(new URL(there.url()).hash).toBe(new URL(page.url()).hash);
  await judge(there, 'Ada', 'Sceptical');
  await judge(there, 'Ben', 'Resistant');
  await there.keyboard.press('Escape');
  await addPerson(there, 'Dee');
  const returned = await downloadExport(there, 'Map file');
  await colleague.close();

  await judge(page, 'Ada', 'Accepting');
  await judge(page, 'Cai', 'Indifferent');
  await waitSaved(page);
  await backHome(page);
  await giveFile(page, asFile(returned));
  const dialog = copyDialog(page);
  await expect(dialog.getByRole('radio', { name: 'Merge' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Merge' })).toHaveAccessibleDescription(
    /1 added, 1 changed, 0 removed/,
  );
  expect(await axe(page, '[role=dialog]')).toEqual([]);
  const conflict = dialog.getByRole('group', { name: 'Ada · Attitude' });
  await expect(conflict.getByRole('radio', { name: 'Mine Accepting' })).toBeChecked();
  await conflict.getByRole('radio', { name: 'Theirs Sceptical' }).check();
  await dialog.getByRole('button', { name: 'Merge' }).click();

  await inEditor(page);
  await expect(cards(page)).toHaveCount(5);
  for (const [name, attitude] of [
    ['Ada', 'Sceptical'],
    ['Ben', 'Resistant'],
    ['Cai', 'Indifferent'],
    ['Dee', 'Not assessed'],
  ] as const) {
    await expect(card(page, name)).toHaveAccessibleName(new RegExp(attitude));
  }
  await expect(page.getByText('Merged. People: 1 added, 2 changed, 0 removed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo merge' }).click();
  await expect(cards(page)).toHaveCount(4);
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Accepting/);
  await expect(card(page, 'Cai')).toHaveAccessibleName(/Indifferent/);
});

test('a file of a map that is here opens the map at once when it says nothing new', async ({
  page,
}) => {
  await openMapOf(page, 'Team', TEAM);
  const address = page.url();
  const file = await downloadExport(page, 'Map file');
  const picture = await downloadExport(page, 'PNG');
  for (const given of [asFile(file), asFile(picture, 'image/png')]) {
    await backHome(page);
    await giveFile(page, given);
    await inEditor(page);
    expect(page.url()).toBe(address);
    await expect(page.getByText('This map is already here and up to date.').first()).toBeVisible();
  }
  await judge(page, 'Ada', 'Accepting');
  await waitSaved(page);
  await backHome(page);
  await expect(page.getByRole('article')).toHaveCount(1);
  await giveFile(page, asFile(file));
  await inEditor(page);
  await page.getByRole('button', { name: 'Compare' }).click();
  await copyDialog(page).getByRole('radio', { name: 'Replace' }).check();
  await copyDialog(page).getByRole('button', { name: 'Replace' }).click();
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Not assessed, Not assessed/);
  await page.getByRole('button', { name: 'Undo replacing' }).click();
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Accepting/);
  await backHome(page);
  await expect(homeHeading(page)).toBeVisible();
});
