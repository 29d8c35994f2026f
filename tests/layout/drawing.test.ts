import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../src/layout/card';
import { CARD, COMPACT_CARD } from '../../src/layout/cardSize';
import type { DisplayList } from '../../src/layout/displayList';
import { boundsOfItems } from '../../src/layout/geometry';
import { drawLegend } from '../../src/layout/legend';
import { drawMap } from '../../src/layout/mapDrawing';
import { drawOverview, initialsOf } from '../../src/layout/overview';
import type { Density } from '../../src/layout/style';
import { drawThumbnail, THUMBNAIL_LIMIT, thumbnailOf } from '../../src/layout/thumbnail';
import { tidy } from '../../src/layout/tree';
import { FACETS, type Facet } from '../../src/model/audience';
import type { Stakeholder } from '../../src/model/stakeholder';
import { blankStakeholder } from '../../src/model/stakeholder';
import {
  ATTITUDES,
  DECISION_ROLES,
  LENSES,
  LINK_KINDS,
  QUADRANTS,
  SOCIAL_STYLES,
} from '../../src/model/vocabulary';
import {
  anyMap,
  flatItems,
  linkedMap,
  mapWith,
  numbersIn,
  placed,
  styleWith,
  textsIn,
} from './mapBuilder';

const style = styleWith();
const person = (more: Partial<Stakeholder>): Stakeholder => ({ ...blankStakeholder('p'), ...more });
const TITLE = { title: 'Pumps', account: 'Nordhaven', stage: 'Research', date: '1 May 2026' };

function expectWithinBounds({ bounds, items }: DisplayList) {
  const inner = boundsOfItems(items);
  if (!inner) return;
  expect(inner.x).toBeGreaterThanOrEqual(bounds.x);
  expect(inner.y).toBeGreaterThanOrEqual(bounds.y);
  expect(inner.x + inner.width).toBeLessThanOrEqual(bounds.x + bounds.width);
  expect(inner.y + inner.height).toBeLessThanOrEqual(bounds.y + bounds.height);
}

describe('a card', () => {
  it('shows name, title, role, attitude, quadrant, influence and owner', () => {
    const card = drawCard(
      person({
        name: 'Una O’Hara',
        title: 'Buyer',
        role: 'influencer',
        attitude: 'resistant',
        personalNeedMet: 'yes',
        organisationNeedMet: 'no',
        influence: 3,
        owner: 'Sam',
      }),
      style,
    );
    expect(textsIn([card]).sort()).toEqual(
      ['Una O’Hara', 'Buyer', 'influencer', 'resistant', 'friend', 'Sam'].sort(),
    );
    const bars = (influence: number | null) =>
      drawCard(person({ influence }), style).children.filter(
        (item) => item.kind === 'rect' && item.width === 4,
      ).length;
    expect([bars(3), bars(null)]).toEqual([5, 0]);
  });

  it('says honestly what is not known', () => {
    expect(textsIn([drawCard(person({}), style)]).sort()).toEqual(
      ['unassigned', 'unknown', 'unknown', 'unnamed'].sort(),
    );
  });

  it('keeps every word within the card, whatever the name, in at most three lines', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 500 });
    const anyPerson = fc.record({
      name: text,
      title: text,
      owner: text,
      role: fc.constantFrom(...DECISION_ROLES),
      attitude: fc.constantFrom(...ATTITUDES),
      influence: fc.constantFrom(null, 1, 5),
    });
    fc.assert(
      fc.property(anyPerson, fc.constantFrom(...SOCIAL_STYLES, null), (more, social) => {
        const reading = { lens: 'social-style', value: social ?? 'unknown' } as const;
        const card = drawCard(person(more), styleWith(social ? [['p', reading]] : []));
        const texts = [...flatItems(card.children)].flatMap(({ item }) =>
          item.kind === 'text' ? [item] : [],
        );
        for (const item of texts) {
          const left = item.anchor === 'end' ? item.x - item.width : item.x;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + item.width).toBeLessThanOrEqual(CARD.width);
        }
        expect(texts.filter((item) => item.size === 16 || item.size === 12.5).length).toBeLessThan(
          4,
        );
      }),
    );
  });

  it('is named after the person and stands at their position', () => {
    expect(drawCard(person({ position: { x: 7, y: 9 } }), style)).toMatchObject({
      name: 'stakeholder:p',
      x: 7,
      y: 9,
    });
  });

  it('marks the decision maker with a heavier border', () => {
    const borderOf = (role: Stakeholder['role']) =>
      Math.max(
        ...drawCard(person({ role }), style).children.map((item) =>
          item.kind === 'rect' && item.width === CARD.width ? (item.strokeWidth ?? 0) : 0,
        ),
      );
    expect(borderOf('decision-maker')).toBeGreaterThan(borderOf('influencer'));
  });

  it('steps a bystander back under the stage lens', () => {
    const faintest = (value: 'participant' | 'bystander') => {
      const card = drawCard(person({}), styleWith([['p', { lens: 'stage', value }]]));
      const groups = [...flatItems([card])].flatMap(({ item }) =>
        item.kind === 'group' ? [item.opacity ?? 1] : [],
      );
      return Math.min(...groups);
    };
    expect(faintest('bystander')).toBeLessThan(0.6);
    expect(faintest('participant')).toBe(1);
  });

  it('counts the people folded away below', () => {
    expect(textsIn([drawCard(person({}), style, { hiddenReports: 12 })])).toContain('+12');
  });

  it('draws every value of every mark differently, colours apart', () => {
    const shapes = (people: readonly Partial<Stakeholder>[]) =>
      new Set(
        people.map((more) =>
          JSON.stringify(
            drawCard(person(more), style).children.filter((item) => item.kind !== 'text'),
          ).replace(/"#[0-9a-f]{6}"/g, (colour) => (colour === '"#ffffff"' ? 'hollow' : 'filled')),
        ),
      ).size;
    expect(shapes(ATTITUDES.map((attitude) => ({ attitude })))).toBe(ATTITUDES.length);
    expect(shapes(DECISION_ROLES.map((role) => ({ role })))).toBe(DECISION_ROLES.length);
    const needs = (['yes', 'no'] as const).flatMap((personalNeedMet) =>
      (['yes', 'no'] as const).map((organisationNeedMet) => ({
        personalNeedMet,
        organisationNeedMet,
      })),
    );
    expect(shapes([...needs, {}])).toBe(QUADRANTS.length);
  });
});

