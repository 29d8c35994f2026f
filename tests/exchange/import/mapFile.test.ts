import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../src/exchange/import/importError';
import { readMapFile } from '../../../src/exchange/import/mapFile';
import { type Migration, migrate } from '../../../src/exchange/import/migrations';
import { MAP_FILE_VERSION } from '../../../src/exchange/mapFileFormat';
import { MAX_LINKS, MAX_STAKEHOLDERS, mapInfoSchema } from '../../../src/model/map';
import { normalise } from '../../../src/model/normalise';
import { blankStakeholder } from '../../../src/model/stakeholder';

const GOLDEN = readFileSync('tests/fixtures/map-v1.stakemap.json', 'utf8');

/** A map file of the given people and links, as text. */
const fileOf = (stakeholders: unknown, links: unknown = [], more: object = {}): string =>
  JSON.stringify({ format: 'stakeholder-map', version: 1, map: { stakeholders, links, ...more } });

const una = { id: 'una', name: 'Una Okafor', title: 'CFO' };
const wang = { id: 'wang', name: '王建国' };

function refusalOf(source: string | Uint8Array) {
  try {
    readMapFile(source);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { reason: error.reason, ...error.details };
  }
  return 'accepted';
}

/** What people and maps have gained since the specimen was written: it reads as not said. */
const SINCE = { placeholder: false } as const;
const INFO_SINCE = { direction: 'top-down', spacing: 'comfortable' } as const;

describe('a map file of version 1', () => {
  const { map, doc, notes } = readMapFile(GOLDEN);
  const golden = JSON.parse(GOLDEN);

  it('is read with every field as it stands in the file', () => {
    const { stakeholders, links, ...info } = golden.map;
    expect(map.info).toEqual({ ...info, ...INFO_SINCE });
    expect([...map.stakeholders.values()]).toEqual(
      stakeholders.map((person: object) => ({ ...person, ...SINCE })),
    );
    expect([...map.links.values()]).toEqual(links);
    expect(notes).toEqual([]);
    expect(Buffer.from(doc ?? []).toString('base64')).toBe(golden.doc);
  });

  it('is a specimen in which no field is at its default', () => {
    const [first, second] = map.stakeholders.values();
    for (const [field, blank] of Object.entries(blankStakeholder('blank'))) {
      if (field in SINCE) continue;
      const values = [first, second].map((person) => person?.[field as keyof typeof person]);
      expect(
        values.some((value) => JSON.stringify(value) !== JSON.stringify(blank)),
        field,
      ).toBe(true);
    }
    for (const [field, blank] of Object.entries(mapInfoSchema.parse({}))) {
      if (field in INFO_SINCE) continue;
      expect(map.info[field as keyof typeof map.info], field).not.toEqual(blank);
    }
    expect(new Set([...map.links.values()].map(({ kind }) => kind)).size).toBe(4);
  });
});

describe('reading a map file', () => {
  it('fills in what is left out', () => {
    const { map } = readMapFile(fileOf([una]));
    expect(map.stakeholders.get('una')).toEqual({ ...blankStakeholder('una'), ...una });
    expect(map.info).toEqual(mapInfoSchema.parse({}));
  });

  it('reads UTF-16 and a byte order mark, as editors leave them', () => {
    const expected = readMapFile(GOLDEN);
    expect(readMapFile(`\uFEFF${GOLDEN}`)).toEqual(expected);
    expect(readMapFile(new Uint8Array(Buffer.from(`\uFEFF${GOLDEN}`, 'utf16le')))).toEqual(
      expected,
    );
  });

  it('keeps unknown fields out', () => {
    const { map } = readMapFile(fileOf([{ ...una, shoeSize: 38 }], [], { mood: 'good' }));
    expect(map.stakeholders.get('una')).not.toHaveProperty('shoeSize');
    expect(map.info).not.toHaveProperty('mood');
  });

  it('says which map it is, where it says so with something that can be an id', () => {
    const idIn = (id: unknown) =>
      readMapFile(JSON.stringify({ ...JSON.parse(fileOf([una])), id })).id;
    expect(idIn('3f9a')).toBe('3f9a');
    for (const no of [undefined, null, 7, '', '../up', '__proto__', 'a'.repeat(65), ['a']]) {
      expect(idIn(no), JSON.stringify(no)).toBeNull();
    }
  });

  it('is not led astray by names of an object’s inner workings', () => {
    const hostile = `{"format":"stakeholder-map","version":1,"__proto__":{"polluted":1},
      "map":{"__proto__":{"polluted":2,"title":"stolen"},"constructor":{"prototype":{"polluted":3}},
      "stakeholders":[{"id":"constructor","name":"__proto__","__proto__":{"polluted":4,"title":"CEO"}}]}}`;
    const { map } = readMapFile(hostile);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(map.info)).toBe(Object.prototype);
    expect(map.info.title).toBe('');
    expect(map.stakeholders.get('constructor')).toEqual({
      ...blankStakeholder('constructor'),
      name: '__proto__',
    });
    expect(refusalOf(fileOf(JSON.parse('[{"id":"__proto__"}]')))).toEqual({
      reason: 'invalid',
      path: 'stakeholders[0].id',
    });
  });

  it('keeps markup and scripts as the text they are', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(readMapFile(fileOf([{ ...una, name }])).map.stakeholders.get('una')?.name).toBe(name);
  });

  it('takes out of texts what would make a drawing unreadable', () => {
    const { map } = readMapFile(fileOf([{ ...una, name: 'Una\u0000\u0008\ufffe Okafor\u202e' }]));
    expect(map.stakeholders.get('una')?.name).toBe('Una Okafor');
  });
});

