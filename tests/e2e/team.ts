import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { boxOf, card, openMapOf, selectedCards } from './steps';

/** A manager with two reports, and one who reports to nobody; it opens at 100 %. */
export const TEAM = [
  { name: 'Vera', at: [160, 0] },
  { name: 'Ada', at: [0, 200], reportsTo: 'Vera' },
  { name: 'Ben', at: [320, 200], reportsTo: 'Vera' },
  { name: 'Cai', at: [640, 200] },
] as const;

/** Of a card's area; a fraction of a pixel may be lost in the browser's sums. */
export const WHOLE = 0.999;

export const openTeam = (page: Page) => openMapOf(page, 'Team', TEAM);

/** Where the card is now, rounded screen px. */
export async function place(page: Page, name: string) {
  const { x, y } = await boxOf(card(page, name));
  return { x: Math.round(x), y: Math.round(y) };
}

export async function expectAt(page: Page, name: string, x: number, y: number): Promise<void> {
  await expect.poll(() => place(page, name)).toEqual({ x, y });
}

/** Drags with the left button from one spot of the screen to another. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  button: 'left' | 'middle' = 'left',
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up({ button });
}

/** The middle of a card, where there is nothing but the card to grab. */
export async function middle(page: Page, name: string) {
  const { x, y, width, height } = await boxOf(card(page, name));
  return { x: x + width / 2, y: y + height / 2 };
}

/** Draws a line from the middle of a card's edge, where the handles come up as the pointer enters. */
export async function connect(
  page: Page,
  name: string,
  side: 'right' | 'bottom',
  to: { x: number; y: number },
): Promise<void> {
  await card(page, name).hover();
  await drag(page, await edge(page, name, side), to);
}

/** The middle of one of a card's edges. */
export async function edge(page: Page, name: string, side: 'right' | 'bottom') {
  const { x, y, width, height } = await boxOf(card(page, name));
  return side === 'right'
    ? { x: x + width, y: y + height / 2 }
    : { x: x + width / 2, y: y + height };
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
}

export async function redo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Redo' }).click();
}

export async function expectSelected(page: Page, ...names: string[]): Promise<void> {
  await expect(selectedCards(page)).toHaveCount(names.length);
  for (const name of names) await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
}
