import { describe, expect, it } from 'vitest';
import { MapDocument } from '../../src/document/mapDocument';
import { reportingCycles } from '../../src/model/normalise';
import { exchangeUpdates, mapWith, named, type Tab, twoTabs } from '../builders';

function expectEqual(here: Tab, there: Tab): void {
  expect(here.snapshot()).toEqual(there.snapshot());
}

describe('merging two tabs’ edits', () => {
  it('keeps a colleague’s edit of another field when both edit one person', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    here.person('Una').rename('Una O.');
    there.person('Una').setAttitude('sceptical');
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(here.snapshot(), 'Una O.').attitude).toBe('sceptical');
  });

  it('keeps what both add to one set, and what one of them removes from it', () => {
    const [here, there] = twoTabs(
      mapWith({ name: 'Una', functions: ['competitor'], coverage: ['Ann', 'Bo'] }),
    );
    here.person('Una').edit({ functions: ['competitor', 'user'], coverage: ['Ann', 'Bo', 'Cy'] });
    there.person('Una').edit({ functions: ['gatekeeper'], coverage: ['Bo', 'Cy', 'Di'] });
    exchangeUpdates(here, there);
    expectEqual(here, there);
    const una = named(here.snapshot(), 'Una');
    expect(una.functions).toEqual(['gatekeeper', 'user']);
    expect(una.coverage).toEqual(['Bo', 'Cy', 'Di']);
  });

  it('lets a name that both added be removed by one of them', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    here.person('Una').edit({ coverage: ['Cy'] });
    there.person('Una').edit({ coverage: ['Cy'] });
    exchangeUpdates(here, there);
    here.person('Una').edit({ coverage: [] });
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(there.snapshot(), 'Una').coverage).toEqual([]);
  });

  it('keeps a direction that one chose and a spacing that the other did', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    here.document.transact((ops) => ops.updateInfo({ direction: 'left-right' }));
    there.document.transact((ops) => ops.updateInfo({ spacing: 'compact' }));
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(here.snapshot().info).toMatchObject({ direction: 'left-right', spacing: 'compact' });
  });

  it('keeps evidence of different judgements and answers to different questions', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    const heard = { confidence: 'heard', date: '2025-03-01' } as const;
    here.person('Una').edit({ evidence: { attitude: heard } });
    there.person('Una').edit({ evidence: { style: heard } });
    here.document.transact((ops) =>
      ops.updateInfo({ qualification: { money: { answer: 'yes', note: '' } } }),
    );
    there.document.transact((ops) =>
      ops.updateInfo({ qualification: { worth: { answer: 'no', note: '' } } }),
    );
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(here.snapshot(), 'Una').evidence).toMatchObject({ attitude: heard, style: heard });
    expect(here.snapshot().info.qualification).toMatchObject({
      money: { answer: 'yes' },
      worth: { answer: 'no' },
    });
  });

  it('shows messages that both added at one place in the same order', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }));
    const message = { feature: '', advantage: '', benefit: '', kind: null };
    here.person('Una').edit({ messages: [{ ...message, id: 'z' }] });
    there.person('Una').edit({ messages: [{ ...message, id: 'a' }] });
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(here.snapshot(), 'Una').messages.map(({ id }) => id)).toEqual(['a', 'z']);
  });

  it('removes a person whom a colleague edited at the same time', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }, { name: 'Wei', managerId: 'Una' }));
    here.person('Una').remove();
    there.person('Una').setAttitude('accepting');
    there.addPerson({ name: 'Li', managerId: 'Una' });
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect([...here.snapshot().stakeholders.values()].map(({ name }) => name).sort()).toEqual([
      'Li',
      'Wei',
    ]);
    expect(named(here.snapshot(), 'Li').managerId).toBeNull();
  });

  it('shows a link again when the removal of its end is undone', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }, { name: 'Wei' }));
    there.document.transact((ops) => ops.addLink({ kind: 'ally', from: 'Una', to: 'Wei' }));
    here.person('Una').remove();
    exchangeUpdates(here, there);
    expect(there.snapshot().links.size).toBe(0);
    here.document.undo();
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(there.snapshot().links.size).toBe(1);
  });
});

