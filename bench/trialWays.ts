import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hand';
import { depthOf, lineOf, TRIAL, type TrialPerson } from './trialPeople';

/** Enters the map of the trial into a blank one. */
export type Way = (hand: Hand) => Promise<void>;

/** The four ways, in the order they are reported. */
export const WAYS: Readonly<Record<string, Way>> = { outline, keyboard, mouse, paste };

const canvasOf = (page: Page) => page.getByRole('region', { name: 'Map canvas' });
const cardOf = (page: Page, name: string) =>
  canvasOf(page).getByRole('button', { name: new RegExp(`^${name}, `) });

async function boxOf(locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

async function middleOf(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

async function outline(hand: Hand): Promise<void> {
  await hand.press('o');
  await expect(hand.page.getByRole('textbox', { name: 'Outline' })).toBeFocused();
  let depth = 0;
  for (const [index, person] of TRIAL.entries()) {
    if (index > 0) await hand.press('Enter');
    for (; depth < depthOf(person); depth += 1) await hand.press('Tab');
    // On a blank line Enter goes out a level.
    for (; depth > depthOf(person); depth -= 1) await hand.press('Enter');
    await hand.type(lineOf(person));
  }
}

async function nameFieldOf({ page }: Hand): Promise<void> {
  await expect(canvasOf(page).getByRole('textbox')).toBeFocused();
}

/** Titles in the name field, each tag by its letter and its number. */
async function keyboard(hand: Hand): Promise<void> {
  let above: TrialPerson | undefined;
  for (const person of TRIAL) {
    if (!above) await hand.press('n');
    else if (person.manager === above.name) await hand.press('Tab');
    else {
      for (let depth = depthOf(above); depth > depthOf(person); depth -= 1) {
        await hand.press('Alt+ArrowUp');
      }
      await hand.press('Enter');
    }
    await nameFieldOf(hand);
    await hand.fill(`${person.name},${person.title}`);
    await expect(cardOf(hand.page, person.name)).toHaveAttribute('aria-pressed', 'true');
    for (const [key, number] of [
      ['r', person.role.number],
      ['a', person.attitude.number],
      ['q', person.quadrant.number],
      ['i', person.influence],
    ] as const) {
      await hand.press(key);
      await expect(hand.page.getByRole('menu')).toBeVisible();
      await hand.press(String(number));
      await expect(hand.page.getByRole('menu')).toBeHidden();
    }
    above = person;
  }
}

/** A click below the manager's card adds a report; the tag bar gives each tag with a click. */
async function mouse(hand: Hand): Promise<void> {
  const { page } = hand;
  const bar = page.getByRole('toolbar', { name: 'Tags', exact: true });
  for (const person of TRIAL) {
    if (person.manager === null) {
      await hand.click(await middleOf(page.getByRole('button', { name: 'Add person' })));
    } else {
      const manager = cardOf(page, person.manager);
      const { x, y, width, height } = await boxOf(manager);
      await hand.hover({ x: x + width / 2, y: y + height / 2 });
      // The handle below a card adds a report.
      await hand.click({ x: x + width / 2, y: y + height });
    }
    await nameFieldOf(hand);
    await hand.fill(`${person.name},${person.title}`);
    await expect(cardOf(page, person.name)).toHaveAttribute('aria-pressed', 'true');
    const given = [
      ['Decision role', person.role.number],
      ['Attitude', person.attitude.number],
      ['Quadrant', person.quadrant.number],
      ['Influence', person.influence],
    ] as const;
    for (const [tag, number] of given) {
      const group = bar.getByRole('group', { name: tag });
      await hand.click(await middleOf(group.getByRole('button').nth(number - 1)));
    }
  }
}

/** The same lines from somebody's notes: what is copied there costs nothing here. */
async function paste(hand: Hand): Promise<void> {
  const text = TRIAL.map((person) => '\t'.repeat(depthOf(person)) + lineOf(person)).join('\n');
  await hand.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await canvasOf(hand.page).focus();
  await hand.press('Control+v');
  const dialog = hand.page.getByRole('dialog');
  const accept = dialog.getByRole('button', { name: /^Add/ });
  await hand.click(await middleOf(accept));
  await expect(dialog).toBeHidden();
}
