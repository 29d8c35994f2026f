import type { Point } from '../../layout/displayList';
import { boundsOfMap } from '../../layout/geometry';
import { placeNew } from '../../layout/placeNew';
import { tidy } from '../../layout/tree';
import { emptyMap, type MapSnapshot } from '../../model/map';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';

/** Above this many steps (new people times all people) newcomers are placed together. */
const STEP_LIMIT = 300_000;
/** Between the map and a crowd of newcomers, px. */
const BELOW = 160;

/**
 * Places for people who come into a map in which nobody moves: each beside their peers, under the
 * manager; a crowd in a block of its own below.
 * @param added  managers before their reports
 */
export function placeAdded(
  map: MapSnapshot,
  added: readonly Stakeholder[],
): Map<StakeholderId, Point> {
  if (map.stakeholders.size === 0) return asBlock(map, added);
  if (added.length * (map.stakeholders.size + added.length) > STEP_LIMIT)
    return asBlock(map, added);
  const places = new Map<StakeholderId, Point>();
  const stakeholders = new Map(map.stakeholders);
  for (const person of added) {
    // A new object each time: what is visible is remembered by it.
    const now = { ...map, stakeholders: new Map(stakeholders) };
    const { managerId } = person;
    const position = placeNew(now, managerId === null ? {} : { managerId });
    places.set(person.id, position);
    stakeholders.set(person.id, { ...person, position });
  }
  return places;
}

function asBlock(map: MapSnapshot, added: readonly Stakeholder[]): Map<StakeholderId, Point> {
  const ids = new Set(added.map(({ id }) => id));
  const newcomers = added.map((person): [StakeholderId, Stakeholder] => {
    const isWithin = person.managerId !== null && ids.has(person.managerId);
    return [person.id, isWithin ? person : { ...person, managerId: null }];
  });
  const places = tidy({ ...emptyMap(), stakeholders: new Map(newcomers) }, { layout: map.info });
  const bounds = boundsOfMap(map);
  if (!bounds) return places;
  const left = Math.min(...[...places.values()].map(({ x }) => x));
  const top = Math.min(...[...places.values()].map(({ y }) => y));
  const down = bounds.y + bounds.height + BELOW - top;
  return new Map(
    [...places].map(([id, { x, y }]) => [id, { x: x - left + bounds.x, y: y + down }]),
  );
}
