import { expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../src/app/describe';
import { emptyMap } from '../../src/model/map';
import {
  type BackupState,
  followBackups,
  isBackupDue,
  mapsAtRisk,
  rememberBackup,
  remindLater,
  useBackups,
} from '../../src/state/backups';
import type { MapEntry } from '../../src/state/repository';
import { provideServices, services } from '../../src/state/services';
import { createMemoryRepository } from '../../src/storage/memoryRepository';

const CARD = cardOf(emptyMap());
const DAY = 86_400_000;
const NOW = 100 * DAY;

function map(id: string, fields: Partial<MapEntry> = {}): MapEntry {
  const times = { createdAt: NOW - 2 * DAY, editedAt: NOW - DAY, trashedAt: null };
  return { ...CARD, id, people: 9, ...times, ...fields };
}

function known(fields: Partial<BackupState> = {}): BackupState {
  return { isKnown: true, last: null, folder: null, quietUntil: 0, ...fields };
}

function backupOf(at: number, ...maps: readonly MapEntry[]): Partial<BackupState> {
  const times = new Map(maps.map(({ id, editedAt }) => [id, editedAt]));
  return { last: { at, file: 'backup.zip', maps: times } };
}

it('counts as at risk what no backup has as it is now, the trash aside', () => {
  const [a, b, c] = [map('a'), map('b'), map('c', { trashedAt: NOW })];
  const { last = null } = backupOf(NOW - DAY, a, { ...b, editedAt: 1 });
  expect(mapsAtRisk([a, b, c], last)).toEqual([b]);
  expect(mapsAtRisk([a, b, c], null)).toEqual([a, b]);
});

it('reminds of real work: a day after the first, a week after the last backup', () => {
  const old = map('a');
  expect(isBackupDue([old], known(), NOW)).toBe(true);
  expect(isBackupDue([map('a', { createdAt: NOW - DAY / 2 })], known(), NOW)).toBe(false);
  expect(isBackupDue([map('a', { people: 4 })], known(), NOW)).toBe(false);
  const edited = map('a', { editedAt: NOW });
  expect(isBackupDue([edited], known(backupOf(NOW - 6 * DAY, old)), NOW)).toBe(false);
  expect(isBackupDue([edited], known(backupOf(NOW - 7 * DAY, old)), NOW)).toBe(true);
  expect(isBackupDue([old], known(backupOf(NOW - 70 * DAY, old)), NOW)).toBe(false);
});

it('is not kept quiet by a clock that was a year ahead', () => {
  const edited = map('a', { editedAt: NOW });
  const ahead = NOW + 365 * DAY;
  expect(isBackupDue([edited], known(backupOf(ahead, map('a'))), NOW)).toBe(true);
  expect(isBackupDue([edited], known({ quietUntil: ahead }), NOW)).toBe(true);
});

it('keeps quiet until it is known, and for as long as the user wants', () => {
  expect(isBackupDue([map('a')], known({ isKnown: false }), NOW)).toBe(false);
  expect(isBackupDue([map('a')], known({ quietUntil: NOW + 1 }), NOW)).toBe(false);
  expect(isBackupDue([map('a')], known({ quietUntil: NOW }), NOW)).toBe(true);
});

it('remembers the last backup for the next visit; a disk that is full for that takes nothing from it', async () => {
  provideServices({ repository: createMemoryRepository(), describe: () => CARD });
  const maps = new Map([['a', 5]]);
  await rememberBackup({ at: 7, file: 'backup.zip', maps });
  await remindLater(9);
  useBackups.setState(useBackups.getInitialState(), true);
  await followBackups();
  const last = { at: 7, file: 'backup.zip', maps };
  expect(useBackups.getState()).toMatchObject({ isKnown: true, last, quietUntil: 9 });
  services().repository.keepNote = () => Promise.reject(new Error('No room'));
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await rememberBackup({ at: 8, file: 'b.zip', maps });
  expect(useBackups.getState().last?.file).toBe('b.zip');
});

it('believes no nonsense', async () => {
  provideServices({ repository: createMemoryRepository(), describe: () => CARD });
  for (const nonsense of [null, 'x', {}, { at: 'x', maps: {} }, { at: 1, maps: 7 }]) {
    await services().repository.keepNote('backup', nonsense);
    await followBackups();
    expect(useBackups.getState().last).toBe(null);
  }
});
