import type { Page } from '@playwright/test';
import { expect, test } from './app';
import {
  canvas,
  card,
  cards,
  details,
  exportedMap,
  openMapOf,
  personIn,
  picture,
  selectedCards,
  selectPerson,
  waitSaved,
} from './steps';

const PEOPLE = [
  { name: 'Vera', at: [160, 0] },
  { name: 'Ada', at: [0, 200], reportsTo: 'Vera' },
  { name: 'Ben', at: [320, 200], reportsTo: 'Vera' },
] as const;

/** A list of Details, by its label. */
const choice = (page: Page, name: string) => details(page).getByRole('combobox', { name });

test.describe('the details of one person', () => {
  test('what matters first is set in Details, shown on the card, and kept', async ({ page }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    await selectPerson(page, 'Ada');
    await details(page).getByRole('textbox', { name: 'Name' }).fill('Ada Wong');
    await details(page).getByRole('textbox', { name: 'Job title' }).fill('Head of Pumps');
    await details(page).getByRole('textbox', { name: 'Department' }).fill('Works');
    await details(page).getByRole('textbox', { name: 'Owner' }).fill('Laura');
    await choice(page, 'Decision role').selectOption('Decision maker');
    await choice(page, 'Attitude').selectOption('Sceptical');
    await choice(page, 'Social style').selectOption('Analytical');
    await choice(page, 'Influence').selectOption({ index: 3 });
    await choice(page, 'Personal need met').selectOption('No');
    await choice(page, 'Organisational need met').selectOption('Yes');
    await expect(card(page, 'Ada Wong')).toHaveAccessibleName(
      'Ada Wong, Head of Pumps, Decision maker, Sceptical, Stranger',
    );
    await waitSaved(page);
    await page.reload();
    await selectPerson(page, 'Ada Wong');
    await expect(choice(page, 'Decision role')).toHaveValue('decision-maker');
    await expect(choice(page, 'Influence')).toHaveValue('4');
    expect(personIn(await exportedMap(page), 'Ada Wong')).toMatchObject({
      title: 'Head of Pumps',
      department: 'Works',
      owner: 'Laura',
      role: 'decision-maker',
      attitude: 'sceptical',
      socialStyle: 'analytical',
      influence: 4,
      personalNeedMet: 'no',
      organisationNeedMet: 'yes',
    });
  });

  test('a quadrant answers both needs, and the answers give the quadrant', async ({ page }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    await selectPerson(page, 'Ada');
    const [personal, organisational] = [
      choice(page, 'Personal need met'),
      choice(page, 'Organisational need met'),
    ];
    const cases = [
      ['Partner', 'yes', 'yes'],
      ['Friend', 'yes', 'no'],
      ['Stranger', 'no', 'yes'],
      ['Opponent', 'no', 'no'],
    ] as const;
    for (const [quadrant, met, alsoMet] of cases) {
      await choice(page, 'Quadrant').selectOption(quadrant);
      await expect(personal).toHaveValue(met);
      await expect(organisational).toHaveValue(alsoMet);
      await expect(card(page, 'Ada')).toHaveAccessibleName(new RegExp(`, ${quadrant}$`));
    }
    await personal.selectOption('yes');
    await expect(choice(page, 'Quadrant')).toHaveValue('friend');
    await organisational.selectOption('unknown');
    await expect(choice(page, 'Quadrant')).toHaveValue('unknown');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(choice(page, 'Quadrant')).toHaveValue('friend');
  });

  test('the folded sections hold the rest of the vocabulary, and it is kept', async ({ page }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    await selectPerson(page, 'Ben');
    const open = (name: string) => details(page).getByRole('button', { name }).click();
    await open('Part in the purchase');
    await details(page).getByText('Gatekeeper', { exact: true }).click();
    await choice(page, 'Affiliation').selectOption('Regulator or government');
    await open('What drives them');
    await details(page).getByText('Respect', { exact: true }).click();
    await details(page).getByText('Product: quality', { exact: true }).click();
    await open('How they see it');
    await details(page).getByRole('textbox', { name: 'View of our company' }).fill('Unproven.');
    await open('Ally');
    await choice(page, 'Ally status').selectOption('Candidate');
    await choice(page, 'Attitude').selectOption('Accepting');
    await open('How sure we are');
    await choice(page, 'Confidence').selectOption('Confirmed');
    await waitSaved(page);
    await page.reload();
    await expect(card(page, 'Ben')).toBeVisible();
    expect(personIn(await exportedMap(page), 'Ben')).toMatchObject({
      functions: ['gatekeeper'],
      affiliation: 'regulator',
      personalDrivers: ['respect'],
      criteria: ['product-quality'],
      viewOfUs: 'Unproven.',
      allyStatus: 'candidate',
      evidence: { attitude: { confidence: 'confirmed', date: expect.stringMatching(/^\d{4}-/) } },
    });
  });
});

