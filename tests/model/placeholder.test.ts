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
    const asks = (name: string) => asksWho({ name, title: '' });
    expect(['CFO?', '财务总监？', 'CFO ? '].map(asks)).toEqual([true, true, true]);
    expect(['CFO', 'Who? Me', ''].map(asks)).toEqual([false, false, false]);
  });

  it('are those of whom a title is known and no name', () => {
    expect(asksWho({ name: '', title: 'CFO' })).toBe(true);
    expect(asksWho({ name: 'Ada', title: 'CFO?' })).toBe(false);
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

  it('are known once a post without a name has one', () => {
    const document = MapDocument.fromSnapshot(mapWith({ id: 'a', name: '' }));
    document.transact((ops) => ops.updateStakeholder('a', { title: 'CFO' }));
    expect(document.snapshot.stakeholders.get('a')?.placeholder).toBe(true);
    document.transact((ops) => ops.updateStakeholder('a', { name: 'Priya Raman' }));
    expect(document.snapshot.stakeholders.get('a')?.placeholder).toBe(false);
  });

  it('stay known, when somebody has said so, under another title', () => {
    const document = MapDocument.fromSnapshot(mapWith({ id: 'a', name: 'CFO?' }));
    document.transact((ops) => ops.updateStakeholder('a', { title: 'Chief Financial Officer' }));
    expect(document.snapshot.stakeholders.get('a')?.placeholder).toBe(false);
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
