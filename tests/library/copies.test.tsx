// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeMapFile } from '../../src/exchange/export/mapFile';
import { listMaps, readMap, readUpdates } from '../../src/state/library';
import { useMapCopies } from '../../src/state/mapCopies';
import { services } from '../../src/state/services';
import { useSession } from '../../src/state/session';
import { named, Tab } from '../builders';
import { homeWith } from './homeScreen';

afterEach(() => {
  useMapCopies.setState({ waiting: [] });
  useSession.setState({ dialog: null });
});

/** A map on the home screen, a colleague’s copy of it, and a way to give files of such copies. */
async function homeAndCopy() {
  const { user, onOpen } = await homeWith([{ title: 'Halden', people: ['Una', 'Bo'] }]);
  const [entry] = await listMaps();
  if (!entry) throw new Error('There was to be a map.');
  const { id } = entry;
  const updates = await readUpdates(id);
  const fileOf = (tab: Tab, name: string, doc = true) =>
    new File(
      [
        writeMapFile(tab.snapshot(), {
          id,
          doc: doc ? tab.document.encodeForSharing() : undefined,
        }),
      ],
      name,
    );
  const give = (...files: File[]) => user.upload(screen.getByLabelText('Import file'), files);
  return { user, onOpen, id, theirs: new Tab(updates), ours: new Tab(updates), fileOf, give };
}

const dialog = async () =>
  within(await screen.findByRole('dialog', { name: 'This map is already here' }));

