import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { pngChunks } from '../../src/exchange/pngChunks';
import { CARD } from '../../src/layout/cardSize';
import { decodePng, type Picture, pngSize } from '../drawing/pngDecode';
import { expect, test } from './app';
import {
  backHome,
  card,
  cards,
  type Downloaded,
  downloadExport,
  exportDialog,
  exportedMap,
  type GivenFile,
  giveFile,
  homeHeading,
  inEditor,
  newSampleMap,
  onlyTheMap,
  openExport,
  openHome,
  openMapOf,
  personIn,
  selectPerson,
  typeName,
} from './steps';

const TEAM = [
  { name: 'Vera', at: [160, 0], title: 'Director, "Works" & Co', role: 'decision-maker' },
  { name: '王小明', at: [0, 200], reportsTo: 'Vera', title: '采购经理', attitude: 'accepting' },
  { name: 'Ben', at: [320, 200], reportsTo: 'Vera', notes: 'Likes\nlines' },
] as const;

/** A PNG of the open map at 1×, 2× or 3×. */
function png(page: Page, scale: '1×' | '2×' | '3×', embed = true): Promise<Downloaded> {
  return downloadExport(page, 'PNG', async (dialog) => {
    await dialog.getByRole('radio', { name: scale }).check({ force: true });
    await dialog.getByRole('checkbox', { name: 'Put the map into the picture' }).setChecked(embed);
  });
}

function asFile({ name, bytes }: Downloaded, mimeType = 'image/png'): GivenFile {
  return { name, mimeType, buffer: Buffer.from(bytes) };
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await selectPerson(page, from);
  await page.keyboard.press('F2');
  await typeName(page, to);
}

interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels in it that differ. */
  readonly pixels: number;
}

/** The smallest rectangle around all pixels in which two pictures of one size clearly differ. */
function difference(a: Picture, b: Picture): Region | null {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let [left, top, right, bottom, pixels] = [a.width, a.height, -1, -1, 0];
  for (let pixel = 0; pixel < a.width * a.height; pixel++) {
    const off = [0, 1, 2].map((c) => Math.abs(at(a, pixel, c) - at(b, pixel, c)));
    if (Math.max(...off) <= 32) continue;
    const [x, y] = [pixel % a.width, Math.floor(pixel / a.width)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
    pixels++;
  }
  return pixels === 0
    ? null
    : { left, top, width: right - left + 1, height: bottom - top + 1, pixels };
}

function at({ rgba }: Picture, pixel: number, channel: number): number {
  return rgba[pixel * 4 + channel] ?? 0;
}

/** The share of a region's pixels that are nearly black. */
function inkIn(picture: Picture, { left, top, width, height }: Region): number {
  let dark = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const pixel = y * picture.width + x;
      if (at(picture, pixel, 0) + at(picture, pixel, 1) + at(picture, pixel, 2) < 240) dark++;
    }
  }
  return dark / (width * height);
}

/** The files in a ZIP archive. Source: APPNOTE.TXT 6.3.10, §4.3 */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength] = [zip.readUInt32LE(entry + 20), zip.readUInt16LE(entry + 28)];
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + packed);
    const isPacked = zip.readUInt16LE(entry + 10) === 8;
    files.set(name, (isPacked ? inflateRawSync(content) : content).toString('utf8'));
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return files;
}

