import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareMaps, isUnchanged } from '../../src/analysis/compareMaps';
import { MapDocument } from '../../src/document/mapDocument';
import { arbitraryMap } from '../arbitraries';
import { link, mapOf, person } from '../builders';

const una = person({ name: 'Una', title: 'CFO' });
const ben = person({ name: 'Ben', managerId: 'Una' });
const cai = person({ name: 'Cai' });

it('names who came, who went and what is otherwise about the others', () => {
  const before = mapOf([una, ben]);
  const after = mapOf([{ ...una, title: 'CEO', functions: ['user'] }, cai]);
  const changes = compareMaps(before, after);
  expect(changes.added).toEqual([cai]);
  expect(changes.removed).toEqual([ben]);
  expect(changes.changed).toEqual([
    {
      id: 'Una',
      changes: [
        { field: 'title', before: 'CFO', after: 'CEO' },
        { field: 'functions', before: [], after: ['user'] },
      ],
    },
  ]);
});

it('tells how sure we are only where the judgement itself is the same', () => {
  const guess = { confidence: 'guess', date: '2026-01-01' } as const;
  const sure = { confidence: 'confirmed', date: '2026-02-01' } as const;
  const was = { ...una, evidence: { ...una.evidence, attitude: guess, style: guess } };
  const is = {
    ...una,
    attitude: 'accepting' as const,
    evidence: { ...una.evidence, attitude: sure, style: sure },
  };
  expect(compareMaps(mapOf([was]), mapOf([is])).changed[0]?.changes).toEqual([
    { field: 'attitude', before: 'unknown', after: 'accepting' },
    { field: 'evidence', part: 'style', before: guess, after: sure },
  ]);
});

it('counts cards that stand elsewhere or are folded, and calls nobody changed for it', () => {
  const after = mapOf([
    { ...una, position: { x: 9, y: 0 } },
    { ...ben, collapsed: true },
    { ...cai, position: { ...cai.position } },
  ]);
  const changes = compareMaps(mapOf([una, ben, cai]), after);
  expect(changes.moved).toBe(2);
  expect(changes.changed).toEqual([]);
  expect(isUnchanged(changes)).toBe(false);
});

it('compares links, and the account and deal question by question', () => {
  const kept = link({ kind: 'influences', from: 'Una', to: 'Ben', strength: 'weak' });
  const gone = link({ kind: 'ally', from: 'Una', to: 'Cai' });
  const fresh = link({ kind: 'conflict', from: 'Ben', to: 'Cai' });
  const before = mapOf([una, ben, cai], [kept, gone]);
  const { info } = before;
  const after = mapOf([una, ben, cai], [{ ...kept, strength: 'strong' }, fresh], {
    stage: 'decision',
    qualification: { ...info.qualification, money: { answer: 'yes', note: 'Q3' } },
    analysis: { ...info.analysis, goal: 'Win' },
  });
  const changes = compareMaps(before, after);
  expect(changes.links).toEqual({
    added: [fresh],
    removed: [gone],
    changed: [
      {
        link: { ...kept, strength: 'strong' },
        changes: [{ field: 'strength', before: 'weak', after: 'strong' }],
      },
    ],
  });
  expect(changes.info).toEqual([
    { field: 'stage', before: 'intent', after: 'decision' },
    {
      field: 'qualification',
      part: 'money',
      before: { answer: 'unknown', note: '' },
      after: { answer: 'yes', note: 'Q3' },
    },
    { field: 'analysis', part: 'goal', before: '', after: 'Win' },
  ]);
});

it('finds nothing between a map and itself, read anew', () => {
  fc.assert(
    fc.property(arbitraryMap(), (map) => {
      const document = MapDocument.fromSnapshot(map);
      const again = new MapDocument([document.encode()]);
      expect(isUnchanged(compareMaps(document.snapshot, again.snapshot))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
