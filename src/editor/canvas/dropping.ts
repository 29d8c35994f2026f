import type { CommandContext } from '../../commands/command';
import { placesBelow, withFolded } from '../../commands/people/placing';
import { canReport, reparent } from '../../commands/people/reporting';
import type { Point } from '../../layout/displayList';
import { boxOf, contains } from '../../layout/geometry';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { StakeholderId } from '../../model/stakeholder';

/** Whom the dragged people would report to when dropped with the pointer here. */
export function dropTargetAt(
  map: MapSnapshot,
  dragged: readonly StakeholderId[],
  pointer: Point,
): StakeholderId | null {
  const held = new Set(dragged);
  let found: StakeholderId | null = null;
  for (const id of visiblePeople(map)) {
    const person = map.stakeholders.get(id);
    if (person && !held.has(id) && contains(boxOf(person), pointer)) found = id;
  }
  return found !== null && canReport(map, dragged, found) ? found : null;
}

/** Makes a finished drag one edit: new places, or a new manager below whom the cards find theirs. */
export function drop(
  context: CommandContext,
  positions: ReadonlyMap<StakeholderId, Point>,
  target: StakeholderId | null,
): void {
  if (target === null) {
    context.document.transact((ops) => ops.moveStakeholders(withFolded(context.map, positions)));
    return;
  }
  const ids = [...positions.keys()];
  reparent(context, ids, target, withFolded(context.map, placesBelow(context.map, ids, target)));
}