test.describe('PNG', () => {
  test('is as large as the dialog says, twice that at 2×, and says so in its resolution', async ({
    page,
  }) => {
    await openMapOf(page, 'Team', TEAM);
    const dialog = await openExport(page, 'PNG');
    await dialog.getByRole('radio', { name: '1×' }).check({ force: true });
    const said = (await dialog.getByText(/^[\d,]+ × [\d,]+ px$/).textContent()) ?? '';
    const [width = 0, height = 0] = said.replaceAll(',', '').split(/\D+/).map(Number);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    const [once, twice] = [await png(page, '1×'), await png(page, '2×')];
    expect(once.name).toMatch(/^Team \d{4}-\d\d-\d\d\.png$/);
    expect(pngSize(once.bytes)).toMatchObject({ width, height });
    expect(pngSize(twice.bytes)).toMatchObject({ width: width * 2, height: height * 2 });
    // The cards reach from 0 to 576 and from 0 to 320; the heading and the legend come on top.
    expect(width).toBeGreaterThan(576);
    expect(height).toBeGreaterThan(320);
    for (const [{ bytes }, scale] of [
      [once, 1],
      [twice, 2],
    ] as const) {
      const density = [...pngChunks(bytes)].find(({ type }) => type === 'pHYs')?.content;
      const perMetre = Buffer.from(density ?? []);
      // 96 pixels an inch at 1×; the last byte says "metre".
      for (const offset of [0, 4]) {
        expect(Math.round(perMetre.readUInt32BE(offset) * 0.0254)).toBe(96 * scale);
      }
      expect(perMetre[8]).toBe(1);
    }
    expect(
      await page.evaluate(() => performance.getEntriesByName('map:export-png', 'measure').length),
    ).toBe(2);
  });

  test('shows every name where its card is, and Chinese names as they are written', async ({
    page,
  }) => {
    await openMapOf(page, 'Team', TEAM);
    const first = decodePng((await png(page, '2×')).bytes);
    await rename(page, '王小明', '李大华');
    const second = decodePng((await png(page, '2×')).bytes);
    const name = difference(first, second);
    if (!name) throw new Error('Two different names look the same.');
    // Three characters of 16 px, at 2×; an empty box for each would not differ at all.
    expect(name.width).toBeGreaterThan(60);
    expect(name.width).toBeLessThan(120);
    expect(name.height).toBeGreaterThan(20);
    expect(name.height).toBeLessThan(48);
    expect(inkIn(first, name)).toBeGreaterThan(0.1);
    expect(inkIn(second, name)).toBeGreaterThan(0.1);

    await rename(page, 'Vera', 'Nora');
    const third = decodePng((await png(page, '2×')).bytes);
    const other = difference(second, third);
    if (!other) throw new Error('Two different names look the same.');
    // Vera's card is 200 px higher than his and 160 px further to the right.
    expect(name.top - other.top).toBeGreaterThan(380);
    expect(name.top - other.top).toBeLessThan(420);
    expect(other.left - name.left).toBeGreaterThan(300);
    expect(other.left - name.left).toBeLessThan(340);
  });

  test('of a selection shows just those people', async ({ page }) => {
    await openMapOf(page, 'Team', TEAM);
    await selectPerson(page, 'Ben');
    const { bytes } = await downloadExport(page, 'PNG', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Selection (1)' }).check({ force: true });
      await dialog.getByRole('radio', { name: '1×' }).check({ force: true });
      await onlyTheMap(dialog);
    });
    const { width, height } = pngSize(bytes);
    expect(width).toBeGreaterThan(CARD.width);
    expect(width).toBeLessThan(CARD.width + 100);
    expect(height).toBeLessThan(CARD.height + 100);
    await backHome(page);
    await giveFile(page, { name: 'Ben.png', mimeType: 'image/png', buffer: Buffer.from(bytes) });
    await expect(card(page, 'Ben')).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
  });

  test('given to the home screen opens the same map again', async ({ page }) => {
    await newSampleMap(page);
    const before = await exportedMap(page);
    const picture = await png(page, '1×');
    const address = page.url();
    await backHome(page);
    await giveFile(page, asFile(picture));
    await inEditor(page);
    expect(page.url()).toBe(address);
    await expect(cards(page)).toHaveCount(14);
    expect(await exportedMap(page)).toEqual(before);
  });

  test('dropped on the home screen opens the same map again', async ({ page }) => {
    await openMapOf(page, 'Team', TEAM);
    const before = await exportedMap(page);
    const picture = await png(page, '1×');
    await backHome(page);
    await dropFile(page, picture);
    await inEditor(page);
    expect(await exportedMap(page)).toEqual(before);
  });

  test('exported without its map opens nothing, and says why', async ({ page }) => {
    await openMapOf(page, 'Team', TEAM);
    const picture = await png(page, '1×', false);
    expect([...pngChunks(picture.bytes)].map(({ type }) => type)).not.toContain('smAp');
    await backHome(page);
    await giveFile(page, asFile(picture));
    await expect(page.getByRole('alert')).toContainText('There is no map inside this picture');
    await expect(homeHeading(page)).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('is put on the clipboard with "Copy image"', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openMapOf(page, 'Team', TEAM);
    const { bytes } = await png(page, '1×');
    const dialog = await openExport(page, 'PNG');
    await dialog.getByRole('button', { name: 'Copy image' }).click();
    await expect(dialog.getByText('The image is on the clipboard.')).toBeVisible();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType('image/png');
      return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    const image = decodePng(new Uint8Array(copied));
    expect(difference(image, decodePng(bytes))).toBeNull();
  });

  /** A file dragged over the window and let go of. */
  async function dropFile(page: Page, { name, bytes }: Downloaded): Promise<void> {
    const transfer = await page.evaluateHandle(
      ([base64, file]) => {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const carried = new DataTransfer();
        carried.items.add(new File([content], file, { type: 'image/png' }));
        return carried;
      },
      [Buffer.from(bytes).toString('base64'), name] as const,
    );
    const target = page.getByRole('main');
    await target.dispatchEvent('dragenter', { dataTransfer: transfer });
    await expect(page.getByText('Drop to bring it in')).toBeVisible();
    await target.dispatchEvent('dragover', { dataTransfer: transfer });
    await target.dispatchEvent('drop', { dataTransfer: transfer });
  }
});

