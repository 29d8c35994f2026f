import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/layout/chart';
import type { Box, Point } from '../../src/layout/displayList';
import { boxOf } from '../../src/layout/geometry';
import { curveBetween } from '../../src/layout/linkCurve';
import { entryInto, LinkGround } from '../../src/layout/linkGround';
import { chordsOf, lengthOf, linkLanes, type Route } from '../../src/layout/linkRoute';
import { steppedClear } from '../../src/layout/linkSteps';
import { linkHitPath } from '../../src/layout/links';
import { routeLink } from '../../src/layout/linkWay';
import { groundOf } from '../../src/layout/mapGround';
import { tidy } from '../../src/layout/tree';
import type { MapSnapshot } from '../../src/model/map';
import {
  anyLayout,
  bushyMap,
  flatItems,
  mapWith,
  placed,
  styleWith,
  withLayout,
} from './mapBuilder';

const card = (id: string, x: number, y: number) => ({
  id,
  box: { x, y, width: 256, height: 120 },
});
const coordinate = fc.integer({ min: -1500, max: 1500 });
const crowd = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

function isOnEdge({ x, y }: Point, { x: left, y: top, width, height }: Box): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.001;
  const isAcross = x > left - 0.001 && x < left + width + 0.001;
  const isDown = y > top - 0.001 && y < top + height + 0.001;
  return (
    (isAcross && (near(y, top) || near(y, top + height))) ||
    (isDown && (near(x, left) || near(x, left + width)))
  );
}

/** The cards that a way passes behind, those at its ends too. */
function passed(route: Route, map: MapSnapshot): string[] {
  const points = route.flatMap((curve) => chordsOf(curve));
  return [...map.stakeholders.values()].flatMap((person) =>
    points.some((to, i) => {
      const from = points[i - 1];
      return from !== undefined && entryInto(boxOf(person), -1, from, to) !== undefined;
    })
      ? [person.id]
      : [],
  );
}

/** How far a way runs along reporting lines. px */
function hiddenOf(route: Route, ground: LinkGround): number {
  const points = route.flatMap((curve) => chordsOf(curve));
  return points.reduce((sum, to, i) => sum + ground.hiddenBy(points[i - 1] ?? to, to), 0);
}

/** The longest stretch of a way that is nearer than 3 px to a reporting line beside it. px */
function longestUnseen(route: Route, ground: LinkGround): number {
  const points = route.flatMap((curve) =>
    chordsOf(curve, Math.max(2, Math.ceil(lengthOf([curve]) / 4))),
  );
  let longest = 0;
  let run = 0;
  points.forEach((to, i) => {
    const hidden = ground.hiddenBy(points[i - 1] ?? to, to, 3);
    run = hidden > 0 ? run + hidden : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** A tidy tree in which everybody has a link to somebody. */
const linkedTree = fc
  .tuple(bushyMap(40), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }))
  .map(([map, steps]) => {
    const people = [...map.stakeholders.values()];
    const links = people.flatMap(({ id }, i) => {
      const to = `p${(i + (steps[i % steps.length] ?? 0)) % people.length}`;
      return to === id ? [] : [{ id: `l${i}`, kind: 'influences', from: id, to } as const];
    });
    return placed(mapWith(people, links), tidy(map));
  });

/** A tidy tree of 5 to 200 people in any direction and spacing, with 5 to 60 links between any of them. */
const linkedOrganisation = fc
  .tuple(
    fc.array(fc.nat(), { minLength: 4, maxLength: 199, size: 'max' }),
    fc.integer({ min: 1, max: 20 }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 5, maxLength: 60, size: 'max' }),
    anyLayout,
  )
  .map(([managers, few, pairs, layout]) => {
    const people = [
      { id: 'p0' },
      ...managers.map((manager, i) => ({
        id: `p${i + 1}`,
        managerId: `p${manager % Math.min(i + 1, few)}`,
      })),
    ];
    const links = pairs.map(([one, step], i) => {
      const from = one % people.length;
      const to = (from + 1 + (step % (people.length - 1))) % people.length;
      return { id: `l${i}`, kind: 'influences', from: `p${from}`, to: `p${to}` } as const;
    });
    const map = withLayout(mapWith(people, links), layout);
    return placed(map, tidy(map));
  });

function routesIn(map: MapSnapshot): Route[] {
  const ground = groundOf(map.stakeholders, map.info);
  const lanes = linkLanes(map.links);
  const end = (id: string) => ({ id, box: boxOf(map.stakeholders.get(id) as never) });
  return [...map.links.values()].map(({ id, from, to }) =>
    routeLink(end(from), end(to), lanes.get(id), ground),
  );
}