test.describe('several people', () => {
  test('what is set in Details is set for everybody selected, as one step of undo', async ({
    page,
  }) => {
    await openMapOf(page, 'Tags', [{ ...PEOPLE[0], attitude: 'resistant' }, ...PEOPLE.slice(1)]);
    await canvas(page).press('Control+a');
    await expect(selectedCards(page)).toHaveCount(3);
    await expect(details(page).getByRole('heading', { name: '3 people' })).toBeVisible();
    await expect(choice(page, 'Attitude').locator('option:checked')).toHaveText('Mixed');
    await choice(page, 'Attitude').selectOption('Accepting');
    for (const one of await cards(page).all()) {
      await expect(one).toHaveAccessibleName(/, Accepting, /);
    }
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(card(page, 'Vera')).toHaveAccessibleName(/, Resistant, /);
    await expect(card(page, 'Ada')).toHaveAccessibleName(/, Not assessed, Not assessed$/);
  });

  test('a quick tag is given to everybody selected', async ({ page }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    await selectPerson(page, 'Ada');
    await card(page, 'Ben').click({ modifiers: ['Shift'] });
    await page.keyboard.press('r');
    await page.getByRole('menuitemradio', { name: 'Technical recommender' }).click();
    await expect(card(page, 'Ada')).toHaveAccessibleName(/^Ada, Technical recommender, /);
    await expect(card(page, 'Ben')).toHaveAccessibleName(/^Ben, Technical recommender, /);
    await expect(card(page, 'Vera')).toHaveAccessibleName(/^Vera, Role unknown, /);
  });
});