describe('a map file is refused', () => {
  const bytes = (size: number) => new Uint8Array(size).fill(0x20);

  it('when it is too large, before anything is read of it', () => {
    expect(refusalOf(bytes(21_000_000))).toEqual({ reason: 'too-large', limit: 20 });
    expect(refusalOf(' '.repeat(21_000_000))).toEqual({ reason: 'too-large', limit: 20 });
    expect(refusalOf('文'.repeat(7_000_000))).toEqual({ reason: 'too-large', limit: 20 });
  });

  it('when there is nothing in it', () => {
    expect(refusalOf('')).toEqual({ reason: 'empty' });
    expect(refusalOf(' \n')).toEqual({ reason: 'empty' });
    expect(refusalOf(new Uint8Array())).toEqual({ reason: 'empty' });
  });

  it('when it is not text', () => {
    expect(refusalOf(new Uint8Array([0x7b, 0xff, 0xfe, 0x80]))).toEqual({
      reason: 'unreadable-text',
    });
  });

  it.each(['{', '{"format":"stakeholder-map"', 'Name,Title\nUna,CFO', '[1,]', '{"x":NaN}', '{}{}'])(
    'when it is not JSON: %j',
    (text) => {
      expect(refusalOf(text)).toEqual({ reason: 'not-json' });
    },
  );

  it.each(['null', '1', '"stakeholder-map"', '[]', '{}', '{"format":"other","version":1}'])(
    'when it is JSON of something else: %s',
    (text) => {
      expect(refusalOf(text)).toEqual({ reason: 'not-a-map' });
    },
  );

  it('when it was written by a newer release, and says which', () => {
    const file = JSON.stringify({ ...JSON.parse(GOLDEN), version: 7 });
    expect(refusalOf(file)).toEqual({ reason: 'future-version', version: 7, supported: 1 });
  });

  it.each([0, -1, 1.5, '1', null])('when its version makes no sense: %j', (version) => {
    const file = JSON.stringify({ format: 'stakeholder-map', version, map: {} });
    expect(refusalOf(file)).toEqual({ reason: 'invalid', path: 'version' });
  });

  it.each([
    ['map', '{"format":"stakeholder-map","version":1}'],
    ['map', '{"format":"stakeholder-map","version":1,"map":[]}'],
    ['stakeholders', fileOf({ una })],
    ['links', fileOf([], 'none')],
    ['stakeholders[0]', fileOf([null])],
    ['stakeholders[1].attitude', fileOf([una, { ...wang, attitude: 'furious' }])],
    ['stakeholders[0].name', fileOf([{ id: 'una', name: 5 }])],
    ['stakeholders[0].id', fileOf([{ name: 'Una' }])],
    ['stakeholders[0].influence', fileOf([{ ...una, influence: 6 }])],
    ['stakeholders[0].position.x', fileOf([{ ...una, position: { x: 2e6, y: 0 } }])],
    [
      'stakeholders[0].evidence.attitude.date',
      fileOf([{ ...una, evidence: { attitude: { confidence: 'guess', date: '2026-02-30' } } }]),
    ],
    ['stakeholders[0].functions[1]', fileOf([{ ...una, functions: ['user', 'king'] }])],
    ['links[0].kind', fileOf([una, wang], [{ id: 'l', kind: 'marries', from: 'una', to: 'wang' }])],
    [
      'qualification.money.answer',
      fileOf([], [], { qualification: { money: { answer: 'much' } } }),
    ],
    ['title', fileOf([], [], { title: { toString: 'x' } })],
  ])('when a field is wrong, saying where: %s', (path, file) => {
    expect(refusalOf(file)).toEqual({ reason: 'invalid', path });
  });

  it('when a number is beyond all bounds', () => {
    const file = fileOf([{ ...una, position: { x: 77, y: 0 } }]).replace('77', '1e999');
    expect(refusalOf(file)).toEqual({ reason: 'invalid', path: 'stakeholders[0].position.x' });
  });

  it('when it is nested without end', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(refusalOf(deep)).toEqual({ reason: 'not-a-map' });
    expect(refusalOf('['.repeat(100_000))).toEqual({ reason: 'not-json' });
    const within = fileOf([{ ...una, name: '@' }]).replace('"@"', deep);
    expect(refusalOf(within)).toEqual({ reason: 'invalid', path: 'stakeholders[0].name' });
  });

  it('when it has more people or links than a map may have', () => {
    const people = Array.from({ length: MAX_STAKEHOLDERS + 1 }, (_, index) => ({
      id: `p${index}`,
    }));
    expect(refusalOf(fileOf(people))).toEqual({
      reason: 'too-many-people',
      count: MAX_STAKEHOLDERS + 1,
      limit: MAX_STAKEHOLDERS,
    });
    const links = Array.from({ length: MAX_LINKS + 1 }, () => ({}));
    expect(refusalOf(fileOf([], links))).toEqual({
      reason: 'too-many-links',
      count: MAX_LINKS + 1,
      limit: MAX_LINKS,
    });
  });
});

