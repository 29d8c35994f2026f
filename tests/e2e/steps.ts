import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { CARD } from '../../src/layout/cardSize';

/** The steps of a user that many tests share: by role and name only. */

export type Format = 'PNG' | 'SVG' | 'PowerPoint' | 'Map file' | 'CSV' | 'Print or PDF';

export interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as UTF-8. */
  readonly text: string;
}

/** A file as a test hands it to the app. */
export type GivenFile =
  | string
  | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A person in a map file; fields that were never filled in are left out of it. */
export interface FilePerson {
  readonly id: string;
  readonly name: string;
  readonly managerId?: string;
  /** Of the card's top-left corner, map px. */
  readonly position?: { readonly x: number; readonly y: number };
  readonly [field: string]: unknown;
}

export interface FileLink {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** What a map file holds under `map`. */
export interface FileMap {
  readonly title?: string;
  readonly stakeholders: readonly FilePerson[];
  readonly links: readonly FileLink[];
  readonly [field: string]: unknown;
}

export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(homeHeading(page)).toBeVisible();
}

export function homeHeading(page: Page): Locator {
  return page.getByRole('heading', { name: 'Maps', exact: true });
}

/** Leaves the editor by its own way back, as a user does. */
export async function backHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Back to all maps' }).click();
  await expect(homeHeading(page)).toBeVisible();
}

/** A map on the home screen, by its title. */
export function listedMap(page: Page, title: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

export async function newBlankMap(page: Page): Promise<void> {
  await newMap(page, 'Blank map');
}

/** The sample account, about 14 people. */
export async function newSampleMap(page: Page): Promise<void> {
  await newMap(page, 'Sample map');
  await expect(cards(page)).not.toHaveCount(0);
}

/** A new map by its item in the menu: “Blank map”, or a template’s title. */
export async function newMap(page: Page, kind: string): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: 'New map' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
  await inEditor(page);
}

/** A person of a map made for a test; `reportsTo` is a name. */
export interface GivenPerson {
  readonly name: string;
  /** Of the card's top-left corner, map px. */
  readonly at: readonly [x: number, y: number];
  readonly reportsTo?: string;
  readonly [field: string]: unknown;
}

