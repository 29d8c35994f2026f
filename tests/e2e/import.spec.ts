import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import {
  backHome,
  boxOf,
  canvas,
  cards,
  exportedMap,
  type GivenFile,
  giveFile,
  homeHeading,
  importPeople,
  inEditor,
  managerOf,
  mapFileOf,
  openHome,
  overlapsIn,
  spot,
  waitSaved,
} from './steps';

const realFile = (name: string) =>
  fileURLToPath(new URL(`../fixtures/real-data/${name}`, import.meta.url));

const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import people' });

function given(name: string, content: string | Buffer, mimeType = 'text/csv'): GivenFile {
  return { name, mimeType, buffer: Buffer.from(content) };
}

const measured = (page: Page, name: string) =>
  page.evaluate((wanted) => performance.getEntriesByName(wanted, 'measure').length, name);

/** What the lists of tests/fixtures/real-data hold; people as its README counts them. */
const REAL_FILES = [
  { file: 'transport-2011.csv', people: 114, top: 1, notes: [] },
  {
    file: 'home-office-2013.csv',
    people: 259,
    notes: [/3 rows have an ID/, /1 person was their own manager/, /withheld/],
  },
  {
    file: 'communities-2013.csv',
    people: 224,
    top: 143,
    notes: [/1 row has an ID/, /143 people report to nobody/],
  },
  { file: 'defence-2016.csv', people: 705, notes: [/1 row has an ID/, /withheld/] },
];

