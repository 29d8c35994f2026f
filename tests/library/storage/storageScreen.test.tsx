// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../../src/app/describe';
import { makeBackup } from '../../../src/commands/backups/makeBackup';
import { loadLaterTexts, startI18n } from '../../../src/i18n/i18n';
import StorageScreen from '../../../src/library/storage/StorageScreen';
import { rememberBackup, useBackups } from '../../../src/state/backups';
import { createMap, listMaps, readMap, trashMap, withMap } from '../../../src/state/library';
import type { MapUse, StorageUse } from '../../../src/state/repository';
import { provideServices, services } from '../../../src/state/services';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';
import { mapOf, person } from '../../builders';
import '../homeScreen';

await startI18n('en');
await loadLaterTexts();
const download = vi.hoisted(() => vi.fn());
vi.mock('../../../src/exchange/export/download', () => ({ download }));

beforeEach(() => {
  download.mockClear();
  onAnotherDevice();
});

function onAnotherDevice(): void {
  useBackups.setState(useBackups.getInitialState(), true);
  provideServices({ repository: createMemoryRepository(), describe: cardOf });
}

const newMap = (title: string, ...names: string[]) =>
  createMap(
    mapOf(
      (names.length > 0 ? names : ['Una']).map((name) => person({ name })),
      [],
      { title },
    ),
  );

function show(use: Partial<StorageUse> = {}) {
  const { repository } = services();
  const nothing: StorageUse = { persisted: false, used: null, quota: null, maps: new Map() };
  repository.use = async () => ({ ...nothing, ...use });
  render(
    <MantineProvider env="test">
      <StorageScreen tools={null} />
    </MantineProvider>,
  );
  return userEvent.setup({ applyAccept: false });
}

const region = (name: string) => within(screen.getByRole('region', { name }));

async function backupFile(name = 'Stakeholder Map backup 2026-11-26.zip'): Promise<File> {
  const { content } = await makeBackup();
  return new File([await content.arrayBuffer()], name);
}

const restoring = async () =>
  within(await screen.findByRole('dialog', { name: 'Restore from a backup' }));

const rename = (id: string, title: string) =>
  withMap(id, (document) => document.transact((ops) => ops.updateInfo({ title })));

