import { expect, type Page, test } from '@playwright/test';
import { decodePng, eachRow, type Picture, pngSize } from '../drawing/pngDecode';
import { bundleFixture } from './fixtures/bundle';
import type { printers } from './fixtures/printers';

type Drawing = 'everyPrimitive' | 'someCards';

let script: string;

test.beforeAll(async () => {
  script = await bundleFixture('printers');
});

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
});

/** Brings bytes from the page: as text, the only thing that crosses. */
async function pngFrom(
  page: Page,
  drawing: Drawing | { corners: [number, number] },
  options: Partial<Parameters<typeof printers.renderPng>[1]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = await page.evaluate(
    async ([what, given]) => {
      const list =
        typeof what === 'string'
          ? window.printers[what]()
          : window.printers.fourCorners(...what.corners);
      const png = await window.printers.renderPng(list, {
        scale: 1,
        locale: 'en',
        background: '#ffffff',
        ...given,
      });
      const url = await new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.readAsDataURL(png);
      });
      return url.slice(url.indexOf(',') + 1);
    },
    [drawing, options] as const,
  );
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** What the browser itself makes of the SVG file. */
async function svgPicture(page: Page, drawing: Drawing, scale: number): Promise<Picture> {
  const svg = await page.evaluate((name) => {
    const list = window.printers[name]();
    return window.printers.svgDocument(list, { title: name, locale: 'en' });
  }, drawing);
  const { width, height, data } = await page.evaluate(
    async ([text, times]) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width * times, image.height * times);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
      return { width: canvas.width, height: canvas.height, data: [...pixels.data] };
    },
    [svg, scale] as const,
  );
  return { width, height, rgba: Uint8Array.from(data) };
}

/** Mean difference of a channel, and the share of pixels that clearly differ. */
function difference(a: Picture, b: Picture): { mean: number; clearly: number } {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let sum = 0;
  let clearly = 0;
  for (let i = 0; i < a.rgba.length; i += 4) {
    let most = 0;
    for (let c = 0; c < 4; c++) {
      const off = Math.abs((a.rgba[i + c] as number) - (b.rgba[i + c] as number));
      sum += off;
      most = Math.max(most, off);
    }
    if (most > 64) clearly++;
  }
  return { mean: sum / a.rgba.length, clearly: clearly / (a.width * a.height) };
}

for (const drawing of ['everyPrimitive', 'someCards'] as const) {
  for (const scale of [1, 2]) {
    test(`the canvas printer draws what the SVG printer draws: ${drawing} at ${scale}×`, async ({
      page,
    }) => {
      const canvas = decodePng(await pngFrom(page, drawing, { scale }));
      const svg = await svgPicture(page, drawing, scale);
      const { mean, clearly } = difference(canvas, svg);
      expect(mean).toBeLessThan(0.5);
      expect(clearly).toBeLessThan(0.002);
    });
  }
}

test('a picture drawn in strips is the one drawn on one canvas, pixel by pixel', async ({
  page,
}) => {
  const options = { scale: 3, title: 'Acme' };
  const whole = decodePng(await pngFrom(page, 'someCards', options));
  const strips = decodePng(await pngFrom(page, 'someCards', { ...options, oneCanvasPixels: 0 }));
  expect(strips.width).toBeGreaterThan(4096);
  expect(difference(strips, whole)).toEqual({ mean: 0, clearly: 0 });
});

test('a see-through picture keeps what shows through', async ({ page }) => {
  const size = { corners: [300, 200] as [number, number] };
  const png = await pngFrom(page, size, { background: null, oneCanvasPixels: 0 });
  expect(pngSize(png)).toEqual({ width: 300, height: 200, channels: 4 });
});

test('a picture larger than any canvas is whole, to its last corner', async ({ page }) => {
  test.slow();
  const [width, height] = [20_000, 9_000];
  const png = await pngFrom(page, { corners: [width, height] }, {});
  expect(pngSize(png)).toEqual({ width, height, channels: 3 });
  const corners: string[] = [];
  let diagonal = 0;
  let y = 0;
  eachRow(png, (row) => {
    if (y === 5 || y === height - 5) {
      for (const x of [5, width - 5]) corners.push(row.subarray(x * 3, x * 3 + 3).join());
    }
    const middle = Math.round((y * width) / height) * 3;
    if ((row[middle] ?? 255) < 64) diagonal++;
    y++;
  });
  expect(corners).toEqual(['255,0,0', '0,255,0', '0,0,255', '255,0,255']);
  expect(diagonal).toBeGreaterThan(height * 0.99);
});

test('a picture that cannot be is refused, not shrunk', async ({ page }) => {
  const reasonOf = (width: number, height: number, scale: number) =>
    page.evaluate(
      async ([w, h, times]) => {
        try {
          const list = window.printers.fourCorners(w, h);
          await window.printers.renderPng(list, { scale: times, locale: 'en', background: null });
          return null;
        } catch (error) {
          return (error as { reason?: string }).reason;
        }
      },
      [width, height, scale] as const,
    );
  expect(await reasonOf(2_000_000, 10, 1)).toBe('too-large');
  expect(await reasonOf(100_000, 50_000, 1)).toBe('too-large');
  expect(await reasonOf(0, 100, 1)).toBe('empty');
});
