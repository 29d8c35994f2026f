import type { Page } from '@playwright/test';
import { expect, test } from './app';
import {
  boxOf,
  canvas,
  card,
  cards,
  details,
  exportedMap,
  managerOf,
  openMapOf,
  overlapsIn,
  personIn,
  picture,
  selectPerson,
  typeName,
  waitSaved,
} from './steps';
import { connect, edge, middle, openTeam, redo, undo, WHOLE } from './team';

test.describe('connecting', () => {
  test('a line drawn from a card’s lower edge makes the other one report there', async ({
    page,
  }) => {
    await openTeam(page);
    await connect(page, 'Ada', 'bottom', await middle(page, 'Cai'));
    await expect.poll(async () => managerOf(await exportedMap(page), 'Cai')).toBe('Ada');
    await undo(page);
    expect(managerOf(await exportedMap(page), 'Cai')).toBeUndefined();
    await redo(page);
    expect(managerOf(await exportedMap(page), 'Cai')).toBe('Ada');
  });

  test('a line drawn to empty canvas brings a new person there', async ({ page }) => {
    await openTeam(page);
    const from = await edge(page, 'Ben', 'bottom');
    const to = { x: from.x + 60, y: from.y + 120 };
    await connect(page, 'Ben', 'bottom', to);
    await typeName(page, 'Dora');
    // The view may have moved to show all of the new card.
    const now = await edge(page, 'Ben', 'bottom');
    const { x, y, width } = await boxOf(card(page, 'Dora'));
    expect(x + width / 2 - now.x).toBeCloseTo(to.x - from.x, 0);
    expect(y - now.y).toBeCloseTo(to.y - from.y, 0);
    expect(managerOf(await exportedMap(page), 'Dora')).toBe('Ben');
    await undo(page);
    await expect(card(page, 'Dora')).toHaveCount(0);
  });

  test('a line from a side offers every kind of link, and the kind can be changed', async ({
    page,
  }) => {
    await openTeam(page);
    await connect(page, 'Ben', 'right', await middle(page, 'Cai'));
    const menu = page.getByRole('menu', { name: 'Kind of link' });
    await expect(menu.getByRole('menuitem')).toHaveText([
      'Reports to',
      'Dotted line',
      'Influences',
      'Conflict',
      'Ally',
    ]);
    await menu.getByRole('menuitem', { name: 'Influences' }).click();
    const drawn = new Set([await lines(page)]);
    const kind = details(page).getByRole('combobox', { name: 'Link kind' });
    await expect(kind).toHaveValue('influences');
    for (const other of ['Dotted line', 'Conflict', 'Ally']) {
      await kind.selectOption(other);
      await expect.poll(async () => drawn.has(await lines(page)), other).toBe(false);
      drawn.add(await lines(page));
    }
    const map = await exportedMap(page);
    const [from, to] = [personIn(map, 'Ben').id, personIn(map, 'Cai').id];
    expect(map.links).toEqual([expect.objectContaining({ kind: 'ally', from, to })]);
    await undo(page);
    await expect(kind).toHaveValue('conflict');
    await details(page).getByRole('button', { name: 'Remove link' }).click();
    expect((await exportedMap(page)).links).toEqual([]);
    await undo(page);
    await expect(kind).toHaveValue('conflict');
  });

  test('two selected people are linked with L, and a line can become a reporting line', async ({
    page,
  }) => {
    await openTeam(page);
    await selectPerson(page, 'Cai');
    await card(page, 'Vera').click({ modifiers: ['Shift'] });
    await page.keyboard.press('l');
    await page.getByRole('menuitem', { name: 'Reports to' }).click();
    await expect.poll(async () => managerOf(await exportedMap(page), 'Cai')).toBe('Vera');
  });

  /** The lines of the canvas as they are drawn: all that lies behind the cards. */
  async function lines(page: Page): Promise<string> {
    const drawings = await canvas(page)
      .locator('svg[aria-hidden="true"]')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.parentElement?.querySelector(':scope > [data-stakeholder-id]'))
          .map((one) => one.innerHTML),
      );
    return drawings.join('\n');
  }
});

test.describe('branches and layout', () => {
  test('a folded branch tells how many it hides, and opens again with a click', async ({
    page,
  }) => {
    await openTeam(page);
    await selectPerson(page, 'Vera');
    await page.keyboard.press('c');
    await expect(cards(page)).toHaveCount(2);
    await expect(picture(page, 'Vera').locator('text').filter({ hasText: '2' })).toHaveCount(1);
    await canvas(page).getByRole('button', { name: 'Expand branch' }).click();
    await expect(cards(page)).toHaveCount(4);
    await expect(picture(page, 'Vera').locator('text').filter({ hasText: '2' })).toHaveCount(0);
    await undo(page);
    await expect(cards(page)).toHaveCount(2);
    await redo(page);
    await expect(cards(page)).toHaveCount(4);
  });

  test('tidying lays everybody out without overlaps, and can be undone', async ({ page }) => {
    const heap = ['Vera', 'Ada', 'Ben', 'Cai', 'Dora', 'Emil'].map((name, index) => ({
      name,
      at: [index * 12, index * 9] as const,
      ...(index > 0 && { reportsTo: index < 4 ? 'Vera' : 'Ben' }),
    }));
    await openMapOf(page, 'Heap', heap);
    const before = await exportedMap(page);
    expect(overlapsIn(before)).not.toEqual([]);
    await page.getByRole('button', { name: 'Tidy layout' }).click();
    await waitSaved(page);
    const after = await exportedMap(page);
    expect(overlapsIn(after)).toEqual([]);
    for (const { name } of heap) await expect(card(page, name)).toBeInViewport({ ratio: WHOLE });
    const y = (name: string) => personIn(after, name).position?.y ?? 0;
    expect(y('Ada')).toBeGreaterThan(y('Vera'));
    expect(y('Dora')).toBeGreaterThan(y('Ben'));
    expect(
      await page.evaluate(() => performance.getEntriesByName('map:tidy', 'measure').length),
    ).toBe(1);
    await undo(page);
    expect(await exportedMap(page)).toEqual(before);
    await redo(page);
    expect(await exportedMap(page)).toEqual(after);
  });
});
