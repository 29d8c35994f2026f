import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD } from '../../src/layout/cardSize';
import type { Box } from '../../src/layout/displayList';
import { boundsOfMap, boxOf, overlaps } from '../../src/layout/geometry';
import { placeNew } from '../../src/layout/placeNew';
import { tidy } from '../../src/layout/tree';
import { visiblePeople } from '../../src/layout/visibility';
import type { MapSnapshot } from '../../src/model/map';
import { DIRECTIONS, SPACINGS } from '../../src/model/mapLayout';
import { anyLayout, anyMap, bushyMap, mapWith, placed, withLayout } from './mapBuilder';

function visibleBoxes(map: MapSnapshot): { id: string; box: Box }[] {
  return [...map.stakeholders.values()]
    .filter(({ id }) => visiblePeople(map).has(id))
    .map((person) => ({ id: person.id, box: boxOf(person) }));
}

/** Pairs of people whose cards overlap, found by sweeping from the left. */
function overlapping(map: MapSnapshot): string[] {
  const boxes = visibleBoxes(map).sort((a, b) => a.box.x - b.box.x);
  const pairs: string[] = [];
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j];
      if (!b || b.box.x >= a.box.x + a.box.width) break;
      if (overlaps(a.box, b.box)) pairs.push(`${a.id} ${b.id}`);
    }
  });
  return pairs;
}

/** A manager with `size` reports. */
const team = (id: string, size: number, managerId: string | null = null) => [
  { id, managerId },
  ...Array.from({ length: size }, (_, i) => ({ id: `${id}${i}`, managerId: id })),
];