/** A map file of the given people. */
export function mapFileOf(title: string, people: readonly GivenPerson[]): GivenFile {
  const idOf = (name: string) => `p${people.findIndex((person) => person.name === name)}`;
  const stakeholders = people.map(({ name, at: [x, y], reportsTo, ...fields }) => ({
    ...fields,
    id: idOf(name),
    name,
    position: { x, y },
    managerId: reportsTo === undefined ? null : idOf(reportsTo),
  }));
  const file = { format: 'stakeholder-map', version: 1, map: { title, stakeholders, links: [] } };
  return {
    name: `${title}.stakemap.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  };
}

/** Opens a map of the given people from its map file. */
export async function openMapOf(
  page: Page,
  title: string,
  people: readonly GivenPerson[],
): Promise<void> {
  await openHome(page);
  await giveFile(page, mapFileOf(title, people));
  await inEditor(page);
  await expect(cards(page)).toHaveCount(people.length);
}

/** Waits until a map is open. */
export async function inEditor(page: Page): Promise<void> {
  await expect(page).toHaveURL(/#\/map\/[\w-]+$/);
  await expect(canvas(page)).toBeVisible();
}

export function canvas(page: Page): Locator {
  return page.getByRole('region', { name: 'Map canvas' });
}

export function details(page: Page): Locator {
  return page.getByRole('region', { name: 'Details' });
}

/** Every card that is in sight. */
export function cards(page: Page): Locator {
  return page.locator('[data-stakeholder-id]');
}

/** A card by the person's whole name. */
export function card(page: Page, name: string): Locator {
  const start = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return canvas(page).getByRole('button', { name: new RegExp(`^${start}, `) });
}

/** What a card shows, its drawing and tools included: the drawing stands beside what is named. */
export function picture(page: Page, name: string): Locator {
  return card(page, name).locator('xpath=..');
}

/** The cards that are selected. */
export function selectedCards(page: Page): Locator {
  return canvas(page).getByRole('button', { pressed: true }).and(cards(page));
}

/** Where a card is on the screen, px. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

/** A free spot of the canvas, screen px, given as shares of its width and height. */
export async function spot(page: Page, across: number, down: number) {
  const { x, y, width, height } = await boxOf(canvas(page));
  return { x: x + width * across, y: y + height * down };
}

/** The field in which a person is being named. */
export function nameField(page: Page): Locator {
  return canvas(page).getByRole('textbox');
}

/** Adds a person who reports to nobody, with the button; the new card is selected. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add person' }).click();
  await typeName(page, name);
}

/** Adds a report of the one who is selected; the new card is selected. */
export async function addReport(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Tab');
  await typeName(page, name);
}

/** Adds a peer of the one who is selected; the new card is selected. */
export async function addPeer(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Enter');
  await typeName(page, name);
}

/** Names the person being added and accepts with a key. */
export async function typeName(page: Page, name: string, key = 'Enter'): Promise<void> {
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.insertText(name);
  await page.keyboard.press(key);
  await expect(card(page, name)).toBeVisible();
}

/** Selects one person with a click on the middle of the card, where nothing else is to be clicked. */
export async function selectPerson(page: Page, name: string): Promise<void> {
  await card(page, name).click();
  await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
}

export function saveStatus(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /Saved|Saving|Not saved/ });
}

export async function waitSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText('Saved');
}

/** Gives a file to the home screen's file input. */
export async function giveFile(page: Page, file: GivenFile): Promise<void> {
  await page.getByLabel('Import file').setInputFiles(file);
}

/** Imports a list of people through its dialog, as guessed, and waits until its map is open. */
export async function importPeople(page: Page, file: GivenFile): Promise<void> {
  await giveFile(page, file);
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await inEditor(page);
}

export function exportDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export' });
}

export async function openExport(page: Page, format: Format): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = exportDialog(page);
  await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
  return dialog;
}

/** Unfolds a section of the export dialog. */
export async function unfold(dialog: Locator, name: string): Promise<void> {
  const section = dialog.getByRole('button', { name, exact: true });
  if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
}

/** Leaves nothing on the picture but the map. */
export async function onlyTheMap(dialog: Locator): Promise<void> {
  await unfold(dialog, 'Title and lines');
  for (const part of ['Title', 'Account', 'Stage', 'Date', 'Legend']) {
    await dialog.getByRole('checkbox', { name: part, exact: true }).uncheck();
  }
}

/**
 * Exports the open map through the dialog, and closes it again.
 * @param choose makes further choices in the dialog
 */
export async function downloadExport(
  page: Page,
  format: Exclude<Format, 'Print or PDF'>,
  choose: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<Downloaded> {
  const dialog = await openExport(page, format);
  await choose(dialog);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return {
    name: download.suggestedFilename(),
    bytes,
    text: new TextDecoder().decode(bytes),
  };
}

/** The open map as its map file has it. */
export async function exportedMap(page: Page): Promise<FileMap> {
  const { text } = await downloadExport(page, 'Map file');
  const file = JSON.parse(text) as { readonly map: FileMap };
  return file.map;
}

/** A person of an exported map. */
export function personIn(map: FileMap, name: string): FilePerson {
  const [person, another] = map.stakeholders.filter((other) => other.name === name);
  if (!person || another) throw new Error(`${name} is ${person ? 'twice' : 'not'} in the map.`);
  return person;
}

/** The name of the one to whom somebody reports in an exported map; undefined for nobody. */
export function managerOf(map: FileMap, name: string): string | undefined {
  const { managerId } = personIn(map, name);
  return map.stakeholders.find(({ id }) => id === managerId)?.name;
}

/** Names of the pairs whose cards lie over each other in an exported map. */
export function overlapsIn({ stakeholders }: FileMap): string[] {
  const placed = stakeholders
    .map(({ name, position = { x: 0, y: 0 } }) => ({ name, ...position }))
    .sort((a, b) => a.x - b.x);
  return placed.flatMap((a, index) => {
    const after = placed.slice(index + 1);
    const beyond = after.findIndex((b) => b.x - a.x >= CARD.width);
    return after
      .slice(0, beyond < 0 ? after.length : beyond)
      .filter((b) => Math.abs(a.y - b.y) < CARD.height)
      .map((b) => `${a.name} and ${b.name}`);
  });
}