describe('a reporting cycle closed by merging', () => {
  /** Ada and Bea each made the other their manager; Ada is shown reporting to nobody. */
  function twoWhoReportToEachOther(...more: Parameters<typeof mapWith>): [Tab, Tab] {
    const [here, there] = twoTabs(mapWith({ name: 'Ada' }, { name: 'Bea' }, ...more));
    here.person('Ada').reportTo('Bea');
    there.person('Bea').reportTo('Ada');
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(reportingCycles(here.snapshot().stakeholders)).toEqual([]);
    expect(named(here.snapshot(), 'Ada').managerId).toBeNull();
    expect(named(here.snapshot(), 'Bea').managerId).toBe('Ada');
    return [here, there];
  }

  it('lets people be moved as the map shows them, not as the cycle holds them', () => {
    const [here, there] = twoWhoReportToEachOther({ name: 'Aaron', managerId: 'Ada' });
    here.person('Bea').reportTo('Aaron');
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(here.snapshot(), 'Ada').managerId).toBeNull();
    expect(named(here.snapshot(), 'Bea').managerId).toBe('Aaron');
    expect(named(here.snapshot(), 'Aaron').managerId).toBe('Ada');
    here.document.undo();
    expect(named(here.snapshot(), 'Ada').managerId).toBeNull();
    expect(named(here.snapshot(), 'Bea').managerId).toBe('Ada');
  });

  it('keeps the shown order below a person who is removed from it', () => {
    const [here, there] = twoTabs(mapWith({ name: 'Ada' }, { name: 'Bea' }, { name: 'Cem' }));
    here.person('Bea').reportTo('Cem');
    here.person('Cem').reportTo('Ada');
    there.person('Ada').reportTo('Bea');
    exchangeUpdates(here, there);
    here.person('Ada').remove();
    exchangeUpdates(here, there);
    expectEqual(here, there);
    expect(named(here.snapshot(), 'Cem').managerId).toBeNull();
    expect(named(here.snapshot(), 'Bea').managerId).toBe('Cem');
  });
});

describe('a tie that two people drew at once', () => {
  function twins(): [Tab, Tab, string] {
    const [here, there] = twoTabs(mapWith({ name: 'Una' }, { name: 'Wei' }, { name: 'Li' }));
    here.document.transact((ops) => ops.addLink({ kind: 'ally', from: 'Una', to: 'Wei' }));
    there.document.transact((ops) => ops.addLink({ kind: 'ally', from: 'Wei', to: 'Una' }));
    exchangeUpdates(here, there);
    expectEqual(here, there);
    const [shown, ...others] = here.snapshot().links.keys();
    if (shown === undefined) throw new Error('One of the two must be shown.');
    expect(others).toEqual([]);
    return [here, there, shown];
  }

  it('can be edited as one', () => {
    const [here, there, shown] = twins();
    here.document.transact((ops) => ops.updateLink(shown, { note: 'old friends' }));
    exchangeUpdates(here, there);
    expect(there.snapshot().links.get(shown)?.note).toBe('old friends');
  });

  it('is gone when it is removed', () => {
    const [here, there, shown] = twins();
    here.document.transact((ops) => ops.removeLinks([shown]));
    exchangeUpdates(here, there);
    expect([here.snapshot().links.size, there.snapshot().links.size]).toEqual([0, 0]);
    here.document.undo();
    expect([...here.snapshot().links.keys()]).toEqual([shown]);
  });

  it('leaves nothing behind when it is turned to another person', () => {
    const [here, , shown] = twins();
    here.document.transact((ops) => ops.updateLink(shown, { from: 'Una', to: 'Li' }));
    expect([...here.snapshot().links.keys()]).toEqual([shown]);
  });
});

describe('the updates of a document', () => {
  it('give the same map when read all at once', () => {
    const origin = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
    origin.transact((ops) => ops.addStakeholder({ name: 'Wei', managerId: 'Una' }));
    expect(new MapDocument([origin.encode()]).snapshot).toEqual(origin.snapshot);
  });

  it.each([0, 1, 2, 7, 50])(
    'are refused when malformed, changing nothing and leaving the document usable (%i bytes kept)',
    (kept) => {
      const document = MapDocument.fromSnapshot(mapWith({ name: 'Una' }));
      const other = new MapDocument([document.encode()]);
      other.transact((ops) => ops.addStakeholder({ name: 'Wei' }));
      other.transact((ops) => ops.removeStakeholders(['Una']));
      const whole = other.encode();
      const { snapshot } = document;
      expect(() => document.applyUpdate(whole.slice(0, kept))).toThrow();
      expect(() => document.applyUpdate(whole.slice(0, whole.length - 1))).toThrow();
      expect(() => new MapDocument([whole.slice(0, kept)])).toThrow();
      expect(document.snapshot).toBe(snapshot);
      document.transact((ops) => ops.updateStakeholder('Una', { name: 'Una O.' }));
      document.undo();
      expect(document.snapshot).toEqual(snapshot);
      document.applyUpdate(whole);
      expect(named(document.snapshot, 'Wei').managerId).toBeNull();
      expect(document.snapshot.stakeholders.size).toBe(1);
    },
  );
});
