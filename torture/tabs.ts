import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBrowser, launchArguments } from '../scripts/browser.mjs';
import { Ledger } from './ledger';
import type { PlainMap } from './page/plain';
import type { Report } from './page/tab';
import { type Product, serveProduct } from './product';
import { listenForReports, type Reports } from './reports';
import { Chance, type Suite } from './suite';

/** Until all tabs must show the same, ms. */
const QUIET_WITHIN = 20_000;
const MOST_TABS = 4;
const tally = {
  edits: 0,
  saved: 0,
  opened: 0,
  reloaded: 0,
  closed: 0,
  crashed: 0,
  rows: 0,
  folded: 0,
};
let product: Product;
let context: BrowserContext;
let reports: Reports;
/** Of the run that is on. */
let ledger = new Ledger();
/** Opening a page takes longer than loading one. */
const spare: Page[] = [];

/** Tabs edit one map at random; when all is quiet it is one map, and nothing is lost. */
export const tabs: Suite = {
  title: 'tabs of one browser editing one map',
  runs: 300,
  notes: () => [
    `${tally.edits} edits, ${tally.saved} of them shown as saved`,
    `tabs opened ${tally.opened} times, reloaded ${tally.reloaded}, closed ${tally.closed}, crashed ${tally.crashed}`,
    `logs folded ${tally.folded} times, the longest ${tally.rows} rows`,
  ],
  async start() {
    product = await serveProduct(false);
    context = await chromium.launchPersistentContext(join(product.folder, 'tabs'), {
      executablePath: ensureBrowser(),
      args: launchArguments(),
    });
    reports = await listenForReports(({ label, number, edit }: Report) =>
      ledger.made(label, number, edit),
    );
    await context.exposeBinding('saved', (_, label: string, number: number) =>
      ledger.saved(label, number),
    );
  },
  async run(seed) {
    ledger = new Ledger();
    const run = new Run(seed);
    try {
      return await run.play();
    } finally {
      run.end();
      tally.edits += ledger.edits;
      tally.saved += ledger.savedEdits;
    }
  },
  async stop() {
    await context.close();
    reports.close();
    await product.close();
  },
};

/** A page from its loading to its end. */
interface Tab {
  readonly page: Page;
  /** What it has been given to do. */
  work: Promise<void>;
  isGone: boolean;
}

