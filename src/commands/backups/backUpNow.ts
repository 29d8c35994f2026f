import { download } from '../../exchange/export/download';
import { fileNameFor } from '../../exchange/export/fileName';
import { rememberBackup } from '../../state/backups';
import { type MadeBackup, makeBackup } from './makeBackup';

export interface SavedBackup {
  /** The file's name. */
  readonly file: string;
  readonly maps: number;
  readonly unreadable: MadeBackup['unreadable'];
}

/** Saves a backup of everything as a file. Rejects as `makeBackup`. */
export async function backUpNow(
  onProgress?: (done: number) => void,
  signal?: AbortSignal,
): Promise<SavedBackup> {
  const { content, about, unreadable } = await makeBackup(onProgress, signal);
  const file = fileNameFor('Stakeholder Map backup', 'zip');
  download({ blob: content, name: file });
  await rememberBackup({ ...about, file });
  return { file, maps: about.maps.size, unreadable };
}
