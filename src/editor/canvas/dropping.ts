import { everybodyBelow } from '../../analysis/reporting';
import type { CommandContext } from '../../commands/command';
import { canReport, reparent } from '../../commands/people/reporting';
import type { Point } from '../../layout/displayList';
import { boxOf, contains } from '../../layout/geometry';
import { placeNew } from '../../layout/placeNew';
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
  const places = new Map<StakeholderId, Point>();
  let map = context.map;
  for (const id of ids) {
    const person = map.stakeholders.get(id);
    if (!person) continue;
    const without = new Map(map.stakeholders);
    without.delete(id);
    const place = placeNew({ ...map, stakeholders: without }, { managerId: target });
    places.set(id, place);
    map = {
      ...map,
      stakeholders: new Map(map.stakeholders).set(id, {
        ...person,
        managerId: target,
        position: place,
      }),
    };
  }
  reparent(context, ids, target, withFolded(context.map, places));
}

/** A folded branch goes where its card goes. */
function withFolded(
  map: MapSnapshot,
  positions: ReadonlyMap<StakeholderId, Point>,
): Map<StakeholderId, Point> {
  const all = new Map(positions);
  for (const [id, place] of positions) {
    const person = map.stakeholders.get(id);
    if (!person?.collapsed) continue;
    const dx = place.x - person.position.x;
    const dy = place.y - person.position.y;
    for (const below of everybodyBelow(map, id)) {
      const hidden = map.stakeholders.get(below);
      if (hidden && !positions.has(below)) {
        all.set(below, { x: hidden.position.x + dx, y: hidden.position.y + dy });
      }
    }
  }
  return all;
}
