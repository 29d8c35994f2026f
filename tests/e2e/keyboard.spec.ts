import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import {
  boxOf,
  canvas,
  card,
  cards,
  details,
  exportDialog,
  exportedMap,
  homeHeading,
  inEditor,
  listedMap,
  managerOf,
  nameField,
  openHome,
  selectedCards,
  typeName,
  waitSaved,
} from './steps';

/** Presses a key until something has the focus: what a user without a mouse does. */
async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  await expect(async () => {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
    expect(await isFocused(target)).toBe(true);
  }).toPass({ intervals: [0] });
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function blankMap(page: Page): Promise<void> {
  await openHome(page);
  await pressUntil(page, 'Tab', page.getByRole('button', { name: 'New map' }));
  await page.keyboard.press('Enter');
  await pressUntil(page, 'ArrowDown', page.getByRole('menuitem', { name: 'Blank map' }));
  await page.keyboard.press('Enter');
  await inEditor(page);
  await expect(canvas(page)).toBeFocused();
}

/** The given people, one below the other, the last selected. */
async function chain(page: Page, ...names: string[]): Promise<void> {
  await blankMap(page);
  await page.keyboard.press('n');
  for (const [index, name] of names.entries()) {
    await typeName(page, name, index < names.length - 1 ? 'Tab' : 'Enter');
  }
  await expectSelected(page, ...names.slice(-1));
}

/** These are selected, and the keyboard is the canvas's. */
async function expectSelected(page: Page, ...names: string[]): Promise<void> {
  await expect(selectedCards(page)).toHaveCount(names.length);
  for (const name of names) await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
  await expect(canvas(page)).toBeFocused();
}

test('ten people are put on a map and named without touching the mouse', async ({ page }) => {
  await blankMap(page);
  await page.keyboard.press('n');
  await typeName(page, 'Ada', 'Tab');
  await typeName(page, 'Ben', 'Enter');
  await expectSelected(page, 'Ben');
  for (const name of ['Cleo', 'Dan']) {
    await page.keyboard.press('Enter');
    await typeName(page, name);
    await expectSelected(page, name);
  }
  await page.keyboard.press('Tab');
  await typeName(page, 'Eve', 'Tab');
  await typeName(page, 'Finn', 'Tab');
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(nameField(page)).toBeHidden();
  await expectSelected(page, 'Finn');
  // Enter adds a peer; of the root, who has none, a report.
  for (const key of ['Up', 'Up', 'Up']) await page.keyboard.press(`Alt+Arrow${key}`);
  await expectSelected(page, 'Ada');
  await page.keyboard.press('Enter');
  await typeName(page, 'Gus');
  await page.keyboard.press('n');
  await typeName(page, 'Hana', 'Tab');
  await typeName(page, 'Ivo', 'Enter');
  await page.keyboard.press('Enter');
  await typeName(page, 'Jun');
  await expectSelected(page, 'Jun');
  await page.keyboard.press('f');
  await expect(cards(page)).toHaveCount(10);
  await waitSaved(page);

  const map = await exportedMap(page);
  const managers = map.stakeholders.map(({ name }) => [name, managerOf(map, name)]);
  expect(Object.fromEntries(managers)).toEqual({
    Ada: undefined,
    Ben: 'Ada',
    Cleo: 'Ada',
    Dan: 'Ada',
    Eve: 'Dan',
    Finn: 'Eve',
    Gus: 'Ada',
    Hana: undefined,
    Ivo: 'Hana',
    Jun: 'Hana',
  });
});

