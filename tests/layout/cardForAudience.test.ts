import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lensReadings } from '../../src/analysis/lens';
import { drawCard } from '../../src/layout/card';
import { cardSize } from '../../src/layout/cardSize';
import type { GroupItem, TextItem } from '../../src/layout/displayList';
import { drawLegend } from '../../src/layout/legend';
import type { Density, DrawingStyle } from '../../src/layout/style';
import { FACETS, type Facet } from '../../src/model/audience';
import { redacted } from '../../src/model/redaction';
import { blankStakeholder, type Stakeholder } from '../../src/model/stakeholder';
import { LENSES, LINK_KINDS } from '../../src/model/vocabulary';
import { arbitraryMap } from '../arbitraries';
import { flatItems, mapWith, styleWith, textsIn } from './mapBuilder';

const DENSITIES: readonly Density[] = ['full', 'compact'];
const style = styleWith();
const anyFacets = fc.subarray([...FACETS]).map((facets) => new Set<Facet>(facets));
const anyDensity = fc.constantFrom(...DENSITIES);
const anyLens = fc.constantFrom(...LENSES);
const person = (more: Partial<Stakeholder>): Stakeholder => ({ ...blankStakeholder('p'), ...more });
const telling = (...facets: Facet[]): DrawingStyle => ({ ...style, facets: new Set(facets) });

function wordsOf(card: GroupItem): TextItem[] {
  return [...flatItems(card.children)].flatMap(({ item }) => (item.kind === 'text' ? [item] : []));
}

/** As high as its capitals, as deep as its descenders. */
function roomOf({ x, y, size, width, anchor }: TextItem) {
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.22 };
}

