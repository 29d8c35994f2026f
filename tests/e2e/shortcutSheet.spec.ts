import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app';
import {
  canvas,
  card,
  cards,
  details,
  exportDialog,
  nameField,
  selectedCards,
  typeName,
} from './steps';
import { openTeam, place } from './team';

// The view comes at once, so that a card is clicked where it stays.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What a row of the sheet says happens; `press` presses the keys that the row shows. */
type Trial = (page: Page, press: () => Promise<void>) => Promise<void>;

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const menu = (page: Page, name: string) => page.getByRole('menu', { name });
const search = (page: Page) => page.getByRole('search', { name: 'Search the map' });
const zoom = (page: Page) => page.getByRole('button', { name: /^Zoom to 100 %, now/ });
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Tags' });

async function percent(page: Page): Promise<number> {
  return Number(/now (\d+)/.exec((await zoom(page).getAttribute('aria-label')) ?? '')?.[1]);
}

async function pick(page: Page, ...names: string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await card(page, name).click({ modifiers: index > 0 ? ['Shift'] : [] });
  }
  await expect(selectedCards(page)).toHaveCount(names.length);
}

const opens =
  (what: (page: Page) => Locator): Trial =>
  async (page, press) => {
    await expect(what(page)).toBeHidden();
    await press();
    await expect(what(page)).toBeVisible();
  };

const toggles =
  (what: (page: Page) => Locator): Trial =>
  async (page, press) => {
    const shown = await what(page).isVisible();
    await press();
    await expect(what(page)).toBeVisible({ visible: !shown });
    await press();
    await expect(what(page)).toBeVisible({ visible: shown });
  };

const adds =
  (isBelow: boolean): Trial =>
  async (page, press) => {
    await press();
    await typeName(page, 'Zoe');
    // Ada's card may be out of sight by now; Ben's stands beside it.
    const [zoe, ben] = [await place(page, 'Zoe'), await place(page, 'Ben')];
    expect(zoe.y > ben.y).toBe(isBelow);
  };

const lens =
  (value: string): Trial =>
  async (page, press) => {
    const field = page.getByLabel('Lens');
    await field.selectOption(value === 'quadrant' ? 'attitude' : 'quadrant');
    await pick(page, 'Ada');
    await press();
    await expect(field).toHaveValue(value);
  };

const moves: Trial = async (page, press) => {
  const before = await place(page, 'Ada');
  await press();
  await expect.poll(() => place(page, 'Ada')).not.toEqual(before);
};

const tidies: Trial = async (page, press) => {
  await page.keyboard.press('Shift+ArrowDown');
  const astray = await place(page, 'Ada');
  await pick(page, 'Vera');
  await press();
  await expect.poll(() => place(page, 'Ada')).not.toEqual(astray);
};

const zooms =
  (factor: number): Trial =>
  async (page, press) => {
    const before = await percent(page);
    await press();
    await expect.poll(() => percent(page)).toBe(Math.round(before * factor));
  };

const fits: Trial = async (page, press) => {
  for (const _ of [1, 2, 3]) await page.keyboard.press('+');
  await expect.poll(() => percent(page)).toBeGreaterThan(190);
  await press();
  await expect.poll(() => percent(page)).toBe(100);
};

const finds =
  (standing: string): Trial =>
  async (page, press) => {
    await page.keyboard.press('Control+f');
    // What was looked for last is selected.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('a');
    await expect(search(page).getByText('1 of 3')).toBeVisible();
    await press();
    await expect(search(page).getByText(standing)).toBeVisible();
  };

