import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { workbookFile } from '../exchange/import/workbookFile';
import { axe, expect, test } from './app';
import {
  canvas,
  cards,
  exportedMap,
  type GivenFile,
  giveFile,
  homeHeading,
  importPeople,
  inEditor,
  managerOf,
  openHome,
  personIn,
  waitSaved,
} from './steps';

const given = (name: string, content: string | Uint8Array, mimeType = 'text/csv'): GivenFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import people' });
const updateDialog = (page: Page) => page.getByRole('dialog', { name: 'Update from a file' });

async function openUpdate(page: Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('searchbox').fill('Update from');
  await page.keyboard.press('Enter');
  await expect(updateDialog(page)).toBeVisible();
}

const OLD = 'ID,Name,Job title,Manager ID\n1,Una Okafor,CFO,\n2,Bo Lam,Buyer,1\n3,Cy Xu,Clerk,2\n';
const NEW = 'ID,Name,Job title,Manager ID\n1,Una Okafor,CEO,\n2,Bo Lam,,1\n4,Di Ray,Engineer,2\n';

test('a newer list updates the map after showing what it will change, in one step of undo', async ({
  page,
}) => {
  test.slow();
  await openHome(page);
  await importPeople(page, given('team.csv', OLD));
  await expect(cards(page)).toHaveCount(3);
  const before = await exportedMap(page);
  await openUpdate(page);
  const dialog = updateDialog(page);
  await dialog.getByLabel('Import file').setInputFiles(given('newer.csv', NEW));
  await expect(dialog.getByRole('region', { name: '1 person to add' })).toContainText('Di Ray');
  await expect(dialog.getByText('Job title: CFO → CEO')).toBeVisible();
  const missing = dialog.getByRole('region', { name: /1 person who is not in the file/ });
  await expect(missing.getByRole('checkbox', { name: 'Cy Xu, Clerk' })).not.toBeChecked();
  expect(await axe(page)).toEqual([]);
  await missing.getByRole('checkbox', { name: 'Cy Xu, Clerk' }).check();
  await dialog.getByRole('button', { name: 'Update the map' }).click();
  await expect(dialog).toBeHidden();
  await waitSaved(page);

  const after = await exportedMap(page);
  expect(after.stakeholders.map(({ name }) => name).sort()).toEqual([
    'Bo Lam',
    'Di Ray',
    'Una Okafor',
  ]);
  expect(personIn(after, 'Una Okafor')).toMatchObject({ title: 'CEO' });
  expect(personIn(after, 'Bo Lam')).toMatchObject({ title: 'Buyer' });
  expect(managerOf(after, 'Di Ray')).toBe('Bo Lam');
  expect(personIn(after, 'Una Okafor').position).toEqual(personIn(before, 'Una Okafor').position);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(3);
  expect((await exportedMap(page)).stakeholders).toEqual(before.stakeholders);
});

test('a workbook and vCards are read in the browser as they are anywhere', async ({ page }) => {
  await openHome(page);
  const rows = [
    ['姓名', '职务', '上级', '态度'],
    ['王建国', '总经理', null, '接受'],
    ['李娜', '采购经理', '王建国', '怀疑'],
  ];
  await importPeople(page, given('团队.xlsx', workbookFile(rows), ''));
  const map = await exportedMap(page);
  expect(managerOf(map, '李娜')).toBe('王建国');
  expect(personIn(map, '李娜')).toMatchObject({ attitude: 'sceptical' });

  await openHome(page);
  const card = (name: string, ...more: string[]) =>
    ['BEGIN:VCARD', 'VERSION:4.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');
  const cardsFile =
    card('Una Okafor') + card('Bo Lam', 'RELATED;TYPE=manager;VALUE=text:Una Okafor');
  await importPeople(page, given('people.vcf', cardsFile, 'text/vcard'));
  expect(managerOf(await exportedMap(page), 'Bo Lam')).toBe('Una Okafor');
});

test('a workbook that unpacks without end is refused with a sentence', async ({ page }) => {
  test.slow();
  await openHome(page);
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/sharedStrings.xml': new Uint8Array(120_000_000),
  });
  await giveFile(page, given('bomb.xlsx', bomb, ''));
  await expect(page.getByRole('alert')).toContainText('larger than 100 MB', {
    timeout: 60_000,
  });
  await expect(importDialog(page)).toBeHidden();
});

test('columns are remembered for the same headings', async ({ page }) => {
  const odd = (name: string) => given(name, 'Who,What,Whom\nAnn,Chief,\nBob,Buyer,Ann\n');
  await openHome(page);
  await giveFile(page, odd('one.csv'));
  const name = importDialog(page).getByRole('combobox', { name: 'Job title', exact: true });
  await name.selectOption({ label: 'What' });
  await importDialog(page)
    .getByRole('combobox', { name: 'Name', exact: true })
    .selectOption({ label: 'Who' });
  await importDialog(page).getByRole('button', { name: 'Import', exact: true }).click();
  await inEditor(page);
  await openHome(page);
  await giveFile(page, odd('two.csv'));
  await expect(importDialog(page).getByText(/as you chose them last time/)).toBeVisible();
  await expect(name).toHaveValue('1');
});

test('a long import shows how far it is, leaves the page free, and can be cancelled', async ({
  page,
}) => {
  const row = Array.from({ length: 60 }, (_, column) => `some text ${column}`);
  const rows = Array.from({ length: 4_900 }, (_, person) => [`Person ${person}`, ...row.slice(1)]);
  const letters = workbookFile([
    ['Name', ...row.slice(1, 26)],
    ...rows.map((cells) => cells.slice(0, 26)),
  ]);
  await openHome(page);
  await giveFile(page, given('long.xlsx', letters, ''));
  const reading = page.getByRole('dialog', { name: 'Reading long.xlsx' });
  await expect(reading.getByRole('progressbar')).toBeVisible();
  await reading.getByRole('button', { name: 'Cancel' }).click();
  await expect(reading).toBeHidden();
  await expect(homeHeading(page)).toBeVisible();
  await expect(importDialog(page)).toBeHidden();
  await giveFile(page, given('short.csv', OLD));
  await expect(importDialog(page).getByRole('status')).toHaveText(/^3 people, /);
  await expect(canvas(page)).toBeHidden();
});