class Run {
  readonly #chance: Chance;
  readonly #database: string;
  readonly #tabs: Tab[] = [];
  #map: string | null = null;
  #loads = 0;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
    this.#database = `tabs-${seed}`;
  }

  /** @returns what was broken, in words */
  async play(): Promise<readonly string[]> {
    const chance = this.#chance;
    const first = await this.#openTab();
    // A log so long that each opening folds it, while others write.
    if (chance.is(0.5)) this.#edit(first, 270, 1);
    await first.work;
    for (let more = 1 + chance.whole(MOST_TABS - 1); more > 0; more -= 1) await this.#openTab();
    for (let steps = 5 + chance.whole(8); steps > 0; steps -= 1) {
      await this.#step();
      if (chance.is(0.7)) await new Promise((resolve) => setTimeout(resolve, chance.whole(50)));
    }
    await Promise.all(this.#tabs.map(({ work }) => work));
    return await this.#judge();
  }

  end(): void {
    spare.push(...this.#tabs.map(({ page }) => page));
  }

  async #step(): Promise<void> {
    const chance = this.#chance;
    const tab = chance.one(this.#tabs);
    const way = chance.next();
    if (way < 0.12) await this.#reload(tab);
    else if (way < 0.2 && this.#tabs.length > 1) await this.#close(tab);
    else if (way < 0.32 && this.#tabs.length < MOST_TABS) await this.#openTab();
    else this.#edit(tab, 3 + chance.whole(25), 1 + chance.whole(25));
  }

  async #openTab(): Promise<Tab> {
    tally.opened += 1;
    return await this.#load(spare.pop() ?? (await context.newPage()));
  }

  async #load(page: Page): Promise<Tab> {
    this.#loads += 1;
    const label = `${this.#database}, tab ${this.#loads}`;
    await page.goto(`${product.origin}/torture/tab.html?${this.#loads}`);
    const asked = [reports.address, label, this.#database, this.#map] as const;
    this.#map = await page.evaluate((given) => window.tab.open(...given), asked);
    const tab = { page, work: Promise.resolve(), isGone: false };
    this.#tabs.push(tab);
    return tab;
  }

  /** What it is at is cut off, and may be lost unless it was shown as saved. */
  #forget(tab: Tab): void {
    tab.isGone = true;
    this.#tabs.splice(this.#tabs.indexOf(tab), 1);
  }

  async #reload(tab: Tab): Promise<void> {
    tally.reloaded += 1;
    this.#forget(tab);
    await this.#load(tab.page);
  }

  async #close(tab: Tab): Promise<void> {
    this.#forget(tab);
    if (this.#chance.is(0.3)) await crash(tab.page);
    else tally.closed += 1;
    await tab.page.close();
  }

  /** @param pause the longest between two edits, ms */
  #edit(tab: Tab, edits: number, pause: number): void {
    const todo = [this.#chance.whole(1e9), edits, pause] as const;
    tab.work = tab.work.then(async () => {
      if (tab.isGone) return;
      try {
        await tab.page.evaluate((given) => window.tab.work(...given), todo);
      } catch (error) {
        if (!tab.isGone) throw error;
      }
    });
    // Whoever waits for the work is told; nobody may be waiting yet.
    tab.work.catch(() => undefined);
  }

  async #judge(): Promise<readonly string[]> {
    const broken = [...(await this.#untilSame())];
    const [first] = this.#tabs;
    if (!first || this.#map === null) throw new Error('No tab is left.');
    const shown = await first.page.evaluate(() => window.tab.quiet());
    const asked = [this.#database, this.#map] as const;
    const reread = await first.page.evaluate((given) => window.tab.reread(...given), asked);
    tally.rows = Math.max(tally.rows, reread.rows);
    tally.folded += reread.folded;
    if (!isDeepStrictEqual(reread.map, shown)) {
      broken.push(`the map on disk is another than is shown: ${difference(shown, reread.map)}`);
    }
    if (reread.isDamaged) broken.push('a map that was never damaged is said to be');
    if (!reread.isNormal) broken.push('what is shown still needs repair');
    return [...broken, ...ledger.judge(reread.map)];
  }

  /** Waits until all tabs have written everything and show one map, and count each other. */
  async #untilSame(): Promise<readonly string[]> {
    const end = Date.now() + QUIET_WITHIN;
    for (;;) {
      const seen = await Promise.all(this.#tabs.map(({ page }) => look(page)));
      const [first, ...others] = seen;
      const other = others.find(({ map }) => !isDeepStrictEqual(map, first?.map));
      const counts = seen.map(({ elsewhere }) => elsewhere);
      const isCounted = counts.every((count) => count === others.length);
      if (!other && isCounted) return [];
      if (Date.now() < end) continue;
      if (!first || !other) return [`${seen.length} tabs count ${counts.join(', ')} others`];
      return [`two tabs show different maps: ${difference(first.map, other.map)}`];
    }
  }
}

/** Its process is gone at once, as when memory runs out. */
async function crash(page: Page): Promise<void> {
  tally.crashed += 1;
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Whoever crashes does not answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

function look(page: Page) {
  return page.evaluate(async () => ({
    map: await window.tab.quiet(),
    elsewhere: window.tab.elsewhere(),
  }));
}

/** The first field in which two maps differ. */
function difference(one: PlainMap, other: PlainMap): string {
  for (const part of ['people', 'links'] as const) {
    for (const id of Object.keys({ ...one[part], ...other[part] })) {
      if (isDeepStrictEqual(one[part][id], other[part][id])) continue;
      return `${part} ${id}: ${JSON.stringify(one[part][id])} and ${JSON.stringify(other[part][id])}`;
    }
  }
  return `${JSON.stringify(one.info)} and ${JSON.stringify(other.info)}`;
}
