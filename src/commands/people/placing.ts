import { everybodyBelow } from '../../analysis/reporting';
import { boxOf, overlaps } from '../../layout/geometry';
import { placeNew } from '../../layout/placeNew';
import { visiblePeople } from '../../layout/visibility';
import type { MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';

type Point = Stakeholder['position'];
export type Places = ReadonlyMap<StakeholderId, Point>;

/** A free place below a new manager for each of these cards, px in map space. */
export function placesBelow(
  before: MapSnapshot,
  ids: readonly StakeholderId[],
  managerId: StakeholderId,
): Map<StakeholderId, Point> {
  const places = new Map<StakeholderId, Point>();
  let map = before;
  for (const id of ids) {
    const person = map.stakeholders.get(id);
    if (!person) continue;
    const without = new Map(map.stakeholders);
    without.delete(id);
    const position = placeNew({ ...map, stakeholders: without }, { managerId });
    places.set(id, position);
    const moved = { ...person, managerId, position };
    map = { ...map, stakeholders: new Map(map.stakeholders).set(id, moved) };
  }
  return places;
}

/** A folded branch goes where its card goes. */
export function withFolded(map: MapSnapshot, places: Places): Map<StakeholderId, Point> {
  return withBelow(map, places, (person) => person.collapsed);
}

/**
 * Places for people who get a new manager and bring their branches along as these stand.
 * @returns nothing when a branch finds no room there: all cards stay, and nothing is covered
 */
export function branchesBelow(
  map: MapSnapshot,
  ids: readonly StakeholderId[],
  managerId: StakeholderId,
): Places {
  const places = withBelow(map, placesBelow(map, ids, managerId), () => true);
  const shown = [...visiblePeople(map)];
  const others = shown
    .filter((id) => !places.has(id))
    .flatMap((id) => map.stakeholders.get(id) ?? [])
    .map(boxOf);
  const covers = shown.some((id) => {
    const position = places.get(id);
    return position && others.some((other) => overlaps(boxOf({ position }), other));
  });
  return covers ? new Map() : places;
}

function withBelow(
  map: MapSnapshot,
  places: Places,
  brings: (person: Stakeholder) => boolean,
): Map<StakeholderId, Point> {
  const all = new Map(places);
  for (const [id, place] of places) {
    const person = map.stakeholders.get(id);
    if (!person || !brings(person)) continue;
    const dx = place.x - person.position.x;
    const dy = place.y - person.position.y;
    for (const below of everybodyBelow(map, id)) {
      const report = map.stakeholders.get(below);
      if (report && !places.has(below)) {
        all.set(below, { x: report.position.x + dx, y: report.position.y + dy });
      }
    }
  }
  return all;
}
