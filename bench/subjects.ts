import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { countMeasures, nextMeasure, type Smoothness, whileWatching } from './frames';
import { organisationFile } from './generate';

/** A chart editor that can be measured: the app, or what it is compared with. */
export interface Subject {
  readonly name: string;
  readonly origin: string;
  /** Opens a map of so many people. @returns ms the page says that opening took */
  open(page: Page, people: number): Promise<number>;
  canvas(page: Page): Locator;
  /** Adds one named person. @returns ms from the last key to the frame that shows them */
  addPerson(page: Page): Promise<number>;
  /** Lays everybody out anew, from left to right. */
  tidy(page: Page): Promise<Tidying>;
  /** Makes a PNG of the whole map at 2×. */
  exportPng(page: Page): Promise<Picture>;
}

export interface Tidying {
  /** From the click to the frame that shows everybody in place */
  readonly ms: number;
  readonly during: Smoothness;
}

export interface Picture {
  readonly ms: number;
  readonly bytes: number;
  /** px, as the file has them */
  readonly width: number;
  readonly height: number;
  readonly during: Smoothness;
}

/** The app, through the names that assistive technology uses as well. */
export function app(origin: string): Subject {
  return {
    name: 'Stakeholder Map',
    origin,
    canvas: (page) => page.getByRole('region', { name: 'Map canvas' }),
    async open(page, people) {
      await page.goto(origin);
      await page.getByLabel('Import file').setInputFiles({
        name: `benchmark-${people}.stakemap.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(organisationFile(people)),
      });
      await page.waitForURL(/#\/map\//);
      await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor({ timeout: 120_000 });
      // A map that was imported is warm; opening is timed as it is on another day.
      await page.reload();
      return nextMeasure(page, 'map:open', 0);
    },
    async addPerson(page) {
      await page.getByRole('button', { name: 'Add person' }).click();
      await page.keyboard.type('Somebody New');
      return page.evaluate(pressEnterAndDraw);
    },
    async tidy(page) {
      await page.getByRole('button', { name: 'Direction and spacing' }).click();
      const choice = page.getByRole('menuitemradio', { name: 'Left to right' });
      await choice.waitFor();
      let ms = 0;
      const during = await whileWatching(page, async () => {
        ms = await choice.evaluate(clickAndDraw, 'map:tidy');
      });
      return { ms, during };
    },
    async exportPng(page) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Export' });
      await dialog.getByRole('radio', { name: 'PNG' }).check();
      // Its drawing would share the processors with the picture's.
      await dialog.getByRole('img', { name: 'Preview' }).waitFor({ timeout: 60_000 });
      const before = await countMeasures(page, 'map:export-png');
      let path = '';
      const during = await whileWatching(page, async () => {
        const arriving = page.waitForEvent('download', { timeout: 180_000 });
        await dialog.getByRole('button', { name: 'Download' }).click();
        path = await (await arriving).path();
      });
      const ms = await nextMeasure(page, 'map:export-png', before);
      const file = await readFile(path);
      const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
      return { ms, bytes: file.length, width, height, during };
    },
  };
}

/** A plain React Flow page with the same people. */
export function plain(origin: string): Subject {
  return {
    name: 'Plain React Flow',
    origin,
    canvas: (page) => page.locator('.react-flow'),
    async open(page, people) {
      await page.goto(`${origin}/?file=people-${people}.json`);
      return nextMeasure(page, 'map:open', 0);
    },
    addPerson: (page) =>
      page.evaluate(async () => {
        const start = performance.now();
        window.plain?.addPerson();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      }),
    async tidy(page) {
      let ms = 0;
      const during = await whileWatching(page, async () => {
        ms = await page.evaluate(async () => {
          const start = performance.now();
          window.plain?.tidy();
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          return performance.now() - start;
        });
      });
      return { ms, during };
    },
    async exportPng(page) {
      let picture = { ms: 0, bytes: 0, width: 0, height: 0 };
      const during = await whileWatching(page, async () => {
        picture = await page.evaluate(async () => {
          const start = performance.now();
          const blob = await window.plain?.exportPng();
          const ms = performance.now() - start;
          if (!blob) throw new Error('There is no picture.');
          const header = new DataView(await blob.slice(0, 24).arrayBuffer());
          const [width, height] = [header.getUint32(16), header.getUint32(20)];
          return { ms, bytes: blob.size, width, height };
        });
      });
      return { ...picture, during };
    },
  };
}

/** Runs in the page: Enter in the focused field, and the frame that shows what it did. */
async function pressEnterAndDraw(): Promise<number> {
  const start = performance.now();
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(enter);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}

/** Runs in the page: a click, and the frame that shows what is timed under that name. */
async function clickAndDraw(element: Element, name: string): Promise<number> {
  const timed = () => performance.getEntriesByName(name, 'measure').length;
  const before = timed();
  const start = performance.now();
  (element as HTMLElement).click();
  while (timed() === before) await new Promise(requestAnimationFrame);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}
