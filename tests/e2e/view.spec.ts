import type { Page } from '@playwright/test';
import { expect, test } from './app';
import {
  boxOf,
  canvas,
  card,
  cards,
  exportedMap,
  managerOf,
  nameField,
  newSampleMap,
  openMapOf,
  selectPerson,
  spot,
  typeName,
} from './steps';
import { drag, expectAt, expectSelected, middle, openTeam, place, WHOLE } from './team';

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

  test('zooming in several times at once counts every press', async ({ page }) => {
    await openTeam(page);
    await canvas(page).focus();
    for (const _ of [1, 2, 3]) await page.keyboard.press('+');
    await expect(zoom(page)).toHaveText('195 %');
  });

  test('zoom to fit keeps every card clear of the minimap', async ({ page }) => {
    const columns = [0, 300, 600, 900, 1200, 1500];
    const people = columns.flatMap((x) =>
      [0, 200, 400, 600].map((y) => ({ name: `P${x / 300}${y / 200}`, at: [x, y] as const })),
    );
    await openMapOf(page, 'Full', people);
    const minimap = page.getByRole('img', { name: 'Minimap' });
    await expect(minimap).toBeVisible();
    await page.keyboard.press('Control+0');
    await expect(zoom(page)).toHaveText('100 %');
    await page.keyboard.press('f');
    await expect(cards(page)).toHaveCount(people.length);
    const corner = await boxOf(minimap);
    await expect
      .poll(async () => {
        const { x, y, width, height } = await boxOf(card(page, 'P53'));
        return x + width <= corner.x || y + height <= corner.y;
      })
      .toBe(true);
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

  test('far out, a person who is looked for is seen from near, and a name is typed in full sight', async ({
    page,
  }) => {
    const crowd = Array.from({ length: 50 }, (_, index) => ({
      name: `Person ${index + 1}`,
      at: [index * 700, 0] as const,
    }));
    await openMapOf(page, 'Crowd', crowd);
    const far = await zoom(page).textContent();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('person 50');
    await page.keyboard.press('Enter');
    await expect(zoom(page)).toHaveText('100 %');
    await expect(card(page, 'Person 50')).toBeInViewport({ ratio: WHOLE });
    await page.getByRole('button', { name: 'Zoom to fit' }).click();
    await expect(zoom(page)).toHaveText(far ?? '');
    await canvas(page).press('Tab');
    await expect(nameField(page)).toBeFocused();
    const { x, width } = await boxOf(canvas(page));
    await expect
      .poll(async () => {
        const field = await boxOf(nameField(page));
        return field.x + field.width;
      })
      .toBeLessThanOrEqual(x + width);
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
    await canvas(page).press('Shift+M');
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

test('a map that fits stays whole when a panel opens, and a view that was moved stays', async ({
  page,
}) => {
  await openMapOf(page, 'Wide', [
    { name: 'Vera', at: [0, 0] },
    { name: 'Ada', at: [-700, 200], reportsTo: 'Vera' },
    { name: 'Ben', at: [700, 200], reportsTo: 'Vera' },
  ]);
  const zoom = page.getByRole('button', { name: /^Zoom to 100 %, now/ });
  const outline = page.getByRole('region', { name: 'Outline' });
  await canvas(page).focus();
  const whole = (await zoom.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('o');
  await expect(outline).toBeVisible();
  await expect(zoom).not.toHaveAccessibleName(whole);
  const [stage, ben] = [await boxOf(canvas(page)), await boxOf(card(page, 'Ben'))];
  expect(ben.x + ben.width).toBeLessThanOrEqual(stage.x + stage.width);
  expect((await boxOf(card(page, 'Ada'))).x).toBeGreaterThanOrEqual(stage.x);
  await canvas(page).focus();
  await page.keyboard.press('o');
  await expect(zoom).toHaveAccessibleName(whole);

  await page.keyboard.press('Control+0');
  await expect(zoom).toHaveAccessibleName(/now 100 %/);
  await page.keyboard.press('o');
  await expect(outline).toBeVisible();
  await expect(zoom).toHaveAccessibleName(/now 100 %/);
});