test.describe('quick tags', () => {
  test('R, A and Q with a number tag the selected person without the mouse', async ({ page }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    await selectPerson(page, 'Ada');
    for (const [key, menu, number] of [
      ['r', 'Decision role', '1'],
      ['a', 'Attitude', '4'],
      ['q', 'Quadrant', '2'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('menu', { name: menu })).toBeVisible();
      await page.keyboard.press(number);
      await expect(page.getByRole('menu')).toBeHidden();
    }
    await expect(card(page, 'Ada')).toHaveAccessibleName('Ada, Decision maker, Resistant, Friend');
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(card(page, 'Ada')).toHaveAccessibleName('Ada, Decision maker, Resistant, Friend');
  });

  test('a click on the role, the attitude or the quadrant of a card opens its choice', async ({
    page,
  }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    // Where the card shows them, px from its corner.
    for (const [x, y, word] of [
      [60, 16, 'Influencer'],
      [50, 105, 'Sabotaging'],
      [140, 105, 'Partner'],
    ] as const) {
      await card(page, 'Ben').hover();
      await card(page, 'Ben').click({ position: { x, y }, force: true });
      await page.getByRole('menuitemradio', { name: word }).click();
      await expect(card(page, 'Ben')).toHaveAccessibleName(new RegExp(`, ${word}`));
    }
    await expect(card(page, 'Ben')).toHaveAccessibleName('Ben, Influencer, Sabotaging, Partner');
  });
});

test.describe('the lens', () => {
  /** The colours a card is drawn in. */
  async function colours(page: Page, name: string): Promise<string[]> {
    const all = await picture(page, name)
      .locator('svg *')
      .evaluateAll((items) =>
        items.flatMap((item) => [item.getAttribute('fill'), item.getAttribute('stroke')]),
      );
    return [...new Set(all.filter((colour) => colour?.startsWith('#')))].sort() as string[];
  }

  test('cards are coloured by what the lens asks, and by nothing else', async ({ page }) => {
    const alike = {
      role: 'influencer',
      attitude: 'accepting',
      socialStyle: 'amiable',
      personalNeedMet: 'yes',
      organisationNeedMet: 'yes',
    };
    await openMapOf(page, 'Lenses', [
      { name: 'Alike', at: [0, 0], ...alike },
      { name: 'Attitude', at: [0, 160], ...alike, attitude: 'resistant' },
      { name: 'Quadrant', at: [0, 320], ...alike, personalNeedMet: 'no' },
      { name: 'Role', at: [320, 0], ...alike, role: 'decision-maker' },
      { name: 'Style', at: [320, 160], ...alike, socialStyle: 'controller' },
    ]);
    const lens = page.getByRole('combobox', { name: 'Lens' });
    await expect(lens.locator('option')).toHaveText([
      'Attitude',
      'Quadrant',
      'Decision role',
      'Social style',
      'Stage',
    ]);
    const asked = [
      ['Attitude', 'Attitude'],
      ['Quadrant', 'Quadrant'],
      ['Decision role', 'Role'],
      ['Social style', 'Style'],
    ] as const;
    for (const [option, different] of asked) {
      await lens.selectOption(option);
      await expect
        .poll(async () => {
          const usual = await colours(page, 'Alike');
          const others: string[] = [];
          for (const name of ['Attitude', 'Quadrant', 'Role', 'Style']) {
            if (String(await colours(page, name)) !== String(usual)) others.push(name);
          }
          return others;
        }, option)
        .toEqual([different]);
    }
  });

  test('under the stage lens those who take no part in the current stage step back', async ({
    page,
  }) => {
    await openMapOf(page, 'Stages', [
      { name: 'Boss', at: [0, 0], role: 'decision-maker' },
      { name: 'User', at: [320, 0], functions: ['user'] },
    ]);
    const faded = (name: string) => picture(page, name).locator('svg [opacity]');
    await expect(faded('Boss')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Lens' }).selectOption('Stage');
    // Purchase intent: users and influencers.
    await expect(faded('Boss')).toHaveCount(1);
    await expect(faded('User')).toHaveCount(0);
    await choice(page, 'Current stage').selectOption({ label: '5. Purchase decision' });
    await expect(faded('Boss')).toHaveCount(0);
    await expect(faded('User')).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Lens' }).selectOption('Attitude');
    await expect(faded('User')).toHaveCount(0);
  });
});

test.describe('the tag bar', () => {
  test('gives and takes back tags with a click each, and leaves the keyboard on the canvas', async ({
    page,
  }) => {
    await openMapOf(page, 'Tags', PEOPLE);
    const bar = page.getByRole('toolbar', { name: 'Tags', exact: true });
    await expect(bar).toBeHidden();
    await selectPerson(page, 'Ada');
    for (const word of ['Technical recommender', 'Sceptical', 'Friend']) {
      await bar.getByRole('button', { name: word }).click();
      await expect(bar.getByRole('button', { name: word })).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(card(page, 'Ada')).toHaveAccessibleName(
      'Ada, Technical recommender, Sceptical, Friend',
    );
    await bar.getByRole('button', { name: 'Sceptical' }).click();
    await expect(card(page, 'Ada')).toHaveAccessibleName(
      'Ada, Technical recommender, Not assessed, Friend',
    );
    await page.keyboard.press('b');
    await expect(bar).toBeHidden();
  });
});

test('a new person is named, titled and tagged in one line', async ({ page }) => {
  await openMapOf(page, 'Tags', PEOPLE);
  await selectPerson(page, 'Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Una Okafor, CFO #dm +a =p');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Una Okafor')).toHaveAccessibleName(
    'Una Okafor, CFO, Decision maker, Accepting, Partner',
  );
});
