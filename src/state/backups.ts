import { create } from 'zustand';
import type { MapEntry, MapId } from './repository';
import { services } from './services';

/** The newest backup, as it is remembered. */
export interface LastBackup {
  /** ms since 1970 */
  readonly at: number;
  /** Its file's name. */
  readonly file: string;
  /** When the maps in it were last edited before it was made, ms since 1970. */
  readonly maps: ReadonlyMap<MapId, number>;
}

/** The folder that is kept up to date. `problem`: why it is not. */
export interface BackupFolder {
  readonly name: string;
  readonly problem: 'asking' | 'refused' | 'missing' | 'full' | 'unknown' | null;
}

export interface BackupState {
  /** Whether what is remembered has been read. */
  readonly isKnown: boolean;
  readonly last: LastBackup | null;
  readonly folder: BackupFolder | null;
  /** No reminder before, ms since 1970. */
  readonly quietUntil: number;
}

export const useBackups = create<BackupState>(() => ({
  isKnown: false,
  last: null,
  folder: null,
  quietUntil: 0,
}));

const NOTE = 'backup';
const IN_FOLDER_NOTE = 'backupInFolder';
const QUIET_NOTE = 'backupQuiet';

/** Reads again what any tab has remembered of the last backup. Never rejects: what is unknown stays so. */
export async function followBackups(): Promise<void> {
  try {
    const { repository } = services();
    const [last, quiet] = await Promise.all([repository.note(NOTE), repository.note(QUIET_NOTE)]);
    useBackups.setState({
      isKnown: true,
      last: lastBackupFrom(last),
      quietUntil: typeof quiet === 'number' ? quiet : 0,
    });
  } catch (error) {
    console.warn('What is known of backups could not be read', error);
  }
}

/** Never rejects: a backup that was made is none the worse for a full disk here. */
export async function rememberBackup(backup: LastBackup): Promise<void> {
  useBackups.setState({ isKnown: true, last: backup });
  await keep(NOTE, backup);
}

/** What the folder that is kept up to date has; null when that is nothing, or unknown. */
export async function backupInFolder(): Promise<LastBackup | null> {
  const note = await services()
    .repository.note(IN_FOLDER_NOTE)
    .catch(() => null);
  return lastBackupFrom(note);
}

/** @param backup  null for a folder that has none yet. Never rejects */
export async function rememberInFolder(backup: LastBackup | null): Promise<void> {
  if (backup) await rememberBackup(backup);
  await keep(IN_FOLDER_NOTE, backup);
}

async function keep(note: string, backup: LastBackup | null): Promise<void> {
  const value = backup && { ...backup, maps: Object.fromEntries(backup.maps) };
  try {
    await services().repository.keepNote(note, value);
  } catch (error) {
    console.warn('What a backup has could not be remembered', error);
  }
}

/** A backup was restored: it has these maps, even if another device made it. */
export async function rememberRestored(backup: LastBackup): Promise<void> {
  await followBackups();
  const { last } = useBackups.getState();
  if (!last || last.at < backup.at) await rememberBackup(backup);
}

/** @param until ms since 1970 */
export async function remindLater(until: number): Promise<void> {
  useBackups.setState({ quietUntil: until });
  await services().repository.keepNote(QUIET_NOTE, until);
}

/** Whether a backup has the map as it is now. */
export function isBackedUp({ id, editedAt }: MapEntry, last: LastBackup | null): boolean {
  return last?.maps.get(id) === editedAt;
}

/** Maps that a cleaned browser would lose, or lose edits of; those in the trash aside. */
export function mapsAtRisk(
  maps: readonly MapEntry[],
  last: LastBackup | null,
): readonly MapEntry[] {
  return maps.filter((map) => map.trashedAt === null && !isBackedUp(map, last));
}

const DAY = 86_400_000;
/** A backup of less work than this can wait. People */
const WORTH_REMINDING = 5;
/** ms */
const LONGEST_QUIET = 30 * DAY;

/**
 * Whether to remind: real work that no backup has for a week. Times to come are a clock's that was wrong,
 * and say nothing.
 * @param now ms since 1970
 */
export function isBackupDue(maps: readonly MapEntry[], state: BackupState, now: number): boolean {
  const { isKnown, last, quietUntil } = state;
  const isQuiet = now < quietUntil && quietUntil < now + LONGEST_QUIET;
  if (!isKnown || isQuiet) return false;
  const risked = mapsAtRisk(maps, last);
  const people = risked.reduce((sum, map) => sum + map.people, 0);
  if (people < WORTH_REMINDING) return false;
  const since = last?.at ?? Math.min(...risked.map(({ createdAt }) => createdAt));
  return now - since >= (last ? 7 * DAY : DAY) || since > now + DAY;
}

/** Notes are trusted as little as any row. */
function lastBackupFrom(value: unknown): LastBackup | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, file, maps } = value as Record<string, unknown>;
  if (typeof at !== 'number' || typeof maps !== 'object' || maps === null) return null;
  const times = Object.entries(maps).filter(([, time]) => typeof time === 'number');
  return { at, file: typeof file === 'string' ? file : '', maps: new Map(times) };
}