describe('a drawing of a map', () => {
  it('contains everything it draws, in finite numbers', () => {
    fc.assert(
      fc.property(anyMap(25, 3000), fc.boolean(), (map, framed) => {
        const list = drawMap(map, style, framed ? { title: TITLE, legend: true } : { padding: 0 });
        expect(numbersIn(list).every(Number.isFinite)).toBe(true);
        expectWithinBounds(list);
      }),
    );
  });

  it('contains every kind of link between people anywhere', () => {
    const list = drawMap(linkedMap(), style, { padding: 0 });
    expect(numbersIn(list).every(Number.isFinite)).toBe(true);
    expectWithinBounds(list);
    const names = [...flatItems(list.items)].map(({ item }) => item.kind === 'group' && item.name);
    for (const id of linkedMap().links.keys()) expect(names).toContain(`link:${id}`);
  });

  it('keeps title and legend off the people and wraps them to the drawing', () => {
    const map = mapWith([{ id: 'a', name: 'Una' }]);
    const long = { ...TITLE, title: 'A very long title of a map '.repeat(8) };
    const { items, bounds } = drawMap(map, style, { title: long, legend: true });
    const boxOfGroup = (name: string) =>
      boundsOfItems(items.filter((item) => item.kind === 'group' && item.name === name));
    const title = boxOfGroup('title');
    const card = boxOfGroup('stakeholder:a');
    const key = boxOfGroup('key');
    if (!title || !card || !key) throw new Error('a part is missing');
    expect(title.y + title.height).toBeLessThan(card.y);
    expect(card.y + card.height).toBeLessThan(key.y);
    expect(title.width).toBeLessThanOrEqual(bounds.width);
    expect(bounds.width).toBeGreaterThanOrEqual(720);
  });

  it('leaves out who is folded away and says how many', () => {
    const map = mapWith([
      { id: 'a', name: 'Ann', collapsed: true },
      { id: 'b', name: 'Bob', managerId: 'a' },
    ]);
    const texts = textsIn(drawMap(map, style).items);
    expect(texts).not.toContain('Bob');
    expect(texts).toContain('+1');
  });

  it('has a ground of the theme, white, or none', () => {
    const map = mapWith([{ id: 'a' }]);
    const ground = (background: 'theme' | 'white' | 'none') => {
      const [first] = drawMap(map, styleWith([], 'dark'), { background }).items;
      return first?.kind === 'rect' ? first.fill : undefined;
    };
    expect(ground('white')).toBe('#ffffff');
    expect(ground('theme')).not.toBe('#ffffff');
    expect(ground('none')).toBeUndefined();
  });
});

describe('the legend', () => {
  it('explains the lens’s values and the links given, within its width', () => {
    for (const lens of LENSES) {
      const { bounds, items } = drawLegend(style, { width: 400, lens, links: LINK_KINDS });
      expect(bounds.width).toBeLessThanOrEqual(400);
      expect(textsIn(items)).toEqual(expect.arrayContaining([lens, ...LINK_KINDS, ...ATTITUDES]));
    }
  });

  it('is silent about links when there are none', () => {
    const { items } = drawLegend(style, { width: 900, lens: 'attitude', links: [] });
    expect(textsIn(items)).not.toContain('links');
  });
});

