import { chromium, type Page } from '@playwright/test';
import { expect, test } from './app';
import {
  addPerson,
  addReport,
  backHome,
  boxOf,
  card,
  cards,
  exportedMap,
  giveFile,
  homeHeading,
  inEditor,
  listedMap,
  mapFileOf,
  newBlankMap,
  newSampleMap,
  openHome,
  openMapOf,
  spot,
  waitSaved,
} from './steps';

const PAIR = [
  { name: 'Vera', at: [0, 0] },
  { name: 'Ada', at: [0, 200], reportsTo: 'Vera' },
] as const;

/** Where all cards are on the screen, whole px. */
async function view(page: Page) {
  const places: Record<string, string> = {};
  for (const one of await cards(page).all()) {
    const { x, y, width } = await boxOf(one);
    places[(await one.getAttribute('aria-label')) ?? ''] = [x, y, width].map(Math.round).join(' ');
  }
  return places;
}

/** Looks at another part of the map, at another size. */
async function lookElsewhere(page: Page): Promise<void> {
  const before = await view(page);
  const at = await spot(page, 0.4, 0.6);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 240);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(at.x + 70, at.y - 45, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(() => view(page)).not.toEqual(before);
}

async function actOn(page: Page, title: string, action: string): Promise<void> {
  await listedMap(page, title).getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** Titles of the maps on the home screen, in order. */
const titles = (page: Page) => page.getByRole('article').getByRole('link');

test('after a reload there is the same map at the same view', async ({ page }) => {
  await newSampleMap(page);
  await lookElsewhere(page);
  await page.getByRole('textbox', { name: 'Map title' }).fill('Northgate 北门');
  await waitSaved(page);
  const map = await exportedMap(page);
  const seen = await view(page);
  await page.reload();
  await expect.poll(() => view(page)).toEqual(seen);
  await expect(page.getByRole('textbox', { name: 'Map title' })).toHaveValue('Northgate 北门');
  expect(await exportedMap(page)).toEqual(map);
});

test('a map closed and opened again from home is where it was left', async ({ page }) => {
  await openMapOf(page, 'Left here', PAIR);
  await lookElsewhere(page);
  const seen = await view(page);
  await backHome(page);
  await page.getByRole('link', { name: 'Left here' }).click();
  await inEditor(page);
  await expect.poll(() => view(page)).toEqual(seen);
});

test('what was saved is there after the browser is gone', async ({
  launchOptions,
  baseURL,
  viewport,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const options = { ...launchOptions, baseURL, viewport };
  const first = await chromium.launchPersistentContext(profile, options);
  const page = await first.newPage();
  await newBlankMap(page);
  await page.getByRole('textbox', { name: 'Map title' }).fill('Kept');
  await addPerson(page, 'Vera');
  await addReport(page, '王小明');
  await waitSaved(page);
  await first.close();

  const second = await chromium.launchPersistentContext(profile, options);
  const again = await second.newPage();
  await openHome(again);
  await again.getByRole('link', { name: 'Kept' }).click();
  await expect(card(again, 'Vera')).toBeVisible();
  await expect(card(again, '王小明')).toBeVisible();
  await second.close();
});

test('the status never says less than the truth: it is "Saved" only once the edit is kept', async ({
  page,
}) => {
  await newBlankMap(page);
  await waitSaved(page);
  await addPerson(page, 'Vera');
  await waitSaved(page);
  // A second look at the same browser storage, which knows nothing of the first page's memory.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(card(other, 'Vera')).toBeVisible();
});

test.describe('the home screen', () => {
  test('a map is listed with its title, account, stage, people and a live picture', async ({
    page,
  }) => {
    await newSampleMap(page);
    await backHome(page);
    const sample = listedMap(page, 'Northgate Water: SCADA renewal');
    await expect(sample).toContainText('14 people');
    await expect(sample).toContainText('Edited');
    await openMapOf(page, 'Small', PAIR);
    await backHome(page);
    const small = listedMap(page, 'Small');
    await expect(small).toContainText('2 people');
    await expect(small).toContainText('Purchase intent');
    const picture = small.locator('article svg').first();
    const before = await picture.innerHTML();
    await small.getByRole('link').click();
    await page.getByRole('textbox', { name: 'Map title' }).fill('Grown');
    await addPerson(page, 'Dora');
    await backHome(page);
    await expect(listedMap(page, 'Grown')).toContainText('3 people');
    const after = await listedMap(page, 'Grown').locator('article svg').first().innerHTML();
    expect(after).not.toBe(before);
  });

  test('maps are renamed, duplicated, searched and sorted', async ({ page }) => {
    await openHome(page);
    await giveFile(page, mapFileOf('Beta', PAIR));
    await inEditor(page);
    await backHome(page);
    await giveFile(page, mapFileOf('Alpha', PAIR.slice(0, 1)));
    await inEditor(page);
    await backHome(page);
    await expect(titles(page)).toHaveText(['Alpha', 'Beta']);

    await actOn(page, 'Beta', 'Duplicate');
    await expect(titles(page)).toHaveText(['Beta (copy)', 'Alpha', 'Beta']);
    await actOn(page, 'Beta', 'Rename');
    const rename = page.getByRole('dialog', { name: 'Rename' });
    await rename.getByRole('textbox', { name: 'Title' }).fill('江南水务');
    await page.keyboard.press('Enter');
    await expect(rename).toBeHidden();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
    await expect(titles(page)).toHaveText(['Alpha', 'Beta (copy)', '江南水务']);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Most people');
    await expect(titles(page).last()).toHaveText('Alpha');

    const search = page.getByRole('searchbox', { name: 'Search maps' });
    await search.fill('江南');
    await expect(titles(page)).toHaveText(['江南水务']);
    await search.fill('nothing of the kind');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).click();
    await expect(titles(page)).toHaveCount(3);

    await page.reload();
    await expect(titles(page)).toHaveCount(3);
    await page.getByRole('link', { name: 'Beta (copy)' }).click();
    await expect(cards(page)).toHaveCount(2);
  });

  test('a deleted map goes to the trash, comes back, and is gone for good only when asked', async ({
    page,
  }) => {
    await openMapOf(page, 'Doomed', PAIR);
    await backHome(page);
    await actOn(page, 'Doomed', 'Delete');
    await expect(titles(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(titles(page)).toHaveText(['Doomed']);

    await actOn(page, 'Doomed', 'Delete');
    await expect(titles(page)).toHaveCount(0);
    await page.reload();
    await page.getByRole('button', { name: 'Trash (1)' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('button', { name: 'Back to all maps' }).click();
    await expect(titles(page)).toHaveText(['Doomed']);
    await page.getByRole('link', { name: 'Doomed' }).click();
    await expect(cards(page)).toHaveCount(2);
    await backHome(page);

    await actOn(page, 'Doomed', 'Delete');
    await page.getByRole('button', { name: 'Trash (1)' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    const sure = page.getByRole('dialog', { name: 'Delete for good?' });
    await sure.getByRole('button', { name: 'Delete for good' }).click();
    await expect(page.getByText('The trash is empty')).toBeVisible();
    await page.reload();
    await expect(homeHeading(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(titles(page)).toHaveCount(0);
  });
});