describe('a file of a map that is here', () => {
  it('opens the map at once when it says nothing new', async () => {
    const { onOpen, id, theirs, fileOf, give } = await homeAndCopy();
    await give(fileOf(theirs, 'same.stakemap.json'));
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(id));
    expect(await screen.findByText('This map is already here and up to date.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await listMaps()).toHaveLength(1);
  });

  it('is asked about with what each way does, and merged unless told otherwise', async () => {
    const { user, onOpen, id, theirs, fileOf, give } = await homeAndCopy();
    theirs.person('Una').setAttitude('accepting');
    theirs.addPerson({ name: 'Cy' });
    await give(fileOf(theirs, 'theirs.stakemap.json'));
    const shown = await dialog();
    expect(shown.getByRole('radio', { name: 'Merge' })).toBeChecked();
    expect(shown.getByRole('radio', { name: 'Merge' })).toHaveAccessibleDescription(
      'Both people’s edits stay. People: 1 added, 1 changed, 0 removed.',
    );
    await user.click(shown.getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledWith(id));
    expect(named(await readMap(id), 'Una').attitude).toBe('accepting');
    await user.click(await screen.findByRole('button', { name: 'Undo merge' }));
    expect(await screen.findByText('The map is as it was before.')).toBeVisible();
    expect((await readMap(id)).stakeholders.size).toBe(2);
  });

  it('shows what both decided side by side, in words, one by one or all at once', async () => {
    const { user, id, theirs, ours, fileOf, give } = await homeAndCopy();
    ours.person('Una').edit({ attitude: 'resistant', influence: 5 });
    ours.person('Bo').edit({ title: 'CFO' });
    await give(fileOf(ours, 'ours.stakemap.json'));
    await user.click((await dialog()).getByRole('button', { name: 'Merge' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    theirs.person('Una').edit({ attitude: 'accepting', influence: 1 });
    theirs.person('Bo').remove();
    await give(fileOf(theirs, 'theirs.stakemap.json'));
    const shown = await dialog();
    expect(shown.getByRole('region', { name: 'Where both disagree (3)' })).toBeVisible();
    const attitude = within(shown.getByRole('group', { name: 'Una · Attitude' }));
    expect(attitude.getByRole('radio', { name: 'Mine Resistant' })).toBeChecked();
    const bo = within(shown.getByRole('group', { name: 'Bo · Removed by them, edited by you' }));
    expect(bo.getByRole('radio', { name: 'Mine Keep' })).toBeChecked();
    await user.click(shown.getByRole('button', { name: 'All theirs' }));
    expect(bo.getByRole('radio', { name: 'Theirs Remove' })).toBeChecked();
    expect(shown.getByRole('radio', { name: 'Merge' })).toHaveAccessibleDescription(
      /0 added, 1 changed, 1 removed/,
    );
    await user.click(attitude.getByRole('radio', { name: 'Mine Resistant' }));
    await user.click(shown.getByRole('button', { name: 'Merge' }));
    await waitFor(async () => expect((await readMap(id)).stakeholders.size).toBe(1));
    expect(named(await readMap(id), 'Una')).toMatchObject({ attitude: 'resistant', influence: 1 });
  });

  it('is kept beside the map under a title that says so', async () => {
    const { user, onOpen, id, theirs, fileOf, give } = await homeAndCopy();
    theirs.person('Una').remove();
    await give(fileOf(theirs, 'theirs.stakemap.json'));
    const shown = await dialog();
    await user.click(shown.getByRole('radio', { name: 'Keep both' }));
    await user.click(shown.getByRole('button', { name: 'Keep both' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledOnce());
    expect(onOpen.mock.lastCall?.[0]).not.toBe(id);
    expect((await listMaps()).map(({ title }) => title).sort()).toEqual([
      'Halden',
      'Halden (from a file)',
    ]);
  });

  it('changes nothing when the question is dismissed', async () => {
    const { user, onOpen, id, theirs, fileOf, give } = await homeAndCopy();
    const before = await readMap(id);
    theirs.person('Una').remove();
    await give(fileOf(theirs, 'theirs.stakemap.json'));
    await user.click((await dialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await readMap(id)).toEqual(before);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('without its history is asked about, and says so', async () => {
    const { theirs, fileOf, give } = await homeAndCopy();
    theirs.person('Una').edit({ title: 'CFO' });
    await give(fileOf(theirs, 'theirs.stakemap.json', false));
    expect((await dialog()).getByText(/carries no editing history/)).toBeVisible();
  });

  it('pasted as text is asked about too', async () => {
    const { user, theirs, fileOf } = await homeAndCopy();
    theirs.addPerson({ name: 'Cy' });
    const text = await fileOf(theirs, '').arrayBuffer();
    await user.paste(new TextDecoder().decode(text));
    await user.click(await screen.findByRole('button', { name: 'Create map' }));
    expect((await dialog()).getByText(/the pasted map differs from it/)).toBeVisible();
    expect(await listMaps()).toHaveLength(1);
  });

  it('stays in question when storage refuses what was chosen, and says what to do', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user, id, theirs, fileOf, give } = await homeAndCopy();
    const before = await readMap(id);
    theirs.addPerson({ name: 'Cy' });
    await give(fileOf(theirs, 'theirs.stakemap.json'));
    const shown = await dialog();
    const { repository } = services();
    const refusing = vi.spyOn(repository, 'open').mockRejectedValue(new Error('full'));
    await user.click(shown.getByRole('button', { name: 'Merge' }));
    expect(await shown.findByRole('alert')).toHaveTextContent(
      /could not be saved.*Free some space/,
    );
    refusing.mockRestore();
    expect(complained).toHaveBeenCalledOnce();
    complained.mockRestore();
    expect(await readMap(id)).toEqual(before);
    await user.click(shown.getByRole('button', { name: 'Merge' }));
    await waitFor(async () => expect((await readMap(id)).stakeholders.size).toBe(3));
  });

  it('among several files waits for its turn, and opens nothing', async () => {
    const { user, onOpen, theirs, fileOf, give } = await homeAndCopy();
    theirs.addPerson({ name: 'Cy' });
    const first = fileOf(theirs, 'first.stakemap.json');
    theirs.addPerson({ name: 'Di' });
    await give(first, fileOf(theirs, 'second.stakemap.json'));
    expect((await dialog()).getByText(/first\.stakemap\.json/)).toBeVisible();
    await user.click((await dialog()).getByRole('button', { name: 'Merge' }));
    expect(await screen.findByText(/second\.stakemap\.json/)).toBeVisible();
    await user.click((await dialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onOpen).not.toHaveBeenCalled();
  });
});