describe('the overview', () => {
  const crowd = mapWith(
    Array.from({ length: 500 }, (_, i) => ({
      id: `p${i}`,
      name: `Una ${i}`,
      attitude: ATTITUDES[i % ATTITUDES.length] ?? 'unknown',
      managerId: i === 0 ? null : `p${Math.floor((i - 1) / 8)}`,
    })),
  );
  const tidied = placed(crowd, tidy(crowd));

  it('draws a crowd in a handful of items until words can be read', () => {
    expect(drawOverview(tidied, style, 0.05).items.length).toBeLessThan(12);
    expect(textsIn(drawOverview(tidied, style, 0.2).items)).toContain('U0');
    expect(textsIn(drawOverview(tidied, style, 0.35).items)).toContain('Una 0');
  });

  it('contains what it draws', () => {
    expectWithinBounds(drawOverview(tidied, style, 0.1));
  });

  it('shortens names to initials, Chinese names to the name itself', () => {
    expect(initialsOf('Una María Quiroga')).toBe('UQ');
    expect(initialsOf('欧阳建华')).toBe('欧阳建');
    expect(initialsOf('')).toBe('');
  });
});

describe('a thumbnail', () => {
  it('keeps at most so many boxes and lines of a large map, spread over all of it', () => {
    const people = Array.from({ length: 2000 }, (_, i) => ({
      id: `p${i}`,
      managerId: i === 0 ? null : 'p0',
      position: { x: i * 300, y: 0 },
    }));
    const { boxes, lines } = thumbnailOf(mapWith(people));
    expect(boxes).toHaveLength(THUMBNAIL_LIMIT);
    expect(lines.length).toBeLessThanOrEqual(THUMBNAIL_LIMIT);
    expect(boxes.at(-1)?.[0]).toBeGreaterThan(1990 * 300);
  });

  it('is drawn within the size asked for, empty maps and unknown colours included', () => {
    const odd = { boxes: [[0, 0, 256, 120, 'no-such-attitude']], lines: [] } as const;
    for (const thumbnail of [thumbnailOf(linkedMap()), thumbnailOf(mapWith([])), odd]) {
      const list = drawThumbnail(thumbnail, 320, 180, 'dark');
      expect(list.bounds).toEqual({ x: 0, y: 0, width: 320, height: 180 });
      expect(numbersIn(list).every(Number.isFinite)).toBe(true);
      expectWithinBounds(list);
    }
  });
});

describe('a card for an audience', () => {
  const una = person({
    name: 'Una',
    title: 'Buyer',
    department: 'Works',
    role: 'decision-maker',
    attitude: 'resistant',
    personalNeedMet: 'yes',
    organisationNeedMet: 'no',
    influence: 3,
    owner: 'Sam',
  });
  const textsFor = (facets: readonly Facet[], density: Density = 'full') =>
    textsIn([drawCard(una, { ...style, facets: new Set(facets), density })]);

  it('says name, title and department when nothing else may be told', () => {
    expect(textsFor([])).toEqual(['Una', 'Buyer', 'Works']);
  });

  it('says each judgement only where it may be told', () => {
    expect(textsFor(['role'])).toContain('decision-maker');
    expect(textsFor(['attitude'])).toEqual(expect.arrayContaining(['resistant']));
    expect(textsFor(['attitude'])).not.toEqual(expect.arrayContaining(['friend']));
    expect(textsFor(['quadrant'])).toContain('friend');
    expect(textsFor(['our-team'])).toContain('Sam');
    expect(textsFor(['role', 'quadrant'])).not.toContain('Sam');
  });

  it('keeps name and title on a compact one, in letters that are larger for a page', () => {
    const card = drawCard(una, { ...style, density: 'compact' });
    const texts = [...flatItems([card])].flatMap(({ item }) =>
      item.kind === 'text' ? [item] : [],
    );
    expect(texts.map(({ text }) => text)).toEqual(['Una', 'Buyer']);
    for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(12);
  });

  it('keeps every word within a compact card, whatever the name', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, fc.subarray([...FACETS]), (name, title, facets) => {
        const some = person({ name, title, department: title });
        const card = drawCard(some, { ...style, density: 'compact', facets: new Set(facets) });
        for (const { item } of flatItems(card.children)) {
          if (item.kind !== 'text') continue;
          expect(item.x + item.width).toBeLessThanOrEqual(COMPACT_CARD.width);
          expect(item.y).toBeLessThanOrEqual(COMPACT_CARD.height);
          expect(item.y - item.size * 0.7).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is explained by a legend of what it tells', () => {
    const legend = (facets: readonly Facet[]) =>
      textsIn(
        drawLegend({ ...style, facets: new Set(facets) }, { width: 900, lens: null, links: [] })
          .items,
      );
    expect(legend([])).toEqual([]);
    expect(legend(['quadrant'])).toContain('partner');
    expect(legend(['quadrant'])).not.toContain('accepting');
  });
});
