import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import {
  addPerson,
  addReport,
  boxOf,
  canvas,
  card,
  cards,
  details,
  exportedMap,
  nameField,
  newBlankMap,
  newSampleMap,
  spot,
  typeName,
} from './steps';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, as the browser gets them from a touch screen. */
class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async down(...points: Point[]): Promise<void> {
    await this.#send('touchStart', points);
  }

  /** In steps, as fingers move. */
  async move(from: readonly Point[], to: readonly Point[]): Promise<void> {
    const steps = 8;
    for (let step = 1; step <= steps; step++) {
      const along = (a: number, b: number) => a + ((b - a) * step) / steps;
      await this.#send(
        'touchMove',
        from.map((start, finger) => ({
          x: along(start.x, to[finger]?.x ?? start.x),
          y: along(start.y, to[finger]?.y ?? start.y),
        })),
      );
    }
  }

  async up(): Promise<void> {
    await this.#send('touchEnd', []);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.down(from);
    await this.move([from], [to]);
    await this.up();
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Ada and her report Ben, nobody selected. */
async function twoPeople(page: Page): Promise<Fingers> {
  await newBlankMap(page);
  await addPerson(page, 'Ada');
  await addReport(page, 'Ben');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Ben')).toHaveAttribute('aria-pressed', 'false');
  return Fingers.on(page);
}

test('a tap selects a person, and a tap beside selects nobody', async ({ page }) => {
  await twoPeople(page);
  await card(page, 'Ada').tap();
  await expect(card(page, 'Ada')).toHaveAttribute('aria-pressed', 'true');
  await expect(details(page).getByLabel('Name', { exact: true })).toHaveValue('Ada');
  await card(page, 'Ben').tap();
  await expect(card(page, 'Ben')).toHaveAttribute('aria-pressed', 'true');
  await expect(card(page, 'Ada')).toHaveAttribute('aria-pressed', 'false');
  const { x, y } = await spot(page, 0.1, 0.15);
  await page.touchscreen.tap(x, y);
  await expect(card(page, 'Ben')).toHaveAttribute('aria-pressed', 'false');
});

test('one finger on a card moves the card, and undo puts it back', async ({ page }) => {
  const fingers = await twoPeople(page);
  const before = await boxOf(card(page, 'Ben'));
  const ada = await boxOf(card(page, 'Ada'));
  const from = await middleOf(card(page, 'Ben'));
  await fingers.drag(from, { x: from.x + 120, y: from.y + 60 });
  await expect.poll(async () => (await boxOf(card(page, 'Ben'))).x).toBeCloseTo(before.x + 120, -1);
  expect((await boxOf(card(page, 'Ben'))).y).toBeCloseTo(before.y + 60, -1);
  expect(await boxOf(card(page, 'Ada'))).toEqual(ada);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect.poll(() => boxOf(card(page, 'Ben'))).toEqual(before);
});

test('one finger beside the cards moves the view, and changes nothing', async ({ page }) => {
  const fingers = await twoPeople(page);
  const before = await boxOf(card(page, 'Ada'));
  const places = (await exportedMap(page)).stakeholders.map(({ position }) => position);
  const from = await spot(page, 0.15, 0.2);
  await fingers.drag(from, { x: from.x + 90, y: from.y + 70 });
  await expect.poll(async () => (await boxOf(card(page, 'Ada'))).x).toBeCloseTo(before.x + 90, -1);
  expect((await boxOf(card(page, 'Ada'))).y).toBeCloseTo(before.y + 70, -1);
  const after = (await exportedMap(page)).stakeholders.map(({ position }) => position);
  expect(after).toEqual(places);
});

for (const [place, down] of [
  ['on free canvas', 0.2],
  ['on cards', 0.5],
] as const) {
  test(`two fingers ${place} zoom and move the view together`, async ({ page }) => {
    const fingers = await twoPeople(page);
    const level = page.getByRole('button', { name: /^Zoom to 100 %, now/ });
    await expect(level).toHaveText('100 %');
    const before = await boxOf(card(page, 'Ada'));
    const narrow = [await spot(page, 0.45, down), await spot(page, 0.55, down)];
    const wide = [await spot(page, 0.42, down), await spot(page, 0.58, down)];
    await fingers.down(...narrow);
    await fingers.move(narrow, wide);
    await fingers.up();
    await expect(level).toHaveText('160 %');
    await expect
      .poll(async () => (await boxOf(card(page, 'Ada'))).width)
      .toBeCloseTo(before.width * 1.6, -1);

    const large = await boxOf(card(page, 'Ada'));
    const moved = narrow.map(({ x, y }) => ({ x: x + 60, y: y - 50 }));
    await fingers.down(...narrow);
    await fingers.move(narrow, moved);
    await fingers.up();
    await expect.poll(async () => (await boxOf(card(page, 'Ada'))).x).toBeCloseTo(large.x + 60, -1);
    expect((await boxOf(card(page, 'Ada'))).width).toBeCloseTo(large.width, -1);
    await expect(card(page, 'Ada')).toHaveAttribute('aria-pressed', 'false');
  });
}

test('pressing long opens the menu of the person, whose items can be tapped', async ({ page }) => {
  const fingers = await twoPeople(page);
  const at = await middleOf(card(page, 'Ben'));
  await fingers.down(at);
  const menu = page.getByRole('menu', { name: 'Actions' });
  await expect(menu).toBeVisible();
  await fingers.up();
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Duplicate' }).tap();
  await expect(menu).toBeHidden();
  await expect(cards(page)).toHaveCount(3);
});

test('a double tap on free canvas adds a person there', async ({ page }) => {
  await newBlankMap(page);
  const at = await spot(page, 0.4, 0.6);
  await page.touchscreen.tap(at.x, at.y);
  await page.touchscreen.tap(at.x, at.y);
  await expect(nameField(page)).toBeFocused();
  await typeName(page, 'Ada');
  const middle = await middleOf(card(page, 'Ada'));
  expect(Math.hypot(middle.x - at.x, middle.y - at.y)).toBeLessThan(60);
});

test('a handle of the selected card is large enough to draw a report from', async ({ page }) => {
  const fingers = await twoPeople(page);
  await card(page, 'Ada').tap();
  const handle = canvas(page)
    .getByTitle('Draw the line to the manager')
    .and(page.locator('[data-connect]'));
  const mine = handle.filter({ visible: true });
  await expect(mine.first()).toBeVisible();
  const ada = await boxOf(card(page, 'Ada'));
  // At the very edge of what a fingertip covers.
  const from = { x: ada.x + ada.width / 2 + 9, y: ada.y + ada.height + 9 };
  await fingers.drag(from, { x: from.x + 200, y: from.y + 150 });
  await expect(nameField(page)).toBeFocused();
  await typeName(page, 'Cleo');
  const map = await exportedMap(page);
  const ids = new Map(map.stakeholders.map(({ id, name }) => [name, id]));
  expect(map.stakeholders.find(({ name }) => name === 'Cleo')?.managerId).toBe(ids.get('Ada'));
});

for (const language of ['English', '简体中文']) {
  test(`everything of the editor has its place on a tablet: ${language}`, async ({ page }) => {
    await newSampleMap(page);
    await page.getByLabel('Language').selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', /en|zh/);
    const tools = page.getByRole('banner').or(page.locator('header'));
    const parts = tools.locator('a, button, select, input, [role="status"]');
    const window = { width: 1024, height: 768 };
    const boxes = await Promise.all((await parts.all()).map((part) => boxOf(part)));
    expect(boxes.length).toBeGreaterThan(10);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(window.width);
    }
    const sorted = [...boxes].sort((a, b) => a.x - b.x);
    for (const [index, box] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next) expect(box.x + box.width).toBeLessThanOrEqual(next.x + 0.5);
    }
    // The title keeps room for a few words.
    expect((await boxOf(tools.getByRole('textbox'))).width).toBeGreaterThan(120);
    const overflow = await page.evaluate(() => ({
      x: document.documentElement.scrollWidth - innerWidth,
      y: document.documentElement.scrollHeight - innerHeight,
    }));
    expect(overflow).toEqual({ x: 0, y: 0 });
  });
}