test('Alt and the arrow keys walk the tree, arrows nudge a card, and undo puts it back', async ({
  page,
}) => {
  await chain(page, 'Ada', 'Ben');
  await page.keyboard.press('Enter');
  await typeName(page, 'Cleo');
  const walk: [string, string][] = [
    ['Left', 'Ben'],
    ['Up', 'Ada'],
    ['Up', 'Ada'],
    ['Down', 'Ben'],
    ['Right', 'Cleo'],
    ['Right', 'Cleo'],
  ];
  for (const [key, name] of walk) {
    await page.keyboard.press(`Alt+Arrow${key}`);
    await expectSelected(page, name);
  }

  // On the map: undo may move the view to show what it changed.
  const place = async () => {
    const [cleo, ben] = [await boxOf(card(page, 'Cleo')), await boxOf(card(page, 'Ben'))];
    return { x: cleo.x - ben.x, y: cleo.y - ben.y };
  };
  const before = await place();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await place()).y).toBeGreaterThan(before.y);
  const after = await place();
  expect(after.x - before.x).toBeCloseTo(2 * (after.y - before.y), 0);
  await page.keyboard.press('Control+z');
  await expect.poll(place).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(place).toEqual(after);
  await expectSelected(page, 'Cleo');
});

test('with nobody selected an arrow key brings the first person', async ({ page }) => {
  await chain(page, 'Ada', 'Ben');
  await page.keyboard.press('Escape');
  await expectSelected(page);
  await page.keyboard.press('ArrowDown');
  await expectSelected(page, 'Ada');
});

test('a letter and a digit tag the selected person', async ({ page }) => {
  await chain(page, 'Ada');
  const tags: [string, string, string, string][] = [
    ['r', 'Decision role', '1', 'Decision maker'],
    ['a', 'Attitude', '2', 'Sceptical'],
    ['q', 'Quadrant', '3', 'Stranger'],
  ];
  for (const [key, menu, digit, word] of tags) {
    await page.keyboard.press(key);
    const choices = page.getByRole('menu', { name: menu });
    await expect(choices).toBeVisible();
    await expect(choices.locator(':focus')).toBeVisible();
    await page.keyboard.press(digit);
    await expect(choices).toBeHidden();
    await expect(card(page, 'Ada')).toHaveAccessibleName(new RegExp(`, ${word}`));
    await expectSelected(page, 'Ada');
  }
  await page.keyboard.press('i');
  const influence = page.getByRole('menu', { name: 'Influence' });
  await expect(influence.locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(influence).toBeHidden();
  await expectSelected(page, 'Ada');
  await page.keyboard.press('i');
  await expect(influence.locator(':focus')).toBeVisible();
  await page.keyboard.press('5');
  await expect(details(page).getByLabel('Influence', { exact: true })).toHaveValue(/5/);
  await expect(card(page, 'Ada')).toHaveAccessibleName('Ada, Decision maker, Sceptical, Stranger');
  for (const _ of tags) await page.keyboard.press('Control+z');
  await expect(card(page, 'Ada')).toHaveAccessibleName(
    'Ada, Decision maker, Not assessed, Not assessed',
  );
});

test('F2 renames, and Escape leaves the name as it was', async ({ page }) => {
  await chain(page, 'Ada');
  await page.keyboard.press('F2');
  await expect(nameField(page)).toHaveValue('Ada');
  await typeName(page, 'Ada Lovelace');
  await expectSelected(page, 'Ada Lovelace');
  await page.keyboard.press('F2');
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.insertText('Nobody');
  await page.keyboard.press('Escape');
  await expect(nameField(page)).toBeHidden();
  await expectSelected(page, 'Ada Lovelace');
});

test('L asks whom to link with and in which way', async ({ page }) => {
  await chain(page, 'Ada', 'Ben', 'Cleo');
  await page.keyboard.press('l');
  const search = page.getByRole('searchbox', { name: 'Link to whom?' });
  await expect(search).toBeFocused();
  await page.keyboard.type('Ada');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ada' })).toBeVisible();
  await page.keyboard.press('Enter');
  const kinds = page.getByRole('menu', { name: 'Kind of link' });
  await pressUntil(page, 'ArrowDown', kinds.getByRole('menuitem', { name: 'Conflict' }));
  await page.keyboard.press('Enter');
  await expect(kinds).toBeHidden();
  await expect(canvas(page)).toBeFocused();
  await expect(details(page).getByLabel('Link kind')).toHaveValue('conflict');
  await page.keyboard.press('Control+z');
  expect((await exportedMap(page)).links).toEqual([]);
});

test('C folds a branch and unfolds it, Delete removes, Ctrl+A selects all', async ({ page }) => {
  await chain(page, 'Ada', 'Ben', 'Cleo');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('c');
  await expect(card(page, 'Cleo')).toBeHidden();
  await expectSelected(page, 'Ben');
  await page.keyboard.press('c');
  await expect(card(page, 'Cleo')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(2);
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press('Control+y');
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await expectSelected(page, 'Ada', 'Cleo');
});

test('the palette finds a person and gives the keyboard back to the canvas', async ({ page }) => {
  await chain(page, 'Ada', 'Ben', 'Cleo');
  await page.keyboard.press('Control+k');
  const search = page.getByRole('searchbox', { name: 'Command palette' });
  await expect(search).toBeFocused();
  await page.keyboard.type('ben');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ben' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
  await expectSelected(page, 'Ben');
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expectSelected(page, 'Ben');
});

test('the palette runs a command', async ({ page }) => {
  await chain(page, 'Ada');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: 'Command palette' })).toBeFocused();
  await page.keyboard.type('attitude: accepting');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Ada')).toHaveAccessibleName(/Accepting/);
  await expectSelected(page, 'Ada');
});

