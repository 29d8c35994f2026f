import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type Facet, facetsFor, NAMINGS } from '../../src/model/audience';
import { initialsFor } from '../../src/model/naming';
import { normalise } from '../../src/model/normalise';
import { redacted } from '../../src/model/redaction';
import { arbitraryMap } from '../arbitraries';
import { mapWith, named } from '../builders';

const ALL = new Set(FACETS);
const latin = (name: string) => name.replace(/[^A-Za-z]/g, '') || 'x';
const hiding = (...facets: Facet[]) => new Set(FACETS.filter((facet) => !facets.includes(facet)));

describe('a map as an audience may know it', () => {
  it('is the very same when everything may be known', () => {
    const map = mapWith({ name: 'Una', notes: 'golf' });
    expect(redacted(map, { facets: ALL, naming: 'names' }, '?')).toBe(map);
  });

  it('keeps names, titles, departments and structure whatever is withheld', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.subarray([...FACETS]), (map, facets) => {
        const told = redacted(map, { facets: new Set(facets), naming: 'names' }, '?');
        const open = (of: typeof map) =>
          [...of.stakeholders.values()].map(
            ({ id, name, title, department, managerId, position }) => ({
              id,
              name,
              title,
              department,
              managerId,
              position,
            }),
          );
        expect(open(told)).toEqual(open(map));
        expect(normalise(told)).toEqual(told);
      }),
      { numRuns: 100 },
    );
  });

  it('withholds from a manager notes, contact details and personal needs, and keeps judgements', () => {
    const map = mapWith({
      name: 'Una',
      notes: 'golf',
      email: 'u@a',
      phone: '1',
      sourceId: '7',
      personalDrivers: ['power'],
      attitude: 'accepting',
      personalNeedMet: 'yes',
      strategy: 'call',
    });
    const una = named(
      redacted(map, { facets: facetsFor('manager', []), naming: 'names' }, '?'),
      'Una',
    );
    expect(una).toMatchObject({
      notes: '',
      email: '',
      phone: '',
      sourceId: '',
      personalDrivers: [],
    });
    expect(una).toMatchObject({ attitude: 'accepting', personalNeedMet: 'yes', strategy: 'call' });
  });

  it('forgets when a judgement that is withheld was made', () => {
    const evidence = { confidence: 'heard', date: '2026-01-01' } as const;
    const map = mapWith({
      name: 'Una',
      evidence: { attitude: evidence, needs: null, style: evidence, influence: null },
    });
    const told = redacted(map, { facets: hiding('attitude'), naming: 'names' }, '?');
    expect(named(told, 'Una').evidence).toMatchObject({ attitude: null, style: evidence });
  });
});

describe('a map with other names', () => {
  const map = mapWith(
    { name: 'Una Okafor', title: 'CFO', notes: 'Una plays golf' },
    { id: 'wang', name: '王小明', title: 'Assistant to una okafor', email: 'wang@acme' },
    { name: 'Al', title: 'Alliance manager', owner: 'Alan' },
    { name: 'Ghost', department: 'Works' },
    { name: 'Nobody' },
  );

  it('calls people by their initials, a Chinese name by its surname', () => {
    const told = redacted(map, { facets: ALL, naming: 'initials' }, 'Somebody');
    expect(
      [...told.stakeholders.values()].map(({ name, title }) => `${name} ${title}`.trim()),
    ).toEqual(['U. O. CFO', '王某 Assistant to U. O.', 'A. Alliance manager', 'G.', 'N.']);
  });

  it('calls people by what they do, and says it once', () => {
    const told = redacted(map, { facets: ALL, naming: 'titles' }, 'Somebody');
    expect([...told.stakeholders.values()].map(({ name, title }) => [name, title])).toEqual([
      ['CFO', ''],
      ['Assistant to U. O.', ''],
      ['Alliance manager', ''],
      ['Works', ''],
      ['Somebody', ''],
    ]);
  });

  it('holds no full name anywhere, not even in an id', () => {
    const person = fc.record({
      name: fc.constantFrom(
        'Una Okafor',
        '王小明',
        'José Núñez',
        '李雷 Ray',
        "O'Brien-Smith",
        'ΑΒΓ Δ',
      ),
      title: fc.constantFrom(
        '',
        'Head',
        'Deputy of Una Okafor',
        '王小明的助理',
        'josé núñez office',
      ),
      notes: fc.constantFrom('', 'met Una Okafor and 王小明'),
    });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...NAMINGS.filter((naming) => naming !== 'names')),
        (people, naming) => {
          const whole = mapWith(
            ...people.map((each, i) => ({ ...each, id: `${latin(each.name)}${i}` })),
          );
          const told = redacted(whole, { facets: ALL, naming }, 'Somebody');
          const text = JSON.stringify([...told.stakeholders.values()]).toLowerCase();
          for (const { name } of people) {
            expect(text).not.toContain(name.toLowerCase());
            if (latin(name).length > 3) expect(text).not.toContain(latin(name).toLowerCase());
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps who reports to whom', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.constantFrom('titles', 'initials'), (whole, naming) => {
        const told = redacted(whole, { facets: ALL, naming }, 'Somebody');
        const before = [...whole.stakeholders.values()];
        const after = [...told.stakeholders.values()];
        const managers = (people: typeof before) =>
          people.map(({ managerId }) => people.findIndex(({ id }) => id === managerId));
        expect(managers(after)).toEqual(managers(before));
        expect(told.links.size).toBe(whole.links.size);
        expect(normalise(told)).toEqual(told);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['Una Okafor', 'U. O.'],
    ['una', 'u.'],
    ['王小明', '王某'],
    ['欧阳 娜娜', '欧某'],
    ['Jean-Luc Picard', 'J. L. P.'],
    ['', ''],
  ])('shortens %s to %s', (name, short) => {
    expect(initialsFor(name)).toBe(short);
  });
});
