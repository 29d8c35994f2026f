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

/** Mouse moves per stroke, one a frame. */
const STEPS = 60;

/**
 * Moves the pressed mouse by one step a frame. The events are made in the page: sent from here each
 * would wait for its turn between processes, and the wait would count as a frame.
 */
async function stroke(page: Page, from: Point, to: Point): Promise<void> {
  await page.evaluate(
    async ({ start, end, steps }) => {
      for (let step = 1; step <= steps; step += 1) {
        const clientX = start.x + ((end.x - start.x) * step) / steps;
        const clientY = start.y + ((end.y - start.y) * step) / steps;
        await new Promise(requestAnimationFrame);
        const under = document.elementFromPoint(clientX, clientY) ?? document.body;
        const init = { clientX, clientY, buttons: 1, bubbles: true, view: window };
        under.dispatchEvent(new PointerEvent('pointermove', init));
        under.dispatchEvent(new MouseEvent('mousemove', init));
      }
      await new Promise(requestAnimationFrame);
    },
    { start: from, end: to, steps: STEPS },
  );
  await page.mouse.move(to.x, to.y);
}

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
  const far = { x: start.x + width / 3, y: start.y + 60 };
  await stroke(page, start, far);
  const during = await transformOf(page);
  await stroke(page, far, start);
  await page.mouse.up();
  await page.keyboard.up('Space');
  if (during === before) throw new Error('Dragging with the space bar did not pan.');
}

/** @param notches of the wheel with Ctrl, one a frame; negative ones zoom in */
async function wheel(page: Page, at: Point, notches: number): Promise<void> {
  await page.evaluate(
    async ({ at, turns, deltaY }) => {
      for (let turned = 0; turned < turns; turned += 1) {
        await new Promise(requestAnimationFrame);
        const init = { clientX: at.x, clientY: at.y, deltaY, ctrlKey: true, bubbles: true };
        const event = new WheelEvent('wheel', { ...init, cancelable: true, view: window });
        document.elementFromPoint(at.x, at.y)?.dispatchEvent(event);
      }
      await new Promise(requestAnimationFrame);
    },
    { at, turns: Math.abs(notches), deltaY: 40 * Math.sign(notches) },
  );
}

/** In and out again by as much, at the middle of the canvas. */
export async function zoom(page: Page, canvas: Locator): Promise<void> {
  const before = await transformOf(page);
  const centre = await centreOf(canvas);
  await page.mouse.move(centre.x, centre.y);
  await wheel(page, centre, -20);
  if ((await transformOf(page)) === before) throw new Error('Ctrl and the wheel did not zoom.');
  await wheel(page, centre, 20);
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
    const at = (await freeCard(page, canvas)) ?? (await centreOf(canvas));
    await wheel(page, at, now > target ? 1 : -1);
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
  const far = { x: card.x + 150, y: card.y + 100 };
  await stroke(page, card, far);
  await stroke(page, far, { x: card.x + 60, y: card.y + 40 });
  await page.mouse.up();
  const after = await element.boundingBox();
  if (before && before.x === after?.x) throw new Error('The card did not follow the mouse.');
}
