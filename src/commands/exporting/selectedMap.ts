import { emptyMap, type MapSnapshot } from '../../model/map';
import { normalise } from '../../model/normalise';

/**
 * The map of just these people and the links among them, for handing on: managers who are not among
 * them are forgotten, and of the deal only title, account, stage and our style stay, because its other
 * texts may name anybody.
 */
export function selectedMap(map: MapSnapshot, people: ReadonlySet<string>): MapSnapshot {
  const { title, account, stage, ourStyle } = map.info;
  return normalise({
    ...emptyMap({ title, account, stage, ourStyle }),
    stakeholders: new Map([...map.stakeholders].filter(([id]) => people.has(id))),
    links: map.links,
  });
}
