import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, launchArguments } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { type Effort, Hand } from './hand';
import { CONTENT, STRICT_CONTENT, TRIAL } from './trialPeople';
import { WAYS, type Way } from './trialWays';

const ROOT = resolve(import.meta.dirname, '..');
/** Keys per character of content, by outline. */
const MOST_KEYS = 1.3;
/** Clicks, drags and texts per person, by mouse. */
const MOST_ACTIONS = 6;

const actionsOf = ({ clicks, drags, texts }: Effort) => clicks + drags + texts;

/**
 * Enters one map of ten people in four ways into the built app, with real keys and a real mouse, and
 * prints what each took. Clicking into a field would count as a click; pointing counts as travel only.
 * @returns what was missed: another map than the trial's, or more effort than a way may take
 */
export async function trial(): Promise<readonly string[]> {
  const executablePath = ensureBrowser();
  await build({ root: ROOT, logLevel: 'warn' });
  const app = await serve(resolve(ROOT, 'dist'), 0);
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  const missed: string[] = [];
  try {
    const efforts = new Map<string, Effort>();
    for (const [name, way] of Object.entries(WAYS)) {
      const { effort, isSame } = await enter(browser, app.origin, way);
      efforts.set(name, effort);
      if (!isSame) missed.push(`By ${name} another map was made.`);
    }
    console.log(report(efforts));
    const keys = efforts.get('outline')?.keys ?? Number.POSITIVE_INFINITY;
    if (keys / STRICT_CONTENT > MOST_KEYS)
      missed.push(`By outline: over ${MOST_KEYS} keys a character.`);
    const byMouse = efforts.get('mouse');
    if (!byMouse || actionsOf(byMouse) / TRIAL.length > MOST_ACTIONS) {
      missed.push(`By mouse: over ${MOST_ACTIONS} actions a person.`);
    }
  } finally {
    await browser.close();
    app.close();
  }
  return missed;
}

async function enter(browser: Browser, origin: string, way: Way) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(origin);
    await page.getByRole('button', { name: 'New map' }).click();
    await page.getByRole('menuitem', { name: 'Blank map' }).click();
    await page.getByRole('region', { name: 'Details' }).waitFor();
    const hand = new Hand(page);
    await way(hand);
    return { effort: hand.effort, isSame: isDeepStrictEqual(await entered(page), EXPECTED) };
  } finally {
    await context.close();
  }
}

/** By name, so that the order of entering does not matter. */
const EXPECTED = TRIAL.map(({ name, title, manager, role, attitude, quadrant, influence }) => [
  name,
  title,
  manager,
  role.word,
  attitude.word,
  quadrant.word,
  influence,
]).sort();

/** The map on the screen: as its map file has it, and as its cards are called. */
async function entered(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Map file', exact: true }).check({ force: true });
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await readFile(await (await arriving).path(), 'utf8');
  const { map } = JSON.parse(file) as { map: { stakeholders: readonly FilePerson[] } };
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Tidy layout' }).click();
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const cards = page.locator('[data-stakeholder-id]');
  await cards.nth(map.stakeholders.length - 1).waitFor();
  const names = new Map(map.stakeholders.map(({ id, name }) => [id, name]));
  const rows = await Promise.all(
    map.stakeholders.map(async ({ id, managerId, influence }) => {
      const card = page.locator(`[data-stakeholder-id="${id}"]`);
      const [name, title, role, attitude, quadrant] =
        (await card.getAttribute('aria-label'))?.split(', ') ?? [];
      const manager = names.get(managerId ?? '') ?? null;
      return [name, title, manager, role, attitude, quadrant, influence];
    }),
  );
  return rows.sort();
}

interface FilePerson {
  readonly id: string;
  readonly name: string;
  readonly managerId?: string | null;
  readonly influence?: number;
}

function report(efforts: ReadonlyMap<string, Effort>): string {
  const rows = [...efforts].map(([name, effort]) => [
    name,
    String(effort.keys),
    (effort.keys / CONTENT).toFixed(2),
    (effort.keys / STRICT_CONTENT).toFixed(2),
    String(effort.clicks),
    String(effort.drags),
    `${effort.travel} px`,
    (actionsOf(effort) / TRIAL.length).toFixed(1),
  ]);
  const heads = [
    '',
    'keys',
    'a character',
    'strictly',
    'clicks',
    'drags',
    'travel',
    'actions a person',
  ];
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lines = [heads, ...rows].map((row) =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '),
  );
  const content = `${TRIAL.length} people, ${CONTENT} characters of content, ${STRICT_CONTENT} where a tag counts as one`;
  return [content, '', ...lines].join('\n');
}
