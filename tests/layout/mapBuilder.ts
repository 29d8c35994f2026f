import fc from 'fast-check';
import type { DisplayItem, Point } from '../../src/layout/displayList';
import { approximateMeasure, remembering } from '../../src/layout/measure';
import type { PageWords } from '../../src/layout/page';
import type { DrawingStyle, DrawingWords } from '../../src/layout/style';
import type { LensReading } from '../../src/model/lensReading';
import type { Link } from '../../src/model/link';
import { linkSchema } from '../../src/model/link';
import type { MapInfo, MapSnapshot } from '../../src/model/map';
import { emptyMap } from '../../src/model/map';
import type { MapLayout } from '../../src/model/mapLayout';
import { DIRECTIONS, SPACINGS } from '../../src/model/mapLayout';
import type { Stakeholder } from '../../src/model/stakeholder';
import { blankStakeholder } from '../../src/model/stakeholder';
import {
  ATTITUDES,
  BUYING_STAGES,
  DECISION_ROLES,
  LENSES,
  LINK_KINDS,
  QUADRANTS,
  SOCIAL_STYLES,
  STORED_LINK_KINDS,
} from '../../src/model/vocabulary';

/** A map of these people; whatever is not said is blank. */
export function mapWith(
  people: readonly (Partial<Stakeholder> & { readonly id: string })[],
  links: readonly (Partial<Link> & Pick<Link, 'id' | 'kind' | 'from' | 'to'>)[] = [],
  info: Partial<MapInfo> = {},
): MapSnapshot {
  return {
    ...emptyMap(info),
    stakeholders: new Map(people.map((p) => [p.id, { ...blankStakeholder(p.id), ...p }])),
    links: new Map(links.map((link) => [link.id, linkSchema.parse(link)])),
  };
}

export const anyLayout: fc.Arbitrary<MapLayout> = fc.record({
  direction: fc.constantFrom(...DIRECTIONS),
  spacing: fc.constantFrom(...SPACINGS),
});

/** The same map, to be laid out another way; nobody moves. */
export function withLayout(map: MapSnapshot, layout: MapLayout): MapSnapshot {
  return { ...map, info: { ...map.info, ...layout } };
}

/** The same map with people moved. */
export function placed(map: MapSnapshot, places: ReadonlyMap<string, Point>): MapSnapshot {
  return {
    ...map,
    stakeholders: new Map(
      [...map.stakeholders].map(([id, person]) => [
        id,
        { ...person, position: places.get(id) ?? person.position },
      ]),
    ),
  };
}

/** Maps of 1 to `most` people: any managers, cycles and unknown ones included; some collapsed. */
export function anyMap(most: number, spread = 0): fc.Arbitrary<MapSnapshot> {
  const person = fc.record({
    manager: fc.option(fc.nat(), { freq: 4 }),
    collapsed: fc.boolean(),
    fold: fc.nat(9),
    position: fc.record({
      x: fc.integer({ min: -spread, max: spread }),
      y: fc.integer({ min: -spread, max: spread }),
    }),
    name: fc.string({ unit: 'grapheme', maxLength: 60 }),
  });
  return fc.array(person, { minLength: 1, maxLength: most, size: 'max' }).map((list) =>
    mapWith(
      list.map(({ manager, collapsed, fold, position, name }, i) => ({
        id: `p${i}`,
        name,
        position,
        collapsed: collapsed && fold === 0,
        managerId: manager === null ? null : `p${manager % (list.length + 1)}`,
      })),
    ),
  );
}

/** One tree of up to `most` people under few managers, so that teams are wide and unlike each other. */
export function bushyMap(most: number): fc.Arbitrary<MapSnapshot> {
  const managers = fc.array(fc.nat(), { minLength: 20, maxLength: most, size: 'max' });
  return fc.tuple(managers, fc.integer({ min: 3, max: 20 })).map(([list, few]) =>
    mapWith([
      { id: 'p0' },
      ...list.map((manager, i) => ({
        id: `p${i + 1}`,
        managerId: `p${manager % Math.min(i + 1, few)}`,
      })),
    ]),
  );
}

const wordsFor = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, key])) as unknown as Record<K, string>;

/** The keys themselves as words. */
export const words: DrawingWords = {
  locale: 'en',
  role: wordsFor(DECISION_ROLES),
  attitude: wordsFor(ATTITUDES),
  quadrant: wordsFor(QUADRANTS),
  socialStyle: wordsFor(SOCIAL_STYLES),
  stage: wordsFor(BUYING_STAGES),
  stagePart: wordsFor(['participant', 'bystander']),
  link: wordsFor(LINK_KINDS),
  lens: wordsFor(LENSES),
  unnamed: 'unnamed',
  legend: { influence: 'influence', links: 'links', owner: 'owner', unknown: '{count} unknown' },
};

export const pageWords: PageWords = {
  overview: 'Overview',
  branch: 'Branch of {name}',
  part: '{label} {part}/{parts}',
  page: 'Page {page} of {pages}',
  on: 'page {page}',
  from: 'from page {page}',
};

export const measure = remembering(approximateMeasure);

export function styleWith(
  readings: readonly (readonly [string, LensReading])[] = [],
  theme: DrawingStyle['theme'] = 'light',
): DrawingStyle {
  return { theme, words, readings: new Map(readings), measure };
}

/** A map with every kind of link and two readings' worth of people. */
export function linkedMap(): MapSnapshot {
  const places = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
    { x: 900, y: 10 },
    { x: 100, y: 400 },
    { x: 20, y: 30 },
  ];
  const people = places.map((position, i) => ({ id: `p${i}`, name: `Person ${i}`, position }));
  const links = STORED_LINK_KINDS.flatMap((kind, k) =>
    people.slice(1).map((person, i) => ({ id: `l${k}-${i}`, kind, from: 'p0', to: person.id })),
  );
  return mapWith(people, links);
}

/** Everything drawn, groups opened. */
export function* flatItems(
  items: readonly DisplayItem[],
  at: Point = { x: 0, y: 0 },
): Generator<{
  readonly item: DisplayItem;
  readonly at: Point;
}> {
  for (const item of items) {
    yield { item, at };
    if (item.kind === 'group') {
      yield* flatItems(item.children, { x: at.x + item.x, y: at.y + item.y });
    }
  }
}

export function textsIn(items: readonly DisplayItem[]): string[] {
  return [...flatItems(items)].flatMap(({ item }) => (item.kind === 'text' ? [item.text] : []));
}

/** Every number in a display item, at any depth. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(numbersIn);
  return [];
}
