import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import {
  addPerson,
  backHome,
  card,
  cards,
  inEditor,
  listedMap,
  openMapOf,
  selectPerson,
  waitSaved,
} from './steps';

const TEAM = [
  { name: 'Vera', at: [0, 0], title: 'CEO' },
  { name: 'Ada', at: [0, 200], title: 'CFO', reportsTo: 'Vera' },
] as const;

async function openHistory(page: Page): Promise<Locator> {
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog', { name: 'Version history' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Keeps the map under a name, and goes back to it. */
async function saveVersion(page: Page, name: string): Promise<void> {
  const dialog = await openHistory(page);
  await dialog.getByRole('button', { name: 'Save a version…' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('radio', { name })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('a version saved by name shows what has changed since, and is restored as an edit', async ({
  page,
}) => {
  await openMapOf(page, 'Quay', TEAM);
  await saveVersion(page, 'before QBR');
  await selectPerson(page, 'Ada');
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(1);
  await addPerson(page, 'Noor');
  await selectPerson(page, 'Vera');
  await page.getByRole('combobox', { name: 'Attitude' }).selectOption('Resistant');
  await waitSaved(page);
  await page.reload();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(2);

  const dialog = await openHistory(page);
  await dialog.getByRole('radio', { name: /^before QBR/ }).check();
  await expect(dialog.getByRole('img', { name: 'Preview' })).toContainText('Ada');
  const changes = dialog.getByRole('region', { name: 'What has changed since' });
  await expect(changes.getByRole('listitem')).toHaveText([
    'Noor',
    'Ada CFO',
    'Vera CEOAttitude: Not assessed → Resistant',
  ]);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Ada')).toBeVisible();
  await expect(card(page, 'Noor')).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Noor')).toBeVisible();
  await expect(card(page, 'Ada')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(card(page, 'Ada')).toBeVisible();

  await waitSaved(page);
  await page.reload();
  await expect(card(page, 'Ada')).toBeVisible();
  const again = await openHistory(page);
  const before = again.getByRole('radio', { name: /^Before an earlier version came back/ });
  await before.check();
  await expect(again.getByRole('img', { name: 'Preview' })).toContainText('Noor');
});

test('a version opens as a map of its own', async ({ page }) => {
  await openMapOf(page, 'Quay', TEAM);
  await saveVersion(page, 'before QBR');
  await selectPerson(page, 'Ada');
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(1);
  const original = page.url();
  const dialog = await openHistory(page);
  await dialog.getByRole('button', { name: 'Open as a copy' }).click();
  await expect(page).not.toHaveURL(original);
  await inEditor(page);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Map title' })).toHaveValue(
    'Quay (copy of before QBR)',
  );
  await backHome(page);
  await expect(listedMap(page, 'Quay')).toContainText('1 person');
  await expect(listedMap(page, 'Quay (copy of before QBR)')).toContainText('2 people');
});
