import type { Page } from '@playwright/test';
import { texts as simplified } from '../../src/i18n/zh-Hans/texts';
import { texts as traditional } from '../../src/i18n/zh-Hant/texts';
import { expect, test } from './app';
import { type Texts, walkEditor, walkEmptyHome, walkHome } from './screens';
import { openHome } from './steps';

// Nothing fades in or out, so that each screen is whole when it is looked at.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LANGUAGES = [
  { locale: 'zh-Hans', name: '简体中文', texts: simplified as Texts },
  { locale: 'zh-Hant', name: '繁體中文', texts: traditional as Texts },
];

/** What is written the same in every language: formats, units, keys, and each language's own name. */
const SAME_EVERYWHERE =
  /\b(PNG|SVG|PowerPoint|CSV|TSV|PDF|Excel|UTF-8|JSON|px|MB|ID|A[34]|English|Ctrl|Shift|Alt|Tab|Enter|Esc|Del|Backspace|F2)\b|\.stakemap\.json|\.txt|\.csv|\.png/g;
/** The sample account's words that are Latin in Chinese too. */
const SAMPLE = /\b(SCADA|PLC|IT|CEO|CFO)\b/g;

/** Every text on the screen, and every one that a screen reader or a hint has. */
async function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null) => {
      if (text?.trim()) found.add(text.trim());
    };
    const said = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.closest('script, style, noscript')) continue;
        const silent = node.closest('[aria-hidden="true"]') !== null;
        for (const name of [...(silent ? [] : said), 'title', 'placeholder', 'alt'])
          add(node.getAttribute(name));
        if (node instanceof HTMLInputElement && node.type !== 'checkbox' && node.type !== 'radio') {
          add(node.value);
        }
      } else if (
        node.nodeType === Node.TEXT_NODE &&
        !node.parentElement?.closest('script, style, noscript')
      ) {
        add(node.textContent);
      }
    }
    add(document.title);
    return [...found];
  });
}

/** Gathers what is English, and the first screen on which it was. */
class EnglishFound {
  readonly #found = new Map<string, string>();

  async lookAt(page: Page, screen: string): Promise<void> {
    for (const text of await textsOn(page)) {
      const rest = text.replace(SAME_EVERYWHERE, '').replace(SAMPLE, '');
      if (/[A-Za-z]{2,}/.test(rest) && !this.#found.has(text)) this.#found.set(text, screen);
    }
  }

  expectNothing(): void {
    expect(Object.fromEntries(this.#found)).toEqual({});
  }
}

for (const { locale, name, texts } of LANGUAGES) {
  test.describe(name, () => {
    test('is chosen in place on the home screen, remembered, and complete there', async ({
      page,
    }) => {
      test.slow();
      await openHome(page);
      await page.getByLabel('Language').selectOption(name);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const english = new EnglishFound();
      const look = (screen: string) => english.lookAt(page, screen);
      await walkEmptyHome(page, texts, look);

      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByLabel(texts.app.language)).toHaveValue(locale);
      for (const kind of [texts.home.new.sample, texts.home.new.blank]) {
        await page.getByRole('button', { name: texts.home.new.button, exact: true }).click();
        await page.getByRole('menuitem', { name: kind, exact: true }).click();
        await expect(page.getByRole('region', { name: texts.editor.canvas })).toBeVisible();
        await page.getByRole('link', { name: texts.editor.back }).click();
      }
      await walkHome(page, texts, look);
      english.expectNothing();
    });

    test('is chosen in place in the editor, and complete there', async ({ page }) => {
      test.slow();
      await openHome(page);
      await page.getByRole('button', { name: 'New map' }).click();
      await page.getByRole('menuitem', { name: 'Blank map' }).click();
      await page.getByLabel('Language').selectOption(name);
      await expect(page.getByRole('region', { name: texts.editor.canvas })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const english = new EnglishFound();
      await english.lookAt(page, 'editor, nobody on the map');

      await page.getByRole('link', { name: texts.editor.back }).click();
      await page.getByRole('button', { name: texts.home.new.button, exact: true }).click();
      await page.getByRole('menuitem', { name: texts.home.new.sample, exact: true }).click();
      await walkEditor(page, texts, (screen) => english.lookAt(page, screen));
      english.expectNothing();

      await page.reload();
      await expect(page.getByRole('region', { name: texts.editor.canvas })).toBeVisible();
      await expect(page.getByLabel(texts.app.language)).toHaveValue(locale);
    });
  });
}

test('switching keeps the open map, the selection and what was typed', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('menuitem', { name: 'Sample map' }).click();
  const cards = page.locator('[data-stakeholder-id]');
  await cards.first().click();
  const id = await cards.first().getAttribute('data-stakeholder-id');
  const card = page.locator(`[data-stakeholder-id="${id}"]`);
  const who = (await card.getAttribute('aria-label'))?.split(', ')[0] ?? '';
  expect(who).not.toBe('');
  await page.getByLabel('Language').selectOption('简体中文');
  await expect(page.getByRole('region', { name: '关系图画布' })).toBeVisible();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toHaveAccessibleName(new RegExp(`^${who}, `));
  await page.getByLabel('语言').selectOption('English');
  await expect(page.getByRole('region', { name: 'Map canvas' })).toBeVisible();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
});
