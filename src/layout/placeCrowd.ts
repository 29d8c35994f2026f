import { emptyMap, type MapSnapshot } from '../model/map';
import type { Stakeholder, StakeholderId } from '../model/stakeholder';
import type { Point } from './displayList';
import { boundsOfMap } from './geometry';
import { tidy } from './tree';

/** More newcomers than this are laid out together; fewer get places one by one. */
export const CROWD = 100;

/** Between a map and the trees that are set below it. px */
const GAP = 110;

/**
 * Places for many new people at once: trees of their own, laid out below the map, whether their heads
 * report to somebody of the map or not. Nobody of the map moves.
 * @param added  not on the map; managers are among them, on the map, or nobody
 * @returns top-left corners, whole px
 */
export function placeCrowd(
  map: MapSnapshot,
  added: readonly Stakeholder[],
): Map<StakeholderId, Point> {
  const ids = new Set(added.map(({ id }) => id));
  const apart = new Map(
    added.map((person) => {
      const isBelow = person.managerId !== null && ids.has(person.managerId);
      return [person.id, isBelow ? person : { ...person, managerId: null }];
    }),
  );
  const places = tidy({ ...emptyMap(), stakeholders: apart }, { layout: map.info });
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { x, y } of places.values()) [left, top] = [Math.min(left, x), Math.min(top, y)];
  const bounds = boundsOfMap(map);
  const to = bounds ? { x: bounds.x, y: bounds.y + bounds.height + GAP } : { x: 0, y: 0 };
  return new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: Math.round(x - left + to.x), y: Math.round(y - top + to.y) },
    ]),
  );
}
