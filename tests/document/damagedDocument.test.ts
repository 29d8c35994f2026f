import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MapDocument } from '../../src/document/mapDocument';
import { LIST_LIMIT } from '../../src/model/fields';
import { emptyMap } from '../../src/model/map';
import { stakeholderSchema } from '../../src/model/stakeholder';
import { person } from '../builders';
import { arbitraryEdit, attempt } from './randomEdits';

const INFO_KEYS = ['title', 'stage', 'qualification', 'qualification/money', 'analysis/goal'];
const PERSON_KEYS = Object.keys(stakeholderSchema.shape).flatMap((field) => [
  field,
  `${field}/user`,
  `${field}/attitude`,
  `${field}/__proto__`,
  `${field}/`,
]);
const LINK_KEYS = ['kind', 'from', 'to', 'strength', 'note', 'id'];
const ODD_KEYS = ['__proto__', 'constructor', 'toString/x', '', '/', '//', 'a'.repeat(99)];
const ODD_IDS = [
  '__proto__',
  'constructor',
  '',
  'a b',
  '../x',
  'é',
  'x'.repeat(65),
  'p1',
  'p2',
  'p3',
];

/** Anything that Yjs can store, nested shared types included. */
const arbitraryContent: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .oneof(
      fc.constantFrom(null, true, false, 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 5n),
      fc.constantFrom(
        '',
        'p1',
        'p2',
        'influences',
        'user',
        '\u0000\u202E\uD800',
        new Uint8Array(3),
      ),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        { index: null },
        { index: 'a', id: 'p1' },
        { x: 1, y: 'far' },
        JSON.parse('{"__proto__": {"polluted": true}}'),
      ),
    )
    .map((value) => () => value),
  fc.constantFrom(
    () => new Y.Map([['x', 1]]),
    () => Y.Array.from([1]),
    () => new Y.Text('una'),
    () => new Y.Doc(),
  ),
);

const entriesOf = (keys: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...keys, ...ODD_KEYS), arbitraryContent), { maxLength: 12 });

const arbitraryRecords = (keys: readonly string[]) =>
  fc.array(
    fc.tuple(
      fc.constantFrom(...ODD_IDS),
      fc.oneof(
        { weight: 3, arbitrary: entriesOf(keys) },
        { weight: 1, arbitrary: arbitraryContent },
      ),
    ),
    { maxLength: 6 },
  );

const arbitraryDamage = fc
  .tuple(entriesOf(INFO_KEYS), arbitraryRecords(PERSON_KEYS), arbitraryRecords(LINK_KEYS))
  .map(([info, stakeholders, links]) => {
    const doc = new Y.Doc();
    fill(doc.getMap('info'), info);
    for (const [name, records] of [
      ['stakeholders', stakeholders],
      ['links', links],
    ] as const) {
      const map = doc.getMap(name);
      for (const [id, content] of records) {
        if (typeof content === 'function') map.set(id, content());
        else fill(map.set(id, new Y.Map<unknown>()), content);
      }
    }
    return Y.encodeStateAsUpdate(doc);
  });

/** Many runs on a busy machine, ms. */
const SLOW = 60_000;

describe('a damaged or hostile document', () => {
  it(
    'is shown without failing, and can be edited, undone and read again',
    () => {
      fc.assert(
        fc.property(arbitraryDamage, fc.array(arbitraryEdit, { maxLength: 6 }), (bytes, edits) => {
          const document = new MapDocument([bytes]);
          for (const each of document.snapshot.stakeholders.values()) {
            expect(stakeholderSchema.parse(each)).toEqual(each);
          }
          const late = new MapDocument();
          late.applyUpdate(bytes);
          expect(late.snapshot).toEqual(document.snapshot);
          const before = document.snapshot;
          for (const edit of edits) attempt(document, [edit]);
          while (document.canUndo) document.undo();
          expect(new Set(document.snapshot.stakeholders.keys())).toEqual(
            new Set(before.stakeholders.keys()),
          );
          expect(Object.prototype).not.toHaveProperty('polluted');
        }),
        { numRuns: 120 },
      );
    },
    SLOW,
  );

  it('is a blank map when it holds nothing that we know', () => {
    const doc = new Y.Doc();
    doc.getMap('elsewhere').set('a', 1);
    expect(new MapDocument([Y.encodeStateAsUpdate(doc)]).snapshot).toEqual(emptyMap());
  });

  it('loses only the malformed field, part or entry', () => {
    const document = opened({
      name: 'Una',
      attitude: 'furious',
      role: 7,
      'functions/user': true,
      'functions/juggler': true,
      'functions/gatekeeper': 'yes',
      'evidence/attitude': { confidence: 'sure', date: 'today' },
      'evidence/style': { confidence: 'heard', date: '2025-01-31' },
      'messages/a': { index: 1, feature: 'Fast' },
      'messages/b': { index: 0, feature: 'Quiet', kind: 'magic' },
      'coverage/1': 'Ann',
      'coverage/2': 5,
      unheardOf: 'x',
    });
    expect(document.snapshot.stakeholders.get('p1')).toEqual(
      person({
        id: 'p1',
        name: 'Una',
        functions: ['user'],
        evidence: {
          attitude: null,
          needs: null,
          style: { confidence: 'heard', date: '2025-01-31' },
          influence: null,
        },
        messages: [{ id: 'a', feature: 'Fast', advantage: '', benefit: '', kind: null }],
        coverage: ['Ann'],
      }),
    );
  });

  it('is kept when one of its people is edited', () => {
    const document = opened({ name: 5n, 'functions/user': true, later: 'from a later version' });
    document.transact((ops) => ops.updateStakeholder('p1', { name: 'Una', attitude: 'accepting' }));
    expect(document.snapshot.stakeholders.get('p1')).toMatchObject({
      name: 'Una',
      attitude: 'accepting',
      functions: ['user'],
    });
    expect(Buffer.from(document.encode()).includes('from a later version')).toBe(true);
  });

  it('shows the first of more names and messages than a person may have', () => {
    const many = Array.from({ length: LIST_LIMIT + 20 }, (_, at) => String(1_000 + at));
    const document = opened(
      Object.fromEntries(
        many.flatMap((at) => [
          [`coverage/c${at}`, `Name ${at}`],
          [`messages/m${at}`, { index: 0 }],
        ]),
      ),
    );
    const shown = document.snapshot.stakeholders.get('p1');
    expect(shown?.coverage).toEqual(many.slice(0, LIST_LIMIT).map((at) => `Name ${at}`));
    expect(shown?.messages.map(({ id }) => id)).toEqual(
      many.slice(0, LIST_LIMIT).map((at) => `m${at}`),
    );
  });
});

/** A document with one person `p1` whose record is exactly this. */
function opened(record: Record<string, unknown>): MapDocument {
  const doc = new Y.Doc();
  doc.getMap('stakeholders').set('p1', new Y.Map(Object.entries(record)));
  return new MapDocument([Y.encodeStateAsUpdate(doc)]);
}

function fill(map: Y.Map<unknown>, entries: readonly (readonly [string, () => unknown])[]): void {
  for (const [key, content] of entries) map.set(key, content());
}