/** What can be tapped and is smaller than a fingertip, by name, with its size in px. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = 'button, a[href], select, textarea, input:not([type=checkbox], [type=radio])';
    return [...document.querySelectorAll(targets)].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      // The marks on a card grow and shrink with the map; the card itself is a target, too.
      const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 1;
      if (!isShown || target.closest('.react-flow__node')) return [];
      if (target.matches('[type=file]') || (width >= 43.5 && height >= 43.5)) return [];
      const name = target.getAttribute('aria-label') ?? target.textContent;
      return [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

test('everything to be tapped around a map is as large as a fingertip, and lies over nothing else', async ({
  page,
}) => {
  await newSampleMap(page);
  const top = cards(page).first();
  await top.tap();
  const bar = page.getByRole('toolbar', { name: 'Tags' });
  await expect(bar).toBeVisible();
  expect(await tooSmall(page)).toEqual([]);
  const hint = page.getByRole('button', { name: /suggested/ });
  for (const other of [hint, top]) {
    expect(apart(await boxOf(bar), await boxOf(other))).toBe(true);
  }
  await page.getByRole('button', { name: 'Show or hide the details' }).tap();
  await expect(details(page)).toBeHidden();
  expect(apart(await boxOf(bar), await boxOf(hint))).toBe(true);
  expect(await tooSmall(page)).toEqual([]);
});

test('the tag bar leaves the card that it would lie over', async ({ page }) => {
  await newSampleMap(page);
  const top = cards(page).first();
  const { x, y } = await spot(page, 0.06, 0.5);
  const fingers = await Fingers.on(page);
  await fingers.drag({ x, y }, { x, y: y - 110 });
  await expect.poll(async () => (await boxOf(top)).y).toBeLessThan(130);
  const before = await boxOf(top);
  await top.tap();
  const bar = page.getByRole('toolbar', { name: 'Tags' });
  await expect(bar).toBeVisible();
  expect(apart(await boxOf(bar), await boxOf(top))).toBe(true);
  // The card is where the finger is.
  expect(await boxOf(top)).toEqual(before);
});

type Box = Awaited<ReturnType<typeof boxOf>>;

function apart(a: Box, b: Box): boolean {
  return (
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
  );
}
