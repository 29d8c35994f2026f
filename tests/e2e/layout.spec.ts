import { expect, test } from './app';
import { boxOf, card, openMapOf, selectPerson, waitSaved } from './steps';
import { expectSelected, place } from './team';

test('a map is turned from left to right in its menu, walked with the arrows, and stays so', async ({
  page,
}) => {
  await openMapOf(page, 'Turned', [
    { name: 'Vera', at: [0, 0] },
    { name: 'Ada', at: [-200, 200], reportsTo: 'Vera' },
    { name: 'Ben', at: [200, 200], reportsTo: 'Vera' },
  ]);
  const menu = page.getByRole('button', { name: 'Direction and spacing' });
  const choice = (name: string) => page.getByRole('menuitemradio', { name });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(choice('Top down')).toBeChecked();
  await choice('Left to right').press('Enter');
  await expect(menu).toBeFocused();
  // They come to stand below each other, right of their manager.
  await expect
    .poll(async () => (await place(page, 'Ben')).x - (await place(page, 'Ada')).x)
    .toBe(0);
  const [vera, ada] = [await boxOf(card(page, 'Vera')), await boxOf(card(page, 'Ada'))];
  expect(ada.x).toBeGreaterThan(vera.x + vera.width);
  expect((await place(page, 'Ben')).y).toBeGreaterThan(ada.y + ada.height);

  await selectPerson(page, 'Vera');
  for (const [key, name] of [
    ['Right', 'Ada'],
    ['Down', 'Ben'],
    ['Up', 'Ada'],
    ['Left', 'Vera'],
  ] as const) {
    await page.keyboard.press(`Alt+Arrow${key}`);
    await expectSelected(page, name);
  }
  // Without Alt an arrow moves the card that way, whichever way the map reads.
  const before = await boxOf(card(page, 'Vera'));
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await boxOf(card(page, 'Vera'))).y).toBeGreaterThan(before.y);
  expect((await boxOf(card(page, 'Vera'))).x).toBeCloseTo(before.x, 0);

  await waitSaved(page);
  await page.reload();
  await menu.click();
  await expect(choice('Left to right')).toBeChecked();
  await expect(choice('Comfortable')).toBeChecked();
});
