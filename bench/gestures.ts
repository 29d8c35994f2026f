import type { Locator, Page } from '@playwright/test';

/** Real mouse input on a chart, the same for the app and for what it is compared with. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card's id, and its middle in page px. */
interface Card extends Point {
  readonly id: string;
}

/** Mouse moves per stroke. */
const STEPS = 60;

async function boxOf(canvas: Locator) {
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The canvas is not visible.');
  return box;
}

async function centreOf(canvas: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(canvas);
  return { x: x + width / 2, y: y + height / 2 };
}

/** React Flow's pan and zoom, to see whether a gesture did anything. */
function transformOf(page: Page): Promise<string> {
  return page
    .locator('.react-flow__viewport')
    .first()
    .evaluate((element) => (element as HTMLElement).style.transform);
}

/** The point of the canvas nearest to its middle that no card or line covers. */
async function emptySpot(page: Page, canvas: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(canvas);
  const middle = { x: x + width / 2, y: y + height / 2 };
  return page.evaluate(({ x: left, y: top }) => {
    const free = (at: Point) =>
      !document.elementFromPoint(at.x, at.y)?.closest('[data-stakeholder-id], .nopan');
    for (let radius = 0; radius < 300; radius += 15) {
      for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 8) {
        const at = { x: left + radius * Math.cos(angle), y: top + radius * Math.sin(angle) };
        if (free(at)) return at;
      }
    }
    return { x: left, y: top };
  }, middle);
}

/** To and fro over a third of the canvas, from an empty spot and with the space bar held. */
export async function pan(page: Page, canvas: Locator): Promise<void> {
  const before = await transformOf(page);
  const start = await emptySpot(page, canvas);
  const { width } = await boxOf(canvas);
  await page.mouse.move(start.x, start.y);
  await page.keyboard.down('Space');
  await page.mouse.down();
  await page.mouse.move(start.x + width / 3, start.y + 60, { steps: STEPS });
  const during = await transformOf(page);
  await page.mouse.move(start.x, start.y, { steps: STEPS });
  await page.mouse.up();
  await page.keyboard.up('Space');
  if (during === before) throw new Error('Dragging with the space bar did not pan.');
}

/** @param notches of the wheel; negative ones zoom in */
async function wheel(page: Page, notches: number): Promise<void> {
  await page.keyboard.down('Control');
  for (let turned = 0; turned < Math.abs(notches); turned += 1) {
    await page.mouse.wheel(0, 40 * Math.sign(notches));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.keyboard.up('Control');
}

/** In and out again by as much, at the middle of the canvas. */
export async function zoom(page: Page, canvas: Locator): Promise<void> {
  const before = await transformOf(page);
  const centre = await centreOf(canvas);
  await page.mouse.move(centre.x, centre.y);
  await wheel(page, -20);
  if ((await transformOf(page)) === before) throw new Error('Ctrl and the wheel did not zoom.');
  await wheel(page, 20);
}

/** The factor of React Flow's viewport. */
async function zoomOf(page: Page): Promise<number> {
  return Number(/scale\(([^)]+)\)/.exec(await transformOf(page))?.[1] ?? 1);
}

/**
 * Turns the wheel until the chart stands at a zoom, or as near as it lets one, towards a card
 * where one is mounted, so that cards are in sight when it is close.
 * @param target 1 for 100 %
 */
export async function zoomTo(page: Page, canvas: Locator, target: number): Promise<void> {
  let now = await zoomOf(page);
  for (let turns = 0; turns < 200 && Math.abs(now / target - 1) > 0.15; turns += 1) {
    const { x, y } = (await freeCard(page, canvas)) ?? (await centreOf(canvas));
    await page.mouse.move(x, y);
    await wheel(page, now > target ? 1 : -1);
    const next = await zoomOf(page);
    if (next === now) return;
    now = next;
  }
}

/** The middle of the card that is nearest to the middle of the canvas and lies free. */
async function freeCard(page: Page, canvas: Locator): Promise<Card | undefined> {
  const centre = await centreOf(canvas);
  const { x, y, width, height } = await boxOf(canvas);
  return page.evaluate(
    ({ middle, area }) => {
      const distance = (at: { x: number; y: number }) =>
        Math.hypot(at.x - middle.x, at.y - middle.y);
      const cards = [...document.querySelectorAll('[data-stakeholder-id]')];
      return cards
        .map((card) => {
          const box = card.getBoundingClientRect();
          return { card, x: box.x + box.width / 2, y: box.y + box.height / 2 };
        })
        .filter(
          (at) =>
            at.x > area.x &&
            at.x < area.x + area.width &&
            at.y > area.y &&
            at.y < area.y + area.height &&
            at.card.contains(document.elementFromPoint(at.x, at.y)),
        )
        .map((at) => ({ id: at.card.getAttribute('data-stakeholder-id') ?? '', x: at.x, y: at.y }))
        .sort((a, b) => distance(a) - distance(b))[0];
    },
    { middle: centre, area: { x, y, width, height } },
  );
}

/**
 * There and most of the way back, with the card nearest to the middle of the canvas.
 * The chart must stand at a zoom where cards are mounted.
 */
export async function dragCard(page: Page, canvas: Locator): Promise<void> {
  const card = await freeCard(page, canvas);
  if (!card) throw new Error('No card is in sight to be dragged.');
  const element = page.locator(`[data-stakeholder-id="${card.id}"]`).first();
  const before = await element.boundingBox();
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 150, card.y + 100, { steps: STEPS });
  await page.mouse.move(card.x + 60, card.y + 40, { steps: STEPS });
  await page.mouse.up();
  const after = await element.boundingBox();
  if (before && before.x === after?.x) throw new Error('The card did not follow the mouse.');
}
