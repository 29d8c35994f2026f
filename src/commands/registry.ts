import { collapseAll, expandAll, toggleBranches } from './branches';
import type { Command } from './command';
import { runCommand } from './context';
import { exportAgain } from './exporting/exportAgain';
import { redo, undo } from './history';
import { updateFromFile } from './library/updateFromFile';
import { linkKinds, linkPeople, reverseLink } from './linking';
import { goHome, openExport, openPalette, openShortcuts, openStorage } from './mapCommands';
import { openMenu } from './openingMenu';
import { copyOutline } from './outline/copying';
import { addFromText } from './pasting/asking';
import { addPeer, addPerson, addReport, renamePerson } from './people/adding';
import { copyPeople, cutPeople, duplicatePeople, pastePeople } from './people/clipboard';
import { nudges } from './people/moving';
import { togglePlaceholder } from './people/placeholders';
import { removeSelection } from './people/removing';
import { detachFromManager, moveUnder } from './people/reporting';
import { closeSearch, searchMap, searchNext, searchPrevious } from './searching';
import { arrivals, selectAll, selectBranch, selectNothing, walks } from './selecting';
import { type KeyPress, matches } from './shortcut';
import { showSuggestions } from './suggesting/asking';
import { TAG_COMMANDS } from './tagging';
import { directions, spacings, stopTidying, tidyBranch, tidyLayout } from './tidying';
import { showVersions } from './versions/showVersions';
import {
  lenses,
  stages,
  toggleDetails,
  toggleLegend,
  toggleMinimap,
  toggleOutline,
  toggleTagBar,
  zoomIn,
  zoomOut,
  zoomToActualSize,
  zoomToFit,
  zoomToSelection,
} from './viewing';

/** Everything a user can do in the editor, in the order menus and the palette list it. */
export const COMMANDS: readonly Command[] = [
  addPerson,
  addReport,
  addPeer,
  addFromText,
  renamePerson,
  togglePlaceholder,
  undo,
  redo,
  cutPeople,
  copyPeople,
  pastePeople,
  duplicatePeople,
  copyOutline,
  moveUnder,
  detachFromManager,
  removeSelection,
  selectAll,
  ...TAG_COMMANDS,
  linkPeople,
  ...linkKinds,
  reverseLink,
  toggleBranches,
  selectBranch,
  tidyBranch,
  tidyLayout,
  stopTidying,
  ...directions,
  ...spacings,
  expandAll,
  collapseAll,
  zoomToFit,
  zoomToSelection,
  zoomIn,
  zoomOut,
  zoomToActualSize,
  toggleMinimap,
  toggleLegend,
  toggleDetails,
  toggleOutline,
  toggleTagBar,
  ...lenses,
  ...stages,
  openExport,
  exportAgain,
  showSuggestions,
  updateFromFile,
  showVersions,
  searchMap,
  searchNext,
  searchPrevious,
  openShortcuts,
  goHome,
  openStorage,
  openPalette,
  openMenu,
  ...nudges,
  ...arrivals,
  ...walks,
  closeSearch,
  selectNothing,
];

export function shortcutsOf(command: Command): readonly string[] {
  if (command.shortcut === undefined) return [];
  return typeof command.shortcut === 'string' ? [command.shortcut] : command.shortcut;
}

/** Runs the command a key press stands for. @returns whether there was one that could run */
export function runShortcut(press: KeyPress): boolean {
  return COMMANDS.some(
    (command) =>
      !command.byBrowser &&
      shortcutsOf(command).some((shortcut) => matches(shortcut, press)) &&
      runCommand(command),
  );
}
