import { describe, expect, it } from 'vitest';
import { LIST_LIMIT, POSITION_LIMIT } from '../../src/model/fields';
import { isMutual, lenientLink, linkSchema } from '../../src/model/link';
import { emptyMap, lenientMapInfo, mapInfoSchema } from '../../src/model/map';
import {
  blankStakeholder,
  lenientStakeholder,
  stakeholderSchema,
} from '../../src/model/stakeholder';
import { STORED_LINK_KINDS } from '../../src/model/vocabulary';

const BLANK = blankStakeholder('a');
const EVIDENCE = { confidence: 'confirmed', date: '2025-02-28' } as const;

type Raw = Readonly<Record<string, unknown>>;
const READERS = [
  (raw: Raw) => stakeholderSchema.parse(raw),
  (raw: Raw) => lenientStakeholder.read(raw),
];

/** A field with content that is refused strictly and read as the default leniently. */
const MALFORMED: [keyof typeof BLANK, unknown][] = [
  ['name', 5],
  ['name', null],
  ['title', ['CFO']],
  ['affiliation', 'friend'],
  ['managerId', '__proto__'],
  ['managerId', 'a/b'],
  ['managerId', 7],
  ['position', null],
  ['position', { x: 1 }],
  ['position', { x: Number.NaN, y: 0 }],
  ['position', { x: Number.POSITIVE_INFINITY, y: 0 }],
  ['position', { x: POSITION_LIMIT + 1, y: 0 }],
  ['collapsed', 'no'],
  ['role', 'boss'],
  ['role', 'toString'],
  ['functions', 'user'],
  ['functions', ['juggler']],
  ['attitude', 'Accepting'],
  ['personalNeedMet', true],
  ['socialStyle', ''],
  ['influence', 0],
  ['influence', 6],
  ['influence', 2.5],
  ['influence', '3'],
  ['evidence', []],
  ['evidence', { attitude: { confidence: 'heard', date: '2025-02-30' } }],
  ['evidence', { attitude: { confidence: 'sure', date: '2025-02-28' } }],
  ['messages', [{ feature: 'no id' }]],
  ['messages', Array.from({ length: LIST_LIMIT + 1 }, (_, at) => ({ id: `m${at}` }))],
  ['allyStatus', null],
  ['coverage', [null]],
  ['coverage', Array.from({ length: LIST_LIMIT + 1 }, String)],
];

