import { NOTHING, selectPeople } from '../../state/selection';
import { select } from '../../state/session';
import { announce } from '../announcing';
import { type CommandContext, defineCommand } from '../command';
import { keepBeforeLarge } from '../largeEdits';

/** Removes the selected people and links in one step, and selects who was above. */
export function removeSelected({ document, map, selection }: CommandContext): void {
  const gone = new Set(selection.people);
  const above = selection.people
    .map((id) => map.stakeholders.get(id)?.managerId)
    .find((id) => id && !gone.has(id));
  keepBeforeLarge(selection.people.length);
  document.transact((ops) => {
    ops.removeLinks(selection.links);
    ops.removeStakeholders(selection.people);
  });
  if (selection.people.length > 0) {
    announce('editor.said.removed', { count: selection.people.length });
  }
  select(above ? selectPeople([above]) : NOTHING);
}

export const removeSelection = defineCommand({
  id: 'edit.delete',
  label: 'command.edit.delete',
  group: 'edit',
  shortcut: ['Delete', 'Backspace'],
  menus: ['person', 'link'],
  canRun: ({ selection }) => selection.people.length + selection.links.length > 0,
  run: removeSelected,
});