describe('the storage screen', () => {
  it('says what a cleared browser would cost before the first backup, and nothing after it', async () => {
    await newMap('Harbour');
    await newMap('Northwind');
    const user = show();
    const cost = region('If this browser were cleared now');
    expect(await cost.findByText('2 maps would be lost for good:')).toBeVisible();
    expect(cost.getByText('Harbour')).toBeVisible();
    expect(await screen.findByText('There is no backup yet.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(
      await screen.findByText(/^2 maps are in “Stakeholder Map backup .*\.zip”/),
    ).toBeVisible();
    expect(download).toHaveBeenCalledOnce();
    expect(cost.getByText(/^Nothing would be lost/)).toBeVisible();
    expect(screen.getByText(/It has every map as it is now/)).toBeVisible();
  });

  it('names maps that were edited since the backup', async () => {
    const id = await newMap('Harbour');
    const [entry] = await listMaps();
    const maps = new Map([[id, (entry?.editedAt ?? 0) - 1]]);
    await rememberBackup({ at: Date.now(), file: 'a.zip', maps });
    show();
    const cost = region('If this browser were cleared now');
    expect(await cost.findByText('1 map would lose its edits since the backup:')).toBeVisible();
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('cell', { name: 'Without the last edits' })).toBeVisible();
  });

  it('lists maps by what they take, the trash too', async () => {
    const small = await newMap('Small');
    const large = await newMap('Large');
    await trashMap(small);
    const use = (map: number, history: number): MapUse => ({ map, history, damagedRows: 0 });
    show({
      used: 5_400_000,
      quota: 2_000_000_000,
      maps: new Map([
        [small, use(2_300, 0)],
        [large, { ...use(1_200_000, 3_400_000), damagedRows: 2 }],
      ]),
    });
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'MapIn the backupLast editedSizeHistory',
      'Large2 damaged entries kept Save damaged entriesNojust now1.2 MB3.4 MB',
      'Small · in the trashNojust now2.3 kB0 bytes',
    ]);
    expect(screen.getByRole('link', { name: 'Large' })).toHaveAttribute('href', `#/map/${large}`);
    expect(screen.getByRole('progressbar', { name: '5.4 MB used of 2 GB' })).toBeVisible();
  });

  it('asks the browser to keep the maps, and says what to do when it does not promise', async () => {
    const user = show();
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep them' }));
    expect(await screen.findByText(/^The browser did not promise it/)).toBeVisible();
    services().repository.persist = async () => true;
    services().repository.use = async () => ({
      persisted: true,
      used: null,
      quota: null,
      maps: new Map(),
    });
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }));
    expect(await screen.findByText(/^This browser has promised to keep your maps/)).toBeVisible();
  });

  it('says when what is stored cannot be read, and names what a backup could not hold', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = await newMap('Harbour');
    const user = show();
    const { repository } = services();
    const { open } = repository;
    repository.open = async (asked) => {
      if (asked === id) throw new Error('Spoilt');
      return open.call(repository, asked);
    };
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByText(/^Could not be read: Harbour\./)).toBeVisible();
  });

  it('says that this browser lets no app write to a folder', async () => {
    show();
    expect(await screen.findByText(/^This browser lets no app write to a folder/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose a folder…' })).toBeNull();
  });

  it.each([
    ['asking', /wants you to allow writing to “Backups” again/],
    ['refused', /does not let us write to “Backups”/],
    ['missing', /“Backups” is not there any more/],
    ['full', /The disk of “Backups” is full/],
    ['unknown', /“Backups” could not be written to/],
  ] as const)('says what to do about a folder: %s', async (problem, sentence) => {
    useBackups.setState({ folder: { name: 'Backups', problem } });
    show();
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe('restoring', () => {
  it('shows what comes back, and brings it back', async () => {
    const id = await newMap('Harbour', 'Una', 'Bo');
    await trashMap(await newMap('Old'));
    const file = await backupFile();
    onAnotherDevice();
    const user = show();
    await user.upload(screen.getByLabelText('Backup file'), file);
    const dialog = await restoring();
    const harbour = await dialog.findByRole('checkbox', { name: 'Harbour' });
    expect(harbour).toBeChecked();
    expect(harbour).toHaveAccessibleDescription('Comes back · 2 people');
    expect(dialog.getByRole('checkbox', { name: 'Old' })).toHaveAccessibleDescription(
      'Comes back · 1 person · It comes back into the trash.',
    );
    await user.click(dialog.getByRole('checkbox', { name: 'Old' }));
    await user.click(dialog.getByRole('button', { name: 'Restore 1 map' }));
    expect(await dialog.findByText('1 map came back.')).toBeVisible();
    expect((await listMaps()).map((entry) => entry.id)).toEqual([id]);
    await user.click(dialog.getByRole('link', { name: 'All maps' }));
    // What has just come from a backup is in one.
    await waitFor(() => expect(screen.getByText(/^Nothing would be lost/)).toBeVisible());
  });

  it('merges what is here, and says how', async () => {
    const id = await newMap('Harbour', 'Una', 'Bo');
    const common = await backupFile();
    await rename(id, 'Harbour Ltd');
    await withMap(id, (document) => document.transact((ops) => ops.addStakeholder({ name: 'Cy' })));
    const theirs = await backupFile();
    onAnotherDevice();
    const user = show();
    await user.upload(screen.getByLabelText('Backup file'), common);
    await user.click(await (await restoring()).findByRole('button', { name: 'Restore 1 map' }));
    await user.click(await (await restoring()).findByRole('link', { name: 'All maps' }));
    await rename(id, 'Harbour Inc');

    await user.upload(screen.getByLabelText('Backup file'), theirs);
    const dialog = await restoring();
    const shown = await dialog.findByRole('checkbox', { name: 'Harbour Ltd' });
    expect(shown).toHaveAccessibleDescription(
      /^Merges · People: 1 added.* In 1 place both were changed: what is here stays/,
    );
    await user.click(dialog.getByRole('button', { name: 'Restore 1 map' }));
    expect(await dialog.findByText('1 map was merged.')).toBeVisible();
    const map = await readMap(id);
    expect(map.info.title).toBe('Harbour Inc');
    expect(map.stakeholders.size).toBe(3);
  });

  it('has nothing to do where everything is here, and leaves out what was deleted here', async () => {
    const id = await newMap('Harbour');
    const file = await backupFile();
    const user = show();
    await user.upload(screen.getByLabelText('Backup file'), file);
    const dialog = await restoring();
    expect(await dialog.findByText('Everything in this backup is here already.')).toBeVisible();
    expect(dialog.queryByRole('checkbox')).toBeNull();
    expect(dialog.queryByRole('button', { name: /^Restore/ })).toBeNull();
    expect((await listMaps()).map((entry) => entry.id)).toEqual([id]);
  });

  it.each([
    ['broken', (bytes: Uint8Array) => bytes.slice(0, -40), /cut off or damaged/],
    ['no backup', () => new TextEncoder().encode('Hello'), /not a backup of Stakeholder Map/],
  ] as const)('refuses a file that is %s, and says what to do', async (_, spoil, sentence) => {
    await newMap('Harbour');
    const file = await backupFile();
    const spoilt = spoil(new Uint8Array(await file.arrayBuffer()));
    const user = show();
    await user.upload(screen.getByLabelText('Backup file'), new File([spoilt], 'a.zip'));
    expect(await (await restoring()).findByRole('alert')).toHaveTextContent(sentence);
    expect(await listMaps()).toHaveLength(1);
  });
});
