import type { MapDocument } from '../document/mapDocument';
import type { TextKey } from '../i18n/keys';
import type { MapSnapshot } from '../model/map';
import type { Camera } from '../state/camera';
import type { MapId } from '../state/repository';
import type { Selection } from '../state/selection';
import type { SessionState } from '../state/session';

/** Everything a command may ask or change. Read when the command runs, never kept. */
export interface CommandContext {
  readonly mapId: MapId;
  readonly document: MapDocument;
  readonly map: MapSnapshot;
  readonly selection: Selection;
  readonly session: SessionState;
  readonly camera: Camera;
}

/** Where the command stands in menus and the palette. */
export type CommandGroup =
  | 'add'
  | 'edit'
  | 'tag'
  | 'link'
  | 'branch'
  | 'view'
  | 'lens'
  | 'stage'
  | 'map';

/** One thing a user can do; menus, shortcuts and the palette are generated from these. */
export interface Command {
  readonly id: string;
  readonly label: TextKey;
  /** What the label is a choice of: "Lens" for "Attitude". */
  readonly parent?: TextKey;
  readonly group: CommandGroup;
  /** `Mod` is Ctrl, or Cmd on a Mac; several when there is more than one habit. First one is shown. */
  readonly shortcut?: string | readonly string[];
  /** The browser makes an event of the keys, which brings the clipboard along; a press is left to it. */
  readonly byBrowser?: boolean;
  /** Which context menus offer it. */
  readonly menus?: readonly ('person' | 'link' | 'canvas')[];
  /** Not listed in the palette: makes sense only as a key. */
  readonly keyOnly?: boolean;
  canRun(context: CommandContext): boolean;
  run(context: CommandContext): void;
}

export function defineCommand(
  command: Omit<Command, 'canRun'> & Partial<Pick<Command, 'canRun'>>,
): Command {
  return { canRun: () => true, ...command };
}
