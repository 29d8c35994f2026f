import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { ensureBrowser } from '../scripts/browser.mjs';
import { Hands, type MapState } from './hands';
import type { MapOnDisk } from './page/reader';
import { type Product, serveProduct } from './product';
import { Chance, type Suite } from './suite';
import { Victim } from './victim';
import { watchStatus } from './watching';

/** Of one profile, in which history piles up. */
const KILLS = 20;
/** A log of more than 200 rows is folded when the map is opened. */
const LONG = 210;
/** The history keeps a map as it was opened, after this, ms. */
const KEPT_AFTER = 1_500;
const tally = { kills: 0, edits: 0, shown: 0, checks: 0, imports: 0, long: 0, versions: 0 };
let product: Product;
let executable: string;

/** The browser is killed at any moment; what was shown as saved is there when it starts again. */
export const kills: Suite = {
  title: `the browser killed ${KILLS} times on one profile`,
  runs: 11,
  notes: () => [
    `${tally.kills} kills`,
    `${tally.edits} edits, ${tally.shown} of them shown as saved`,
    `${tally.imports} imports`,
    `${tally.long} logs over ${LONG} rows, to be folded at the next opening; up to ${tally.versions} versions`,
    `the map compared ${tally.checks} times`,
  ],
  async start() {
    product = await serveProduct(true);
    executable = ensureBrowser();
  },
  async run(seed) {
    const run = new Run(seed);
    try {
      return await run.play();
    } finally {
      await run.end();
    }
  },
  async stop() {
    await product.close();
  },
};

/** A map edited, imported into and killed on one profile. */
class Run {
  readonly #chance: Chance;
  readonly #profile: string;
  readonly #broken: string[] = [];
  #victim: Victim | null = null;
  #id = '';
  /** What the map may be: one of these, from that which was last shown as saved. */
  #states: MapState[] = [];
  /** Edits made before the first of them. */
  #before = 0;
  /** Edits that were shown as saved. */
  #saved = 0;
  /** How many people each import brings. */
  readonly #sizes = new Set<number>();
  /** Imported maps that were shown as saved. */
  readonly #imported = new Set<string>();

  constructor(seed: number) {
    this.#chance = new Chance(seed);
    this.#profile = join(product.folder, `kills-${seed}`);
  }

  /** @returns what was broken, in words */
  async play(): Promise<readonly string[]> {
    await this.#create();
    for (let kills = 0; kills < KILLS && this.#broken.length === 0; kills += 1) {
      const life = this.#chance.next();
      if (life < 0.2) await this.#killOpening();
      else if (life < 0.35) await this.#killImporting();
      else await this.#killEditing(life < 0.5);
    }
    if (this.#broken.length > 0) return this.#broken;
    const page = await this.#start();
    await this.#open(page);
    await this.#compareImports(page);
    return this.#broken;
  }

  async end(): Promise<void> {
    await this.#victim?.kill();
  }

  async #start(): Promise<Page> {
    this.#victim = await Victim.start(executable, this.#profile);
    const page = await this.#victim.context.newPage();
    await watchStatus(page, (count, place) => this.#shownSaved(count, place));
    return page;
  }

  /** Goes on with something until the browser is killed. */
  async #until(delay: number, act: () => Promise<unknown>): Promise<void> {
    let isKilled = false;
    const killing = new Promise((resolve) => setTimeout(resolve, delay)).then(async () => {
      isKilled = true;
      await this.#victim?.kill();
      this.#victim = null;
    });
    try {
      while (!isKilled) await act();
    } catch (error) {
      if (!isKilled) throw error;
    } finally {
      await killing;
    }
    tally.kills += 1;
  }

  async #create(): Promise<void> {
    const page = await this.#start();
    await page.goto(product.origin);
    await page.getByRole('button', { name: 'New map' }).click();
    await page.getByRole('menuitem', { name: 'Blank map' }).click();
    await page.waitForURL(/#\/map\//);
    this.#id = new URL(page.url()).hash.replace('#/map/', '');
    const { title, account, people } = await this.#read(page);
    this.#states = [{ title, account, people }];
    await this.#victim?.kill();
    this.#victim = null;
  }

