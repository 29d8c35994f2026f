// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showLocale } from '../../src/i18n/i18n';
import { readMap } from '../../src/state/library';
import { homeWith, pick, titlesShown } from './homeScreen';

afterEach(() => localStorage.clear());

describe('the home screen without maps', () => {
  it('says what it is for and keeps the ways to begin at hand', async () => {
    await homeWith();
    expect(screen.getByRole('heading', { name: 'Maps' })).toBeVisible();
    expect(screen.getByText(/stays on this device/)).toBeVisible();
    expect(screen.getByRole('button', { name: /Import/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /New map/ })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Who decides in your account?' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Tools' })).toBeVisible();
  });

  it('opens a blank map at once', async () => {
    const { user, onOpen } = await homeWith();
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Blank map' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const map = await readMap(onOpen.mock.lastCall?.[0] ?? '');
    expect(map.info.title).toBe('');
    expect(map.stakeholders.size).toBe(0);
  });

  it('opens the sample of the language it is shown in', async () => {
    const { user, onOpen } = await homeWith();
    await act(() => showLocale('zh-Hant'));
    await user.click(screen.getByRole('button', { name: '新增' }));
    await user.click(await screen.findByRole('menuitem', { name: '範例關係圖' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const map = await readMap(onOpen.mock.lastCall?.[0] ?? '');
    expect(map.info.title).toContain('北澤自來水公司');
  });

  it('offers templates of people to look for, each with a word on it', async () => {
    const { user, onOpen } = await homeWith();
    await user.click(screen.getByRole('button', { name: 'New map' }));
    const pyramid = await screen.findByRole('menuitem', { name: 'Decision pyramid' });
    expect(pyramid).toHaveAccessibleDescription('One decides, three recommend, ten influence');
    for (const name of ['Mid-size company', 'Public tender', 'Group with subsidiaries']) {
      expect(screen.getByRole('menuitem', { name })).toHaveAccessibleDescription(/\w/);
    }
    await user.click(pyramid);
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const map = await readMap(onOpen.mock.lastCall?.[0] ?? '');
    expect(map.info.title).toBe('Decision pyramid');
    expect([...map.stakeholders.values()].every(({ placeholder }) => placeholder)).toBe(true);
    expect(map.stakeholders.size).toBe(14);
  });

  it('makes a map from names, saying beforehand what it understands', async () => {
    const { user, onOpen } = await homeWith();
    await user.click(screen.getByRole('button', { name: 'New map' }));
    await user.click(await screen.findByRole('menuitem', { name: 'From text' }));
    const dialog = await screen.findByRole('dialog', { name: 'From text' });
    const create = within(dialog).getByRole('button', { name: 'Create map' });
    expect(create).toBeDisabled();
    await user.click(within(dialog).getByRole('textbox', { name: 'People' }));
    await user.paste('Maria Lopez, CEO\n\tJohn Carter, COO');
    expect(await within(dialog).findByText('2 people · 2 levels')).toBeVisible();
    await user.click(create);
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    const people = [...(await readMap(onOpen.mock.lastCall?.[0] ?? '')).stakeholders.values()];
    const maria = people.find(({ name }) => name === 'Maria Lopez');
    const john = people.find(({ name }) => name === 'John Carter');
    expect(john).toMatchObject({ title: 'COO', managerId: maria?.id });
    expect(john?.position).not.toEqual(maria?.position);
  });
});

describe('the maps on the home screen', () => {
  const maps = [
    { title: 'Halden Paper', account: 'Halden', people: ['Una', 'Bo'] },
    { title: 'Northgate', account: 'Northgate Water', people: ['Tom'] },
    {},
  ];

  it('are links named by their titles that open them', async () => {
    const { user, onOpen } = await homeWith(maps);
    const link = await screen.findByRole('link', { name: 'Northgate' });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^#\/map\/\w+/));
    await user.click(link);
    expect(onOpen).toHaveBeenCalledOnce();
    expect(link.getAttribute('href')).toBe(`#/map/${onOpen.mock.lastCall?.[0]}`);
    expect(screen.getByRole('link', { name: 'Untitled map' })).toBeVisible();
  });

  it('tell account, stage, number of people and when they were edited', async () => {
    await homeWith(maps);
    const card = await screen.findByRole('article', { name: 'Halden Paper' });
    for (const fact of ['Halden', 'Purchase intent', '2 people', 'Edited just now']) {
      expect(within(card).getByText(fact)).toBeVisible();
    }
  });

  it('tell how many of the people are not yet known', async () => {
    await homeWith([{ title: 'Halden Paper', people: ['Una', 'CFO?', 'Buyer?'] }]);
    const card = await screen.findByRole('article', { name: 'Halden Paper' });
    expect(within(card).getByText('3 people · 2 not yet known')).toBeVisible();
  });

  it('name each card’s menu alike and describe it by the title', async () => {
    await homeWith(maps);
    const card = await screen.findByRole('article', { name: 'Halden Paper' });
    const button = within(card).getByRole('button', { name: 'More actions' });
    expect(button).toHaveAccessibleDescription('Halden Paper');
  });

  it('are found by title and account', async () => {
    const { user } = await homeWith(maps);
    const search = await screen.findByRole('searchbox', { name: 'Search maps' });
    await user.type(search, 'water');
    expect(titlesShown()).toEqual(['Northgate']);
    await user.type(search, ' xyz');
    expect(screen.getByText('Nothing matches “water xyz”.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(titlesShown()).toHaveLength(3);
  });

  it('are sorted as asked, and again so the next time', async () => {
    const { user } = await homeWith(maps);
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Sort by' }),
      'Most people',
    );
    expect(titlesShown()).toEqual(['Halden Paper', 'Northgate', 'Untitled map']);
    expect(localStorage.getItem('stakeholder-map.preferences')).toContain('"mapOrder":"people"');
  });

  it('can be renamed', async () => {
    const { user } = await homeWith(maps);
    await pick(user, 'Northgate', 'Rename');
    const title = await screen.findByRole('textbox', { name: 'Title' });
    await user.clear(title);
    await user.type(title, 'Southgate{Enter}');
    expect(await screen.findByRole('link', { name: 'Southgate' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Northgate' })).toBeNull();
  });

  it('can be duplicated, people and all', async () => {
    const { user } = await homeWith(maps);
    await pick(user, 'Halden Paper', 'Duplicate');
    const copy = await screen.findByRole('article', { name: 'Halden Paper (copy)' });
    expect(within(copy).getByText('2 people')).toBeVisible();
  });

  it('go to the trash and come back with Undo', async () => {
    const { user } = await homeWith(maps);
    await pick(user, 'Northgate', 'Delete');
    await waitFor(() => expect(titlesShown()).not.toContain('Northgate'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('link', { name: 'Northgate' })).toBeVisible();
  });

  it('are restored from the trash, or deleted for good after a question', async () => {
    const { user } = await homeWith(maps);
    await pick(user, 'Northgate', 'Delete');
    await pick(user, 'Halden Paper', 'Delete');
    await user.click(await screen.findByRole('button', { name: 'Trash (2)' }));
    expect(screen.getByRole('heading', { name: 'Trash' })).toBeVisible();
    const row = (title: string) => within(screen.getByText(title).closest('li') as HTMLElement);
    await user.click(row('Northgate').getByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(screen.queryByText('Northgate')).toBeNull());

    await user.click(row('Halden Paper').getByRole('button', { name: 'Delete for good' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete for good?' });
    expect(within(dialog).getByText(/“Halden Paper” with 2 people/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('The trash is empty')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Back to all maps' }));
    expect(titlesShown().sort()).toEqual(['Northgate', 'Untitled map']);
  });

  it('keep their places and their words change when the language does', async () => {
    await homeWith(maps);
    await screen.findByRole('link', { name: 'Northgate' });
    await act(() => showLocale('zh-Hans'));
    expect(screen.getByRole('heading', { name: '关系图' })).toBeVisible();
    expect(screen.getByRole('searchbox', { name: '搜索关系图' })).toBeVisible();
    const card = screen.getByRole('article', { name: 'Northgate' });
    expect(within(card).getByText('1 人')).toBeVisible();
    expect(within(card).getByText('购买意愿')).toBeVisible();
  });
});

describe('when storage fails', () => {
  it('says that maps could not be read and are not lost', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await homeWith([], {
      watch: (_listener, onError) => {
        onError(new Error('no IndexedDB'));
        return () => undefined;
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('They have not been deleted.');
    expect(within(alert).getByRole('button', { name: 'Reload' })).toBeVisible();
  });

  it('says that a new map could not be saved, and opens none', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user, onOpen } = await homeWith([], {
      create: () => Promise.reject(new Error('quota')),
    });
    await user.click(await screen.findByRole('button', { name: 'Start blank' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be saved');
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