/** With Ada selected, who reports to Vera beside Ben; Cai stands alone. */
const TRIALS: Readonly<Record<string, Trial>> = {
  'Add person': async (page, press) => {
    await press();
    await typeName(page, 'Zoe');
  },
  'Add report': adds(true),
  'Add peer': adds(false),
  Rename: async (page, press) => {
    await press();
    await expect(nameField(page)).toHaveValue('Ada');
  },
  'Mark as known or not yet known': toggles((page) =>
    details(page).getByRole('checkbox', { name: 'Not yet known who this is', checked: true }),
  ),
  Undo: async (page, press) => {
    await page.keyboard.press('Delete');
    await expect(cards(page)).toHaveCount(3);
    await press();
    await expect(cards(page)).toHaveCount(4);
  },
  Redo: async (page, press) => {
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await expect(cards(page)).toHaveCount(4);
    await press();
    await expect(cards(page)).toHaveCount(3);
  },
  Cut: async (page, press) => {
    await press();
    await expect(card(page, 'Ada')).toBeHidden();
    await page.keyboard.press('Control+v');
    await expect(card(page, 'Ada')).toBeVisible();
  },
  Copy: async (page, press) => {
    await press();
    await pick(page, 'Ben');
    await page.keyboard.press('Control+v');
    await expect(card(page, 'Ada')).toHaveCount(2);
  },
  Paste: async (page, press) => {
    await page.keyboard.press('Control+c');
    await press();
    await expect(card(page, 'Ada')).toHaveCount(2);
  },
  Duplicate: async (page, press) => {
    await press();
    await expect(card(page, 'Ada')).toHaveCount(2);
  },
  'Report to…': opens((page) => page.getByRole('searchbox', { name: 'Report to whom?' })),
  'Detach from manager': async (page, press) => {
    await press();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
    // There is nobody above any more.
    await page.keyboard.press('Alt+ArrowUp');
    await expect(card(page, 'Ada')).toHaveAttribute('aria-pressed', 'true');
  },
  Delete: async (page, press) => {
    await press();
    await expect(card(page, 'Ada')).toBeHidden();
  },
  'Select all': async (page, press) => {
    await press();
    await expect(selectedCards(page)).toHaveCount(4);
  },
  'Set decision role': opens((page) => menu(page, 'Decision role')),
  'Set attitude': opens((page) => menu(page, 'Attitude')),
  'Set quadrant': opens((page) => menu(page, 'Quadrant')),
  'Set influence': opens((page) => menu(page, 'Influence')),
  'Link to…': opens((page) => page.getByRole('searchbox', { name: 'Link to whom?' })),
  'Collapse or expand branch': async (page, press) => {
    await pick(page, 'Vera');
    await press();
    await expect(card(page, 'Ada')).toBeHidden();
    await press();
    await expect(card(page, 'Ada')).toBeVisible();
  },
  'Tidy this branch': tidies,
  'Tidy layout': tidies,
  'Zoom to fit': fits,
  'Zoom to selection': fits,
  'Zoom in': zooms(1.25),
  'Zoom out': zooms(0.8),
  'Zoom to 100 %': fits,
  'Show or hide the minimap': toggles((page) => page.getByRole('img', { name: 'Minimap' })),
  'Show or hide the legend': toggles((page) => page.getByRole('img', { name: 'Legend' })),
  'Show or hide the details': toggles(details),
  'Show or hide the outline': async (page, press) => {
    const outline = page.getByRole('region', { name: 'Outline' });
    await press();
    await expect(outline).toBeVisible();
    await canvas(page).focus();
    await press();
    await expect(outline).toBeHidden();
  },
  'Show or hide the tag bar': toggles(toolbar),
  'Lens: Attitude': lens('attitude'),
  'Lens: Quadrant': lens('quadrant'),
  'Lens: Decision role': lens('decision-role'),
  'Lens: Social style': lens('social-style'),
  'Lens: Stage': lens('stage'),
  Export: opens(exportDialog),
  'Export again as last time': async (page, press) => {
    const downloads = async (start: () => Promise<void>) =>
      (await Promise.all([page.waitForEvent('download'), start()]))[0].suggestedFilename();
    await page.keyboard.press('Control+e');
    const button = exportDialog(page).getByRole('button', { name: 'Download' });
    const first = await downloads(() => button.click());
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toBeHidden();
    expect(await downloads(press)).toBe(first);
  },
  'Version history…': opens((page) => dialog(page, 'Version history')),
  'Search the map': opens(search),
  'Next hit': finds('2 of 3'),
  'Previous hit': finds('3 of 3'),
  'Keyboard shortcuts': opens((page) => dialog(page, 'Keyboard shortcuts')),
  'Command palette': opens((page) => page.getByRole('searchbox', { name: 'Command palette' })),
  'Open the menu': opens((page) => menu(page, 'Actions')),
  'Nudge the selected cards': moves,
  'Select the first person': async (page, press) => {
    await page.keyboard.press('Escape');
    await expect(selectedCards(page)).toHaveCount(0);
    await press();
    await expect(card(page, 'Vera')).toHaveAttribute('aria-pressed', 'true');
  },
  'Walk the tree: manager, first report, peers': async (page, press) => {
    await press();
    await expect(card(page, 'Vera')).toHaveAttribute('aria-pressed', 'true');
  },
  'Close the search': async (page, press) => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Ben');
    await canvas(page).focus();
    await press();
    await expect(search(page)).toBeHidden();
  },
  'Select nothing': async (page, press) => {
    await press();
    await expect(selectedCards(page)).toHaveCount(0);
  },
};

const KEYS: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  Del: 'Delete',
  '☰': 'ContextMenu',
  '←↑↓→': 'ArrowUp',
};

/** The keys as Playwright presses them. */
function pressed(written: string): string {
  return written
    .split(/\+(?=.)/)
    .map((key) => KEYS[key] ?? key)
    .join('+');
}

/** Every row of the sheet: what it says, and each combination of keys. */
async function rowsOf(page: Page): Promise<{ label: string; key: string }[]> {
  await page.keyboard.press('?');
  const sheet = dialog(page, 'Keyboard shortcuts');
  await expect(sheet.getByRole('row')).not.toHaveCount(0);
  const rows: { label: string; key: string }[] = [];
  for (const row of await sheet.getByRole('row').all()) {
    const label = (await row.getByRole('cell').first().textContent()) ?? '';
    for (const key of await row.locator('kbd').allTextContents()) rows.push({ label, key });
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  return rows;
}

/** Back to the team as it was opened, with Ada selected. */
async function reset(page: Page): Promise<void> {
  // An open dialog, a choice, a search, a selection: each takes an Escape.
  const open = page.getByRole('dialog').or(page.getByRole('menu')).or(page.getByRole('searchbox'));
  while ((await open.count()) > 0) {
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0);
  }
  if ((await nameField(page).count()) > 0) await page.keyboard.press('Escape');
  await canvas(page).focus();
  // More often than any trial edits.
  for (const _ of '12345') await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+0');
  await page.keyboard.press('f');
  await expect.poll(() => percent(page)).toBe(100);
  await pick(page, 'Ada');
}

test('every key on the sheet does what the sheet says', async ({ page }) => {
  test.slow();
  await openTeam(page);
  await canvas(page).focus();
  const rows = await rowsOf(page);
  expect([...new Set(rows.map(({ label }) => label))].sort()).toEqual(Object.keys(TRIALS).sort());
  for (const { label, key } of rows) {
    await test.step(`${label}: ${key}`, async () => {
      await reset(page);
      await TRIALS[label]?.(page, () => page.keyboard.press(pressed(key)));
    });
  }
});
