import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import { asksWho, countPlaceholders } from '../../src/model/placeholder';
import { mapWith, named } from '../builders';

function renamed(from: { name: string; placeholder?: boolean }, name: string): boolean {
  const document = MapDocument.fromSnapshot(mapWith({ id: 'a', ...from }));
  document.transact((ops) => ops.updateStakeholder('a', { name }));
  return named(document.snapshot, name).placeholder;
}

describe('people not yet known', () => {
  it('are those whose name is a question, in any of the languages', () => {
    expect(['CFO?', '财务总监？', 'CFO ? '].map(asksWho)).toEqual([true, true, true]);
    expect(['CFO', 'Who? Me', ''].map(asksWho)).toEqual([false, false, false]);
  });

  it('are made by a question typed as a name', () => {
    const document = MapDocument.fromSnapshot(mapWith());
    document.transact((ops) => ops.addStakeholder({ name: 'CFO?' }));
    document.transact((ops) => ops.addStakeholder({ name: 'Ada' }));
    expect(named(document.snapshot, 'CFO?').placeholder).toBe(true);
    expect(named(document.snapshot, 'Ada').placeholder).toBe(false);
    expect(countPlaceholders(document.snapshot.stakeholders.values())).toBe(1);
  });

  it('become known when the question is answered', () => {
    expect(renamed({ name: 'CFO?', placeholder: true }, 'Priya Raman')).toBe(false);
    expect(renamed({ name: 'Ada' }, 'Ada?')).toBe(true);
  });

  it('stay what somebody has said they are under any other name', () => {
    expect(renamed({ name: 'The CFO', placeholder: true }, 'Their CFO')).toBe(true);
    expect(renamed({ name: 'Ada' }, 'Ada L.')).toBe(false);
  });

  it('are what an explicit word says, whatever the name', () => {
    const document = MapDocument.fromSnapshot(mapWith({ id: 'a', name: 'Ada' }));
    document.transact((ops) => ops.updateStakeholder('a', { name: 'Who?', placeholder: false }));
    expect(named(document.snapshot, 'Who?').placeholder).toBe(false);
  });
});