describe('a stakeholder', () => {
  it('of whom only the id is known has every field, empty or unknown', () => {
    expect(BLANK).toMatchObject({
      id: 'a',
      name: '',
      affiliation: 'customer',
      managerId: null,
      position: { x: 0, y: 0 },
      collapsed: false,
      role: 'unassigned',
      functions: [],
      attitude: 'unknown',
      personalNeedMet: 'unknown',
      organisationNeedMet: 'unknown',
      socialStyle: 'unknown',
      influence: null,
      evidence: { attitude: null, needs: null, style: null, influence: null },
      messages: [],
      allyStatus: 'none',
      coverage: [],
    });
    expect(Object.values(BLANK)).not.toContain(undefined);
    expect(lenientStakeholder.read({ id: 'a' })).toEqual(BLANK);
  });

  it('reads a field that is there but undefined as if it were absent', () => {
    const undefinedFields = Object.fromEntries(Object.keys(BLANK).map((key) => [key, undefined]));
    for (const read of READERS) {
      expect(read({ ...undefinedFields, id: 'a' })).toEqual(BLANK);
    }
  });

  it.each(MALFORMED)('is refused for %s: %j, or read leniently without it', (field, content) => {
    const read = { id: 'a', owner: 'Ann', [field]: content };
    expect(stakeholderSchema.safeParse(read).success).toBe(false);
    expect(lenientStakeholder.read(read)).toEqual({ ...BLANK, owner: 'Ann' });
  });

  it('loses leniently only the malformed parts of a list or record', () => {
    expect(
      lenientStakeholder.read({
        id: 'a',
        functions: ['user', 'juggler', 'gatekeeper'],
        evidence: { attitude: EVIDENCE, style: { confidence: 'sure' }, mood: 1 },
        messages: [{ id: 'm', feature: 'Fast' }, { id: '' }, 'x'],
        coverage: ['Ann', 5],
      }),
    ).toEqual({
      ...BLANK,
      functions: ['gatekeeper', 'user'],
      evidence: { ...BLANK.evidence, attitude: EVIDENCE },
      messages: [{ id: 'm', feature: 'Fast', advantage: '', benefit: '', kind: null }],
      coverage: ['Ann'],
    });
  });

  it('never lets a change of one person’s default reach another', () => {
    const [one, two] = [stakeholderSchema.parse({ id: 'a' }), stakeholderSchema.parse({ id: 'b' })];
    one.functions.push('user');
    one.coverage.push('Ann');
    expect([two.functions, two.coverage]).toEqual([[], []]);
    const shared = lenientStakeholder.read({ id: 'a' });
    expect(() => shared?.functions.push('user')).toThrow(TypeError);
    expect(Object.isFrozen(shared?.evidence)).toBe(true);
  });

  it('holds sets in the vocabulary’s order and names sorted, each once', () => {
    const read = stakeholderSchema.parse({
      id: 'a',
      functions: ['purchaser', 'gatekeeper', 'purchaser', 'user'],
      coverage: ['Cy', ' Ann ', 'Ann', '', 'Bo'],
    });
    expect(read.functions).toEqual(['gatekeeper', 'user', 'purchaser']);
    expect(read.coverage).toEqual(['Ann', 'Bo', 'Cy']);
  });

  it('has its texts cleaned', () => {
    const read = stakeholderSchema.parse({ id: 'a', name: ' U\u0000na\n', notes: 'a\r\nb\u0007' });
    expect([read.name, read.notes]).toEqual(['Una', 'a\nb']);
  });

  it('keeps nothing that is not a field', () => {
    const hostile = JSON.parse(
      '{"id":"a","extra":1,"__proto__":{"name":"x"},"constructor":{"prototype":{"polluted":1}}}',
    );
    for (const reader of READERS) {
      const read = reader(hostile);
      expect(read).toEqual(BLANK);
      expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(BLANK).sort());
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    }
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each(['', '__proto__', '_a', '-a', 'a b', 'a/b', 'a.b', 'é', 'a\n', 'x'.repeat(65), 5, null])(
    'is refused under the id %j, leniently too',
    (id) => {
      expect(stakeholderSchema.safeParse({ id }).success).toBe(false);
      expect(lenientStakeholder.read({ id })).toBeNull();
    },
  );
});

describe('a link', () => {
  const LINK = { id: 'l', kind: 'influences', from: 'a', to: 'b' };

  it('is strong and without a note unless said otherwise', () => {
    expect(linkSchema.parse(LINK)).toEqual({ ...LINK, strength: 'strong', note: '' });
  });

  it.each([
    ['kind', 'reports-to'],
    ['from', '__proto__'],
    ['to', null],
    ['id', ''],
  ])(
    'is refused for %s: %j, leniently too, because without it there is no link',
    (field, content) => {
      const read = { ...LINK, [field]: content };
      expect(linkSchema.safeParse(read).success).toBe(false);
      expect(lenientLink.read(read)).toBeNull();
    },
  );

  it('is refused for an unknown strength, or read leniently as strong', () => {
    const read = { ...LINK, strength: 'iron' };
    expect(linkSchema.safeParse(read).success).toBe(false);
    expect(lenientLink.read(read)?.strength).toBe('strong');
  });

  it('reads the same from both ends when it is a conflict or an alliance', () => {
    expect(STORED_LINK_KINDS.filter(isMutual)).toEqual(['conflict', 'ally']);
  });
});

describe('what is true of a map', () => {
  it('has every field when nothing is known', () => {
    expect(mapInfoSchema.parse({})).toEqual(emptyMap().info);
    expect(lenientMapInfo.read({})).toEqual(emptyMap().info);
    expect(emptyMap().info).toMatchObject({
      stage: 'intent',
      ourStyle: 'unknown',
      qualification: { worth: { answer: 'unknown', note: '' } },
      analysis: { 'action-plan': '' },
    });
  });

  it('fills in the questions and steps that were not answered', () => {
    const read = mapInfoSchema.parse({
      qualification: { money: { answer: 'yes' } },
      analysis: { goal: 'Renew' },
    });
    expect(read.qualification).toEqual({
      ...emptyMap().info.qualification,
      money: { answer: 'yes', note: '' },
    });
    expect(read.analysis).toEqual({ ...emptyMap().info.analysis, goal: 'Renew' });
  });

  it('is refused with a malformed answer, or read leniently without it', () => {
    const read = {
      title: 'Acme',
      stage: 'over',
      qualification: { money: { answer: 'perhaps' }, needs: { answer: 'no', note: 'x' } },
    };
    expect(mapInfoSchema.safeParse(read).success).toBe(false);
    const { info } = emptyMap({ title: 'Acme' });
    expect(lenientMapInfo.read(read)).toEqual({
      ...info,
      qualification: { ...info.qualification, needs: { answer: 'no', note: 'x' } },
    });
  });
});

it('tells one fault of a list that is too long, and not one for each of its items', () => {
  const messages = Array.from({ length: 100_000 }, () => 0);
  const { error } = stakeholderSchema.safeParse({ id: 'a', messages });
  expect(error?.issues.map(({ path }) => path)).toEqual([['messages']]);
});