test('digits switch the lens', async ({ page }) => {
  await chain(page, 'Ada');
  const lens = page.getByLabel('Lens');
  const words = ['attitude', 'quadrant', 'decision-role', 'social-style', 'stage'];
  for (const [index, word] of [...words.entries()].reverse()) {
    await page.keyboard.press(String(index + 1));
    await expect(lens).toHaveValue(word);
  }
  await expectSelected(page, 'Ada');
});

test('the map is exported by keyboard, and closing a dialog gives the keyboard back', async ({
  page,
}) => {
  await chain(page, 'Ada', 'Ben');
  await page.keyboard.press('Control+e');
  const dialog = exportDialog(page);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await pressUntil(page, 'Tab', dialog.getByRole('radio', { checked: true, name: 'PNG' }));
  await pressUntil(page, 'ArrowRight', dialog.getByRole('radio', { name: 'CSV', exact: true }));
  await pressUntil(page, 'Tab', dialog.getByRole('button', { name: 'Download' }));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expect(dialog.getByRole('button', { name: 'Download' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectSelected(page, 'Ben');

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expectSelected(page, 'Ben');
});

test('a dialog opened with a button of the bar gives the keyboard back to that button', async ({
  page,
}) => {
  await chain(page, 'Ada');
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await pressUntil(page, 'Shift+Tab', button);
  await page.keyboard.press('Enter');
  await expect(exportDialog(page).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(exportDialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('the title is edited by keyboard and the way home is a link', async ({ page }) => {
  await chain(page, 'Ada');
  const title = page.getByRole('textbox', { name: 'Map title' });
  await pressUntil(page, 'Shift+Tab', title);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Acme');
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused();
  await pressUntil(page, 'Shift+Tab', page.getByRole('link', { name: 'Back to all maps' }));
  await page.keyboard.press('Enter');
  await expect(homeHeading(page)).toBeVisible();
  await expect(homeHeading(page)).toBeFocused();
  await expect(listedMap(page, 'Acme')).toContainText('1 person');
  await pressUntil(page, 'Tab', page.getByRole('link', { name: 'Acme', exact: true }));
  await page.keyboard.press('Enter');
  await inEditor(page);
  await expect(canvas(page)).toBeFocused();
});

test('the menu key opens the context menu of the selected person', async ({ page }) => {
  await chain(page, 'Ada', 'Ben');
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Actions' });
  await expect(menu.locator(':focus')).toHaveCount(1);
  await pressUntil(page, 'ArrowDown', menu.getByRole('menuitem', { name: 'Duplicate' }));
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(cards(page)).toHaveCount(3);
  await expect(canvas(page)).toBeFocused();
});
