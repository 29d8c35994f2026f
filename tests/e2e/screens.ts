import { expect, type Locator, type Page } from '@playwright/test';
import type { texts } from '../../src/i18n/en/texts';

/** The texts of one language: what the roles on the screens are named in it. */
export type Texts = typeof texts;

/** Told each screen and each open state, once it stands still. */
export type Look = (name: string) => Promise<void>;

/** Nothing in it is English, so that whatever is comes from the app. */
const PEOPLE = `\ufeff编号,姓名,职务,上级,态度
1,王建国,总经理,,接受
2,李敏,采购经理,1,
2,陈刚,工程师,9,不明
3,李敏,,2,怀疑`;

/** The home screen before there is a map. */
export async function walkEmptyHome(page: Page, { home }: Texts, look: Look): Promise<void> {
  await expect(page.getByRole('heading', { name: home.empty.heading })).toBeVisible();
  await look('home, empty');

  await page.getByRole('button', { name: home.new.button, exact: true }).click();
  await expect(page.getByRole('menuitem', { name: home.new.blank, exact: true })).toBeVisible();
  await look('home, ways to begin');

  await page.getByRole('menuitem', { name: home.new.text, exact: true }).click();
  const outline = page.getByRole('dialog', { name: home.outline.heading });
  await look('new map from text, empty');
  await outline.getByRole('textbox').fill('王建国, 总经理\n\t李敏, 采购经理');
  await expect(outline.getByRole('listitem')).toHaveCount(2);
  await look('new map from text');
  await outline.getByRole('button', { name: home.cancel }).click();
  await expect(outline).toBeHidden();
}

/** The home screen with maps; `titles` are on it. */
export async function walkHome(page: Page, texts: Texts, look: Look): Promise<void> {
  const { home } = texts;
  await expect(page.getByRole('heading', { name: home.heading, exact: true })).toBeVisible();
  const maps = page.getByRole('article');
  await expect(maps).toHaveCount(2);
  await look('home');

  const menu = page.getByRole('menu');
  const actions = maps.first().getByRole('button', { name: home.card.more });
  await actions.click();
  await expect(menu).toBeVisible();
  await look('home, actions of a map');
  await page.getByRole('menuitem', { name: home.card.rename }).click();
  const rename = page.getByRole('dialog', { name: home.rename.heading });
  await expect(rename).toBeVisible();
  await look('home, renaming');
  await page.keyboard.press('Escape');
  await expect(rename).toBeHidden();

  await page.getByRole('searchbox', { name: home.search }).fill('?');
  await expect(maps).toHaveCount(0);
  await look('home, nothing found');
  await page.getByRole('searchbox', { name: home.search }).fill('');

  await actions.click();
  await page.getByRole('menuitem', { name: home.card.delete }).click();
  await expect(maps).toHaveCount(1);
  await look('home, undoing a deletion');
  const trash = home.trash.button.replace('{{count}}', '1');
  await page.getByRole('button', { name: trash, exact: true }).click();
  await expect(page.getByRole('heading', { name: home.trash.heading, exact: true })).toBeVisible();
  await look('trash');
  await page.getByRole('button', { name: home.trash.remove }).click();
  const confirm = page.getByRole('dialog', { name: home.trash.confirmHeading });
  await expect(confirm).toBeVisible();
  await look('trash, deleting for good');
  await confirm.getByRole('button', { name: home.trash.remove }).click();
  await expect(confirm).toBeHidden();
  await look('trash, empty');
  await page.getByRole('button', { name: home.trash.back }).click();
  await walkImport(page, texts, look);
}

async function walkImport(page: Page, { home, importing }: Texts, look: Look): Promise<void> {
  const input = page.getByLabel(home.import.input);
  const file = { name: '图片.png', mimeType: 'image/png', buffer: Buffer.from([0, 1, 2]) };
  await input.setInputFiles(file);
  await expect(page.getByRole('alert')).toBeVisible();
  await look('home, a file refused');

  await input.setInputFiles({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(PEOPLE),
  });
  const dialog = page.getByRole('dialog', { name: importing.heading });
  await expect(dialog.getByRole('region', { name: importing.notes })).toBeVisible();
  await look('import');
  const more = dialog.getByRole('button', { name: /\d/ });
  await more.click();
  await expect(dialog.getByLabel(importing.field.strategy, { exact: true })).toBeVisible();
  await look('import, all fields');
  await dialog.getByRole('button', { name: importing.cancel }).click();
  await expect(dialog).toBeHidden();
}

