import { describe, expect, it } from 'vitest';
import { mergePaste } from '../../../src/commands/pasting/mergePaste';
import { planPaste } from '../../../src/commands/pasting/planPaste';
import { MapDocument } from '../../../src/document/mapDocument';
import { boxOf, overlaps } from '../../../src/layout/geometry';
import type { MapSnapshot } from '../../../src/model/map';
import { mapWith, named } from '../../builders';

const TEAM = mapWith(
  { name: 'Una', title: 'CFO', attitude: 'resistant', notes: 'Plays chess' },
  { name: 'Ben', managerId: 'Una', position: { x: 0, y: 200 }, email: 'ben@x.com' },
  { name: 'Cai', position: { x: 400, y: 0 } },
);

/** The map after a text was merged into it, and the document to undo in. */
function merged(text: string, map: MapSnapshot = TEAM) {
  const document = MapDocument.fromSnapshot(map);
  mergePaste(document, planPaste(document.snapshot, text));
  return { document, map: document.snapshot };
}

const managerOf = (map: MapSnapshot, name: string) =>
  map.stakeholders.get(named(map, name).managerId ?? '')?.name;

describe('merging a pasted text', () => {
  it('adds new people with their tree, over nobody’s card, as one step of undo', () => {
    const { map, document } = merged('Dee, COO\n\tEve\n\tFay\n\t\tGus');
    expect(['Eve', 'Fay', 'Gus'].map((name) => managerOf(map, name))).toEqual([
      'Dee',
      'Dee',
      'Fay',
    ]);
    const boxes = [...map.stakeholders.values()].map(boxOf);
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
    document.undo();
    expect(document.snapshot.stakeholders.size).toBe(3);
    expect(document.canUndo).toBe(false);
  });

  it('completes whoever is on the map already, and changes nothing that is known', () => {
    const { map } = merged('Una, Finance boss +accepting !4 @Kim');
    // Another title: another Una.
    expect(map.stakeholders.size).toBe(4);
    const { map: same } = merged('una +accepting !4 @Kim');
    expect(same.stakeholders.size).toBe(3);
    expect(named(same, 'Una')).toMatchObject({
      title: 'CFO',
      attitude: 'resistant',
      influence: 4,
      owner: 'Kim',
      notes: 'Plays chess',
      position: { x: 0, y: 0 },
      evidence: { influence: { confidence: 'guess' }, attitude: null },
    });
  });

  it('knows people by their e-mail address, whatever they are called', () => {
    const { map } = merged('Name\tEmail\tTitle\nBenjamin\tBEN@x.com\tCIO');
    expect(map.stakeholders.size).toBe(3);
    expect(named(map, 'Ben')).toMatchObject({ title: 'CIO', managerId: 'Una' });
  });

  it('puts new people below those who are known', () => {
    const { map } = merged('Ben\n\tHal\n\tIda');
    expect(managerOf(map, 'Hal')).toBe('Ben');
    expect(named(map, 'Hal').position.y).toBeGreaterThan(named(map, 'Ben').position.y);
    expect(named(map, 'Hal').position).not.toEqual(named(map, 'Ida').position);
  });

  it('gives a manager only to whom has none, and never closes a circle', () => {
    expect(managerOf(merged('Una\n\tCai').map, 'Cai')).toBe('Una');
    expect(managerOf(merged('Cai\n\tBen').map, 'Ben')).toBe('Una');
    expect(managerOf(merged('Ben\n\tJo\n\t\tUna').map, 'Una')).toBeUndefined();
    expect(managerOf(merged('Ben\n\tJo\n\t\tUna').map, 'Jo')).toBe('Ben');
  });

  it('takes pasted judgements for guesses of today', () => {
    const { map } = merged('Dee =partner ~amiable');
    expect(named(map, 'Dee')).toMatchObject({
      personalNeedMet: 'yes',
      socialStyle: 'amiable',
      evidence: { needs: { confidence: 'guess' }, style: { confidence: 'guess' }, attitude: null },
    });
  });
});
