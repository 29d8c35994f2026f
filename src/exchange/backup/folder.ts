/**
 * The part of File System Access that TypeScript's own types leave out.
 * Source: https://wicg.github.io/file-system-access/
 */
interface WithPermissions {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface WithPicker {
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

/** `asking`: the browser wants the user to agree again. */
export type FolderAccess = 'granted' | 'asking' | 'refused';

/** Why a folder was not written to. */
export type FolderFailure = 'missing' | 'full' | 'refused' | 'unknown';

export class FolderError extends Error {
  override readonly name = 'FolderError';

  constructor(
    readonly reason: FolderFailure,
    options?: ErrorOptions,
  ) {
    super(`Backup folder: ${reason}`, options);
  }
}

/** Whether this browser can write to a folder of the user's. */
export function canChooseFolder(): boolean {
  return typeof (globalThis as WithPicker).showDirectoryPicker === 'function';
}

/** Asks the user for a folder. @returns null when none was chosen. @throws FolderError */
export async function askForFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const options = { id: 'backups', mode: 'readwrite' } as const;
    return (await (globalThis as WithPicker).showDirectoryPicker?.(options)) ?? null;
  } catch (error) {
    if (nameOf(error) === 'AbortError') return null;
    throw asFolderError(error);
  }
}

/** What was kept as a folder, if it is one. */
export function folderFrom(value: unknown): FileSystemDirectoryHandle | null {
  const isFolder =
    typeof FileSystemDirectoryHandle === 'function' && value instanceof FileSystemDirectoryHandle;
  return isFolder ? value : null;
}

/** @param ask  asks the user; only within an answer to a click */
export async function folderAccess(
  folder: FileSystemDirectoryHandle,
  ask = false,
): Promise<FolderAccess> {
  const { queryPermission, requestPermission } = folder as WithPermissions;
  const mode = 'readwrite';
  // A browser without permissions, or its own private folder, has nothing to ask.
  const state = (await queryPermission?.call(folder, { mode })) ?? 'granted';
  const answer =
    state === 'prompt' && ask ? await requestPermission?.call(folder, { mode }) : state;
  return answer === 'granted' ? 'granted' : answer === 'denied' ? 'refused' : 'asking';
}

/** Writes a file whole or not at all. @throws FolderError */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob,
): Promise<void> {
  try {
    const file = await folder.getFileHandle(name, { create: true });
    // What is written takes the file's place when it is closed.
    const writable = await file.createWritable();
    try {
      await writable.write(content);
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw asFolderError(error);
  }
}

/**
 * Deletes the oldest of our files.
 * @param isOurs  by name; names in order of age
 * @param most    files that stay
 */
export async function thinFolder(
  folder: FileSystemDirectoryHandle,
  isOurs: (name: string) => boolean,
  most: number,
): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (isOurs(name)) names.push(name);
  for (const name of names.sort().slice(0, -most)) await folder.removeEntry(name);
}

function asFolderError(cause: unknown): FolderError {
  const reason = REASONS.get(nameOf(cause)) ?? 'unknown';
  return new FolderError(reason, { cause });
}

const REASONS: ReadonlyMap<string, FolderFailure> = new Map([
  ['NotFoundError', 'missing'],
  ['QuotaExceededError', 'full'],
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NoModificationAllowedError', 'refused'],
]);

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
