import { reportsOf } from '../analysis/reporting';
import type { MapSnapshot } from '../model/map';
import type { StakeholderId } from '../model/stakeholder';
import { type CommandContext, defineCommand } from './command';

const managers = (map: MapSnapshot, ids: Iterable<StakeholderId>): StakeholderId[] =>
  [...ids].filter((id) => reportsOf(map, id).length > 0);

function fold({ document }: CommandContext, ids: readonly StakeholderId[], collapsed: boolean) {
  document.transact((ops) => ops.updateStakeholders(ids, { collapsed }));
}

/** Folds or unfolds one person's branch. */
export function toggleBranch(context: CommandContext, id: StakeholderId): void {
  const person = context.map.stakeholders.get(id);
  if (person) fold(context, [id], !person.collapsed);
}

export const toggleBranches = defineCommand({
  id: 'branch.toggle',
  label: 'command.branch.toggle',
  group: 'branch',
  shortcut: 'C',
  menus: ['person'],
  canRun: ({ map, selection }) => managers(map, selection.people).length > 0,
  run: (context) => {
    const { map, selection } = context;
    const ids = managers(map, selection.people);
    fold(context, ids, !ids.every((id) => map.stakeholders.get(id)?.collapsed));
  },
});

export const expandAll = defineCommand({
  id: 'branch.expandAll',
  label: 'command.branch.expandAll',
  group: 'branch',
  menus: ['canvas'],
  canRun: ({ map }) => [...map.stakeholders.values()].some((person) => person.collapsed),
  run: (context) => {
    const folded = [...context.map.stakeholders.values()].filter((person) => person.collapsed);
    fold(
      context,
      folded.map((person) => person.id),
      false,
    );
  },
});

/** Leaves the top two levels of every tree. */
export const collapseAll = defineCommand({
  id: 'branch.collapseAll',
  label: 'command.branch.collapseAll',
  group: 'branch',
  menus: ['canvas'],
  canRun: ({ map }) => secondLevelManagers(map).length > 0,
  run: (context) => fold(context, secondLevelManagers(context.map), true),
});

function secondLevelManagers(map: MapSnapshot): StakeholderId[] {
  const second = reportsOf(map, null).flatMap((root) => reportsOf(map, root.id));
  return managers(
    map,
    second.map((person) => person.id),
  ).filter((id) => !map.stakeholders.get(id)?.collapsed);
}
