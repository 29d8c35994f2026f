import { managerOf, wouldCircle } from '../../analysis/reporting';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { useSession } from '../../state/session';
import { announce } from '../announcing';
import { type CommandContext, defineCommand } from '../command';
import { reveal } from '../selecting';
import { branchesBelow } from './placing';

/** Whether all of `ids` may be made to report to `managerId`, and it would change anything. */
export function canReport(
  map: MapSnapshot,
  ids: readonly StakeholderId[],
  managerId: StakeholderId,
): boolean {
  return (
    ids.length > 0 &&
    ids.every((id) => !wouldCircle(map, id, managerId)) &&
    ids.some((id) => map.stakeholders.get(id)?.managerId !== managerId)
  );
}

/**
 * Makes people report to `managerId` in one step of undo, with their cards at the given places.
 * @param positions  new places, px in map space; empty to leave the cards
 */
export function reparent(
  { document, map }: Pick<CommandContext, 'document' | 'map'>,
  ids: readonly StakeholderId[],
  managerId: StakeholderId | null,
  positions: Iterable<readonly [StakeholderId, Stakeholder['position']]> = [],
): void {
  document.transact((ops) => {
    for (const id of ids) ops.setManager(id, managerId);
    ops.moveStakeholders(positions);
  });
  const manager = managerId === null ? undefined : map.stakeholders.get(managerId)?.name;
  if (manager) announce('editor.said.reports', { count: ids.length, manager });
}

/** Asks, by typing, to whom the selected people report. */
export const moveUnder = defineCommand({
  id: 'person.moveUnder',
  label: 'command.person.moveUnder',
  group: 'edit',
  shortcut: 'M',
  menus: ['person'],
  canRun: ({ selection }) => selection.people.length > 0,
  run: () => useSession.setState({ dialog: 'manager-target' }),
});

/** Who may become the manager of all of these people. */
export function possibleManagers(
  map: MapSnapshot,
  ids: readonly StakeholderId[],
): ReadonlySet<StakeholderId> {
  const possible = [...map.stakeholders.keys()].filter((id) => canReport(map, ids, id));
  return new Set(possible);
}

/** Makes the selected people report to somebody, brings their cards there and shows them. */
export function moveSelectionUnder(context: CommandContext, managerId: StakeholderId): void {
  const { map, selection } = context;
  const ids = selection.people.filter((id) => map.stakeholders.get(id)?.managerId !== managerId);
  if (!canReport(map, ids, managerId)) return;
  reparent(context, ids, managerId, branchesBelow(map, ids, managerId));
  const [first] = ids;
  const moved = { ...context, map: context.document.snapshot };
  if (first === undefined) return;
  reveal(moved, first);
}

/** Makes the selected people report to nobody. */
export const detachFromManager = defineCommand({
  id: 'person.detach',
  label: 'command.person.detach',
  group: 'edit',
  shortcut: 'Shift+D',
  menus: ['person'],
  canRun: ({ map, selection }) => selection.people.some((id) => managerOf(map, id) !== undefined),
  run: (context) => reparent(context, context.selection.people, null),
});