test.describe('other files', () => {
  test('an SVG is a whole drawing by itself: text as text, nothing from elsewhere', async ({
    page,
  }) => {
    await openMapOf(page, 'Team', TEAM);
    const { text, name } = await downloadExport(page, 'SVG');
    expect(name).toMatch(/\.svg$/);
    const drawing = await page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      const references = all.flatMap((element) =>
        element
          .getAttributeNames()
          .filter((attribute) => /(^|:)(href|src)$/.test(attribute))
          .map((attribute) => element.getAttribute(attribute) ?? ''),
      );
      return {
        root: parsed.documentElement.localName,
        broken: parsed.querySelector('parsererror')?.textContent ?? null,
        texts: [...parsed.querySelectorAll('text')].map((item) => item.textContent),
        forbidden: all
          .map((element) => element.localName)
          .filter((tag) => ['foreignObject', 'script', 'image', 'style', 'iframe'].includes(tag)),
        outside: references.filter((reference) => !reference.startsWith('#')),
      };
    }, text);
    expect(drawing).toMatchObject({ root: 'svg', broken: null, forbidden: [], outside: [] });
    for (const words of ['Vera', '王小明', '采购经理', 'Ben', 'Director, "Works" & Co']) {
      expect(drawing.texts, words).toContain(words);
    }
    expect(text).not.toMatch(/url\((?!["']?#)/);
  });

  test('a map file brings the very same map back', async ({ page }) => {
    await newSampleMap(page);
    const file = await downloadExport(page, 'Map file');
    expect(file.name).toMatch(/\.stakemap\.json$/);
    expect(JSON.parse(file.text)).toMatchObject({ format: 'stakeholder-map', version: 1 });
    const before = await exportedMap(page);
    expect(before.stakeholders).toHaveLength(14);
    await backHome(page);
    await giveFile(page, asFile(file, 'application/json'));
    await inEditor(page);
    await expect(cards(page)).toHaveCount(14);
    expect(await exportedMap(page)).toEqual(before);
  });

  test('a slide holds everybody as text', async ({ page }) => {
    await openMapOf(page, 'Team', TEAM);
    const { bytes, name } = await downloadExport(page, 'PowerPoint');
    expect(name).toMatch(/\.pptx$/);
    const slide = unzip(bytes).get('ppt/slides/slide1.xml') ?? '';
    for (const { name: person } of TEAM) expect(slide).toContain(`<a:t>${person}</a:t>`);
    expect(slide).toContain('采购经理');
    expect(slide).not.toContain('<p:pic>');
  });

  test('a CSV lists everybody, and imports as the same people', async ({ page }) => {
    await openMapOf(page, 'Team', TEAM);
    const file = await downloadExport(page, 'CSV');
    for (const { name: person } of TEAM) expect(file.text).toContain(person);
    await openHome(page);
    await giveFile(page, asFile(file, 'text/csv'));
    const dialog = page.getByRole('dialog', { name: 'Import people' });
    await expect(dialog.getByRole('status')).toHaveText(/^3 people, 1 at the top, 2 levels deep/);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(cards(page)).toHaveCount(3);
    const map = await exportedMap(page);
    expect(personIn(map, '王小明')).toMatchObject({ title: '采购经理', attitude: 'accepting' });
    expect(personIn(map, 'Vera')).toMatchObject({
      title: 'Director, "Works" & Co',
      role: 'decision-maker',
    });
  });

  test('printing shows the drawing alone, on one sheet', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await openMapOf(page, 'Team', TEAM);
    const dialog = await openExport(page, 'Print or PDF');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.locator('html[data-printed]')).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toBeHidden();
    const printed = page.locator('body > div > svg').filter({ hasText: '王小明' });
    await expect(printed).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(printed).toBeVisible();
    await expect(printed.getByText('Vera', { exact: true })).toBeVisible();
    await expect(card(page, 'Vera')).toBeHidden();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
