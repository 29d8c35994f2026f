import { CARD } from '../../layout/cardSize';
import type { Box } from '../../layout/displayList';
import { grow, overlaps } from '../../layout/geometry';
import { FARTHEST } from '../../layout/linkReach';
import type { Stakeholder, StakeholderId } from '../../model/stakeholder';
import { useNearbyBox } from './useNearbyBox';

/** Whether lines between some of these people may be seen. */
export function useInSight(
  people: ReadonlyMap<StakeholderId, Stakeholder>,
): (ids: readonly StakeholderId[]) => boolean {
  const nearby = useNearbyBox();
  return (ids) =>
    overlaps(grow(nearby, FARTHEST), boundsAround(ids.flatMap((id) => people.get(id) ?? [])));
}

function boundsAround(people: readonly Stakeholder[]): Box {
  const xs = people.map((person) => person.position.x);
  const ys = people.map((person) => person.position.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    x,
    y,
    width: Math.max(...xs) - x + CARD.width,
    height: Math.max(...ys) - y + CARD.height,
  };
}