/** The editor with the sample map, in every state that can be opened. */
export async function walkEditor(page: Page, texts: Texts, look: Look): Promise<void> {
  const { domain, editor, exporting, inspector } = texts;
  const canvas = page.getByRole('region', { name: editor.canvas });
  const details = page.getByRole('region', { name: inspector.details });
  const cards = page.locator('[data-stakeholder-id]');
  await expect(cards).not.toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: editor.saved })).toBeVisible();

  await openAll(details);
  await look('editor, nothing selected');

  await cards.first().click();
  await expect(details.getByLabel(inspector.person.name, { exact: true })).toBeVisible();
  await openAll(details);
  await details.getByRole('button', { name: inspector.message.add }).click();
  await look('editor, a person selected');

  await cards.nth(1).click({ modifiers: ['Shift'] });
  await expect(details.getByText(inspector.peopleHint)).toBeVisible();
  await openAll(details);
  await look('editor, several selected');

  await page.keyboard.press('Escape');
  await canvas.focus();
  await cards.first().click();
  for (const [key, name] of [
    ['r', domain.lens['decision-role']],
    ['a', domain.lens.attitude],
    ['q', domain.lens.quadrant],
    ['i', inspector.person.influence],
  ] as const) {
    await page.keyboard.press(key);
    const menu = page.getByRole('menu', { name, exact: true });
    await expect(menu).toBeVisible();
    await look(`quick tag ${key}`);
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
  }

  await page.keyboard.press('F2');
  await expect(canvas.getByRole('textbox')).toBeFocused();
  await look('editor, renaming');
  await page.keyboard.press('Escape');

  await cards.first().click({ button: 'right' });
  const actions = page.getByRole('menu', { name: editor.contextMenu });
  await expect(actions).toBeVisible();
  await look('context menu of a person');
  await page.keyboard.press('Escape');
  await expect(actions).toBeHidden();
  const { x, y } = await boxOf(canvas);
  await page.mouse.click(x + 12, y + 12, { button: 'right' });
  await expect(actions).toBeVisible();
  await look('context menu of the canvas');
  await page.keyboard.press('Escape');
  await expect(actions).toBeHidden();

  await linkTwo(page, texts, look);

  await canvas.getByRole('button', { name: editor.legendMore }).click();
  await look('whole legend');
  await canvas.getByRole('button', { name: editor.legendLess }).click();

  await canvas.focus();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('searchbox', { name: editor.paletteTitle });
  await expect(search).toBeFocused();
  await look('palette');
  await search.fill('?!');
  await expect(page.getByText(editor.nothingFound)).toBeVisible();
  await look('palette, nothing found');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();

  await canvas.focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: texts.shortcuts.title });
  await expect(sheet).toBeVisible();
  await look('shortcut sheet');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await walkHistory(page, texts, look);

  await canvas.focus();
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: exporting.title });
  for (const format of ['png', 'svg', 'pptx', 'map', 'csv', 'print'] as const) {
    const radio = dialog.getByRole('radio', { name: exporting.format[format], exact: true });
    await radio.check({ force: true });
    await expect(dialog.getByText(exporting.preview.busy)).toBeHidden();
    const folded = dialog.getByRole('button', { expanded: false });
    for (let left = await folded.count(); left > 0; left--) await folded.first().click();
    await expect(folded).toHaveCount(0);
    await look(`export, ${format}`);
  }
  await dialog
    .getByRole('radio', { name: exporting.format.png, exact: true })
    .check({ force: true });
  await dialog
    .getByRole('radio', { name: exporting.audience.custom, exact: true })
    .check({ force: true });
  await dialog.getByLabel(exporting.page.label).selectOption('a4-portrait');
  await expect(dialog.getByRole('radio', { name: exporting.arrangement.auto })).toBeVisible();
  await look('export, for an audience and a page');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** The history of a map that has changed since a version was saved by name. */
async function walkHistory(page: Page, { editor, versions }: Texts, look: Look): Promise<void> {
  const canvas = page.getByRole('region', { name: editor.canvas });
  const history = page.getByRole('dialog', { name: versions.title });
  await canvas.focus();
  await page.keyboard.press('h');
  await history.getByRole('button', { name: versions.save.button }).click();
  await history.getByRole('textbox', { name: versions.save.name }).fill('?');
  await look('history, saving a version');
  await page.keyboard.press('Enter');
  await expect(history.getByText(versions.same)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
  await page.keyboard.press('Delete');
  await page.keyboard.press('h');
  await expect(history.getByRole('region', { name: versions.changes })).toContainText('→');
  await look('history');
  await history.getByRole('button', { name: versions.remove.button, exact: true }).click();
  await look('history, deleting a version');
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
  await page.keyboard.press('Control+z');
}

async function linkTwo(page: Page, { domain, editor, inspector }: Texts, look: Look) {
  const details = page.getByRole('region', { name: inspector.details });
  const cards = page.locator('[data-stakeholder-id]');
  await cards.first().click();
  await cards.nth(3).click({ modifiers: ['Shift'] });
  await page.keyboard.press('l');
  const kinds = page.getByRole('menu', { name: editor.linkMenu });
  await expect(kinds).toBeVisible();
  await look('kinds of link');
  await kinds.getByRole('menuitem', { name: domain.link.influences }).click();
  await expect(details.getByLabel(inspector.link.kind, { exact: true })).toBeVisible();
  await look('editor, a link selected');
}

/** Unfolds every section of a panel. */
async function openAll(panel: Locator): Promise<void> {
  const folded = panel.getByRole('button', { expanded: false });
  for (let left = await folded.count(); left > 0; left--) {
    await folded.first().click();
    await expect(folded).toHaveCount(left - 1);
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}
