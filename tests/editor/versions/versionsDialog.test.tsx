// @vitest-environment jsdom
import { Notifications } from '@mantine/notifications';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { describe as card } from '../../../src/app/describe';
import VersionsDialog from '../../../src/editor/versions/VersionsDialog';
import type { Locale } from '../../../src/i18n/locales';
import { createMap, readMap } from '../../../src/state/library';
import { closeMap, openMap, useOpenMap } from '../../../src/state/openMap';
import type { MapRepository } from '../../../src/state/repository';
import { provideServices } from '../../../src/state/services';
import { resetSession, useSession } from '../../../src/state/session';
import { StorageError } from '../../../src/storage/errors';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';
import { link, mapOf, person } from '../../builders';
import { liveDocument, show } from '../inspector/mapInEditor';

/** ms; roles are looked for among all elements of the drawing, which is slow in jsdom. */
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const TEAM = mapOf(
  [
    person({ name: 'Una', title: 'CFO' }),
    person({ name: 'Ben', managerId: 'Una' }),
    person({ name: 'Cai', managerId: 'Una' }),
  ],
  [link({ kind: 'influences', from: 'Ben', to: 'Cai', strength: 'weak' })],
  { title: 'Quay' },
);

let repository: ReturnType<typeof createMemoryRepository>;
let add: MapRepository['versions']['add'];

beforeEach(async () => {
  await closeMap();
  resetSession();
  window.location.hash = '';
  repository = createMemoryRepository();
  add = repository.versions.add.bind(repository.versions);
  // What is kept by itself a while after opening would come at no certain time.
  repository.versions.add = async (id, version) => {
    if (version.reason !== 'opened') await add(id, version);
  };
  provideServices({ repository, describe: card });
  await openMap(await createMap(TEAM));
});

const openId = () => useOpenMap.getState().id ?? '';
const keep = (reason: 'opened' | 'bulk') => {
  const { stakeholders } = useOpenMap.getState().map;
  const state = liveDocument().encode();
  return add(openId(), { reason, name: '', people: stakeholders.size, state });
};

async function open(locale: Locale = 'en') {
  useSession.setState({ dialog: 'versions' });
  await show(
    <>
      <Notifications />
      <VersionsDialog />
    </>,
    locale,
  );
  return userEvent.setup();
}