describe('tidy', () => {
  it('overlaps no two visible cards, whatever the reporting lines', () => {
    fc.assert(
      fc.property(anyMap(300, 2000), anyLayout, (plain, layout) => {
        const map = withLayout(plain, layout);
        const places = tidy(map);
        expect([...places.keys()].sort()).toEqual([...map.stakeholders.keys()].sort());
        expect(overlapping(placed(map, places))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('puts a visible report below its manager', () => {
    fc.assert(
      fc.property(anyMap(120), (map) => {
        const places = tidy(map);
        for (const root of places.keys()) expect(places.get(root)).toBeDefined();
        const after = placed(map, places);
        for (const id of visiblePeople(after)) {
          const person = after.stakeholders.get(id);
          const manager = after.stakeholders.get(person?.managerId ?? '');
          if (!person || !manager || inCycle(after, id)) continue;
          expect(person.position.y).toBeGreaterThanOrEqual(manager.position.y + CARD.height);
        }
      }),
    );
  });

  it('puts a visible report right of its manager in a map that reads from left to right', () => {
    fc.assert(
      fc.property(anyMap(120), fc.constantFrom(...SPACINGS), (plain, spacing) => {
        const map = withLayout(plain, { direction: 'left-right', spacing });
        const after = placed(map, tidy(map));
        for (const id of visiblePeople(after)) {
          const person = after.stakeholders.get(id);
          const manager = after.stakeholders.get(person?.managerId ?? '');
          if (!person || !manager || inCycle(after, id)) continue;
          expect(person.position.x).toBeGreaterThanOrEqual(manager.position.x + CARD.width);
        }
      }),
    );
  });

  it('keeps the order of a team when a map is turned, there and back', () => {
    const map = mapWith([...team('boss', 3), ...team('boss1', 4).slice(1)]);
    const layout = { direction: 'left-right', spacing: 'compact' } as const;
    const down = placed(map, tidy(map));
    const right = withLayout(placed(down, tidy(down, { layout })), layout);
    const y = (id: string) => right.stakeholders.get(id)?.position.y ?? Number.NaN;
    expect(y('boss0')).toBeLessThan(y('boss1'));
    expect(y('boss1')).toBeLessThan(y('boss2'));
    expect(y('boss')).toBe((y('boss0') + y('boss2')) / 2);
    expect(tidy(right, { layout: down.info })).toEqual(tidy(down));
  });

  it('stands closer the more compact it is asked to be', () => {
    const map = mapWith([{ id: 'boss' }, ...['a', 'b', 'c'].flatMap((id) => team(id, 4, 'boss'))]);
    for (const direction of DIRECTIONS) {
      const areas = SPACINGS.map((spacing) => {
        const bounds = boundsOfMap(placed(map, tidy(map, { layout: { direction, spacing } })));
        return (bounds?.width ?? 0) * (bounds?.height ?? 0);
      });
      expect(areas).toEqual([...areas].sort((a, b) => a - b));
    }
  });

  it('leaves a tidy map as it is', () => {
    fc.assert(
      fc.property(anyMap(60), anyLayout, (plain, layout) => {
        const map = withLayout(plain, layout);
        const once = tidy(map);
        expect(tidy(placed(map, once))).toEqual(once);
      }),
    );
  });

  it('centres a manager over a row of reports, in the order they stand', () => {
    const map = mapWith([
      { id: 'boss' },
      { id: 'a', managerId: 'boss', position: { x: 900, y: 300 } },
      { id: 'b', managerId: 'boss', position: { x: 100, y: 350 } },
      { id: 'c', managerId: 'boss', position: { x: 500, y: 200 } },
    ]);
    const places = tidy(map);
    const x = (id: string) => places.get(id)?.x ?? Number.NaN;
    expect([x('b'), x('c'), x('a')]).toEqual([x('b'), x('b') + 288, x('b') + 576]);
    expect(x('boss')).toBe(x('c'));
  });

  it('hangs big teams in columns, so that the whole nears the asked aspect', () => {
    const people = [{ id: 'boss' }, ...['a', 'b', 'c', 'd'].flatMap((id) => team(id, 12, 'boss'))];
    const map = mapWith(people);
    const shape = (aspect: number) => {
      const bounds = boundsOfMap(placed(map, tidy(map, { aspect })));
      return bounds ? bounds.width / bounds.height : Number.NaN;
    };
    expect(shape(16 / 9)).toBeGreaterThan(0.9);
    expect(shape(16 / 9)).toBeLessThan(3);
    expect(shape(4)).toBeGreaterThan(shape(0.5));
  });

  it('lays the branches of a wide team on shelves, in their order', () => {
    const branches = Array.from({ length: 16 }, (_, i) => `b${String(i).padStart(2, '0')}`);
    const map = mapWith([
      { id: 'boss' },
      ...branches.flatMap((id, i) => [
        ...team(id, 2, 'boss'),
        ...Array.from({ length: i % 5 }, (_, k) => team(`${id}x${k}`, 2 + (i % 3), id)).flat(),
      ]),
    ]);
    const places = tidy(map, { aspect: 1.4 });
    const heads = branches.map((id) => places.get(id) ?? { x: 0, y: 0 });
    const rows = new Set(heads.map(({ y }) => y));
    expect(rows.size).toBeGreaterThan(1);
    expect(heads).toEqual([...heads].sort((a, b) => a.y - b.y || a.x - b.x));
    const bounds = boundsOfMap(placed(map, places));
    expect((bounds?.width ?? 0) / (bounds?.height ?? 1)).toBeLessThan(2);
  });

  it('leaves wide trees as they are once they stand on shelves', () => {
    fc.assert(
      fc.property(bushyMap(250), fc.constantFrom(0.6, 1.4, 2.5), (map, aspect) => {
        const once = tidy(map, { aspect });
        expect(overlapping(placed(map, once))).toEqual([]);
        expect(tidy(placed(map, once), { aspect })).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the order in which branches were moved by hand within a shelf', () => {
    const map = mapWith([
      { id: 'boss' },
      ...['a', 'b', 'c', 'd'].flatMap((id) => team(id, 3, 'boss')),
    ]);
    const once = placed(map, tidy(map));
    const [a, d] = [once.stakeholders.get('a'), once.stakeholders.get('d')];
    if (!a || !d) throw new Error('both are in the map');
    const swapped = placed(
      once,
      new Map([
        ['a', d.position],
        ['d', a.position],
      ]),
    );
    const x = (id: string) => tidy(swapped).get(id)?.x ?? Number.NaN;
    expect(['d', 'b', 'c', 'a'].map(x)).toEqual(['d', 'b', 'c', 'a'].map(x).sort((p, q) => p - q));
  });

  it('sets people with neither manager nor reports apart, in a grid below', () => {
    const map = mapWith([...team('boss', 3), { id: 'x' }, { id: 'y' }]);
    const places = tidy(map);
    const lowest = Math.max(...['boss0', 'boss1', 'boss2'].map((id) => places.get(id)?.y ?? 0));
    expect(places.get('x')?.y).toBeGreaterThan(lowest + CARD.height);
    expect(places.get('x')?.y).toBe(places.get('y')?.y);
  });

  it('gives a collapsed branch the room of one card and its people stable places', () => {
    const people = [...team('boss', 2), ...team('boss0', 8).slice(1)];
    const open = mapWith(people);
    const folded = mapWith(people.map((p) => (p.id === 'boss0' ? { ...p, collapsed: true } : p)));
    const gap = (map: MapSnapshot) => {
      const places = tidy(map);
      return (places.get('boss1')?.x ?? 0) - (places.get('boss0')?.x ?? 0);
    };
    expect(gap(folded)).toBe(288);
    expect(gap(open)).toBeGreaterThanOrEqual(288);
    expect(tidy(folded).get('boss07')).toEqual(tidy(placed(folded, tidy(folded))).get('boss07'));
  });

  it('tidies a single branch around its root and leaves the others out', () => {
    const map = mapWith([
      ...team('boss', 2),
      { id: 'boss1x', managerId: 'boss1', position: { x: 7, y: 7 } },
      { id: 'boss1y', managerId: 'boss1', position: { x: 8, y: 7 } },
    ]);
    const moved = placed(map, new Map([['boss1', { x: 1234, y: 567 }]]));
    const places = tidy(moved, { root: 'boss1' });
    expect([...places.keys()].sort()).toEqual(['boss1', 'boss1x', 'boss1y']);
    expect(places.get('boss1')).toEqual({ x: 1234, y: 567 });
    expect(places.get('boss1x')?.y).toBeGreaterThan(567 + CARD.height);
  });

  it('copes with a chain of command 3,000 people deep', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => ({
      id: `p${i}`,
      managerId: i === 0 ? null : `p${i - 1}`,
    }));
    expect(tidy(mapWith(chain)).size).toBe(3000);
  });
});

describe('placeNew', () => {
  it('never overlaps a visible card', () => {
    const near = (ids: readonly string[]) =>
      fc.oneof(
        fc.constantFrom(...ids).map((managerId) => ({ managerId })),
        fc.constantFrom(...ids).map((peerOf) => ({ peerOf })),
        fc
          .record({
            x: fc.integer({ min: -900, max: 900 }),
            y: fc.integer({ min: -900, max: 900 }),
          })
          .map((at) => ({ at })),
        fc.constant({}),
      );
    const cases = fc.tuple(anyMap(60, 900), anyLayout).chain(([map, layout]) =>
      near([...map.stakeholders.keys()]).map((where) => ({
        map: withLayout(map, layout),
        where,
      })),
    );
    fc.assert(
      fc.property(cases, ({ map, where }) => {
        const box = boxOf({ position: placeNew(map, where) });
        expect(visibleBoxes(map).filter((other) => overlaps(other.box, box))).toEqual([]);
      }),
    );
  });

  it('puts a first report right below the manager and the next one beside it', () => {
    const alone = mapWith([{ id: 'boss', position: { x: 40, y: 50 } }]);
    const first = placeNew(alone, { managerId: 'boss' });
    expect(first).toEqual({ x: 40, y: 50 + CARD.height + 56 });
    const two = mapWith([
      { id: 'boss', position: { x: 40, y: 50 } },
      { id: 'a', managerId: 'boss', position: first },
    ]);
    expect(placeNew(two, { managerId: 'boss' })).toEqual({ x: 40 + 288, y: first.y });
  });

  it('puts reports right of their manager, below each other, in a map that reads from left to right', () => {
    const layout = { direction: 'left-right', spacing: 'comfortable' } as const;
    const alone = withLayout(mapWith([{ id: 'boss', position: { x: 40, y: 50 } }]), layout);
    const first = placeNew(alone, { managerId: 'boss' });
    expect(first.y).toBe(50);
    expect(first.x).toBeGreaterThan(40 + CARD.width);
    const two = withLayout(
      mapWith([
        { id: 'boss', position: { x: 40, y: 50 } },
        { id: 'a', managerId: 'boss', position: first },
      ]),
      layout,
    );
    const below = { x: first.x, y: first.y + CARD.height + 20 };
    expect(placeNew(two, { managerId: 'boss' })).toEqual(below);
    expect(placeNew(two, { peerOf: 'a' })).toEqual(below);
  });

  it('adds to the lowest shelf of a team', () => {
    const map = mapWith([
      { id: 'boss', position: { x: 0, y: 0 } },
      { id: 'a', managerId: 'boss', position: { x: -400, y: 176 } },
      { id: 'b', managerId: 'boss', position: { x: 800, y: 176 } },
      { id: 'c', managerId: 'boss', position: { x: 0, y: 600 } },
    ]);
    expect(placeNew(map, { managerId: 'boss' })).toEqual({ x: 288, y: 600 });
  });

  it('continues a column of reports downwards', () => {
    const map = mapWith([
      { id: 'boss' },
      { id: 'a', managerId: 'boss', position: { x: 32, y: 148 } },
      { id: 'b', managerId: 'boss', position: { x: 32, y: 288 } },
    ]);
    expect(placeNew(map, { managerId: 'boss' })).toEqual({ x: 32, y: 428 });
    expect(placeNew(map, { peerOf: 'a' })).toEqual({ x: 32, y: 428 });
  });

  it('centres the card on a free point', () => {
    const at = { x: 1000, y: 1000 };
    expect(placeNew(mapWith([{ id: 'a' }]), { at })).toEqual({ x: 1000 - 128, y: 1000 - 60 });
  });
});

function inCycle(map: MapSnapshot, start: string): boolean {
  let id = map.stakeholders.get(start)?.managerId;
  for (let steps = 0; id && steps <= map.stakeholders.size; steps++) {
    if (id === start) return true;
    id = map.stakeholders.get(id)?.managerId;
  }
  return false;
}
