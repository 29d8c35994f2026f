import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, DisplayItem, Point } from '../../src/layout/displayList';
import { boundsOfItems, overlaps } from '../../src/layout/geometry';
import { pageFormat } from '../../src/layout/page';
import { type PlanRequest, planPages } from '../../src/layout/pagePlan';
import { splitMap } from '../../src/layout/pageSplit';
import { tidy } from '../../src/layout/tree';
import { visiblePeople } from '../../src/layout/visibility';
import type { MapSnapshot } from '../../src/model/map';
import { PAGE_PRESETS } from '../../src/model/page';
import { bushyMap, flatItems, mapWith, pageWords, placed, styleWith, textsIn } from './mapBuilder';

const style = styleWith();
const CUSTOM = { width: 1600, height: 700 };

function asked(change: Partial<PlanRequest> = {}): PlanRequest {
  return {
    frame: {
      title: { title: 'Acme', account: 'Acme Ltd', stage: 'Stage: research', date: 'today' },
      legend: true,
      confidentiality: 'Confidential',
    },
    format: pageFormat('slide-16-9', CUSTOM),
    arrangement: 'auto',
    pageWords,
    ...change,
  };
}

function tidied(map: MapSnapshot): MapSnapshot {
  return placed(map, tidy(map));
}

/** A boss with `teams` managers of `size` people each, all named. */
function company(teams: number, size: number): MapSnapshot {
  const managers = Array.from({ length: teams }, (_, m) => ({
    id: `m${m}`,
    name: `Manager ${m}`,
    title: 'Head of something',
    managerId: 'boss',
  }));
  const staff = managers.flatMap(({ id }, m) =>
    Array.from({ length: size }, (_, i) => ({
      id: `${id}-${i}`,
      name: `Person ${m}.${i}`,
      managerId: id,
    })),
  );
  return tidied(mapWith([{ id: 'boss', name: 'Boss' }, ...managers, ...staff]));
}

const group = (items: readonly DisplayItem[], name: string) =>
  items.find((item) => item.kind === 'group' && item.name === name);

function boxesNamed(
  items: readonly DisplayItem[],
  prefix: string,
  at: Point = { x: 0, y: 0 },
): Box[] {
  return [...flatItems(items, at)].flatMap(({ item, at: origin }) => {
    if (item.kind !== 'group' || !item.name.startsWith(prefix)) return [];
    const box = boundsOfItems([item]);
    return box ? [{ ...box, x: box.x + origin.x, y: box.y + origin.y }] : [];
  });
}

describe('a map on a page', () => {
  it.each(PAGE_PRESETS.filter((preset) => preset !== 'fit'))(
    'of the preset %s has its proportions, and people, title and legend apart within its margins',
    (preset) => {
      const format = pageFormat(preset, CUSTOM);
      if (!format) throw new Error('no page');
      for (const arrangement of ['drawn', 'compact', 'rearranged', 'split'] as const) {
        const plan = planPages(company(5, 6), style, asked({ format, arrangement }));
        expect(plan.arrangement).toBe(arrangement);
        for (const { list } of plan.pages) {
          const { bounds, items } = list;
          expect(bounds.width / bounds.height).toBeCloseTo(format.width / format.height, 6);
          const margin = (format.margin / format.width) * bounds.width * 0.95;
          const people = boxesNamed(items, 'stakeholder:');
          const around = [
            ...boxesNamed(items, 'title'),
            ...boxesNamed(items, 'key'),
            ...boxesNamed(items, 'footer'),
          ];
          for (const box of [...people, ...around]) {
            expect(box.x).toBeGreaterThanOrEqual(bounds.x + margin);
            expect(box.y).toBeGreaterThanOrEqual(bounds.y + margin);
            expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width - margin);
            expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height - margin);
          }
          for (const person of people) {
            expect(around.filter((other) => overlaps(person, other))).toEqual([]);
          }
        }
      }
    },
  );

  it('stays as it was drawn while everything can be read', () => {
    const plan = planPages(company(2, 2), style, asked());
    expect(plan).toMatchObject({ arrangement: 'drawn', proposed: 'drawn', leastText: 5.5 });
    expect(plan.texts.drawn).toBeGreaterThanOrEqual(5.5);
  });

  it('is proposed with compact cards, then laid out anew, then on several pages, as it grows', () => {
    const row = (count: number) =>
      mapWith(
        Array.from({ length: count }, (_, i) => ({
          id: `p${i}`,
          name: `P${i}`,
          position: { x: i * 280, y: 0 },
        })),
      );
    expect(planPages(row(5), style, asked()).proposed).toBe('drawn');
    expect(planPages(row(8), style, asked()).proposed).toBe('compact');
    expect(planPages(row(20), style, asked()).proposed).toBe('rearranged');
    expect(planPages(row(200), style, asked()).proposed).toBe('split');
  });

  it('leaves the decision to the user, and says how small text would be', () => {
    const plan = planPages(company(8, 12), style, asked({ arrangement: 'drawn' }));
    expect(plan.arrangement).toBe('drawn');
    expect(plan.proposed).not.toBe('drawn');
    expect(plan.texts.drawn).toBeLessThan(plan.leastText);
    expect(plan.pages).toHaveLength(1);
  });

  it('is never on several pages where there is room for one picture', () => {
    for (const arrangement of ['auto', 'split'] as const) {
      const plan = planPages(company(12, 20), style, asked({ arrangement, onePage: true }));
      expect(plan.pages).toHaveLength(1);
    }
  });
});