for (const { file, people, top, notes } of REAL_FILES) {
  test(`everybody in ${file} is kept, nobody is invented, and what was mended is said`, async ({
    page,
  }) => {
    await openHome(page);
    await giveFile(page, realFile(file));
    const dialog = importDialog(page);
    await expect(dialog.getByRole('status')).toHaveText(new RegExp(`^${people} people, `));
    if (top !== undefined) {
      await expect(dialog.getByRole('status')).toContainText(`, ${top} at the top, `);
    }
    const said = dialog.getByRole('region', { name: 'Import notes' });
    await expect(said).toContainText('Everybody in the file is kept.');
    for (const note of notes) {
      await expect(said.getByRole('listitem').filter({ hasText: note })).toHaveCount(1);
    }
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(dialog).toBeHidden();
    await inEditor(page);
    await expect(page.getByText(`${people} people`, { exact: true })).toBeVisible();
    await waitSaved(page);
    for (const name of ['map:import', 'map:open']) {
      await expect.poll(() => measured(page, name), name).toBeGreaterThan(0);
    }

    const map = await exportedMap(page);
    expect(map.stakeholders).toHaveLength(people);
    expect(overlapsIn(map)).toEqual([]);
    const ids = new Set(map.stakeholders.map(({ id }) => id));
    expect(ids.size).toBe(people);
    for (const { id, managerId } of map.stakeholders) {
      expect(managerId).not.toBe(id);
      if (managerId) expect(ids).toContain(managerId);
    }

    await page.getByRole('button', { name: 'Zoom to 100 %, now' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const minimap = await boxOf(canvas(page).getByRole('img', { name: 'Minimap' }));
    await page.mouse.click(minimap.x + minimap.width / 2, minimap.y + minimap.height / 2);
    const at = await spot(page, 0.5, 0.3);
    const before = await places(page);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(at.x - 120, at.y + 80, { steps: 4 });
    await page.mouse.up({ button: 'middle' });
    await expect.poll(() => places(page)).not.toEqual(before);
  });
}

/** Who is in sight, and where. */
function places(page: Page): Promise<string[]> {
  return cards(page).evaluateAll((all) =>
    all.map((one) => {
      const { x, y } = one.getBoundingClientRect();
      return `${one.getAttribute('aria-label')} ${Math.round(x)} ${Math.round(y)}`;
    }),
  );
}

test('a small list in Chinese is understood by its headings, and managers by name', async ({
  page,
}) => {
  await openHome(page);
  await importPeople(
    page,
    given('团队.csv', '姓名,职务,部门,上级\n王建国,总经理,,\n李娜,采购经理,采购部,王建国\n'),
  );
  await expect(cards(page)).toHaveCount(2);
  const map = await exportedMap(page);
  expect(managerOf(map, '李娜')).toBe('王建国');
  expect(map.stakeholders.find(({ name }) => name === '李娜')).toMatchObject({
    title: '采购经理',
    department: '采购部',
  });
});

test('a column can be given another meaning, and the dialog shows at once what comes of it', async ({
  page,
}) => {
  await openHome(page);
  await giveFile(page, given('odd.csv', 'Who,What,Whom\nAnn,Chief,\nBob,Buyer,Ann\n'));
  const dialog = importDialog(page);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Name', exact: true }).selectOption({ label: 'Who' });
  await dialog.getByRole('combobox', { name: /^Reports to/ }).selectOption({ label: 'Whom' });
  await expect(dialog.getByRole('status')).toHaveText(/^2 people, 1 at the top, 2 levels deep/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('tidying a large imported map is timed, and leaves nobody on top of another', async ({
  page,
}) => {
  await openHome(page);
  await importPeople(page, realFile('transport-2011.csv'));
  await page.getByRole('button', { name: 'Tidy layout' }).click();
  await expect.poll(() => measured(page, 'map:tidy')).toBe(1);
  await waitSaved(page);
  expect(overlapsIn(await exportedMap(page))).toEqual([]);
});

test.describe('a file that cannot be read', () => {
  const whole = (mapFileOf('Kept', [{ name: 'Vera', at: [0, 0] }]) as { buffer: Buffer }).buffer;
  const json = (content: string | Buffer) =>
    given('map.stakemap.json', content, 'application/json');
  /** A picture of one pixel, with no map in it. */
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files: readonly (readonly [what: string, file: GivenFile, sentence: RegExp])[] = [
    ['cut off', json(whole.subarray(0, whole.length - 20)), /damaged or was cut off/],
    [
      'of a future version',
      json(whole.toString().replace('"version":1', '"version":99')),
      /comes from a newer release \(file version 99/,
    ],
    ['that is other JSON', json('{"hello":"world"}'), /not a stakeholder map/],
    [
      'with nonsense in a field',
      json(whole.toString().replace('"title":"Kept"', '"title":{"__proto__":{"polluted":1}}')),
      /something that can’t be right/,
    ],
    ['of 21 MB', json(Buffer.alloc(21_000_000, ' ')), /larger than 20 MB/],
    ['that is a picture without a map', given('photo.png', picture, 'image/png'), /no map inside/],
    [
      'that is a broken picture',
      given('broken.png', picture.subarray(0, 20), 'image/png'),
      /picture is damaged/,
    ],
    [
      'that is an Excel workbook',
      given('list.xlsx', Buffer.from('PK\x03\x04xl/workbook.xml', 'latin1'), 'application/zip'),
      /CSV UTF-8/,
    ],
    ['with nothing in it', given('empty.csv', ''), /is empty/],
    ['with headings only', given('nobody.csv', 'Name,Job title\n'), /nobody below/],
  ];

  test('gets a sentence that says what is wrong and what to do, and changes nothing', async ({
    page,
  }) => {
    await openHome(page);
    await giveFile(page, json(whole));
    await inEditor(page);
    const kept = await exportedMap(page);
    await backHome(page);
    for (const [what, file, sentence] of files) {
      await test.step(`a file ${what}`, async () => {
        await giveFile(page, file);
        await expect(page.getByRole('alert')).toContainText(sentence);
        await expect(importDialog(page)).toBeHidden();
        await expect(homeHeading(page)).toBeVisible();
        await expect(page.getByRole('article')).toHaveCount(1);
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await expect(page.getByRole('alert')).toBeHidden();
      });
    }
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    await page.reload();
    await page.getByRole('link', { name: 'Kept' }).click();
    await inEditor(page);
    expect(await exportedMap(page)).toEqual(kept);
  });

  test('names and texts in a file are only ever shown, never run', async ({ page }) => {
    const name = '<img src=x onerror="document.title=\'run\'">';
    await openHome(page);
    await giveFile(
      page,
      mapFileOf('<b>Bold</b>', [{ name, at: [0, 0], title: '{{name}} $t(app)' }]),
    );
    await inEditor(page);
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page)).toHaveAccessibleName(
      `${name}, {{name}} $t(app), Role unknown, Not assessed, Not assessed`,
    );
    await expect(canvas(page).locator('img')).toHaveCount(0);
    await backHome(page);
    await expect(page.getByRole('link', { name: '<b>Bold</b>' })).toBeVisible();
    expect(await page.title()).not.toBe('run');
  });
});
