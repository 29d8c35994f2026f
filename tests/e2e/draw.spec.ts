import type { Page } from '@playwright/test';
import { CARD } from '../../src/layout/cardSize';
import { expect, test } from './app';
import {
  addPeer,
  addPerson,
  backHome,
  boxOf,
  canvas,
  card,
  cards,
  details,
  exportedMap,
  type FileMap,
  managerOf,
  nameField,
  newBlankMap,
  newSampleMap,
  openMapOf,
  personIn,
  selectedCards,
  selectPerson,
  spot,
  typeName,
  waitSaved,
} from './steps';

/** A manager with two reports, and one who reports to nobody; it opens at 100 %. */
const TEAM = [
  { name: 'Vera', at: [160, 0] },
  { name: 'Ada', at: [0, 200], reportsTo: 'Vera' },
  { name: 'Ben', at: [320, 200], reportsTo: 'Vera' },
  { name: 'Cai', at: [640, 200] },
] as const;

/** Of a card's area; a fraction of a pixel may be lost in the browser's sums. */
const WHOLE = 0.999;

const openTeam = (page: Page) => openMapOf(page, 'Team', TEAM);

/** Where the card is now, rounded screen px. */
async function place(page: Page, name: string) {
  const { x, y } = await boxOf(card(page, name));
  return { x: Math.round(x), y: Math.round(y) };
}

async function expectAt(page: Page, name: string, x: number, y: number): Promise<void> {
  await expect.poll(() => place(page, name)).toEqual({ x, y });
}

/** Drags with the left button from one spot of the screen to another. */
async function drag(
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
async function middle(page: Page, name: string) {
  const { x, y, width, height } = await boxOf(card(page, name));
  return { x: x + width / 2, y: y + height / 2 };
}

/** Draws a line from the middle of a card's edge, where the handles come up as the pointer enters. */
async function connect(
  page: Page,
  name: string,
  side: 'right' | 'bottom',
  to: { x: number; y: number },
): Promise<void> {
  await card(page, name).hover();
  await drag(page, await edge(page, name, side), to);
}

/** The middle of one of a card's edges. */
async function edge(page: Page, name: string, side: 'right' | 'bottom') {
  const { x, y, width, height } = await boxOf(card(page, name));
  return side === 'right'
    ? { x: x + width, y: y + height / 2 }
    : { x: x + width / 2, y: y + height };
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
}

async function redo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Redo' }).click();
}

async function expectSelected(page: Page, ...names: string[]): Promise<void> {
  await expect(selectedCards(page)).toHaveCount(names.length);
  for (const name of names) await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
}

/** Names of the pairs of cards that lie over each other. */
function overlapsIn(map: FileMap): string[] {
  const at = map.stakeholders.map(({ name, position = { x: 0, y: 0 } }) => ({ name, ...position }));
  return at.flatMap((a, index) =>
    at
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < CARD.width && Math.abs(a.y - b.y) < CARD.height)
      .map((b) => `${a.name} and ${b.name}`),
  );
}

