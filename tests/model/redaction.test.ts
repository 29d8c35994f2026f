import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type Facet, facetsFor, NAMINGS } from '../../src/model/audience';
import { emptyMap, type MapSnapshot } from '../../src/model/map';
import { initialsFor } from '../../src/model/naming';
import { normalise } from '../../src/model/normalise';
import { redacted } from '../../src/model/redaction';
import { blankStakeholder } from '../../src/model/stakeholder';
import { SHORT_TEXT_LIMIT } from '../../src/model/text';
import { arbitraryMap } from '../arbitraries';
import { mapWith, named } from '../builders';

const ALL = new Set(FACETS);
const latin = (name: string) => name.replace(/[^A-Za-z]/g, '') || 'x';
const textOf = ({ info, stakeholders, links }: MapSnapshot) =>
  JSON.stringify([info, [...stakeholders], [...links]]);
const hiding = (...facets: Facet[]) => new Set(FACETS.filter((facet) => !facets.includes(facet)));

function withoutSourceIds(map: MapSnapshot): MapSnapshot {
  const people = [...map.stakeholders].map(
    ([id, person]) => [id, { ...person, sourceId: '' }] as const,
  );
  return { ...map, stakeholders: new Map(people) };
}

describe('a map as an audience may know it', () => {
  it('is the very same when everything may be known', () => {
    const map = mapWith({ name: 'Una', notes: 'golf' });
    expect(redacted(map, { facets: ALL, naming: 'names' }, '?')).toBe(map);
  });

  it('keeps names, titles, departments and structure whatever is withheld', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.subarray([...FACETS]), (whole, facets) => {
        // Ids made of other systems' ids are replaced.
        const map = withoutSourceIds(whole);
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
      { numRuns: 40 },
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

/** The map with every text that an audience may not be meant for saying what it takes to know it. */
function marked(map: MapSnapshot): MapSnapshot {
  const mark = (...facets: Facet[]) => `«${facets.join(' ')}»`;
  const { info } = map;
  const notes = Object.entries(info.qualification).map(([question, { answer }]) => [
    question,
    { answer, note: mark('deal', 'notes') },
  ]);
  const steps = Object.keys(info.analysis).map((step) => [step, mark('deal')]);
  const deal = mark('deal');
  return {
    info: {
      ...info,
      qualification: Object.fromEntries(notes),
      customerFit: deal,
      competitors: deal,
      factorsFor: deal,
      factorsAgainst: deal,
      businessHead: deal,
      technicalHead: deal,
      analysis: Object.fromEntries(steps),
    },
    stakeholders: new Map(
      [...map.stakeholders].map(([id, each]) => [
        id,
        {
          ...each,
          criteriaNote: mark('organisation-needs', 'notes'),
          viewOfNeed: mark('views'),
          viewOfUs: mark('views'),
          viewOfCompetitors: mark('views'),
          strategy: mark('strategy'),
          messages: [
            { id: 'm', feature: mark('strategy'), advantage: '', benefit: '', kind: 'cost' },
          ],
          allyNote: mark('ally', 'notes'),
          owner: mark('our-team'),
          coverage: [mark('our-team')],
          email: mark('contact'),
          phone: mark('contact'),
          sourceId: mark('contact'),
          notes: mark('notes'),
        },
      ]),
    ),
    links: new Map(
      [...map.links].map(([id, link]) => {
        const kind: Facet[] = link.kind === 'dotted-line' ? [] : ['relations'];
        return [id, { ...link, note: mark('notes', ...kind) }];
      }),
    ),
  };
}

describe('what is withheld', () => {
  const anyFacets = fc.subarray([...FACETS]).map((facets) => new Set<Facet>(facets));

  it('is in no text of the map, whatever may be known and however people are called', () => {
    fc.assert(
      fc.property(
        arbitraryMap({ minPeople: 1 }).map(marked),
        anyFacets,
        fc.constantFrom(...NAMINGS),
        (map, facets, naming) => {
          const told = redacted(map, { facets, naming }, '?');
          for (const [, needs = ''] of textOf(told).matchAll(/«(.*?)»/g)) {
            for (const facet of needs.split(' ')) expect(facets).toContain(facet);
          }
          expect(told.stakeholders.size).toBe(map.stakeholders.size);
          expect(normalise(told)).toEqual(told);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('cannot be told from what was never filled in', () => {
    const nobody = blankStakeholder('nobody');
    fc.assert(
      fc.property(arbitraryMap({ minPeople: 1 }), (map) => {
        const told = redacted(map, { facets: new Set(), naming: 'names' }, '?');
        for (const each of told.stakeholders.values()) {
          const { id, name, title, department, managerId, position, collapsed, ...rest } = each;
          expect({ ...nobody, ...rest }).toEqual(nobody);
        }
        const { title, account } = map.info;
        expect(told.info).toEqual(emptyMap({ title, account }).info);
        for (const { kind, strength, note } of told.links.values()) {
          expect([kind, strength, note]).toEqual(['dotted-line', 'strong', '']);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is in no id: those made of the ids of our own systems are replaced', () => {
    const map = mapWith(
      { id: 'CRM-0042', sourceId: 'crm 0042', name: 'Una' },
      { id: 'crm_0043_x', sourceId: 'CRM-0043', name: 'Bo', managerId: 'CRM-0042' },
      { id: 'p1', sourceId: '7', name: 'Cy', managerId: 'crm_0043_x' },
    );
    const told = redacted(map, { facets: hiding('contact'), naming: 'names' }, '?');
    expect([...told.stakeholders].map(([id, each]) => [id, each.id, each.managerId])).toEqual([
      ['p2', 'p2', null],
      ['p3', 'p3', 'p2'],
      ['p1', 'p1', 'p3'],
    ]);
    const open = redacted(map, { facets: hiding('notes'), naming: 'names' }, '?');
    expect([...open.stakeholders.keys()]).toEqual(['CRM-0042', 'crm_0043_x', 'p1']);
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

  it('holds no name that stands in any text about anybody', () => {
    const call = (index: number) =>
      index % 2 === 0 ? `Nam${index} Quux${index}` : `王第${'甲乙丙丁戊己庚辛'[index]}`;
    const named = (map: MapSnapshot): MapSnapshot => {
      const names = [...map.stakeholders.keys()].map((_, index) => call(index));
      const say = (index: number) => {
        const [one = '', other = ''] = [names[index], names[(index + 1) % names.length]];
        return `${one.toUpperCase()}s office, ${other}`;
      };
      return {
        ...map,
        info: { ...map.info, title: say(0), account: say(1), competitors: say(0) },
        stakeholders: new Map(
          [...map.stakeholders].map(([id, each], i) => [
            id,
            {
              ...each,
              name: call(i),
              title: i % 3 === 0 ? '' : say(i),
              department: say(i),
              owner: say(i),
              coverage: [say(i)],
              notes: say(i),
              email: say(i),
            },
          ]),
        ),
      };
    };
    fc.assert(
      fc.property(
        arbitraryMap({ minPeople: 2 }).map(named),
        fc.constantFrom('titles', 'initials'),
        (map, naming) => {
          const text = textOf(redacted(map, { facets: ALL, naming }, 'Somebody'));
          expect(text.toLowerCase()).not.toMatch(/nam\d|quux|王第/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('replaces a name wherever it is one, and leaves words that only begin like it', () => {
    const names = ['Ian', 'Una Okafor', '김민수', 'José Núñez', 'ΓΙΩΡΓΟΣ'];
    const say = (title: string) => {
      const told = redacted(
        mapWith(...names.map((name, i) => ({ id: `n${i}`, name })), { id: 'x', name: '', title }),
        { facets: ALL, naming: 'initials' },
        '?',
      );
      return [...told.stakeholders.values()].at(-1)?.title;
    };
    expect(say('IAN, İstanbul')).toBe('I., İstanbul');
    expect(say('Una Okafors Assistenz')).toBe('U. O.s Assistenz');
    expect(say('Ianthe')).toBe('Ianthe');
    expect(say('김민수의 비서')).toBe('김.의 비서');
    expect(say('José Núñez'.normalize('NFD'))).toBe('J. N.');
    expect(say('Γιώργος, Γιωργος')).toBe('Γιώργος, Γ.');
  });

  it('knows people that the map leaves out', () => {
    const selected = mapWith({ name: 'Bo', title: 'Deputy of Una Okafor' });
    const everybody = new Map([...selected.stakeholders, ...map.stakeholders]);
    const told = redacted(selected, { facets: ALL, naming: 'initials' }, '?', everybody);
    expect(textOf(told)).not.toContain('Okafor');
    expect([...told.stakeholders.values()].map(({ title }) => title)).toEqual(['Deputy of U. O.']);
  });

  it('keeps what was chosen about the deal, and nothing that was written', () => {
    const qualified = {
      ...map,
      info: {
        ...map.info,
        stage: 'decision',
        ourStyle: 'amiable',
        competitors: 'Una knows them',
      } as const,
    };
    const { info } = redacted(qualified, { facets: ALL, naming: 'titles' }, '?');
    expect(info).toMatchObject({ stage: 'decision', ourStyle: 'amiable', competitors: '' });
  });

  it('stays within what a text may hold', () => {
    const long = mapWith(
      { id: 'a', name: '王', title: '王'.repeat(500) },
      { id: 'b', name: 'a b '.repeat(120).trim() },
    );
    for (const naming of ['titles', 'initials'] as const) {
      for (const each of redacted(long, { facets: ALL, naming }, '?').stakeholders.values()) {
        expect(Math.max(each.name.length, each.title.length)).toBeLessThanOrEqual(SHORT_TEXT_LIMIT);
      }
    }
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
