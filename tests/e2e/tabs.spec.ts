import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './app';
import {
  addPerson,
  addReport,
  backHome,
  boxOf,
  canvas,
  card,
  cards,
  details,
  exportedMap,
  homeHeading,
  listedMap,
  newBlankMap,
  openHome,
  personIn,
  saveStatus,
  selectPerson,
  typeName,
  waitSaved,
} from './steps';

/** A map with Ada and her report Ben, open in two tabs of one browser. */
async function twoTabs(context: BrowserContext, here: Page): Promise<Page> {
  test.slow();
  await newBlankMap(here);
  await here.getByRole('textbox', { name: 'Map title' }).fill('Acme');
  await addPerson(here, 'Ada');
  await addReport(here, 'Ben');
  await waitSaved(here);
  const there = await context.newPage();
  await there.goto(here.url());
  await expect(cards(there)).toHaveCount(2);
  return there;
}

/** What was chosen in the panel of details, by its label. */
function field(page: Page, label: string) {
  return details(page).getByLabel(label, { exact: true });
}

async function expectSameMap(here: Page, there: Page): Promise<void> {
  await waitSaved(here);
  await waitSaved(there);
  const [one, other] = [await exportedMap(here), await exportedMap(there)];
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect([...other.stakeholders].sort(byId)).toEqual([...one.stakeholders].sort(byId));
  expect(other.links).toEqual(one.links);
  expect(other.title).toBe(one.title);
}

test('what is added, renamed, tagged, moved and deleted in one tab is seen in the other', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);

  await addPerson(there, 'Cleo');
  await expect(card(here, 'Cleo')).toBeVisible();

  await selectPerson(here, 'Cleo');
  await here.keyboard.press('F2');
  await typeName(here, 'Cleo Young');
  await expect(card(there, 'Cleo Young')).toBeVisible();

  await selectPerson(there, 'Ada');
  await there.keyboard.press('r');
  await there.getByRole('menuitemradio', { name: 'Decision maker' }).click();
  await expect(card(here, 'Ada')).toHaveAccessibleName(/Decision maker/);

  await selectPerson(here, 'Ben');
  const before = await boxOf(card(there, 'Ben'));
  await here.keyboard.press('Shift+ArrowRight');
  await here.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await boxOf(card(there, 'Ben'))).x).toBeGreaterThan(before.x + 60);

  await selectPerson(there, 'Cleo Young');
  await there.keyboard.press('Delete');
  await expect(card(here, 'Cleo Young')).toBeHidden();

  await there.getByRole('textbox', { name: 'Map title' }).fill('Acme Ltd');
  await expect(here.getByRole('textbox', { name: 'Map title' })).toHaveValue('Acme Ltd');
  await expectSameMap(here, there);
});

test('a tab says that the map is open in others too, until these are gone', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);
  for (const tab of [here, there]) {
    await expect(tab.getByRole('img', { name: 'Open in another tab too' })).toBeVisible();
  }
  const third = await context.newPage();
  await third.goto(here.url());
  await expect(here.getByRole('img', { name: 'Open in 2 other tabs too' })).toBeVisible();
  await third.close();
  await backHome(there);
  await expect(here.getByRole('img', { name: /Open in/ })).toBeHidden();
});

test('undo takes back what was done in this tab, and leaves the other’s work', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);
  await addPerson(here, 'Cleo');
  await expect(card(there, 'Cleo')).toBeVisible();
  await addPerson(there, 'Dan');
  await expect(card(here, 'Dan')).toBeVisible();

  await here.getByRole('button', { name: 'Undo' }).click();
  await expect(card(here, 'Cleo')).toBeHidden();
  await expect(card(there, 'Cleo')).toBeHidden();
  await expect(card(here, 'Dan')).toBeVisible();

  // Loading and what others did is nothing to take back.
  await there.getByRole('button', { name: 'Undo' }).click();
  await expect(card(here, 'Dan')).toBeHidden();
  await expect(there.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await here.getByRole('button', { name: 'Redo' }).click();
  await expect(card(there, 'Cleo')).toBeVisible();
  await expectSameMap(here, there);
});