describe('a card for an audience', () => {
  it('is drawn as if what is withheld had never been known, the lens’s colour included', () => {
    fc.assert(
      fc.property(
        arbitraryMap({ minPeople: 1, maxPeople: 3 }),
        anyFacets,
        anyDensity,
        anyLens,
        (map, facets, density, lens) => {
          const told = redacted(map, { facets, naming: 'names' }, '?');
          const seen = { ...style, facets, density };
          const people = [...told.stakeholders.values()];
          for (const [index, whole] of [...map.stakeholders.values()].entries()) {
            const known = people[index] as Stakeholder;
            const readings = lensReadings(map, lens);
            const now = drawCard({ ...whole, id: known.id }, { ...seen, readings });
            expect(drawCard(known, { ...seen, readings })).toEqual(now);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is called after the person whatever may be told', () => {
    for (const density of DENSITIES) {
      const una = person({ name: 'Una' });
      expect(drawCard(una, { ...telling(), density }).label).toBe('Una');
      expect(drawCard(person({}), { ...telling(), density }).label).toBe('unnamed');
    }
  });

  it('keeps its words within it, apart from each other and above the badge', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'Maximiliane Katharina von Hohenstein-Weißenburg, Senior Vice President of all',
        '集团战略采购与供应链管理中心副总经理兼设备采购委员会执行主任',
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        fc.record({ name: text, title: text, department: text, owner: text }),
        anyFacets,
        anyDensity,
        anyLens,
        (words, facets, density, lens) => {
          const some = person({
            ...words,
            role: 'influencer',
            socialStyle: 'amiable',
            influence: 2,
          });
          const readings = lensReadings(mapWith([some]), lens);
          const rooms = wordsOf(drawCard(some, { ...style, facets, density, readings })).map(
            roomOf,
          );
          for (const [index, room] of rooms.entries()) {
            expect(room.left).toBeGreaterThanOrEqual(0);
            expect(room.right).toBeLessThanOrEqual(cardSize(density).width);
            expect(room.top).toBeGreaterThanOrEqual(3);
            expect(room.bottom).toBeLessThanOrEqual(cardSize(density).height - 4);
            for (const other of rooms.slice(index + 1)) {
              const across = room.left < other.right && other.left < room.right;
              expect(across && room.top < other.bottom && other.top < room.bottom).toBe(false);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    [['our-team'], { owner: '' }],
    [['influence'], { influence: null }],
    [['notes'], { role: 'decision-maker', attitude: 'resistant' }],
  ] as const)('has no hole where %j would stand', (facets, what) => {
    for (const density of DENSITIES) {
      const una = person({ name: 'Una', title: 'Buyer', ...what });
      const card = drawCard(una, { ...telling(...facets), density });
      const rooms = wordsOf(card).map(roomOf);
      const top = Math.min(...rooms.map((room) => room.top));
      const bottom = Math.max(...rooms.map((room) => room.bottom));
      expect((top + bottom) / 2).toBeCloseTo(cardSize(density).height / 2, -1);
      expect(card.children).toHaveLength(3 + rooms.length);
    }
  });

  it('says the social style wherever it is the lens and may be told, whatever rows there are', () => {
    const una = person({ name: 'Una', socialStyle: 'promoter', role: 'influencer' });
    const readings = lensReadings(mapWith([una]), 'social-style');
    const said = (...facets: Facet[]) =>
      textsIn([drawCard(una, { ...telling(...facets), readings })]);
    expect(said('social-style')).toContain('promoter');
    expect(said('social-style', 'role')).toContain('promoter');
    expect(said('social-style', 'attitude')).toContain('promoter');
    expect(said('role', 'attitude')).not.toContain('promoter');
  });

  it('says a department once where the person goes by it', () => {
    const works = person({ name: 'Works', department: 'Works' });
    expect(textsIn([drawCard(works, telling())])).toEqual(['Works']);
  });

  it('lets a decision maker stand out where the role may be told, on a compact card too', () => {
    for (const density of DENSITIES) {
      const borders = (role: Stakeholder['role'], ...facets: Facet[]) =>
        drawCard(person({ name: 'Una', role }), { ...telling(...facets), density }).children.filter(
          (item) => item.kind === 'rect' && (item.strokeWidth ?? 1) > 2,
        );
      expect(borders('decision-maker', 'role')).toHaveLength(1);
      expect(borders('influencer', 'role')).toHaveLength(0);
      expect(borders('decision-maker', 'attitude')).toHaveLength(0);
    }
  });
});

describe('a legend for an audience', () => {
  const legend = (lens: (typeof LENSES)[number] | null, ...facets: Facet[]) =>
    drawLegend(telling(...facets), { width: 900, lens, links: LINK_KINDS });

  it('explains no lens that may not be seen', () => {
    expect(textsIn(legend('social-style').items)).not.toContain('promoter');
    expect(textsIn(legend('social-style', 'social-style').items)).toContain('promoter');
    expect(textsIn(legend('stage', 'role').items)).not.toContain('participant');
    expect(textsIn(legend('stage', 'role', 'deal').items)).toContain('participant');
  });

  it('explains no ties but those of structure where others may not be told', () => {
    expect(textsIn(legend(null).items)).toEqual(['links', 'reports-to', 'dotted-line']);
    expect(textsIn(legend(null, 'relations').items)).toEqual(['links', ...LINK_KINDS]);
  });

  it('counts who is not yet known, for whoever is told roles', () => {
    const told = (...facets: Facet[]) =>
      textsIn(
        drawLegend(telling(...facets), { width: 900, lens: null, links: [], placeholders: 3 })
          .items,
      );
    expect(told('role')).toContain('3 unknown');
    expect(told('attitude', 'quadrant', 'influence')).not.toContain('3 unknown');
  });

  it('explains the owner’s mark where cards have one', () => {
    expect(textsIn(legend(null, 'our-team').items)).toContain('owner');
    const compact = drawLegend(
      { ...telling('our-team'), density: 'compact' },
      { width: 900, lens: null, links: [] },
    );
    expect(textsIn(compact.items)).not.toContain('owner');
  });

  it('is nothing at all where there is nothing to explain', () => {
    const list = drawLegend(telling(), { width: 900, lens: 'attitude', links: ['ally'] });
    expect(list.items).toEqual([]);
    expect(list.bounds.height).toBe(0);
  });
});
