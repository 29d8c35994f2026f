import {
  askForFolder,
  canChooseFolder,
  FolderError,
  folderAccess,
  folderFrom,
  thinFolder,
  writeToFolder,
} from '../../exchange/backup/folder';
import { fileNameFor } from '../../exchange/export/fileName';
import { newId } from '../../model/id';
import {
  type BackupFolder,
  backupInFolder,
  followBackups,
  isBackedUp,
  type LastBackup,
  rememberInFolder,
  useBackups,
} from '../../state/backups';
import type { MapEntry } from '../../state/repository';
import { services } from '../../state/services';
import { makeBackup } from './makeBackup';

export { canChooseFolder };

const FOLDER_NOTE = 'backupFolder';
const DEVICE_NOTE = 'backupDevice';
/** Work is copied to the folder once it rests for this long, ms. */
const REST = 60_000;
/** But no later than this after it began, ms. */
const LATEST = 5 * 60_000;
/** Days of which a file of this browser's stays in the folder. */
const DAYS_KEPT = 14;

let folder: FileSystemDirectoryHandle | null = null;
/** What the folder has, which is not what was saved as a file last. */
let inside: LastBackup | null = null;
let maps: readonly MapEntry[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the work that waits began, ms of `performance.now()`. */
let waitingSince: number | null = null;
let running: Promise<void> = Promise.resolve();
let keeping: Promise<void> | null = null;

/**
 * Keeps the folder that was chosen, if one was, up to date for as long as the page lives.
 * @returns when it is known; asking again is free, and worth it when storage could not be read
 */
export function keepFolder(): Promise<void> {
  keeping ??= begin().catch((error: unknown) => {
    keeping = null;
    throw error;
  });
  return keeping;
}

async function begin(): Promise<void> {
  await followBackups();
  folder = folderFrom(await services().repository.note(FOLDER_NOTE));
  inside = await backupInFolder();
  if (folder) await look(folder);
  services().repository.watch(
    (all) => {
      maps = all;
      wait();
    },
    (error) => console.warn('Maps could not be watched for backups', error),
  );
}

/** Asks for a folder and writes a backup into it. @returns whether one was chosen. @throws FolderError */
export async function chooseFolder(): Promise<boolean> {
  const chosen = await askForFolder();
  if (!chosen) return false;
  folder = chosen;
  tell(chosen, null);
  await services().repository.keepNote(FOLDER_NOTE, chosen);
  await rememberInFolder(null);
  await writeNow();
  return true;
}

/** Asks the user to let us write to the folder again; within an answer to a click. */
export async function allowFolder(): Promise<void> {
  if (!folder) return;
  await look(folder, true);
  await writeNow();
}

/** The folder is left as it is, and no longer written to. */
export async function forgetFolder(): Promise<void> {
  folder = null;
  clearTimeout(timer);
  useBackups.setState({ folder: null });
  await services().repository.keepNote(FOLDER_NOTE, null);
}

/** Writes a backup into the folder now, after one that is being written. Never rejects: the store tells. */
function writeNow(isNeeded: () => boolean = () => true): Promise<void> {
  clearTimeout(timer);
  waitingSince = null;
  running = running
    .then(() => inOneTab(() => write(isNeeded)))
    .catch((error: unknown) => console.warn('The backup folder could not be looked after', error));
  return running;
}

function hasNews(): boolean {
  return maps.some((map) => !isBackedUp(map, inside));
}

async function look(chosen: FileSystemDirectoryHandle, ask = false): Promise<void> {
  const access = await folderAccess(chosen, ask);
  tell(chosen, access === 'granted' ? null : access);
}

function tell({ name }: FileSystemDirectoryHandle, problem: BackupFolder['problem']): void {
  useBackups.setState({ folder: { name, problem } });
}

/** Waits for work to rest, if there is any that the folder does not have. */
function wait(): void {
  const { folder: told } = useBackups.getState();
  if (!told || told.problem === 'asking' || told.problem === 'refused' || !hasNews()) return;
  const now = performance.now();
  waitingSince ??= now;
  clearTimeout(timer);
  timer = setTimeout(
    () => writeNow(hasNews),
    Math.max(0, Math.min(REST, waitingSince + LATEST - now)),
  );
}

/** Several tabs see the same work: one writes after the other, and mostly the first has done it. */
async function inOneTab(work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  await locks.request('stakeholder-map:backup-folder', work);
}

async function write(isNeeded: () => boolean): Promise<void> {
  // Another tab may have written since, chosen another folder, or stopped.
  await followBackups();
  folder = folderFrom(await services().repository.note(FOLDER_NOTE));
  inside = await backupInFolder();
  if (!folder) useBackups.setState({ folder: null });
  const into = folder;
  if (!into || !isNeeded()) return;
  try {
    const { content, about } = await makeBackup();
    const device = await deviceName();
    const file = fileNameFor(`Stakeholder Map backup ${device}`, 'zip');
    await writeToFolder(into, file, content);
    inside = { ...about, file };
    await rememberInFolder(inside);
    tell(into, null);
    await thinFolder(into, (name) => isOurs(name, device), DAYS_KEPT).catch((error) =>
      console.warn('Old backups could not be removed', error),
    );
  } catch (error) {
    console.warn('The backup folder could not be written', error);
    const problem = error instanceof FolderError ? error.reason : 'unknown';
    if (folder === into) tell(into, problem === 'refused' ? await refusal(into) : problem);
  }
}

/** A permission that has run out can be asked for again. */
async function refusal(chosen: FileSystemDirectoryHandle): Promise<'asking' | 'refused'> {
  return (await folderAccess(chosen)) === 'asking' ? 'asking' : 'refused';
}

function isOurs(name: string, device: string): boolean {
  return name.startsWith(`Stakeholder Map backup ${device} `) && name.endsWith('.zip');
}

/** Keeps browsers that share a folder off each other's files. */
async function deviceName(): Promise<string> {
  const { repository } = services();
  const known = await repository.note(DEVICE_NOTE);
  if (typeof known === 'string') return known;
  const name = newId().slice(0, 4);
  await repository.keepNote(DEVICE_NOTE, name);
  return name;
}