  async #killOpening(): Promise<void> {
    const page = await this.#start();
    const opening = page.goto(this.#address);
    await this.#until(this.#chance.whole(1_500), async () => {
      await opening;
      await page.waitForEvent('close');
    });
    await opening.catch(() => undefined);
  }

  /** @param isKept at the moment at which the map is kept in its history; else at any */
  async #killEditing(isKept: boolean): Promise<void> {
    const chance = this.#chance;
    const page = await this.#start();
    const opened = performance.now();
    let state = await this.#open(page);
    if (!state) return;
    if (chance.is(0.5)) state = await this.#lengthen(page, state);
    const hands = new Hands(page, chance, state, {
      next: (next) => this.#states.push(next),
      done: () => page.evaluate((count) => window.edited(count), this.#made),
    });
    const kept = opened + KEPT_AFTER - performance.now();
    const delay = isKept ? kept + chance.whole(900) : chance.whole(3_000);
    await this.#until(Math.max(0, delay), () => hands.edit());
  }

  async #killImporting(): Promise<void> {
    tally.imports += 1;
    const size = 50 + this.#chance.whole(600);
    this.#sizes.add(size);
    const page = await this.#start();
    await page.goto(product.origin);
    await page.getByLabel('Import file').waitFor({ state: 'attached' });
    const importing = page.getByLabel('Import file').setInputFiles(mapFile(size));
    await this.#until(this.#chance.whole(1_500), async () => {
      await importing;
      await page.waitForEvent('close');
    });
    await importing.catch(() => undefined);
  }

  /** Opens the map in the editor, and compares it with what it must be. */
  async #open(page: Page): Promise<MapState | null> {
    await page.goto(this.#address);
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    const found = await this.#read(page);
    tally.checks += 1;
    tally.versions = Math.max(tally.versions, found.versions);
    const title = await page.getByRole('textbox', { name: 'Map title' }).inputValue();
    if (title !== found.title) this.#broken.push(`the editor shows ${title}, not ${found.title}`);
    const notices = await page.getByRole('alert').allInnerTexts();
    if (notices.length > 0) this.#broken.push(`on opening: ${notices.join(', ')}`);
    if (found.isDamaged) this.#broken.push('rows were set aside as damaged or gone');
    return this.#compare(found);
  }

  #compare({ title, account, people }: MapOnDisk): MapState | null {
    const found: MapState = { title, account, people };
    const at = this.#states.findLastIndex((state) => isDeepStrictEqual(state, found));
    const lost = this.#saved - this.#before - at;
    if (at < 0) this.#broken.push(`the map is as it never was: ${this.#strangeness(found)}`);
    else if (lost > 0) this.#broken.push(`${lost} edits that were shown as saved are lost`);
    if (this.#broken.length > 0) return null;
    tally.edits += this.#states.length - 1;
    tally.shown += this.#saved - this.#before;
    this.#before += at;
    this.#saved = this.#before;
    this.#states = [found];
    return found;
  }

  /** How it differs from the state that is the most like it. */
  #strangeness(found: MapState): string {
    const all = this.#states.map((state) => differences(state, found));
    const least = all.reduce((a, b) => (b.length < a.length ? b : a));
    const at = `after edit ${all.indexOf(least)} of ${all.length - 1} (${this.#saved - this.#before} saved)`;
    return `${at} there should be ${least.join('; ')}`;
  }

  async #compareImports(page: Page): Promise<void> {
    const counts = await page.evaluate(() => window.reader.countPeople());
    for (const [id, count] of Object.entries(counts)) {
      if (id !== this.#id && !this.#sizes.has(count)) {
        this.#broken.push(`an imported map has ${count} people`);
      }
    }
    for (const id of this.#imported) {
      if (counts[id] === undefined) this.#broken.push('an imported map shown as saved is gone');
    }
  }

  async #read(page: Page): Promise<MapOnDisk> {
    await page.addScriptTag({ url: '/torture/reader.js', type: 'module' });
    return await page.evaluate((id) => window.reader.readMap(id), this.#id);
  }

  async #lengthen(page: Page, state: MapState): Promise<MapState> {
    tally.long += 1;
    const next = { ...state, account: `Account ${this.#chance.whole(1e9)}` };
    this.#states = [next];
    const asked = [this.#id, LONG, next.account] as const;
    await page.evaluate((given) => window.reader.lengthen(...given), asked);
    return next;
  }

  #shownSaved(count: number, place: string): void {
    const id = place.replace('#/map/', '');
    if (id === this.#id) this.#saved = Math.max(this.#saved, count);
    else if (place.startsWith('#/map/')) this.#imported.add(id);
  }

  /** Edits made, up to the newest state. */
  get #made(): number {
    return this.#before + this.#states.length - 1;
  }

  get #address(): string {
    return `${product.origin}/#/map/${this.#id}`;
  }
}

function differences(wanted: MapState, found: MapState): string[] {
  const people = Object.keys({ ...wanted.people, ...found.people }).map(
    (name) => [name, wanted.people[name], found.people[name]] as const,
  );
  return [
    ['title', wanted.title, found.title] as const,
    ['account', wanted.account, found.account] as const,
    ...people,
  ]
    .filter(([, a, b]) => a !== b)
    .map(([what, a, b]) => `${what} ${a ?? 'absent'}, not ${b ?? 'absent'}`);
}

function mapFile(people: number) {
  const stakeholders = Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
    managerId: at === 0 ? null : `p${Math.floor((at - 1) / 4)}`,
  }));
  const map = { title: `Imported ${people}`, stakeholders, links: [] };
  const text = JSON.stringify({ format: 'stakeholder-map', version: 1, map });
  return {
    name: 'imported.stakemap.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  };
}