test('edits of different fields of one person in both tabs are both kept', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);
  await selectPerson(here, 'Ada');
  await selectPerson(there, 'Ada');
  await Promise.all([
    field(here, 'Job title').fill('Chief Executive'),
    field(there, 'Department').fill('Board'),
    field(here, 'Attitude').selectOption({ label: 'Sceptical' }),
    field(there, 'Decision role').selectOption({ label: 'Decision maker' }),
  ]);
  for (const tab of [here, there]) {
    await expect(field(tab, 'Job title')).toHaveValue('Chief Executive');
    await expect(field(tab, 'Department')).toHaveValue('Board');
    await expect(card(tab, 'Ada')).toHaveAccessibleName(
      'Ada, Chief Executive, Decision maker, Sceptical, Not assessed',
    );
  }
  await expectSameMap(here, there);
  expect(personIn(await exportedMap(here), 'Ada')).toMatchObject({
    title: 'Chief Executive',
    department: 'Board',
    role: 'decision-maker',
    attitude: 'sceptical',
  });
});

test('a person deleted in one tab while being renamed in the other stays deleted', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);
  await selectPerson(here, 'Ben');
  await here.keyboard.press('F2');
  await expect(canvas(here).getByRole('textbox')).toBeFocused();
  await selectPerson(there, 'Ben');
  await there.keyboard.press('Delete');
  await expect(card(here, 'Ben')).toBeHidden();
  await expect(canvas(here).getByRole('textbox')).toBeHidden();
  await addPerson(here, 'Cleo');
  await expect(card(there, 'Cleo')).toBeVisible();
  await expect(cards(there)).toHaveCount(2);
  await expectSameMap(here, there);
});

test('home in another tab shows the title and the number of people as they change', async ({
  page: here,
  context,
}) => {
  const there = await twoTabs(context, here);
  const home = await context.newPage();
  await openHome(home);
  await expect(listedMap(home, 'Acme')).toContainText('2 people');
  await addPerson(there, 'Cleo');
  await expect(listedMap(home, 'Acme')).toContainText('3 people');
  await here.getByRole('textbox', { name: 'Map title' }).fill('Acme Ltd');
  await expect(listedMap(home, 'Acme Ltd')).toContainText('3 people');
});

test('a map put into the trash in another tab can be worked on and comes back with the work', async ({
  page: here,
  context,
}) => {
  const home = await twoTabs(context, here);
  await backHome(home);
  await moveToTrash(home);
  await expect(card(here, 'Ada')).toBeVisible();
  await addPerson(here, 'Cleo');
  await waitSaved(here);
  await home.getByRole('button', { name: /^Trash/ }).click();
  await home.getByRole('button', { name: 'Restore' }).click();
  await home.getByRole('button', { name: 'Back to all maps' }).click();
  await expect(listedMap(home, 'Acme')).toContainText('3 people');
});

test('a map deleted for good in another tab is not brought back by an edit, which says so', async ({
  page: here,
  context,
}) => {
  const home = await twoTabs(context, here);
  await backHome(home);
  await moveToTrash(home);
  await home.getByRole('button', { name: /^Trash/ }).click();
  await home.getByRole('button', { name: 'Delete for good' }).click();
  const confirm = home.getByRole('dialog', { name: 'Delete for good?' });
  await confirm.getByRole('button', { name: 'Delete for good' }).click();
  await expect(confirm).toBeHidden();
  await addPerson(here, 'Cleo');
  await expect(saveStatus(here)).toHaveText('Not saved');
  await expect(here.getByRole('alert')).toContainText('deleted for good');
  // What was done can still be taken along.
  expect(personIn(await exportedMap(here), 'Cleo').name).toBe('Cleo');
  await home.getByRole('button', { name: 'Back to all maps' }).click();
  await expect(listedMap(home, 'Acme')).toHaveCount(0);
  await here.reload();
  await expect(here.getByRole('alert')).toContainText('not on this device');
  await here.getByRole('link', { name: 'All maps' }).click();
  await expect(homeHeading(here)).toBeVisible();
  await expect(listedMap(here, 'Acme')).toHaveCount(0);
});

async function moveToTrash(home: Page): Promise<void> {
  await listedMap(home, 'Acme').getByRole('button', { name: 'More actions' }).click();
  await home.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(listedMap(home, 'Acme')).toHaveCount(0);
}
