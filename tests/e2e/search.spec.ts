import { expect, test } from './app';
import {
  canvas,
  card,
  cards,
  details,
  newSampleMap,
  openMapOf,
  picture,
  selectPerson,
} from './steps';
import { expectSelected } from './team';

const PEOPLE = [
  { name: 'Ada', at: [0, 0], role: 'decision-maker', title: 'Managing director' },
  { name: 'Ben', at: [0, 200], reportsTo: 'Ada', title: 'Head of finance' },
  { name: 'Dora', at: [4000, 200], reportsTo: 'Ada', title: 'Head of operations' },
] as const;

test('Ctrl+F finds people one after the other, marks all and says who it is', async ({ page }) => {
  await openMapOf(page, 'Search', PEOPLE);
  await canvas(page).focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Search the map' });
  const field = bar.getByRole('textbox', { name: 'Search for' });
  await expect(field).toBeFocused();
  await page.keyboard.type('head');
  await expect(bar.getByText('1 of 2')).toBeVisible();
  await expectSelected(page, 'Ben');
  await expect(picture(page, 'Ben')).toHaveAttribute('data-hit', 'true');
  await expect(picture(page, 'Ada')).not.toHaveAttribute('data-hit');

  await page.keyboard.press('Enter');
  await expect(bar.getByText('2 of 2')).toBeVisible();
  await expect(card(page, 'Dora')).toBeInViewport();
  await expectSelected(page, 'Dora');
  await expect(page.getByText('2 of 2: Dora, Head of operations')).toBeAttached();
  // After the last comes the first, and before the first the last.
  await page.keyboard.press('F3');
  await expectSelected(page, 'Ben');
  await page.keyboard.press('Shift+Enter');
  await expectSelected(page, 'Dora');
  await page.keyboard.press('Shift+F3');
  await expectSelected(page, 'Ben');

  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(canvas(page)).toBeFocused();
  await expectSelected(page, 'Ben');
  await expect(picture(page, 'Ben')).not.toHaveAttribute('data-hit');
});

test('a search goes by roles, says when there is nobody, and is taken up again', async ({
  page,
}) => {
  await newSampleMap(page);
  await canvas(page).focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Search the map' });
  await page.keyboard.type('decision maker');
  await expect(bar.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nobody of this name');
  await expect(bar.getByText('Nothing found')).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Next hit' })).toBeDisabled();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('linden');
  await page.keyboard.press('Escape');
  await selectPerson(page, 'David Okonkwo');
  await page.keyboard.press('Control+f');
  await expect(bar.getByRole('textbox')).toHaveValue('linden');
  await page.keyboard.press('F3');
  await expectSelected(page, 'Joe Linden');
  // It can be asked for while typing elsewhere.
  await details(page).getByRole('textbox', { name: 'Name', exact: true }).focus();
  await page.keyboard.press('Control+f');
  await expect(bar.getByRole('textbox')).toBeFocused();
});

test('typing unfolds nothing; going to a folded hit does', async ({ page }) => {
  await openMapOf(page, 'Folded', PEOPLE);
  await selectPerson(page, 'Ben');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Cai');
  await page.keyboard.press('Enter');
  await selectPerson(page, 'Ben');
  await page.keyboard.press('c');
  await expect(card(page, 'Cai')).toHaveCount(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('cai');
  const bar = page.getByRole('search', { name: 'Search the map' });
  await expect(bar.getByText('1 found')).toBeVisible();
  await expect(card(page, 'Cai')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(bar.getByText('1 of 1')).toBeVisible();
  await expectSelected(page, 'Cai');
  await expect(cards(page)).not.toHaveCount(0);
});