test.describe('adding people', () => {
  test('a whole branch is typed without the mouse: Enter accepts, Tab adds a report, Enter a peer', async ({
    page,
  }) => {
    await newBlankMap(page);
    await addPerson(page, 'Vera');
    await expectSelected(page, 'Vera');
    await page.keyboard.press('Tab');
    await typeName(page, 'Ada', 'Tab');
    await typeName(page, 'Una');
    await expectSelected(page, 'Una');
    await addPeer(page, 'Bob');
    await selectPerson(page, 'Vera');
    await addPeer(page, 'Ben');
    const map = await exportedMap(page);
    expect(map.stakeholders).toHaveLength(5);
    expect(managerOf(map, 'Vera')).toBeUndefined();
    expect(managerOf(map, 'Ada')).toBe('Vera');
    expect(managerOf(map, 'Una')).toBe('Ada');
    expect(managerOf(map, 'Bob')).toBe('Ada');
    expect(managerOf(map, 'Ben')).toBe('Vera');
    expect(overlapsIn(map)).toEqual([]);
  });

  test('a double-click on empty canvas adds a person there', async ({ page }) => {
    await newBlankMap(page);
    const at = await spot(page, 0.3, 0.4);
    await page.mouse.dblclick(at.x, at.y);
    await typeName(page, '王小明');
    const { x, y, width, height } = await boxOf(card(page, '王小明'));
    expect(Math.abs(x + width / 2 - at.x)).toBeLessThan(width / 2);
    expect(Math.abs(y + height / 2 - at.y)).toBeLessThan(height / 2);
    await undo(page);
    await expect(cards(page)).toHaveCount(0);
    await redo(page);
    await expectSelected(page, '王小明');
  });

  test('Escape gives up a new person, and leaves nothing to undo', async ({ page }) => {
    await newBlankMap(page);
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    await expect(nameField(page)).toBeHidden();
    await expect(cards(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  test('F2 renames in place; Escape keeps the old name', async ({ page }) => {
    await openTeam(page);
    await selectPerson(page, 'Ada');
    await page.keyboard.press('F2');
    await expect(nameField(page)).toHaveValue('Ada');
    await typeName(page, 'Adele');
    await expectSelected(page, 'Adele');
    await expect(card(page, 'Ada')).toHaveCount(0);
    await page.keyboard.press('F2');
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    await expectSelected(page, 'Adele');
    await undo(page);
    await expectSelected(page, 'Ada');
    await redo(page);
    await expectSelected(page, 'Adele');
  });
});

test.describe('moving cards', () => {
  test('a dragged card stays where it was dropped, after a reload too', async ({ page }) => {
    await openTeam(page);
    const from = await place(page, 'Cai');
    const held = await middle(page, 'Cai');
    await drag(page, held, { x: held.x - 100, y: held.y + 160 });
    await expectAt(page, 'Cai', from.x - 100, from.y + 160);
    await undo(page);
    await expectAt(page, 'Cai', from.x, from.y);
    await expectSelected(page, 'Cai');
    await redo(page);
    await expectAt(page, 'Cai', from.x - 100, from.y + 160);
    await waitSaved(page);
    await page.reload();
    await expect(card(page, 'Cai')).toBeVisible();
    const { position } = personIn(await exportedMap(page), 'Cai');
    expect(position).toEqual({ x: 540, y: 360 });
  });

  test('a card dropped on another reports there', async ({ page }) => {
    await openTeam(page);
    await drag(page, await middle(page, 'Cai'), await middle(page, 'Ben'));
    const dropped = await exportedMap(page);
    expect(managerOf(dropped, 'Cai')).toBe('Ben');
    expect(overlapsIn(dropped)).toEqual([]);
    await selectPerson(page, 'Cai');
    await details(page).getByRole('button', { name: 'Part in the purchase' }).click();
    await expect(details(page).getByLabel('Reports to').first()).toHaveValue('Ben');
    await undo(page);
    await expectSelected(page, 'Cai');
    const undone = await exportedMap(page);
    expect(managerOf(undone, 'Cai')).toBeUndefined();
    expect(personIn(undone, 'Cai').position).toEqual({ x: 640, y: 200 });
    await redo(page);
    expect(await exportedMap(page)).toEqual(dropped);
  });

  test('a manager dropped on a report of theirs does not make a circle', async ({ page }) => {
    await openTeam(page);
    await drag(page, await middle(page, 'Vera'), await middle(page, 'Ada'));
    await waitSaved(page);
    const map = await exportedMap(page);
    expect(managerOf(map, 'Vera')).toBeUndefined();
    expect(managerOf(map, 'Ada')).toBe('Vera');
  });

  test('a marquee selects several, and arrow keys nudge them in one step of undo', async ({
    page,
  }) => {
    await openTeam(page);
    const ada = await boxOf(card(page, 'Ada'));
    const ben = await boxOf(card(page, 'Ben'));
    const start = { x: ada.x - 15, y: ada.y - 15 };
    await drag(page, start, { x: ben.x + 40, y: ben.y + ben.height + 20 });
    await expectSelected(page, 'Ada', 'Ben');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowDown']) {
      await page.keyboard.press(key);
    }
    const before = { ada: rounded(ada), ben: rounded(ben) };
    await expectAt(page, 'Ada', before.ada.x + 16, before.ada.y + 56);
    await expectAt(page, 'Ben', before.ben.x + 16, before.ben.y + 56);
    await page.keyboard.press('Escape');
    await expectSelected(page);
    await page.keyboard.press('Control+z');
    await expectAt(page, 'Ada', before.ada.x, before.ada.y);
    await expectAt(page, 'Ben', before.ben.x, before.ben.y);
    await expectSelected(page, 'Ada', 'Ben');
    await page.keyboard.press('Control+Shift+z');
    await expectAt(page, 'Ada', before.ada.x + 16, before.ada.y + 56);
  });

  test('what is undone out of sight is brought into view and selected', async ({ page }) => {
    await openTeam(page);
    await selectPerson(page, 'Ada');
    await page.keyboard.press('Shift+ArrowDown');
    const at = await spot(page, 0.5, 0.8);
    await drag(page, at, { x: at.x, y: at.y - 700 }, 'middle');
    await expect(card(page, 'Ada')).not.toBeInViewport();
    await undo(page);
    await expect(card(page, 'Ada')).toBeInViewport({ ratio: WHOLE });
    await expectSelected(page, 'Ada');
  });

  function rounded({ x, y }: { x: number; y: number }) {
    return { x: Math.round(x), y: Math.round(y) };
  }
});

test.describe('copying and deleting', () => {
  test('copy and paste bring the people and who reports to whom among them', async ({ page }) => {
    await openTeam(page);
    await selectPerson(page, 'Vera');
    await card(page, 'Ada').click({ modifiers: ['Shift'] });
    await expectSelected(page, 'Vera', 'Ada');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(cards(page)).toHaveCount(6);
    await expect(selectedCards(page)).toHaveCount(2);
    const map = await exportedMap(page);
    const [one, other] = map.stakeholders.filter(({ name }) => name === 'Ada');
    expect(one?.managerId).not.toBe(other?.managerId);
    expect(new Set([one?.managerId, other?.managerId])).toEqual(
      new Set(map.stakeholders.filter(({ name }) => name === 'Vera').map(({ id }) => id)),
    );
    await undo(page);
    await expect(cards(page)).toHaveCount(4);
    await redo(page);
    await expect(cards(page)).toHaveCount(6);
  });

  test('what is copied in one map can be pasted into another', async ({ page }) => {
    await openTeam(page);
    await selectPerson(page, 'Ada');
    await details(page).getByRole('textbox', { name: 'Job title' }).fill('Head of Pumps');
    await card(page, 'Ben').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await backHome(page);
    await newBlankMap(page);
    await canvas(page).click();
    await page.keyboard.press('Control+v');
    await expect(cards(page)).toHaveCount(2);
    await expectSelected(page, 'Ada', 'Ben');
    await expect(card(page, 'Ada')).toHaveAccessibleName(/^Ada, Head of Pumps, /);
    expect(managerOf(await exportedMap(page), 'Ada')).toBeUndefined();
  });

  test('duplicating, cutting and deleting, each undone and redone', async ({ page }) => {
    await openTeam(page);
    await selectPerson(page, 'Cai');
    await page.keyboard.press('Control+d');
    await expect(cards(page)).toHaveCount(5);
    await expect(card(page, 'Cai')).toHaveCount(2);
    await expect(selectedCards(page)).toHaveCount(1);
    await undo(page);
    await expect(cards(page)).toHaveCount(4);
    await redo(page);
    await expect(cards(page)).toHaveCount(5);
    await undo(page);

    await selectPerson(page, 'Vera');
    await page.keyboard.press('Delete');
    await expect(cards(page)).toHaveCount(3);
    expect(managerOf(await exportedMap(page), 'Ada')).toBeUndefined();
    await undo(page);
    await expect(card(page, 'Vera')).toBeVisible();
    expect(managerOf(await exportedMap(page), 'Ada')).toBe('Vera');
    await redo(page);
    await expect(card(page, 'Vera')).toHaveCount(0);
    await undo(page);

    await selectPerson(page, 'Ben');
    await page.keyboard.press('Control+x');
    await expect(card(page, 'Ben')).toHaveCount(0);
    await page.keyboard.press('Control+v');
    await expectSelected(page, 'Ben');
  });
});

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
    const { x, y, width } = await boxOf(card(page, 'Dora'));
    expect(x + width / 2 - to.x).toBeCloseTo(0, 0);
    expect(y - to.y).toBeCloseTo(0, 0);
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
        all.filter((one) => !one.closest('[data-stakeholder-id]')).map((one) => one.innerHTML),
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
    await expect(card(page, 'Vera').locator('text').filter({ hasText: '2' })).toHaveCount(1);
    await canvas(page).getByRole('button', { name: 'Expand branch' }).click();
    await expect(cards(page)).toHaveCount(4);
    await expect(card(page, 'Vera').locator('text').filter({ hasText: '2' })).toHaveCount(0);
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

test.describe('the view', () => {
  const zoom = (page: Page) => page.getByRole('button', { name: /^Zoom to 100 %, now/ });

  test('the wheel zooms where the pointer is', async ({ page }) => {
    await openTeam(page);
    await expect(zoom(page)).toHaveText('100 %');
    const at = await middle(page, 'Ada');
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -240);
    await expect(zoom(page)).toHaveText('132 %');
    const zoomed = await middle(page, 'Ada');
    expect(zoomed.x - at.x).toBeCloseTo(0, 0);
    expect(zoomed.y - at.y).toBeCloseTo(0, 0);
    await page.mouse.wheel(0, 480);
    await expect(zoom(page)).toHaveText('76 %');
    await zoom(page).click();
    await expect(zoom(page)).toHaveText('100 %');
  });

  test('space and the middle button pan; the left button alone does not', async ({ page }) => {
    await openTeam(page);
    const before = await place(page, 'Ada');
    const at = await spot(page, 0.5, 0.75);
    await drag(page, at, { x: at.x + 90, y: at.y - 60 }, 'middle');
    await expectAt(page, 'Ada', before.x + 90, before.y - 60);
    await page.keyboard.down('Space');
    await drag(page, at, { x: at.x - 40, y: at.y + 30 });
    await page.keyboard.up('Space');
    await expectAt(page, 'Ada', before.x + 50, before.y - 30);
    await drag(page, at, { x: at.x - 40, y: at.y + 30 });
    await expectAt(page, 'Ada', before.x + 50, before.y - 30);
  });

  test('fitting shows everybody, or everybody who is selected', async ({ page }) => {
    await newSampleMap(page);
    const at = await spot(page, 0.5, 0.5);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -720);
    await expect(cards(page)).not.toHaveCount(14);
    await page.getByRole('button', { name: 'Zoom to fit' }).click();
    await expect(cards(page)).toHaveCount(14);
    for (const one of await cards(page).all()) await expect(one).toBeInViewport({ ratio: WHOLE });
    await selectPerson(page, 'Joe Linden');
    const small = await boxOf(card(page, 'Joe Linden'));
    await page.keyboard.press('Shift+2');
    await expect(zoom(page)).toHaveText('100 %');
    expect((await boxOf(card(page, 'Joe Linden'))).width).toBeGreaterThan(small.width);
    await expect(card(page, 'Joe Linden')).toBeInViewport({ ratio: WHOLE });
  });

  test('the minimap can be hidden, and stays so', async ({ page }) => {
    await openTeam(page);
    const minimap = canvas(page).getByRole('img', { name: 'Minimap' });
    await expect(minimap).toBeVisible();
    await page.getByRole('button', { name: 'Show or hide the minimap' }).click();
    await expect(minimap).toBeHidden();
    await page.reload();
    await expect(card(page, 'Ada')).toBeVisible();
    await expect(minimap).toBeHidden();
    await canvas(page).press('m');
    await expect(minimap).toBeVisible();
  });
});

test.describe('menus and the palette', () => {
  test('a right click on a card and on the canvas offers what can be done there', async ({
    page,
  }) => {
    await openTeam(page);
    await card(page, 'Ben').click({ button: 'right' });
    await expectSelected(page, 'Ben');
    const menu = page.getByRole('menu', { name: 'Actions' });
    for (const name of ['Add report', 'Rename', 'Duplicate', 'Detach from manager', 'Delete']) {
      await expect(menu.getByRole('menuitem', { name })).toBeVisible();
    }
    await menu.getByRole('menuitem', { name: 'Detach from manager' }).click();
    await expect(menu).toBeHidden();
    expect(managerOf(await exportedMap(page), 'Ben')).toBeUndefined();
    const at = await spot(page, 0.5, 0.7);
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await expectSelected(page);
    await menu.getByRole('menuitem', { name: 'Add person' }).click();
    await typeName(page, 'Dora');
  });

  test('the palette finds a person, and a command', async ({ page }) => {
    await newSampleMap(page);
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await expect(palette.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('linden');
    await expect(palette.getByRole('button').first()).toContainText('Joe Linden');
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expectSelected(page, 'Joe Linden');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('lens quadr');
    await expect(palette.getByText('Lens: Quadrant')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Lens' })).toHaveValue('quadrant');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nothing of the kind');
    await expect(palette.getByText('Nothing found')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });
});
