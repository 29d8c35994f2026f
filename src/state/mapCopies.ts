import { create } from 'zustand';
import type { MapDocument } from '../document/mapDocument';
import type { MergeConflict } from '../document/mergeCopy';
import type { MapSnapshot } from '../model/map';
import type { MapId } from './repository';
import { useSession } from './session';

/** A file of a map that is here already, compared with it. */
export interface MapCopy {
  /** Of the map here. */
  readonly id: MapId;
  /** The file's name; empty for pasted text. */
  readonly file: string;
  /** The map here as it was when they were compared. */
  readonly ours: MapSnapshot;
  readonly theirs: MapDocument;
  /** What merging makes of both where every conflict goes our way, or why it can't be done. */
  readonly merged: MapSnapshot | 'too-many-stakeholders' | 'too-many-links';
  readonly conflicts: readonly MergeConflict[];
  /** Whether the file knows which edits both have. `damaged`: what it says of that is of no use. */
  readonly history: 'shared' | 'none' | 'damaged';
  /** Whether the file says anything that the map here does not. */
  readonly isNews: boolean;
}

interface MapCopies {
  readonly waiting: readonly MapCopy[];
  /** Whether the map is to be opened once it is decided: not when it is one of several files. */
  readonly opens: boolean;
}

/** Copies whose fate the user is to decide, one after the other. */
export const useMapCopies = create<MapCopies>(() => ({ waiting: [], opens: true }));

export function askAboutCopies(waiting: readonly MapCopy[], opens = true): void {
  useMapCopies.setState({ waiting, opens });
  useSession.setState({ dialog: 'copies' });
}

/** The first that waits has been dealt with. */
export function dismissCopy(): void {
  const [, ...waiting] = useMapCopies.getState().waiting;
  useMapCopies.setState({ waiting });
  if (waiting.length === 0) useSession.setState({ dialog: null });
}
