import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMutual, type Link } from '../../src/model/link';
import type { MapSnapshot } from '../../src/model/map';
import { normalise, reportingCycles } from '../../src/model/normalise';
import { blankStakeholder } from '../../src/model/stakeholder';
import { STORED_LINK_KINDS } from '../../src/model/vocabulary';
import { arbitraryMap } from '../arbitraries';
import { link, mapOf, mapWith, person, sorted } from '../builders';

const someone = fc.constantFrom('a', 'B', 'c1', 'd', 'constructor', 'f');
const anyone = fc.oneof({ weight: 5, arbitrary: someone }, fc.constantFrom('gone', 'lost'));

/** People and links as merging may leave them: anybody's manager, links between anybody. */
const arbitraryBrokenMap: fc.Arbitrary<MapSnapshot> = fc
  .record({
    people: fc.uniqueArray(fc.tuple(someone, fc.option(anyone)), { selector: ([id]) => id }),
    links: fc.uniqueArray(
      fc.record({
        id: fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom(...STORED_LINK_KINDS),
        from: anyone,
        to: anyone,
      }),
      { selector: ({ id }) => id, maxLength: 30 },
    ),
  })
  .map(({ people, links }) =>
    mapOf(
      people.map(([id, managerId]) => ({ ...blankStakeholder(id), managerId })),
      links.map(link),
    ),
  );

describe('laws of repair', () => {
  it('leaves no manager who is gone and no reporting cycle, and loses nobody', () => {
    fc.assert(
      fc.property(arbitraryBrokenMap, (map) => {
        const { stakeholders } = normalise(map);
        expect([...stakeholders.keys()]).toEqual([...map.stakeholders.keys()]);
        for (const each of stakeholders.values()) {
          let above = each.managerId;
          for (let steps = 0; above !== null; steps += 1) {
            expect(steps).toBeLessThan(stakeholders.size);
            const manager = stakeholders.get(above);
            if (!manager) throw new Error(`${above} is gone`);
            above = manager.managerId;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no link to nobody, none to oneself and no tie twice, and keeps one of each tie', () => {
    fc.assert(
      fc.property(arbitraryBrokenMap, (map) => {
        const ties = (links: Iterable<Link>) =>
          [...links]
            .filter(({ from, to }) => from !== to)
            .filter(({ from, to }) => map.stakeholders.has(from) && map.stakeholders.has(to))
            .map(({ kind, from, to }) =>
              [kind, ...(isMutual(kind) ? [from, to].sort() : [from, to])].join(' '),
            )
            .sort();
        const kept = [...normalise(map).links.values()];
        expect(ties(kept)).toEqual([...new Set(ties(map.links.values()))]);
        expect(kept).toHaveLength(ties(kept).length);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryBrokenMap, (map) => {
        const once = normalise(map);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of people and links', () => {
    const shuffled = arbitraryBrokenMap.chain((map) =>
      fc
        .tuple(
          fc.shuffledSubarray([...map.stakeholders.values()], {
            minLength: map.stakeholders.size,
          }),
          fc.shuffledSubarray([...map.links.values()], { minLength: map.links.size }),
        )
        .map(([people, links]) => [map, mapOf(people, links)] as const),
    );
    fc.assert(
      fc.property(shuffled, ([map, other]) => {
        expect(sorted(normalise(other))).toEqual(sorted(normalise(map)));
      }),
      { numRuns: 300 },
    );
  });

  it('only ever lets a person report to nobody, and keeps the identity of all others', () => {
    fc.assert(
      fc.property(arbitraryBrokenMap, (map) => {
        const repaired = normalise(map);
        for (const [id, each] of map.stakeholders) {
          const after = repaired.stakeholders.get(id);
          if (after !== each) expect(after).toEqual({ ...each, managerId: null });
        }
        for (const [id, each] of repaired.links) expect(each).toBe(map.links.get(id));
        expect(normalise(map).stakeholders).toEqual(repaired.stakeholders);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a map back as it is when nothing is wrong', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(normalise(map)).toBe(map);
      }),
    );
  });
});

describe('repair', () => {
  it('opens a cycle at its least id, whoever was read first', () => {
    const map = mapWith(
      { name: 'c', managerId: 'b' },
      { name: 'b', managerId: 'a' },
      { name: 'a', managerId: 'c' },
      { name: 'd', managerId: 'a' },
    );
    expect(managersIn(normalise(map))).toEqual({ a: null, b: 'a', c: 'b', d: 'a' });
  });

  it('lets one who reports to themselves or to nobody known report to nobody', () => {
    const map = mapWith({ name: 'a', managerId: 'a' }, { name: 'b', managerId: 'gone' });
    expect(managersIn(normalise(map))).toEqual({ a: null, b: null });
  });

  it('repairs the same person to the same object each time', () => {
    const map = mapWith({ name: 'a', managerId: 'gone' });
    expect(normalise(map).stakeholders.get('a')).toBe(normalise(map).stakeholders.get('a'));
  });

  it('keeps people as they are when only links are wrong', () => {
    const map = mapOf([person({ name: 'a' })], [link({ kind: 'ally', from: 'a', to: 'a' })]);
    const repaired = normalise(map);
    expect(repaired.links.size).toBe(0);
    expect(repaired.stakeholders).toBe(map.stakeholders);
    expect(repaired.info).toBe(map.info);
  });

  it('keeps the least id of a tie drawn twice, and influence both ways', () => {
    const people = [person({ name: 'a' }), person({ name: 'b' })];
    const links = [
      link({ id: 'z', kind: 'conflict', from: 'a', to: 'b' }),
      link({ id: 'y', kind: 'conflict', from: 'b', to: 'a' }),
      link({ id: 'x', kind: 'influences', from: 'a', to: 'b' }),
      link({ id: 'w', kind: 'influences', from: 'b', to: 'a' }),
    ];
    expect([...normalise(mapOf(people, links)).links.keys()].sort()).toEqual(['w', 'x', 'y']);
  });

  it('finds every cycle once, and nobody who only reports into one', () => {
    const { stakeholders } = mapWith(
      { name: 'out', managerId: 'a' },
      { name: 'a', managerId: 'b' },
      { name: 'b', managerId: 'a' },
      { name: 'self', managerId: 'self' },
      { name: 'top' },
    );
    expect(reportingCycles(stakeholders)).toEqual([['a', 'b'], ['self']]);
  });

  it('walks a chain of 5,000 managers', () => {
    const people = Array.from({ length: 5_000 }, (_, at) => ({
      ...blankStakeholder(`p${at}`),
      managerId: `p${(at + 1) % 5_000}`,
    }));
    expect(normalise(mapOf(people)).stakeholders.get('p0')?.managerId).toBeNull();
  });
});

function managersIn(map: MapSnapshot): Record<string, string | null> {
  return Object.fromEntries([...map.stakeholders].map(([id, { managerId }]) => [id, managerId]));
}
