import { expect, type Page, test } from '@playwright/test';
import { pngChunks } from '../../src/exchange/pngChunks';
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

/** Bytes cross from the page as text. */
function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

async function pngFrom(
  page: Page,
  drawing: Drawing | { corners: [number, number] },
  options: Partial<Parameters<typeof printers.renderPng>[1]>,
): Promise<Uint8Array<ArrayBuffer>> {
  const base64 = await page.evaluate(
    async ([what, given]) => {
      const { fourCorners, renderPng, toBase64 } = window.printers;
      const list =
        typeof what === 'string' ? window.printers[what]() : fourCorners(...what.corners);
      const always = { scale: 1, locale: 'en', background: '#ffffff' };
      return toBase64(await renderPng(list, { ...always, ...given }));
    },
    [drawing, options] as const,
  );
  return fromBase64(base64);
}

/** What the browser itself makes of the SVG file. */
async function svgPicture(page: Page, drawing: Drawing, scale: number): Promise<Picture> {
  const base64 = await page.evaluate(
    async ([name, times]) => {
      const { svgDocument, toBase64 } = window.printers;
      const svg = svgDocument(window.printers[name](), { title: name, locale: 'en' });
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width * times, image.height * times);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      return toBase64(await canvas.convertToBlob());
    },
    [drawing, scale] as const,
  );
  return decodePng(fromBase64(base64));
}

/** Of the channels of all pixels: mean and greatest difference; the share of pixels that clearly differ. */
function difference(a: Picture, b: Picture): { mean: number; most: number; clearly: number } {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let sum = 0;
  let most = 0;
  let clearly = 0;
  for (let i = 0; i < a.rgba.length; i += 4) {
    let here = 0;
    for (let c = 0; c < 4; c++) {
      const off = Math.abs((a.rgba[i + c] as number) - (b.rgba[i + c] as number));
      sum += off;
      here = Math.max(here, off);
    }
    most = Math.max(most, here);
    if (here > 64) clearly++;
  }
  return { mean: sum / a.rgba.length, most, clearly: clearly / (a.width * a.height) };
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

/** The drawing at once on one canvas, encoded by the browser. */
async function wholePicture(page: Page, drawing: Drawing, scale: number): Promise<Picture> {
  const base64 = await page.evaluate(
    async ([name, times]) => {
      const { createSurface, paint, toBase64 } = window.printers;
      const list = window.printers[name]();
      const { x, y, width, height } = list.bounds;
      const surface = createSurface(Math.ceil(width * times), Math.ceil(height * times), true);
      surface.context.fillStyle = '#ffffff';
      surface.context.fillRect(0, 0, surface.width, surface.height);
      paint(surface.context, list, { scale: times, dx: -x * times, dy: -y * times, locale: 'en' });
      return toBase64(await surface.toPng());
    },
    [drawing, scale] as const,
  );
  return decodePng(fromBase64(base64));
}

test('a picture drawn in strips is the one drawn on one canvas', async ({ page }) => {
  const whole = await wholePicture(page, 'someCards', 3);
  const strips = decodePng(await pngFrom(page, 'someCards', { scale: 3, title: 'Acme' }));
  expect(strips.width).toBeGreaterThan(4096);
  const { mean, most } = difference(strips, whole);
  // Chromium smooths a curve's edge a little differently where a tile cuts it.
  expect(mean).toBeLessThan(0.005);
  expect(most).toBeLessThan(32);
});

test('a see-through picture keeps what shows through', async ({ page }) => {
  const size = { corners: [300, 200] as [number, number] };
  const png = await pngFrom(page, size, { background: null });
  expect(pngSize(png)).toEqual({ width: 300, height: 200, channels: 4 });
});

test('a picture has exactly the size asked for', async ({ page }) => {
  const drawing = { corners: [300, 200] as [number, number] };
  for (const size of [
    { width: 1001, height: 667 },
    { width: 1001, height: 668 },
    { width: 7, height: 5 },
  ]) {
    const png = await pngFrom(page, drawing, { size, pixelsPerMetre: 5906 });
    expect(pngSize(png)).toEqual({ ...size, channels: 3 });
    const density = [...pngChunks(png)].find(({ type }) => type === 'pHYs')?.content;
    // 150 px an inch
    expect(density && new DataView(density.buffer, density.byteOffset).getUint32(4)).toBe(5906);
  }
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
