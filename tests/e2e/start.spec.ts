import { axe, expect, test } from './app';
import {
  addPerson,
  backHome,
  canvas,
  card,
  cards,
  exportedMap,
  homeHeading,
  inEditor,
  listedMap,
  managerOf,
  newBlankMap,
  newMap,
  newSampleMap,
  openHome,
  personIn,
  selectPerson,
  typeName,
  waitSaved,
} from './steps';

const ROLES = [
  'Decision maker',
  'Technical recommender',
  'Financial recommender',
  'Management recommender',
  'Influencer',
  'Role unknown',
];
const ATTITUDES = [
  'Accepting',
  'Sceptical',
  'Indifferent',
  'Resistant',
  'Sabotaging',
  'Not assessed',
];
const QUADRANTS = ['Partner', 'Friend', 'Stranger', 'Opponent', 'Not assessed'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

test('the policy that keeps everything on the device is in the page and in the answer', async ({
  page,
}) => {
  const response = await page.goto('/');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const written = (await meta.getAttribute('content')) ?? '';
  for (const policy of [header, written]) {
    const directives = policy.split('; ');
    expect(directives).toEqual(expect.arrayContaining(POLICY));
    expect(policy).not.toContain('unsafe-eval');
  }
  expect(header).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the page carries no inline script', async ({ page, request }) => {
  const html = await (await request.get('/')).text();
  await page.goto('/');
  const inline = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const scripts = [...parsed.querySelectorAll('script')];
    const handlers = [...parsed.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    return {
      scripts: scripts.length,
      inline: scripts.filter((script) => !script.src || script.textContent).length,
      handlers,
    };
  }, html);
  expect(inline.scripts).toBeGreaterThan(0);
  expect(inline).toMatchObject({ inline: 0, handlers: [] });
});

test('nothing outside the build folder is served', async ({ request }) => {
  for (const path of [
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.git/config',
    '/%',
    '/nope',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.post('/')).status()).toBe(405);
});

test('the first page passes the accessibility rules', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow', tolerated: /ERR_INTERNET_DISCONNECTED|sw\.js/ });

  test('the app starts again once it has been visited', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  });
});

test('a newcomer reads what this is for and is offered the ways to begin', async ({ page }) => {
  await openHome(page);
  await expect(page.getByText('See who decides, who is for and against you')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Who decides in your account?');
  await expect(page.getByRole('searchbox', { name: 'Search maps' })).toBeHidden();
  await page.getByRole('button', { name: 'New map' }).click();
  await expect(page.getByRole('menuitem')).toHaveText([
    /^Blank map/,
    /^From text/,
    /^Sample map/,
    /^Mid-size company/,
    /^Public tender/,
    /^Group with subsidiaries/,
    /^Decision pyramid/,
  ]);
  for (const name of ['Blank map', 'From text', 'Sample map']) {
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByLabel('Import file')).toHaveAttribute(
    'accept',
    /\.csv.*\.tsv.*\.xlsx.*\.json.*\.png/,
  );
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeVisible();
});

test('a blank map opens with nobody in it and says how to begin', async ({ page }) => {
  await newBlankMap(page);
  await expect(cards(page)).toHaveCount(0);
  await expect(
    canvas(page).getByRole('heading', { name: 'Who decides this purchase?' }),
  ).toBeVisible();
  await addPerson(page, 'Ada Lovelace');
  await expect(canvas(page).getByRole('heading')).toBeHidden();
  await waitSaved(page);
});

test('the sample map shows 14 people, and every role, attitude and quadrant', async ({ page }) => {
  await newSampleMap(page);
  await expect(cards(page)).toHaveCount(14);
  const names = await cards(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? ''),
  );
  // NAME, TITLE, ROLE, ATTITUDE, QUADRANT; a title may hold commas itself.
  const tags = names.map((name) => name.split(', ').slice(-3));
  const shown = (place: number) => [...new Set(tags.map((tag) => tag[place]))].sort();
  expect(shown(0)).toEqual([...ROLES].sort());
  expect(shown(1)).toEqual([...ATTITUDES].sort());
  expect(shown(2)).toEqual([...QUADRANTS].sort());
  for (const name of names) expect(name).toMatch(/^\p{Lu}\p{L}+ \p{Lu}\p{L}+, .+, .+, .+, .+$/u);
});

test('names typed one a line become a map with its reporting lines', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('menuitem', { name: 'From text' }).click();
  const dialog = page.getByRole('dialog', { name: 'From text' });
  await dialog
    .getByRole('textbox', { name: 'People' })
    .fill('Maria Lopez, Managing Director\n\tAmy Wu, Engineer\n\t\t王小明, 采购经理');
  await dialog.getByRole('button', { name: 'Create map' }).click();
  await inEditor(page);
  await expect(cards(page)).toHaveCount(3);
  const map = await exportedMap(page);
  expect(personIn(map, 'Maria Lopez').title).toBe('Managing Director');
  expect(managerOf(map, 'Amy Wu')).toBe('Maria Lopez');
  expect(managerOf(map, '王小明')).toBe('Amy Wu');
});

test('the address of a map that is not on this device says so and leads home', async ({ page }) => {
  await page.goto('/#/map/nobody-knows-it');
  await expect(page.getByRole('alert')).toContainText('This map is not on this device');
  await page.getByRole('link', { name: 'All maps' }).click();
  await expect(homeHeading(page)).toBeVisible();
});

test('a template says whom to look for, and a name given makes somebody known', async ({
  page,
}) => {
  await newMap(page, 'Public tender');
  const status = page.getByText('13 people · 13 not yet known');
  await expect(status).toBeVisible();
  await expect(card(page, 'Who awards?')).toHaveAccessibleDescription('Not yet known');

  await selectPerson(page, 'Who awards?');
  await page.keyboard.press('F2');
  await typeName(page, 'Ines Duarte');
  await expect(card(page, 'Ines Duarte')).toHaveAccessibleDescription('');
  await expect(page.getByText('13 people · 12 not yet known')).toBeVisible();

  await waitSaved(page);
  await backHome(page);
  await expect(listedMap(page, 'Public tender')).toContainText('13 people · 12 not yet known');
});
