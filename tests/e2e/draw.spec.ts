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
  managerOf,
  nameField,
  newBlankMap,
  overlapsIn,
  personIn,
  selectedCards,
  selectPerson,
  spot,
  typeName,
  waitSaved,
} from './steps';
import { drag, expectAt, expectSelected, middle, openTeam, place, redo, undo, WHOLE } from './team';

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
    await drag(page, held, { x: held.x - 160, y: held.y + 160 });
    await expectAt(page, 'Cai', from.x - 160, from.y + 160);
    await undo(page);
    await expectAt(page, 'Cai', from.x, from.y);
    await expectSelected(page, 'Cai');
    await redo(page);
    await expectAt(page, 'Cai', from.x - 160, from.y + 160);
    await waitSaved(page);
    await page.reload();
    await expect(card(page, 'Cai')).toBeVisible();
    const { position } = personIn(await exportedMap(page), 'Cai');
    expect(position).toEqual({ x: 480, y: 360 });
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
