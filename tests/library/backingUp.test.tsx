// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../src/commands/backups/makeBackup';
import { BackupReminder } from '../../src/library/BackupReminder';
// What is loaded on request is there before a test waits for it.
import '../../src/commands/library/readImport';
import '../../src/library/storage/RestoreDialog';
import { describe as cardOf } from '../../src/app/describe';
import { emptyMap } from '../../src/model/map';
import { useBackups } from '../../src/state/backups';
import { listMaps } from '../../src/state/library';
import type { MapEntry } from '../../src/state/repository';
import { provideServices, services } from '../../src/state/services';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import { homeWith } from './homeScreen';

const download = vi.hoisted(() => vi.fn());
vi.mock('../../src/exchange/export/download', () => ({ download }));
const CARD = cardOf(emptyMap());
const DAY = 86_400_000;

beforeEach(() => {
  useBackups.setState(useBackups.getInitialState(), true);
});

const TEAM = ['Una', 'Bo', 'Cy', 'Di', 'Ed'];

describe('the home screen', () => {
  it('says how old the backup is, and leads to storage and backups', async () => {
    await homeWith([{ title: 'Harbour' }]);
    const badge = await screen.findByRole('link', { name: 'Not backed up' });
    expect(badge).toHaveAttribute('href', '#/storage');
    useBackups.setState({ last: { at: Date.now() - 3.5 * DAY, file: 'a.zip', maps: new Map() } });
    expect(
      await screen.findByRole('link', { name: /^Backed up 3 days ago · 1 map edited since$/ }),
    ).toBeVisible();
    useBackups.setState({ folder: { name: 'Backups', problem: 'asking' } });
    expect(await screen.findByRole('link', { name: 'Backup folder needs you' })).toBeVisible();
  });

  it('takes a backup for one, whatever door it comes in by', async () => {
    await homeWith([{ title: 'Harbour', people: TEAM }]);
    const { content } = await makeBackup();
    const bytes = await content.arrayBuffer();
    cleanup();
    const { user } = await homeWith();
    const file = new File([bytes], 'renamed by somebody');
    await user.upload(screen.getByLabelText('Import file'), file);
    const shown = { name: 'Restore from a backup' };
    const dialog = within(await screen.findByRole('dialog', shown, { timeout: 10_000 }));
    await user.click(await dialog.findByRole('button', { name: 'Restore 1 map' }));
    expect(await dialog.findByText('1 map came back.')).toBeVisible();
    expect(await listMaps()).toHaveLength(1);
    expect(await services().repository.note('backup')).toMatchObject({ file: file.name });
  });
});

describe('the reminder', () => {
  const now = Date.now();
  const harbour = { ...CARD, id: 'a', createdAt: now - 2 * DAY, editedAt: now, trashedAt: null };
  const map = { ...harbour, people: TEAM.length };

  function remind(of: readonly MapEntry[] = [map]) {
    provideServices({ repository: createMemoryRepository(), describe: () => CARD });
    useBackups.setState({ isKnown: true });
    render(
      <MantineProvider env="test">
        <BackupReminder maps={of} now={now} />
      </MantineProvider>,
    );
    return userEvent.setup();
  }

  it('says what is in this browser alone, and how the backup went', async () => {
    const user = remind();
    expect(screen.getByRole('alert', { name: '1 map is in this browser alone.' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    expect(await screen.findByRole('status')).toHaveTextContent(/^0 maps are in “Stakeholder Map/);
    expect(download).toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps quiet for three days when it is told to', async () => {
    const user = remind();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.queryByRole('alert')).toBeNull();
    const until = Number(await services().repository.note('backupQuiet'));
    expect(Math.round((until - now) / DAY)).toBe(3);
  });

  it('says nothing of what is not worth it', () => {
    remind([{ ...map, people: 2 }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
