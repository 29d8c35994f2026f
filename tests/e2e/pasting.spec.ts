import type { Page } from '@playwright/test';
import { axe, expect, test } from './app';
import {
  backHome,
  card,
  cards,
  exportedMap,
  inEditor,
  managerOf,
  openHome,
  overlapsIn,
  personIn,
  selectedCards,
} from './steps';
import { openTeam, undo } from './team';

/** Pastes plain text where the keyboard is, as Ctrl+V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a bulleted list pasted on the canvas is shown, then merged, and undone at once', async ({
  page,
}) => {
  await openTeam(page);
  await paste(page, 'Ben, CIO\n  • Dee Moss – Architect #tr\n  • Eve Hall (Buyer)\nFay Quill, COO');
  const dialog = page.getByRole('dialog', { name: 'Add people from text' });
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  await expect(dialog.getByRole('listitem').first()).toContainText('on the map');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add 4 people' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Dee Moss')).toBeVisible();
  await expect(selectedCards(page)).toHaveCount(4);

  const map = await exportedMap(page);
  expect(map.stakeholders).toHaveLength(7);
  expect(personIn(map, 'Ben')).toMatchObject({ title: 'CIO' });
  expect(managerOf(map, 'Ben')).toBe('Vera');
  expect(managerOf(map, 'Eve Hall')).toBe('Ben');
  expect(personIn(map, 'Dee Moss')).toMatchObject({ role: 'technical-recommender' });
  expect(overlapsIn(map)).toEqual([]);

  await undo(page);
  await expect.poll(async () => (await exportedMap(page)).stakeholders.length).toBe(4);
});

test('cells pasted on the home screen become a map of their own', async ({ page }) => {
  await openHome(page);
  await paste(page, 'Name\tTitle\tManager\nUna Okafor\tCFO\t\n王小明\t采购经理\tUna Okafor');
  const dialog = page.getByRole('dialog', { name: 'From text' });
  await expect(dialog.getByText('2 people · 2 levels')).toBeVisible();
  await dialog.getByRole('button', { name: 'Create map' }).click();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(2);
  const map = await exportedMap(page);
  expect(managerOf(map, '王小明')).toBe('Una Okafor');
  expect(personIn(map, '王小明').title).toBe('采购经理');
});

test('people copied from one map and pasted on the home screen become another', async ({
  page,
}) => {
  await openTeam(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  await backHome(page);
  await page.keyboard.press('ControlOrMeta+V');
  const dialog = page.getByRole('dialog', { name: 'From text' });
  await expect(dialog.getByRole('radio', { name: 'Map' })).toBeChecked();
  await expect(dialog.getByText('4 people')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Create map' }).click();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(4);
  expect(managerOf(await exportedMap(page), 'Ada')).toBe('Vera');
});

test('a list copied as HTML is pasted by button, and becomes a map beside the open one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTeam(page);
  await page.evaluate(() => {
    const html = '<ul><li>Dee, COO<ul><li>Eve, Buyer</li></ul></li></ul>';
    const blob = (type: string, text: string) => new Blob([text], { type });
    return navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', 'Dee, COO\nEve, Buyer'),
        'text/html': blob('text/html', html),
      }),
    ]);
  });
  await paste(page, 'x');
  const dialog = page.getByRole('dialog', { name: 'Add people from text' });
  await dialog.getByRole('textbox', { name: 'Text' }).fill('');
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(dialog.getByText('2 people · 2 levels')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a new map' }).click();
  await expect(dialog).toBeHidden();
  await expect(cards(page)).toHaveCount(2);
  expect(managerOf(await exportedMap(page), 'Eve')).toBe('Dee');
});
