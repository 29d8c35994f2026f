import { boundsOf, boxOf } from '../../layout/geometry';
import { selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { type CommandContext, defineCommand } from '../command';
import { commandContext } from '../context';
import { keepBeforeLarge } from '../largeEdits';
import { CLIPPING_TYPE } from './clippingType';
import { type Fragment, fragmentOf, insertFragment, readFragment, writeFragment } from './fragment';
import { rememberOrigin } from './origins';
import { removeSelected } from './removing';

/** A pasted or duplicated card lies this far from the original, px. */
const STEP = 32;

/** What was copied last in this tab: menus may not read the system's clipboard without asking. */
let copied: Fragment | null = null;
let pastes = 0;

/** Puts the selected people on the clipboard of a copy or cut event. @returns whether there were any */
export function writeClipboard(data: DataTransfer): boolean {
  const context = commandContext();
  if (!context || !remember(context) || !copied) return false;
  data.setData(CLIPPING_TYPE, writeFragment(copied));
  data.setData('text/plain', plainText(copied));
  return true;
}

/** Pastes what a paste event brings. @returns whether it was ours */
export function readClipboard(data: DataTransfer): boolean {
  const context = commandContext();
  const fragment = readFragment(data.getData(CLIPPING_TYPE));
  if (!context || !fragment) return false;
  if (!copied || writeFragment(copied) !== writeFragment(fragment)) {
    copied = fragment;
    pastes = 0;
  }
  paste(context);
  return true;
}

function remember({ map, selection }: CommandContext): boolean {
  if (selection.people.length === 0) return false;
  copied = fragmentOf(map, selection.people);
  pastes = 0;
  return true;
}

function plainText({ people }: Fragment): string {
  return people.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('\n');
}

function paste(context: CommandContext): void {
  if (!copied) return;
  pastes += 1;
  insert(context, copied, pastes * STEP);
}

function insert(context: CommandContext, fragment: Fragment, step: number): void {
  const bounds = boundsOf(fragment.people.map(boxOf));
  if (!bounds) return;
  const seen = context.camera.visibleBox();
  const far =
    bounds.x > seen.x + seen.width ||
    bounds.y > seen.y + seen.height ||
    bounds.x + bounds.width < seen.x ||
    bounds.y + bounds.height < seen.y;
  const offset = far
    ? {
        x: seen.x + (seen.width - bounds.width) / 2 - bounds.x,
        y: seen.y + (seen.height - bounds.height) / 2 - bounds.y,
      }
    : { x: step, y: step };
  keepBeforeLarge(fragment.people.length);
  const ids = context.document.transact((ops) =>
    insertFragment(ops, context.map, fragment, offset),
  );
  rememberOrigin(ids, context.selection.people);
  select(selectPeople(ids));
  context.camera.reveal({ ...bounds, x: bounds.x + offset.x, y: bounds.y + offset.y });
}

const somebody = ({ selection }: CommandContext) => selection.people.length > 0;

export const copyPeople = defineCommand({
  id: 'edit.copy',
  label: 'command.edit.copy',
  group: 'edit',
  shortcut: 'Mod+C',
  byBrowser: true,
  menus: ['person'],
  canRun: somebody,
  run: (context) => {
    remember(context);
    // Fires a copy event, which also fills the system's clipboard.
    globalThis.document.execCommand('copy');
  },
});

export const cutPeople = defineCommand({
  id: 'edit.cut',
  label: 'command.edit.cut',
  group: 'edit',
  shortcut: 'Mod+X',
  byBrowser: true,
  menus: ['person'],
  canRun: somebody,
  run: (context) => {
    copyPeople.run(context);
    removeSelected(context);
  },
});

export const pastePeople = defineCommand({
  id: 'edit.paste',
  label: 'command.edit.paste',
  group: 'edit',
  shortcut: 'Mod+V',
  byBrowser: true,
  menus: ['canvas'],
  canRun: () => copied !== null,
  run: paste,
});

export const duplicatePeople = defineCommand({
  id: 'edit.duplicate',
  label: 'command.edit.duplicate',
  group: 'edit',
  shortcut: 'Mod+D',
  menus: ['person'],
  canRun: somebody,
  run: (context) => insert(context, fragmentOf(context.map, context.selection.people), STEP),
});
