import type { Page } from '@playwright/test';
import { axe, expect, test } from './app';
import {
  boxOf,
  card,
  cards,
  details,
  exportedMap,
  managerOf,
  newBlankMap,
  personIn,
  selectedCards,
  selectPerson,
  waitSaved,
} from './steps';
import { openTeam, undo } from './team';

const text = (page: Page) => page.getByRole('textbox', { name: /^Outline of the map/ });
const options = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });

/** Opens the outline from the keyboard, which is in it then. */
async function openOutline(page: Page): Promise<void> {
  await page.keyboard.press('o');
  await expect(text(page)).toBeFocused();
}

test('a whole committee is typed as an outline, and stands on the canvas as it is typed', async ({
  page,
}) => {
  await newBlankMap(page);
  await openOutline(page);
  await page.keyboard.type('Una Okafor, CFO #dec');
  await expect(card(page, 'Una Okafor')).toHaveAccessibleName(/CFO, Decision maker/);
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue('Una Okafor, CFO #decision-maker ');

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ben Adeyemi, CIO #tr +acc =par ~con !4 @Li Wei');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Dee Moss, Buyer #user +');
  await expect(options(page).getByRole('option')).toHaveCount(6);
  await page.keyboard.type('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text(page)).toHaveValue(/Dee Moss, Buyer #user \+sabotaging $/);
  await expect(selectedCards(page)).toHaveAccessibleName(/^Dee Moss, Buyer/);

  const map = await exportedMap(page);
  expect(personIn(map, 'Ben Adeyemi')).toMatchObject({
    title: 'CIO',
    role: 'technical-recommender',
    attitude: 'accepting',
    personalNeedMet: 'yes',
    socialStyle: 'controller',
    influence: 4,
    owner: 'Li Wei',
  });
  expect(personIn(map, 'Dee Moss')).toMatchObject({ functions: ['user'], attitude: 'sabotaging' });
  expect([managerOf(map, 'Ben Adeyemi'), managerOf(map, 'Dee Moss')]).toEqual([
    'Una Okafor',
    'Una Okafor',
  ]);
  const [una, ben, dee] = [
    await boxOf(card(page, 'Una Okafor')),
    await boxOf(card(page, 'Ben Adeyemi')),
    await boxOf(card(page, 'Dee Moss')),
  ];
  expect(Math.min(ben.y, dee.y)).toBeGreaterThan(una.y + una.height);
  expect(dee.x).toBeGreaterThan(ben.x + ben.width);
});

test('the outline and the canvas are two views of one map', async ({ page }) => {
  await openTeam(page);
  await openOutline(page);
  await expect(text(page)).toHaveValue('Vera\n\tAda\n\tBen\nCai');

  // From the canvas to the text…
  await selectPerson(page, 'Ben');
  await page.keyboard.press('F2');
  await page.keyboard.type('Benedict');
  await page.keyboard.press('Enter');
  await details(page).getByLabel('Attitude').selectOption('Resistant');
  await expect(text(page)).toHaveValue('Vera\n\tAda\n\tBenedict +resistant\nCai');

  // …and from the text to the canvas; whoever the caret is with is selected.
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(selectedCards(page)).toHaveAccessibleName(/^Cai/);
  await page.keyboard.press('Tab');
  await page.keyboard.type(' Lin');
  await expect(card(page, 'Cai Lin')).toBeVisible();
  const map = await exportedMap(page);
  expect(managerOf(map, 'Cai Lin')).toBe('Vera');
  expect(personIn(map, 'Cai Lin').position).toEqual({ x: 640, y: 200 });

  await undo(page);
  await expect(text(page)).toHaveValue(/Vera\n\tAda\n\tBenedict \+resistant\n\tCai$|\nCai$/);
  await waitSaved(page);
  await page.reload();
  await expect(text(page)).toHaveValue(/Benedict \+resistant/);
  await expect(cards(page)).toHaveCount(4);
});

test('the outline can be copied as plain text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTeam(page);
  await openOutline(page);
  await page.getByRole('button', { name: 'Copy outline' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe('Vera\n\tAda\n\tBen\nCai');
});

test('the keyboard can leave the outline, and the screen has nothing for axe to find', async ({
  page,
}) => {
  await openTeam(page);
  await openOutline(page);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' #');
  await expect(options(page)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(options(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(text(page)).not.toBeFocused();
  await expect(page.getByRole('button', { name: 'Close the outline' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeHidden();
});
