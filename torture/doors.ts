import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser, launchArguments } from '../scripts/browser.mjs';
import { CLIPPING_TYPE } from '../src/commands/people/clippingType';
import { MapDocument } from '../src/document/mapDocument';
import { hostileBackup } from './hostile/backups';
import { hostileCards } from './hostile/cards';
import { hostileMapFile } from './hostile/files';
import { hostilePage } from './hostile/pages';
import { hostileClipping, hostileLines } from './hostile/pastes';
import { hostilePicture } from './hostile/pictures';
import { hostileTable } from './hostile/tables';
import { hostileWorkbook } from './hostile/workbooks';
import { type Product, serveProduct } from './product';
import { Chance, type Suite } from './suite';

/** Longest that the page may not answer. ms */
const PATIENCE = 2_000;
/** By when what is pasted is shown, if it is. ms */
const PASTED = 500;
/** By when something must have come of an input. ms */
const SOON = 20_000;

type Door = 'file' | 'drop' | 'paste';
const tally = new Map<string, number>();
/** The state of a blank map. */
const KNOWN = new MapDocument().encode();
/** The map that is open. */
const MAP = 'Northgate Water: SCADA renewal';
let product: Product | null = null;
let browser: Browser | null = null;
let page: Page | null = null;
let met: string[] = [];

/** Hostile files and pastes in a real browser: no script runs, nothing is asked of elsewhere, no screen crashes. */
export const doors: Suite = {
  title: 'hostile input at the doors of the real app',
  runs: 400,
  notes: () => [...tally].map(([what, count]) => `${what} ${count}`),
  async start() {
    product = await serveProduct(true);
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: launchArguments() });
  },
  async stop() {
    await browser?.close();
    await product?.close();
  },
  async run(seed) {
    const chance = new Chance(seed);
    met = [];
    page ??= await opened();
    const broken = await given(page, chance, seed).catch((error: unknown) => [String(error)]);
    broken.push(...met);
    if (broken.length > 0) {
      await page.context().close();
      page = null;
    }
    return broken;
  },
};

/** A page of its own profile, with a map open, that tells of whatever must not happen. */
async function opened(): Promise<Page> {
  if (!browser || !product) throw new Error('Nothing was started.');
  const { origin } = product;
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(`${origin}/`) || /^(blob|data):/.test(request.url());
    if (!isOwn) met.push(`asked for ${request.url()}`);
  });
  context.on('weberror', (error) => met.push(`uncaught: ${error.error()}`));
  context.on('dialog', (dialog) => {
    met.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const next = await context.newPage();
  next.setDefaultTimeout(SOON);
  await next.goto(origin);
  await next.getByRole('button', { name: 'New map' }).click();
  await next.getByRole('menuitem', { name: 'Sample map' }).click();
  await next.locator('[data-stakeholder-id]').first().waitFor();
  return next;
}

/** Gives one input to one door, waits for what comes of it, and puts that away unaccepted. */
async function given(page: Page, chance: Chance, seed: number): Promise<string[]> {
  const atHome = seed % 2 === 0;
  // Away from wherever the last input led.
  await page.goto('about:blank');
  if (atHome) await toHome(page);
  else await toMap(page);
  const before = atHome ? '' : await cardsOf(page);
  const door: Door = atHome ? chance.one(['file', 'drop', 'paste']) : 'paste';
  count(`${door} ${atHome ? 'at home' : 'on the canvas'}`);
  if (door === 'paste') await paste(page, chance, atHome);
  else await giveFile(page, door, chance, seed);
  const broken = await settled(page, door);
  if (!atHome && (await cardsOf(page)) !== before) broken.push('the open map was changed');
  return broken;
}

const count = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);

async function giveFile(page: Page, door: Door, chance: Chance, step: number): Promise<void> {
  const [name, make] = chance.one([
    ['a.stakemap.json', hostileMapFile],
    ['a.png', hostilePicture],
    ['a.csv', hostileTable],
    ['a.xlsx', hostileWorkbook],
    ['a.vcf', hostileCards],
    ['a.zip', (by: Chance, at: number) => hostileBackup(by, at, KNOWN)],
  ] as const);
  const buffer = Buffer.from(await make(chance, step));
  count(name);
  if (door === 'file') {
    const file = { name, mimeType: '', buffer };
    await page.getByLabel('Import file').setInputFiles(file);
    return;
  }
  await page.evaluate(
    ([called, base64 = '']) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], called ?? ''));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const target = document.querySelector('main') ?? document.body;
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, buffer.toString('base64')],
  );
}

async function paste(page: Page, chance: Chance, atHome: boolean): Promise<void> {
  const html = chance.is(0.5) ? hostilePage(chance) : '';
  // People of another map are put on the canvas at once, as they are meant to be.
  const clipping = atHome && chance.is(0.2) ? hostileClipping(chance) : '';
  await page.evaluate(
    ([text = '', markup = '', people = '', type = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (markup !== '') clipboardData.setData('text/html', markup);
      if (people !== '') clipboardData.setData(type, people);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [hostileLines(chance), html, clipping, CLIPPING_TYPE],
  );
}

/** Waits until the page has been idle for a moment, then looks at it. */
async function settled(page: Page, door: Door): Promise<string[]> {
  const broken: string[] = [];
  // A file becomes a dialog, a notice, or a map that is open; of what is pasted nothing may come.
  if (door === 'paste') {
    const dialog = page.getByRole('dialog').first();
    await dialog.waitFor({ timeout: PASTED }).catch(() => undefined);
  } else {
    const outcome = page.locator('[role=dialog], [role=alert], [aria-label="Map canvas"]');
    await outcome.first().waitFor();
  }
  const began = performance.now();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
  const took = performance.now() - began;
  if (took > PATIENCE * 4) broken.push(`the page did not answer for ${Math.round(took)} ms`);
  const state = await page.evaluate(() => ({
    pwned: '__pwned' in window || 'polluted' in {},
    handlers: [...document.querySelectorAll('*')].filter(
      (element) =>
        element.matches('iframe, object, embed, [href^="javascript:" i]') ||
        element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    isEmpty: (document.getElementById('root')?.childElementCount ?? 0) === 0,
    crashed: /Something went wrong/.test(document.body.textContent ?? ''),
  }));
  if (state.pwned) broken.push('a script ran');
  // What is only looked into is parsed apart from the page, where handlers are dead.
  if (state.handlers > 0) broken.push('handlers or frames got into the page');
  if (state.isEmpty || state.crashed) broken.push('a screen crashed');
  return broken;
}

/** Who stands where. */
async function cardsOf(page: Page): Promise<string> {
  const cards = await page
    .locator('[data-stakeholder-id]')
    .evaluateAll((all) =>
      all.map((card) => `${card.getAttribute('data-stakeholder-id')} ${card.textContent}`),
    );
  return cards.sort().join('\n');
}

async function toHome(page: Page): Promise<void> {
  await page.goto(`${product?.origin}/`);
  await page.getByRole('heading', { name: 'Maps', exact: true }).waitFor();
}

async function toMap(page: Page): Promise<void> {
  await toHome(page);
  await page.getByRole('link', { name: MAP }).first().click();
  await page.locator('[data-stakeholder-id]').first().waitFor();
}
