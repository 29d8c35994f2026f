import { tidy } from '../../layout/tree';
import type { MapSnapshot } from '../../model/map';

/** The same map with everybody in the place that tidying gives. */
export function laidOut(map: MapSnapshot): MapSnapshot {
  const places = tidy(map);
  const stakeholders = new Map(
    [...map.stakeholders].map(([id, person]) => [
      id,
      { ...person, position: places.get(id) ?? person.position },
    ]),
  );
  return { ...map, stakeholders };
}