const versions = () => screen.queryAllByRole('radio').map((each) => each.closest('label'));
const changes = () => screen.findByRole('region', { name: 'What has changed since' });
const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('says that there is no version yet, and when one is kept', async () => {
  await open();
  expect(await screen.findByRole('heading', { name: 'No version yet' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Restore this version' })).not.toBeInTheDocument();
});

it('lists versions newest first with reason and people, and shows the map as it was', async () => {
  await keep('opened');
  act(() => liveDocument().transact((ops) => ops.removeStakeholders(['Cai'])));
  await keep('bulk');
  const user = await open();
  await screen.findByRole('group', { name: 'Versions, newest first' });
  expect(versions().map((each) => each?.textContent)).toEqual([
    expect.stringMatching(/^Before a large change.*just now.*2 people$/),
    expect.stringMatching(/^As it was opened.*just now.*3 people$/),
  ]);
  expect(await screen.findByRole('img', { name: 'Preview' })).not.toHaveTextContent('Cai');
  expect(await changes()).toHaveTextContent('Nothing: the map is as it was then.');
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('radio', { name: /^As it was opened/ })).toBeChecked();
  await waitFor(() =>
    expect(screen.getByRole('img', { name: 'Preview' })).toHaveTextContent('Cai'),
  );
  expect(await changes()).toHaveTextContent('1 person removedCai');
});

it('tells who and what has changed since, old and new in words', async () => {
  await keep('opened');
  act(() =>
    liveDocument().transact((ops) => {
      ops.updateStakeholder('Una', { title: 'CEO', attitude: 'accepting' });
      ops.setManager('Cai', 'Ben');
      ops.addStakeholder({ id: 'Dee', name: 'Dee', title: 'CIO' });
      ops.updateLink('Ben-influences-Cai', { strength: 'strong' });
      ops.addLink({ kind: 'conflict', from: 'Dee', to: 'Una' });
      ops.updateInfo({ stage: 'decision' });
    }),
  );
  await open();
  const list = within(await changes());
  const told = list.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toEqual([
    'Dee CIO',
    'Una CEOJob title: CFO → CEOAttitude: Not assessed → Accepting',
    'CaiReports to: Una → Ben',
    'Conflict: Dee ↔ UnaAdded',
    'Influences: Ben → CaiStrength: Weak → Strong',
    'Current stage: Purchase intent → Purchase decision',
  ]);
});

it('saves a version by name, renames and deletes it, by keyboard', async () => {
  const user = await open();
  await click('Save a version…');
  await user.keyboard('before QBR{Enter}');
  const saved = await screen.findByRole('radio', { name: /^before QBR/ });
  await waitFor(() => expect(saved).toHaveFocus());
  expect(screen.getByText('Version “before QBR” saved.')).toBeInTheDocument();

  await click('Rename');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus();
  await user.keyboard('{Enter}after QBR{Enter}');
  expect(await screen.findByRole('radio', { name: /^after QBR/ })).toBeChecked();
  expect(await repository.versions.list(openId())).toMatchObject([
    { reason: 'named', name: 'after QBR' },
  ]);

  await click('Delete');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Delete' })).toHaveFocus();
  await click('Delete');
  await click('Delete for good');
  expect(await screen.findByRole('heading', { name: 'No version yet' })).toBeVisible();
  expect(await repository.versions.list(openId())).toEqual([]);
});

it('restores as one edit, keeps how the map was before, and offers to undo until the next edit', async () => {
  await keep('opened');
  act(() => liveDocument().transact((ops) => ops.removeStakeholders(['Una'])));
  await open();
  await screen.findByRole('img', { name: 'Preview' });
  await click('Restore this version');
  const people = () => [...useOpenMap.getState().map.stakeholders.keys()].sort();
  expect(people()).toEqual(['Ben', 'Cai', 'Una']);
  expect(useSession.getState().dialog).toBeNull();
  await waitFor(async () =>
    expect(await repository.versions.list(openId())).toMatchObject([
      { reason: 'restore', people: 2 },
      { reason: 'opened', people: 3 },
    ]),
  );
  await click('Undo');
  expect(people()).toEqual(['Ben', 'Cai']);
  await waitFor(() => expect(screen.queryByText(/^Restored/)).not.toBeInTheDocument());
});

it('withdraws the offer to undo once something else was edited', async () => {
  await keep('opened');
  act(() => liveDocument().transact((ops) => ops.removeStakeholders(['Una'])));
  await open();
  await screen.findByRole('img', { name: 'Preview' });
  await click('Restore this version');
  expect(await screen.findByText(/^Restored: As it was opened/)).toBeInTheDocument();
  act(() => liveDocument().transact((ops) => ops.addStakeholder({ name: 'Dee' })));
  await waitFor(() => expect(screen.queryByText(/^Restored/)).not.toBeInTheDocument());
});

it('opens a version as a map of its own whose title says what it is', async () => {
  const user = await open();
  await click('Save a version…');
  await user.keyboard('before QBR{Enter}');
  act(() => liveDocument().transact((ops) => ops.removeStakeholders(['Una'])));
  await screen.findByRole('img', { name: 'Preview' });
  await click('Open as a copy');
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/map\/.+/));
  const copy = window.location.hash.slice('#/map/'.length);
  expect(copy).not.toBe(openId());
  const map = await readMap(copy);
  expect(map.info.title).toBe('Quay (copy of before QBR)');
  expect([...map.stakeholders.keys()].sort()).toEqual(['Ben', 'Cai', 'Una']);
});

it('changes nothing of a map that can’t be changed here, and says what to do', async () => {
  await keep('opened');
  act(() => liveDocument().transact((ops) => ops.removeStakeholders(['Una'])));
  act(() => liveDocument().makeReadOnly());
  await open();
  await screen.findByRole('img', { name: 'Preview' });
  await click('Restore this version');
  expect(screen.getByRole('alert')).toHaveTextContent('open the version as a copy');
  expect(useOpenMap.getState().map.stakeholders.has('Una')).toBe(false);
});

it('says what to do when storage fails, and tries again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  await keep('opened');
  const { list } = repository.versions;
  const broken = async () => {
    throw new StorageError('unavailable', 'gone');
  };
  Object.assign(repository.versions, { list: broken, add: broken, read: broken });
  const user = await open();
  expect(await screen.findByText(/^The versions could not be read/)).toBeVisible();
  await click('Save a version…');
  await user.keyboard('before QBR{Enter}');
  expect(await screen.findByText(/^The version could not be saved/)).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Name of the version' })).toHaveValue('before QBR');

  Object.assign(repository.versions, { list });
  await click('Try again');
  expect(await screen.findByText(/^This version can’t be read/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Restore this version' })).toBeDisabled();
});

it.each([
  ['zh-Hans', '版本历史', '恢复此版本', '没有变化'],
  ['zh-Hant', '版本記錄', '還原此版本', '沒有變化'],
] as const)('speaks %s', async (locale, title, restore, same) => {
  await keep('opened');
  await open(locale);
  expect(screen.getByRole('dialog', { name: title })).toBeInTheDocument();
  expect(await screen.findByText(new RegExp(`^${same}`))).toBeInTheDocument();
  expect(screen.getByRole('button', { name: restore })).toBeEnabled();
});
