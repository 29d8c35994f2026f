import type { Page } from '@playwright/test';
import { texts as english } from '../../src/i18n/en/texts';
import { decodePng } from '../drawing/pngDecode';
import { axe, expect, test } from './app';
import { walkEditor, walkEmptyHome, walkHome } from './screens';
import {
  addPerson,
  backHome,
  boxOf,
  card,
  newBlankMap,
  newSampleMap,
  openHome,
  saveStatus,
} from './steps';

// Nothing fades in or out, so that each screen is whole when it is looked at.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Gathers what axe finds, and the first screen on which it did. */
class Faults {
  readonly #found = new Map<string, string>();

  async lookAt(page: Page, screen: string): Promise<void> {
    const add = (fault: string) => {
      if (!this.#found.has(fault)) this.#found.set(fault, screen);
    };
    for (const { rule, help, elements } of await axe(page)) {
      for (const element of elements) add(`${rule}: ${help}: ${element}`);
    }
    const nameless = await page.getByRole('button', { name: /^\s*$/ }).count();
    if (nameless > 0) add(`${nameless} buttons without a name`);
  }

  expectNone(): void {
    expect(Object.fromEntries(this.#found)).toEqual({});
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('the home screen and its dialogs pass the accessibility rules', async ({ page }) => {
      test.slow();
      const faults = new Faults();
      const look = (screen: string) => faults.lookAt(page, screen);
      await openHome(page);
      await walkEmptyHome(page, english, look);
      await newSampleMap(page);
      await backHome(page);
      await newBlankMap(page);
      await look('editor, nobody on the map');
      await backHome(page);
      await walkHome(page, english, look);
      faults.expectNone();
    });

    test('the editor, its menus and its dialogs pass the accessibility rules', async ({ page }) => {
      test.setTimeout(180_000);
      await newSampleMap(page);
      const faults = new Faults();
      await walkEditor(page, english, (screen) => faults.lookAt(page, screen));
      faults.expectNone();
    });

    test('every lens passes the accessibility rules', async ({ page }) => {
      await newSampleMap(page);
      const faults = new Faults();
      for (const lens of Object.values(english.domain.lens)) {
        await page.getByLabel('Lens').selectOption(lens);
        await faults.lookAt(page, lens);
      }
      faults.expectNone();
    });
  });
}

test('the chosen theme holds against the system’s, on every screen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openHome(page);
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
  const lightness = () =>
    page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] = (
        getComputedStyle(
          document.elementFromPoint(4, innerHeight - 4) ?? document.body,
        ).backgroundColor.match(/\d+/g) ?? []
      ).map(Number);
      return (red + green + blue) / 3;
    });
  await expect.poll(lightness).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect.poll(lightness).toBeLessThan(80);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect.poll(lightness).toBeLessThan(80);
});

test('a card shows more than a plain box beside its name for screen readers', async ({ page }) => {
  await newSampleMap(page);
  const colours = async () => {
    const png = await card(page, 'David Okonkwo').screenshot();
    const { rgba } = decodePng(new Uint8Array(png));
    const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
    return new Set(pixels).size;
  };
  await expect.poll(colours).toBeGreaterThan(60);
});

test('the status of saving is announced politely', async ({ page }) => {
  await newBlankMap(page);
  await expect(saveStatus(page)).toHaveText('Saved');
  await addPerson(page, 'Ada');
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'Ada' })).toHaveCount(1);
});

test('with less motion wanted, menus, dialogs and the view come at once', async ({ page }) => {
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 10)
        .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes() : []))
        .flatMap((frame) => Object.keys(frame))
        .filter((property) =>
          /transform|translate|scale|opacity|width|height|top|left/.test(property),
        ),
    );
  await openHome(page);
  await page.getByRole('button', { name: 'New map' }).click();
  await expect(page.getByRole('menuitem', { name: 'From text' })).toBeVisible();
  expect(await moving()).toEqual([]);
  await page.getByRole('menuitem', { name: 'From text' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await moving()).toEqual([]);

  await newSampleMap(page);
  const person = card(page, 'David Okonkwo');
  const before = await boxOf(person);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  // Wherever the view is when it has moved at all, is where it stays.
  await expect.poll(async () => (await boxOf(person)).width).toBeGreaterThan(before.width * 1.2);
});
