import { isDeepStrictEqual } from 'node:util';
import { MapDocument } from '../../src/document/mapDocument';
import { linkSchema } from '../../src/model/link';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapSnapshot, mapInfoSchema } from '../../src/model/map';
import { normalise } from '../../src/model/normalise';
import { stakeholderSchema } from '../../src/model/stakeholder';
import type { Chance } from '../suite';
import { brokenFiles, brokenPictures } from './prints';
import { differs } from './sameness';

/** Files and pictures are dear: they are made of these shares of the maps that were let in. */
const SHARE = { files: 0.06, pictures: 0.01 };
/** Most people in pictures that are made. */
const PICTURED = 25;

/**
 * What is wrong with a map that was let in: it must be one that the product could have made, that can
 * be kept, opened and printed.
 */
export async function brokenMap(map: MapSnapshot, chance: Chance): Promise<string[]> {
  const broken = brokenRecords(map);
  if (map.stakeholders.size > MAX_STAKEHOLDERS) broken.push(`${map.stakeholders.size} people`);
  if (map.links.size > MAX_LINKS) broken.push(`${map.links.size} links`);
  if (normalise(map) !== map) broken.push('normalise() changes it');
  if (chance.is(SHARE.files)) {
    const state = MapDocument.fromSnapshot(map).encode();
    if (differs(new MapDocument([state]).snapshot, map)) broken.push('it is another when kept');
    broken.push(...brokenFiles(map));
  }
  if (map.stakeholders.size <= PICTURED && chance.is(SHARE.pictures)) {
    broken.push(...(await brokenPictures(map)));
  }
  return broken;
}

function firstDifference(a: unknown, b: unknown): unknown {
  const [left, right] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  const key = Object.keys(left ?? {}).find(
    (each) => !isDeepStrictEqual(left?.[each], right?.[each]),
  );
  return key === undefined ? 'keys' : [key, left?.[key], right?.[key]];
}

function brokenRecords(map: MapSnapshot): string[] {
  const broken: string[] = [];
  const check = (what: string, parse: () => unknown, value: object) => {
    try {
      const [clean, own] = [parse(), value].map((each) => JSON.parse(JSON.stringify(each)));
      if (!isDeepStrictEqual(clean, own))
        broken.push(`${what} is not clean: ${JSON.stringify(firstDifference(clean, own))}`);
    } catch (error) {
      broken.push(`${what} is not valid: ${error instanceof Error ? error.message : error}`);
    }
  };
  check('the info', () => mapInfoSchema.parse(map.info), map.info);
  for (const [id, person] of map.stakeholders) {
    check(`person ${id}`, () => stakeholderSchema.parse({ ...person, id }), person);
  }
  for (const [id, link] of map.links)
    check(`link ${id}`, () => linkSchema.parse({ ...link, id }), link);
  return broken;
}
