import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, PathItem, Point } from '../../src/layout/displayList';
import { boundsOfItems, boxOf, grow, overlaps } from '../../src/layout/geometry';
import { curveBetween } from '../../src/layout/linkCurve';
import { linkLanes } from '../../src/layout/linkRoute';
import { drawLink, linkHitPath } from '../../src/layout/links';
import { drawReportingLines } from '../../src/layout/reportingLines';
import { tidy } from '../../src/layout/tree';
import type { MapSnapshot } from '../../src/model/map';
import { STORED_LINK_KINDS } from '../../src/model/vocabulary';
import { anyLayout, bushyMap, mapWith, numbersIn, placed, withLayout } from './mapBuilder';

const box = (x: number, y: number): Box => ({ x, y, width: 256, height: 120 });
const theme = { theme: 'light' } as const;
const coordinate = fc.integer({ min: -2000, max: 2000 });

/** Whether the path ends somewhere on the box's edge or inside. */
function reaches(path: PathItem, target: Box): boolean {
  return path.segments.some((segment) => {
    const [x, y] = segment.slice(-2).map(Number);
    return overlaps(grow(target, 0.5), { x: x ?? 0, y: y ?? 0, width: 0.01, height: 0.01 });
  });
}

/** The straight parts of a path; a rounded corner counts as the line between its ends. */
function stretchesOf({ segments }: PathItem): { from: Point; to: Point }[] {
  const ends = segments.map((segment) => {
    const [x, y] = segment.slice(-2).map(Number);
    return { x: x ?? 0, y: y ?? 0 };
  });
  return ends.flatMap((to, i) => {
    const from = ends[i - 1];
    return from && segments[i]?.[0] !== 'M' ? [{ from, to }] : [];
  });
}

/** The cards whose inside a path passes. */
function crossed(path: PathItem, cards: readonly Box[]): Box[] {
  const lines = stretchesOf(path).map(({ from, to }) => ({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.max(Math.abs(to.x - from.x), 0.01),
    height: Math.max(Math.abs(to.y - from.y), 0.01),
  }));
  return cards.filter((card) => lines.some((line) => overlaps(grow(card, -1), line)));
}

const DOWN = { direction: 'top-down', spacing: 'comfortable' } as const;

/** The cards that any reporting line passes once the map is tidy. */
function passedWhenTidy(map: MapSnapshot, aspect: number): Box[] {
  const people = [...placed(map, tidy(map, { aspect })).stakeholders.values()];
  const cards = people.map(boxOf);
  return people.flatMap((manager) => {
    const reports = people.filter(({ managerId }) => managerId === manager.id).map(boxOf);
    return crossed(drawReportingLines(boxOf(manager), reports, map.info, theme), cards);
  });
}