describe('a map file that merging or editing by hand has broken', () => {
  it('keeps everybody when two people have one id, and lets reports go to the first', () => {
    const { map, notes } = readMapFile(
      fileOf([una, { ...una, name: 'Una the Second' }, { ...wang, managerId: 'una' }]),
    );
    expect([...map.stakeholders.values()].map(({ id, name }) => [id, name])).toEqual([
      ['una', 'Una Okafor'],
      ['una-2', 'Una the Second'],
      ['wang', '王建国'],
    ]);
    expect(map.stakeholders.get('wang')?.managerId).toBe('una');
    expect(notes).toEqual([
      { key: 'person-renumbered', count: 1, examples: ['Una the Second, CFO'] },
    ]);
  });

  it('finds another id even where the obvious one is taken, or the id is as long as can be', () => {
    const long = 'x'.repeat(64);
    const ids = ['a', 'a-2', 'a', 'a', long, long].map((id) => ({ id }));
    const { map } = readMapFile(fileOf(ids));
    expect([...map.stakeholders.keys()]).toEqual([
      'a',
      'a-2',
      'a-3',
      'a-4',
      long,
      `${'x'.repeat(56)}-2`,
    ]);
  });

  it('frees who reports to somebody missing, to themselves or in a circle, and says so', () => {
    const { map, notes } = readMapFile(
      fileOf([
        { ...una, managerId: 'gone' },
        { ...wang, managerId: 'wang' },
        { id: 'a', name: 'Ann', managerId: 'b' },
        { id: 'b', name: 'Bo', managerId: 'a' },
      ]),
    );
    expect(normalise(map)).toBe(map);
    expect([...map.stakeholders.values()].map(({ managerId }) => managerId)).toEqual([
      null,
      null,
      null,
      'a',
    ]);
    expect(notes).toEqual([
      { key: 'unknown-manager', count: 1, examples: ['Una Okafor, CFO'] },
      { key: 'self-report', count: 1, examples: ['王建国'] },
      { key: 'cycle-cut', count: 1, examples: ['Ann'] },
    ]);
  });

  it('leaves out links to nobody, to oneself or twice the same, and counts them', () => {
    const { map, notes } = readMapFile(
      fileOf(
        [una, wang],
        [
          { id: 'l1', kind: 'ally', from: 'una', to: 'wang' },
          { id: 'l2', kind: 'ally', from: 'wang', to: 'una' },
          { id: 'l3', kind: 'influences', from: 'una', to: 'una' },
          { id: 'l4', kind: 'influences', from: 'una', to: 'gone' },
        ],
      ),
    );
    expect([...map.links.keys()]).toEqual(['l1']);
    expect(notes).toEqual([{ key: 'link-dropped', count: 3, examples: [] }]);
  });

  it('is read without its history when that is unreadable', () => {
    const file = JSON.stringify({ ...JSON.parse(fileOf([una])), doc: 'not base64!' });
    const { map, doc, notes } = readMapFile(file);
    expect(map.stakeholders.size).toBe(1);
    expect(doc).toBeNull();
    expect(notes).toEqual([{ key: 'history-unreadable', count: 1, examples: [] }]);
  });
});

describe('migration', () => {
  it('takes a file through every version up to the present one', () => {
    const steps = new Map<number, Migration>([
      [1, (file) => ({ ...file, first: true })],
      [2, (file) => ({ ...file, second: true })],
    ]);
    expect(migrate({ version: 1 }, 1, steps, 3)).toEqual({ version: 1, first: true, second: true });
    expect(migrate({ version: 2 }, 2, steps, 3)).toEqual({ version: 2, second: true });
  });

  it('has a step from every released version', () => {
    for (let version = 1; version <= MAP_FILE_VERSION; version++) {
      expect(() => migrate({}, version)).not.toThrow();
    }
    expect(() => migrate({}, 1, new Map(), 2)).toThrow('No migration from map file version 1');
  });
});