describe('a map on several pages', () => {
  const plan = planPages(company(8, 30), style, asked({ arrangement: 'split' }));

  it('can be read on each', () => {
    expect(plan.texts.split).toBeGreaterThanOrEqual(plan.leastText * 0.995);
  });

  it('begins with an overview and goes on with branches, each named after its head', () => {
    expect(plan.pages[0]?.label).toBe('Overview');
    expect(plan.pages.slice(1).map(({ label }) => label)).toContain('Branch of Manager 3');
    expect(textsIn(plan.pages[0]?.list.items ?? [])).toContain('Acme · Overview');
    expect(textsIn(plan.pages[0]?.list.items ?? [])).toContain(`Page 1 of ${plan.pages.length}`);
  });

  it('refers from each folded branch to its page, and back', () => {
    const overview = textsIn(plan.pages[0]?.list.items ?? []);
    plan.pages.slice(1).forEach(({ label, list }, index) => {
      if (!label.startsWith('Branch of')) return;
      expect(overview).toContain(`page ${index + 2}`);
      expect(textsIn(list.items)).toContain('from page 1');
    });
  });

  it('shows everybody on some page', () => {
    const shown = new Set(plan.pages.flatMap(({ people }) => people));
    expect(shown.size).toBe(1 + 8 + 8 * 30);
    const drawn = new Set(
      plan.pages.flatMap(({ list }) =>
        list.items.flatMap((item) =>
          item.kind === 'group' && item.name.startsWith('stakeholder:') ? [item.name] : [],
        ),
      ),
    );
    expect(drawn.size).toBe(shown.size);
    expect(group(plan.pages[0]?.list.items ?? [], 'stakeholder:boss')).toBeDefined();
  });
});

describe('cutting a map into parts', () => {
  const most = (count: number) => (part: MapSnapshot) => visiblePeople(part).size <= count;

  it('shows every visible person, and none folded whose branch does not follow', () => {
    fc.assert(
      fc.property(bushyMap(120), fc.integer({ min: 4, max: 40 }), (map, count) => {
        const parts = splitMap(map, most(count));
        const shown = new Set(parts.flatMap((part) => [...visiblePeople(part.map)]));
        expect([...shown].sort()).toEqual([...visiblePeople(map)].sort());
        const heads = new Set(parts.flatMap((part) => part.heads));
        for (const id of parts.flatMap(({ folded }) => folded)) expect(heads).toContain(id);
        for (const part of parts) {
          expect(visiblePeople(part.map).size).toBeLessThanOrEqual(Math.max(2, count));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes a team too wide for one page in runs of nearly equal length', () => {
    const team = Array.from({ length: 25 }, (_, i) => ({ id: `p${i}`, managerId: 'boss' }));
    const parts = splitMap(mapWith([{ id: 'boss' }, ...team]), most(11));
    const runs = parts.filter(({ heads }) => heads.includes('boss'));
    expect(runs.map(({ piece }) => piece)).toEqual([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
    ]);
    expect(runs.map(({ map }) => visiblePeople(map).size - 1)).toEqual([8, 9, 8]);
  });

  it('puts small branches that were cut off together on one page', () => {
    const managers = Array.from({ length: 6 }, (_, m) => ({ id: `m${m}`, managerId: 'boss' }));
    const staff = managers.flatMap(({ id }) =>
      Array.from({ length: 3 }, (_, i) => ({ id: `${id}-${i}`, managerId: id })),
    );
    const parts = splitMap(mapWith([{ id: 'boss' }, ...managers, ...staff]), most(9));
    expect(parts.map(({ heads }) => heads)).toEqual([[], ['m0', 'm1'], ['m2', 'm3'], ['m4', 'm5']]);
    for (const { map } of parts.slice(1)) {
      expect(map.stakeholders.size).toBe(8);
      expect([...map.stakeholders.values()].filter(({ managerId }) => !managerId)).toHaveLength(2);
    }
  });

  it('keeps what was folded by hand folded, without a page of its own', () => {
    const map = mapWith([{ id: 'a', collapsed: true }, { id: 'b', managerId: 'a' }, { id: 'c' }]);
    const parts = splitMap(map, () => true);
    expect(parts).toHaveLength(1);
    expect([...visiblePeople(parts[0]?.map ?? map)]).toEqual(['a', 'c']);
  });
});
