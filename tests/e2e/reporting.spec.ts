import { expect, test } from './app';
import { canvas, card, exportedMap, managerOf, overlapsIn, selectPerson } from './steps';
import { expectSelected, openTeam, undo } from './team';

test('M makes the selected person report to whoever is found by typing', async ({ page }) => {
  await openTeam(page);
  await selectPerson(page, 'Cai');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Report to whom?' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Cai' })).toHaveCount(0);
  await page.keyboard.type('ben');
  await expect(dialog.getByRole('button')).toHaveText(['Ben']);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('1 person now reports to Ben.')).toBeAttached();
  await expectSelected(page, 'Cai');
  await expect(canvas(page)).toBeFocused();
  await expect(card(page, 'Cai')).toBeInViewport();
  const map = await exportedMap(page);
  expect(managerOf(map, 'Cai')).toBe('Ben');
  expect(overlapsIn(map)).toEqual([]);
  await undo(page);
  expect(managerOf(await exportedMap(page), 'Cai')).toBeUndefined();
});

test('nobody is offered who reports to the one who is moved', async ({ page }) => {
  await openTeam(page);
  await selectPerson(page, 'Vera');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Report to whom?' });
  await expect(dialog.getByRole('button')).toHaveText(['Cai']);
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  // The branch comes along as it stood.
  const map = await exportedMap(page);
  expect(managerOf(map, 'Vera')).toBe('Cai');
  expect(managerOf(map, 'Ada')).toBe('Vera');
  expect(overlapsIn(map)).toEqual([]);
});
