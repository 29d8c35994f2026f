import { announce } from '../announcing';
import { defineCommand } from '../command';

/** Marks the selected people as not yet known, or as known when all of them are marked. */
export const togglePlaceholder = defineCommand({
  id: 'person.placeholder',
  label: 'command.person.placeholder',
  group: 'edit',
  shortcut: 'U',
  menus: ['person'],
  canRun: ({ selection }) => selection.people.length > 0,
  run: ({ document, map, selection }) => {
    const ids = selection.people;
    const placeholder = !ids.every((id) => map.stakeholders.get(id)?.placeholder);
    document.transact((ops) => ops.updateStakeholders(ids, { placeholder }));
    announce(placeholder ? 'editor.said.unknown' : 'editor.said.known', { count: ids.length });
  },
});
