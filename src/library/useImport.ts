import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { ImportFailure, MapFileRead, PeopleFile } from '../commands/library/readImport';
import { useText } from '../i18n/i18n';
import { askAboutCopies } from '../state/mapCopies';
import type { MapId } from '../state/repository';

/** A file of which nothing came, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly failure: ImportFailure | 'one-list-only';
}

/** A file being read. */
export interface Reading {
  readonly name: string;
  /** 0 to 1 */
  readonly done: number;
}

export interface Importing {
  readonly reading: Reading | null;
  readonly refused: readonly RefusedFile[];
  /** A list of people that waits to be confirmed. */
  readonly people: PeopleFile | null;
  /** A backup that waits to be looked into. */
  readonly backup: File | null;
  /** Reads files one after the other; nothing while others are still being read. */
  take(files: readonly File[]): Promise<void>;
  /** Stops reading; what was read before stays. */
  cancel(): void;
  dismissRefused(): void;
  closePeople(): void;
  closeBackup(): void;
}

/**
 * Imports chosen or dropped files: maps at once, unless they are here already; the first list of people
 * through a dialog.
 * @param onOpen  called with a map that came alone
 */
export function useImport(onOpen: (id: MapId) => void): Importing {
  const t = useText();
  const [reading, setReading] = useState<Reading | null>(null);
  const stop = useRef<AbortController | null>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const [people, setPeople] = useState<PeopleFile | null>(null);
  const [backup, setBackup] = useState<File | null>(null);
  const isBusy = useRef(false);

  async function take(files: readonly File[]): Promise<void> {
    if (isBusy.current || files.length === 0) return;
    isBusy.current = true;
    setRefused([]);
    try {
      stop.current = new AbortController();
      finish(await readAll(files, setReading, stop.current.signal));
    } finally {
      isBusy.current = false;
      setReading(null);
    }
  }

  function finish({ maps, list, backup, refused }: FilesRead): void {
    setRefused(refused);
    setPeople(list);
    setBackup(backup);
    for (const map of maps.filter(({ notes }) => notes.length > 0)) {
      notifications.show({
        title: t('importing.mended', { title: map.title || t('home.untitled') }),
        message: map.notes.map(({ key, count }) => t(`importing.note.${key}`, { count })).join(' '),
        autoClose: 15_000,
        closeButtonProps: { 'aria-label': t('importing.close') },
      });
    }
    const isAlone = maps.length === 1 && !list && !backup && refused.length === 0;
    const outcomes = maps.map(({ outcome }) => outcome);
    const kept = outcomes.flatMap((outcome) => (outcome.kind === 'new' ? [outcome.id] : []));
    const copies = outcomes.flatMap((outcome) => (outcome.kind === 'copy' ? [outcome.copy] : []));
    if (copies.length > 0) askAboutCopies(copies, isAlone);
    if (kept.length > 1) {
      notifications.show({
        message: t('importing.importedSeveral', { count: kept.length }),
        closeButtonProps: { 'aria-label': t('importing.close') },
      });
    }
    if (isAlone && kept[0] !== undefined) onOpen(kept[0]);
  }

  return {
    reading,
    refused,
    people,
    backup,
    take,
    cancel: () => stop.current?.abort(),
    dismissRefused: () => setRefused([]),
    closePeople: () => setPeople(null),
    closeBackup: () => setBackup(null),
  };
}

interface FilesRead {
  readonly maps: readonly MapFileRead[];
  readonly list: PeopleFile | null;
  /** The last that was given. */
  readonly backup: File | null;
  readonly refused: readonly RefusedFile[];
}

async function readAll(
  files: readonly File[],
  onReading: (reading: Reading) => void,
  signal: AbortSignal,
): Promise<FilesRead> {
  const maps: MapFileRead[] = [];
  const refused: RefusedFile[] = [];
  let list: PeopleFile | null = null;
  let backup: File | null = null;
  for (const file of files) {
    if (signal.aborted) break;
    const { name } = file;
    onReading({ name, done: 0 });
    // The readers are big, and most visits import nothing.
    const { readImport, importFailure } = await import('../commands/library/readImport');
    try {
      const onProgress = (done: number) => onReading({ name, done });
      const read = await readImport(file, { onProgress, signal });
      if (read.kind === 'map') maps.push(read);
      else if (read.kind === 'backup') backup = file;
      else if (list) {
        read.desk.close();
        refused.push({ name, failure: 'one-list-only' });
      } else list = read;
    } catch (error) {
      if (!signal.aborted) refused.push({ name, failure: importFailure(error) });
    }
  }
  return { maps, list, backup, refused };
}
