import type { Locator, Page } from '@playwright/test';
import { texts as english } from '../../src/i18n/en/texts';
import { texts as simplified } from '../../src/i18n/zh-Hans/texts';
import { texts as traditional } from '../../src/i18n/zh-Hant/texts';
import { CARD } from '../../src/layout/cardSize';
import { decodePng } from '../drawing/pngDecode';
import { expect, test } from './app';
import { apart, cropped, golden, shrunk } from './pictures';
import {
  boxOf,
  picture as cardPicture,
  downloadExport,
  newSampleMap,
  onlyTheMap,
  openHome,
  openMapOf,
  unfold,
} from './steps';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Of 255. What another version of the same fonts or of the rasteriser makes of one drawing. */
const TOLERANCE = { mean: 2, worst: 30 };
/** px around the people of a picture as large as the map, and a card's rim that is not compared. */
const PADDING = 40;
const EDGE = 4;
const INNER = { width: CARD.width - 2 * EDGE, height: CARD.height - 2 * EDGE };
/** Reviewed pictures are kept at a quarter of their size. */
const QUARTER = 4;

async function choosePage(dialog: Locator, page: string): Promise<void> {
  await dialog.getByLabel('Page size').selectOption(page);
  if (page === 'Custom size') {
    await dialog.getByLabel('Width, px').fill('1600');
    await dialog.getByLabel('Height, px').fill('900');
  }
  if (page !== 'Custom size')
    await dialog.getByRole('radio', { name: '1×' }).check({ force: true });
}

async function pictureOf(page: Page, choose: (dialog: Locator) => Promise<void>) {
  const { bytes } = await downloadExport(page, 'PNG', choose);
  return decodePng(bytes);
}

for (const preset of [
  'Fit the map',
  'Slide 4:3',
  'A4 across',
  'A4 upright',
  'A3 across',
  'A3 upright',
  'Custom size',
]) {
  test(`the sample map looks as reviewed: ${preset}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-05-04T09:00:00'));
    await newSampleMap(page);
    const now = shrunk(await pictureOf(page, (dialog) => choosePage(dialog, preset)), QUARTER);
    const difference = apart(now, golden(preset.replace(/\W+/g, '-').toLowerCase(), now));
    expect(difference.mean).toBeLessThan(TOLERANCE.mean);
    expect(difference.worst).toBeLessThan(TOLERANCE.worst);
  });
}

const LANGUAGES = [
  { name: 'English', code: 'en', texts: english },
  { name: '简体中文', code: 'zh-Hans', texts: simplified },
  { name: '繁體中文', code: 'zh-Hant', texts: traditional },
];

for (const { name, code, texts } of LANGUAGES) {
  test(`the sample map looks as reviewed on a slide, whatever the app speaks: ${name}`, async ({
    page,
  }) => {
    test.slow();
    await page.clock.setFixedTime(new Date('2026-05-04T09:00:00'));
    await openHome(page);
    await page.getByLabel('Language').selectOption(name);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await page.getByRole('button', { name: texts.home.new.button, exact: true }).click();
    await page.getByRole('menuitem', { name: texts.home.new.sample, exact: true }).click();
    await expect(page.getByRole('region', { name: texts.editor.canvas })).toBeVisible();
    await page.getByLabel(texts.app.language).selectOption('English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const theme of ['Light', 'Dark'] as const) {
      const slide = await pictureOf(page, async (dialog) => {
        await choosePage(dialog, 'Slide 16:9');
        await unfold(dialog, 'Look and language');
        await dialog.getByLabel('Language of the export').selectOption(name);
        await dialog.getByRole('radio', { name: theme }).check({ force: true });
      });
      expect([slide.width, slide.height]).toEqual([1920, 1080]);
      const now = shrunk(slide, QUARTER);
      const difference = apart(now, golden(`slide-${code}-${theme.toLowerCase()}`, now));
      expect(difference.mean, theme).toBeLessThan(TOLERANCE.mean);
      expect(difference.worst, theme).toBeLessThan(TOLERANCE.worst);
    }
  });
}

test('a card in a picture is the card on the canvas', async ({ page }) => {
  const name = 'Una Okafor';
  await openMapOf(page, 'One', [
    {
      name,
      at: [0, 0],
      title: '采购总监 and Works Director',
      role: 'decision-maker',
      attitude: 'sceptical',
      personalNeedMet: 'yes',
      organisationNeedMet: 'no',
      influence: 4,
      owner: 'Jo',
    },
  ]);
  await page.keyboard.press('ControlOrMeta+0');
  await expect
    .poll(async () => Math.round((await boxOf(cardPicture(page, name))).width))
    .toBe(CARD.width);
  const { x, y } = await boxOf(cardPicture(page, name));
  const screen = decodePng(new Uint8Array(await page.screenshot()));
  const exported = await pictureOf(page, async (dialog) => {
    await dialog.getByRole('radio', { name: '1×' }).check({ force: true });
    await onlyTheMap(dialog);
  });
  const onCanvas = cropped(screen, { x: Math.round(x) + EDGE, y: Math.round(y) + EDGE, ...INNER });
  // The canvas puts a card on any part of a pixel, so one to either side is tried.
  const best = Math.min(
    ...[-1, 0, 1, 2].flatMap((dx) =>
      [-1, 0, 1, 2].map((dy) => {
        const at = { x: PADDING + EDGE + dx, y: PADDING + EDGE + dy, ...INNER };
        return apart(onCanvas, cropped(exported, at)).mean;
      }),
    ),
  );
  expect(best).toBeLessThan(6);
});
