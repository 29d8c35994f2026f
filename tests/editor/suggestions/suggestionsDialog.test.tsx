// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import SuggestionHint from '../../../src/editor/suggestions/SuggestionHint';
import SuggestionsDialog from '../../../src/editor/suggestions/SuggestionsDialog';
import type { Locale } from '../../../src/i18n/locales';
import { useDismissals } from '../../../src/state/dismissals';
import { useSession } from '../../../src/state/session';
import { liveDocument, openMapWith, person, show } from '../inspector/mapInEditor';

const PEOPLE = [
  { id: 'una', name: 'Una', title: 'CFO' },
  { id: 'ben', name: 'Ben', title: '采购经理', functions: ['user'] },
  { id: 'cai', name: 'Cai', title: 'CEO', role: 'influencer' },
  { id: 'dee', name: 'Dee', title: '技術總監' },
] as const;

beforeEach(() => {
  localStorage.clear();
  useDismissals.setState({}, true);
});

async function open(locale?: Locale) {
  await openMapWith({
    people: PEOPLE.map((each) => ({
      ...each,
      functions: [...('functions' in each ? each.functions : [])],
    })),
  });
  useSession.setState({ dialog: 'suggestions' });
  await show(
    <>
      <SuggestionHint />
      <SuggestionsDialog />
    </>,
    locale,
  );
  return userEvent.setup();
}

const rows = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

it('lists people without a role, what their title suggests, and why', async () => {
  await open();
  expect(rows()).toEqual([
    expect.stringMatching(/Una CFO.*Financial recommender “CFO”: judges the money/),
    expect.stringMatching(/Ben 采购经理.*Function: Purchaser “采购”: carries out the purchase/),
    expect.stringMatching(/Dee 技術總監.*Technical recommender/),
  ]);
  expect(screen.getByText('3 roles suggested')).toBeInTheDocument();
  expect(person('una').role).toBe('unassigned');
});

it('sets one, adds to what there is, and gives the keyboard to the next', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Accept for Ben' }));
  expect(person('ben')).toMatchObject({ role: 'unassigned', functions: ['user', 'purchaser'] });
  expect(rows()).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Accept for Dee' })).toHaveFocus();
});

it('accepts all in one step of undo, and never touches a role that was set', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Accept all 3' }));
  expect(PEOPLE.map(({ id }) => person(id).role)).toEqual([
    'financial-recommender',
    'unassigned',
    'influencer',
    'technical-recommender',
  ]);
  expect(useSession.getState().dialog).toBeNull();
  act(() => void liveDocument().undo());
  expect(person('una').role).toBe('unassigned');
  expect(person('ben').functions).toEqual(['user']);
});

it('remembers on this device what was dismissed, until the title is another', async () => {
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Dismiss for Una' }));
  expect(rows()).toHaveLength(2);
  expect(JSON.parse(localStorage.getItem('stakeholder-map.dismissed') ?? '')).toEqual({
    map: ['una finance'],
  });
  await user.click(screen.getByRole('button', { name: 'Dismiss all' }));
  expect(rows()).toEqual([]);
  expect(screen.queryByText(/suggested$/)).not.toBeInTheDocument();
  act(() => liveDocument().transact((ops) => ops.updateStakeholder('una', { title: 'COO' })));
  expect(await screen.findByText('1 role suggested')).toBeInTheDocument();
});

it.each([
  ['zh-Hans', '财务推荐者', '“CFO”：从财务上把关', '全部采用（3）'],
  ['zh-Hant', '財務推薦者', '「CFO」：從財務上把關', '全部採用（3）'],
] as const)('speaks %s', async (locale, role, reason, all) => {
  await open(locale);
  expect(rows()[0]).toContain(role);
  expect(rows()[0]).toContain(reason);
  expect(screen.getByRole('button', { name: all })).toBeVisible();
});