describe('the way of a link', () => {
  it('begins and ends on its cards’ edges and has no gap, however cards lie about', () => {
    fc.assert(
      fc.property(crowd, (places) => {
        const cards = places.map(([x, y], i) => card(`p${i}`, x, y));
        const [from, to] = cards;
        if (!from || !to) return;
        const route = routeLink(from, to, undefined, new LinkGround(cards, []));
        expect(isOnEdge(route[0].from, from.box)).toBe(true);
        expect(isOnEdge(route.at(-1)?.to ?? route[0].from, to.box)).toBe(true);
        route.forEach((curve, i) => {
          if (i > 0) expect(curve.from).toEqual(route[i - 1]?.to);
        });
      }),
    );
  });

  it('is a plain curve where nothing is in the way', () => {
    const [from, to] = [card('a', 0, 0), card('b', 500, 300)];
    const route = routeLink(from, to, undefined, new LinkGround([from, to], []));
    expect(route).toEqual([curveBetween(from.box, to.box)]);
  });

  it('goes round a card between', () => {
    const cards = [card('a', 0, 0), card('between', 0, 250), card('b', 0, 500)];
    const [from, , to] = cards;
    if (!from || !to) throw new Error('three cards');
    const map = mapWith(cards.map(({ id, box: { x, y } }) => ({ id, position: { x, y } })));
    expect(passed([curveBetween(from.box, to.box)], map)).toEqual(['between']);
    expect(passed(routeLink(from, to, undefined, new LinkGround(cards, [])), map)).toEqual([]);
  });

  it('does not mind where a card was that is being dragged', () => {
    const [from, between, to] = [card('a', 0, 0), card('held', 0, 250), card('b', 0, 500)];
    const ground = new LinkGround([from, between, to], []);
    expect(routeLink(from, to, undefined, ground, new Set(['held']))).toHaveLength(1);
  });

  it('does not hide a reporting line it would run along', () => {
    const [from, to] = [card('a', 0, 0), card('b', 0, 400)];
    const plain = curveBetween(from.box, to.box);
    const { x } = plain.from;
    const ground = new LinkGround(
      [from, to],
      [
        [
          ['M', x, 120],
          ['L', x, 400],
        ],
      ],
    );
    const route = routeLink(from, to, undefined, ground);
    expect(hiddenOf(route, ground)).toBeLessThan(20);
  });

  it('never lies on a reporting line it runs along in a tidy map', () => {
    fc.assert(
      fc.property(linkedOrganisation, (map) => {
        const ground = groundOf(map.stakeholders, map.info);
        for (const route of routesIn(map)) expect(longestUnseen(route, ground)).toBeLessThan(12);
      }),
      { numRuns: 60 },
    );
  });

  it('passes no card of a tidy map, however near its cards stand', () => {
    fc.assert(
      fc.property(linkedOrganisation, (map) => {
        for (const route of routesIn(map)) expect(passed(route, map)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('crosses a reporting line in a step rather than run along it', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 1000, y: 40 },
      { x: 1010, y: 40 },
    ];
    const ground = new LinkGround(
      [],
      [
        [
          ['M', 0, 20],
          ['L', 1010, 20],
        ],
      ],
    );
    const moved = { absent: new Set<string>(), present: [] };
    const along = (way: readonly Point[]) =>
      way.reduce((sum, to, i) => sum + ground.hiddenBy(way[i - 1] ?? to, to), 0);
    expect(along(points)).toBeGreaterThan(200);
    const stepped = steppedClear(points, {
      ground,
      moved,
      margin: 7,
      elbowroom: { stub: 10, front: 16 },
    });
    expect(along(stepped)).toBe(0);
    expect([stepped[0], stepped.at(-1)]).toEqual([points[0], points.at(-1)]);
  });

  it.each([
    ['the same way', 'a', 'b'],
    ['both ways', 'b', 'a'],
  ])('keeps two links of a pair that point %s apart round a card', (_, from, to) => {
    const cards = [card('a', 0, 0), card('between', 0, 250), card('b', 0, 500)];
    const end = (id: string) => cards.find((other) => other.id === id) ?? card(id, 0, 0);
    const ground = new LinkGround(cards, []);
    const one = routeLink(end('a'), end('b'), { index: 0, of: 2 }, ground);
    const two = routeLink(end(from), end(to), { index: 1, of: 2 }, ground);
    const others = two.flatMap((curve) => chordsOf(curve, 100));
    for (const { x, y } of one.flatMap((curve) => chordsOf(curve))) {
      expect(
        Math.min(...others.map((other) => Math.hypot(other.x - x, other.y - y))),
      ).toBeGreaterThan(4);
    }
  });

  it('is the one that exports draw', () => {
    fc.assert(
      fc.property(linkedTree, (map) => {
        const { items } = drawChart(map, styleWith());
        const drawn = [...flatItems(items)].flatMap(({ item }) =>
          item.kind === 'group' && item.name?.startsWith('link:') ? [item] : [],
        );
        expect(drawn).toHaveLength(map.links.size);
        routesIn(map).forEach((route, i) => {
          const { segments } = linkHitPath(route);
          const [line] = drawn[i]?.children ?? [];
          expect(line?.kind === 'path' && line.segments[0]).toEqual(segments[0]);
          expect(line?.kind === 'path' && line.segments.length).toBe(segments.length);
        });
      }),
      { numRuns: 5 },
    );
  });
});
