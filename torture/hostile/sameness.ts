import { isDeepStrictEqual } from 'node:util';
import type { MapSnapshot } from '../../src/model/map';

/** Whether two maps say different things. */
export function differs(a: MapSnapshot, b: MapSnapshot): boolean {
  return !isDeepStrictEqual(plain(a), plain(b));
}

/** Documents and schemas make records with and without a prototype, which say the same. */
const plain = (map: MapSnapshot) => ({
  info: JSON.parse(JSON.stringify(map.info)),
  stakeholders: new Map(
    [...map.stakeholders].map(([id, each]) => [id, JSON.parse(JSON.stringify(each))]),
  ),
  links: new Map([...map.links].map(([id, each]) => [id, JSON.parse(JSON.stringify(each))])),
});