describe('reporting lines', () => {
  it('reach every report, wherever it was dragged', () => {
    const reports = fc.array(fc.record({ x: coordinate, y: coordinate }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(reports, (places) => {
        const boxes = places.map(({ x, y }) => box(x, y));
        const path = drawReportingLines(box(0, 0), boxes, DOWN, theme);
        expect(numbersIn(path).every(Number.isFinite)).toBe(true);
        for (const report of boxes) expect(reaches(path, report)).toBe(true);
      }),
    );
  });

  it('run down the side of a column and never through its cards', () => {
    const column = [box(32, 148), box(32, 288), box(32, 428)];
    const path = drawReportingLines(box(0, 0), column, DOWN, theme);
    expect(boundsOfItems([{ ...path, stroke: 'none' }])).toEqual({
      x: 16,
      y: 120,
      width: 16,
      height: 428 + 60 - 120,
    });
  });

  it('drop straight onto a report right below', () => {
    const { segments } = drawReportingLines(box(0, 0), [box(0, 176)], DOWN, theme);
    expect(segments).toEqual([
      ['M', 128, 120],
      ['L', 128, 176],
    ]);
  });

  it('go down one trunk to a bus for each shelf', () => {
    const upper = [box(-160 - 256, 176), box(-160, 176), box(168, 176)];
    const lower = [box(-140, 600), box(156, 600)];
    const path = drawReportingLines(box(0, 0), [...upper, ...lower], DOWN, theme);
    expect(crossed(path, [...upper, ...lower])).toEqual([]);
    const trunk = stretchesOf(path).filter(({ from, to }) => from.x === 128 && to.x === 128);
    expect(Math.max(...trunk.map(({ to }) => to.y))).toBeGreaterThan(560);
  });

  it('go round a card that was dragged into the trunk’s way', () => {
    const upper = [box(-300, 176), box(10, 176), box(320, 176)];
    const lower = [box(-140, 600), box(156, 600)];
    const path = drawReportingLines(box(0, 0), [...upper, ...lower], DOWN, theme);
    expect(crossed(path, [...upper, ...lower])).toEqual([]);
    for (const report of lower) expect(reaches(path, report)).toBe(true);
  });

  it('pass no card of a tidy map, however its branches stand', () => {
    fc.assert(
      fc.property(
        bushyMap(90),
        anyLayout,
        fc.constantFrom(0.6, 1.4, 2.5),
        (map, layout, aspect) => {
          expect(passedWhenTidy(withLayout(map, layout), aspect)).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('pass no card of a neighbour’s column that ends just above the row they lead to', () => {
    const teams = {
      head: ['division', ...'abcdefghijkl'],
      division: ['hung', 'wide'],
      hung: ['hung1', 'hung2', 'hung3', 'hung4'],
      wide: ['deep', 'middle', 'last'],
      middle: ['middle1', 'middle2', 'middle3'],
      deep: ['deeper', 'short'],
      deeper: ['deepest'],
      deepest: ['row1', 'row2', 'row3', 'row4', 'row5'],
    };
    const people = Object.entries(teams).flatMap(([managerId, ids]) =>
      ids.map((id) => ({ id, managerId })),
    );
    const map = mapWith([{ id: 'head' }, ...people]);
    expect(passedWhenTidy(map, 1.4)).toEqual([]);
  });

  it('leave a manager at the right and reach reports at the left in a map that reads that way', () => {
    const layout = { direction: 'left-right', spacing: 'comfortable' } as const;
    const [upper, lower] = [box(324, -70), box(324, 70)];
    const path = drawReportingLines(box(0, 0), [upper, lower], layout, theme);
    expect(boundsOfItems([{ ...path, stroke: 'none' }])).toEqual({
      x: 256,
      y: -10,
      width: 324 - 256,
      height: 140,
    });
    const ends = path.segments.filter((segment) => segment[0] === 'L').map(([, x, y]) => [x, y]);
    expect(ends).toEqual(
      expect.arrayContaining([
        [324, -10],
        [324, 130],
      ]),
    );
  });

  it('are empty without reports', () => {
    expect(drawReportingLines(box(0, 0), [], DOWN, theme).segments).toEqual([]);
  });
});

describe('links', () => {
  it('are anchored on both cards’ edges', () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.nat(2), (x, y, index) => {
        const [from, to] = [box(0, 0), box(x, y)];
        const route = curveBetween(from, to, { index, of: 3 });
        const onEdge = (point: { x: number; y: number }, { x: left, y: top, width, height }: Box) =>
          ([left, left + width].includes(point.x) && point.y >= top && point.y <= top + height) ||
          ([top, top + height].includes(point.y) && point.x >= left && point.x <= left + width);
        expect(onEdge(route.from, from)).toBe(true);
        expect(onEdge(route.to, to)).toBe(true);
      }),
    );
  });

  it('between the same two people never coincide, whichever way they point', () => {
    const map = mapWith(
      [{ id: 'a' }, { id: 'b' }],
      [
        { id: '1', kind: 'ally', from: 'a', to: 'b' },
        { id: '2', kind: 'conflict', from: 'b', to: 'a' },
        { id: '3', kind: 'influences', from: 'b', to: 'a' },
      ],
    );
    const lanes = linkLanes(map.links);
    for (const there of [box(400, 0), box(300, 500), box(1200, 20), box(0, -400), box(10, 10)]) {
      const ways = [...map.links.values()].map((link) => {
        const [from, to] = link.from === 'a' ? [box(0, 0), there] : [there, box(0, 0)];
        const route = curveBetween(from, to, lanes.get(link.id));
        return link.from === 'a' ? route : reversed(route);
      });
      expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(3);
    }
  });

  it('of different kinds and strengths differ without colour', () => {
    const drawn = [
      ...STORED_LINK_KINDS.map((kind) => ({ id: 'l', kind, strength: 'strong' }) as const),
      { id: 'l', kind: 'influences', strength: 'weak' } as const,
    ].map((link) =>
      JSON.stringify(drawLink(link, [curveBetween(box(0, 0), box(500, 300))], theme)).replace(
        /#[0-9a-f]{6}/g,
        '',
      ),
    );
    expect(new Set(drawn).size).toBe(5);
  });

  it('are hit along the way they are drawn', () => {
    const route = curveBetween(box(0, 0), box(500, 300));
    const { segments } = linkHitPath([route]);
    expect(segments[0]).toEqual(['M', route.from.x, route.from.y]);
    expect(segments[1]?.slice(-2)).toEqual([route.to.x, route.to.y]);
  });
});

function reversed(route: ReturnType<typeof curveBetween>) {
  const { from, control1, control2, to } = route;
  return { from: to, control1: control2, control2: control1, to: from };
}
