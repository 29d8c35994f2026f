import { describe, expect, it } from 'vitest';
import { OperationError, type OperationRefusal } from '../../src/document/errors';
import { MapDocument } from '../../src/document/mapDocument';
import type { Operations } from '../../src/document/operations';
import { MAX_LINKS, MAX_STAKEHOLDERS, type MapSnapshot } from '../../src/model/map';
import { blankStakeholder } from '../../src/model/stakeholder';
import { link, mapOf, person, sorted } from '../builders';

type Intention = (operations: Operations) => unknown;

const BOSS = person({ name: 'Boss' });
const UNA = person({ name: 'Una', managerId: 'Boss', functions: ['user'], coverage: ['Ann'] });
const WEI = person({ name: 'Wei', managerId: 'Una' });
const LI = person({ name: 'Li' });
const TRUST = link({ kind: 'ally', from: 'Una', to: 'Li' });
const MAP = mapOf([BOSS, UNA, WEI, LI], [TRUST], { title: 'Acme', account: 'Acme Ltd' });

/** The people of MAP with some of their fields changed; null for one who is gone. */
function withPeople(changes: Record<string, object | null>): MapSnapshot {
  const people = [...MAP.stakeholders.values()]
    .filter(({ id }) => changes[id] !== null)
    .map((each) => ({ ...each, ...changes[each.id] }));
  return { ...MAP, stakeholders: new Map(people.map((each) => [each.id, each])) };
}

function withLinks(...links: Parameters<typeof link>[0][]): MapSnapshot {
  return { ...MAP, links: new Map(links.map(link).map((each) => [each.id, each])) };
}

const EDITS: { name: string; edit: Intention; result: MapSnapshot }[] = [
  {
    name: 'adds a person of whom only the name and the manager are known',
    edit: (ops) => ops.addStakeholder({ id: 'Zoe', name: 'Zoë', managerId: 'Wei' }),
    result: mapOf(
      [...MAP.stakeholders.values(), person({ id: 'Zoe', name: 'Zoë', managerId: 'Wei' })],
      [TRUST],
      MAP.info,
    ),
  },
  {
    name: 'changes fields of a person',
    edit: (ops) => ops.updateStakeholder('Una', { name: 'Una O.', attitude: 'sceptical' }),
    result: withPeople({ Una: { name: 'Una O.', attitude: 'sceptical' } }),
  },
  {
    name: 'replaces a set of functions',
    edit: (ops) => ops.updateStakeholder('Una', { functions: ['purchaser', 'gatekeeper'] }),
    result: withPeople({ Una: { functions: ['gatekeeper', 'purchaser'] } }),
  },
  {
    name: 'replaces the colleagues who know a person',
    edit: (ops) => ops.updateStakeholder('Una', { coverage: ['Bo/2', 'Ann', 'Ann'] }),
    result: withPeople({ Una: { coverage: ['Ann', 'Bo/2'] } }),
  },
  {
    name: 'changes the evidence of one judgement and keeps that of the others',
    edit: (ops) => {
      const heard = { confidence: 'heard', date: '2025-01-31' } as const;
      ops.updateStakeholder('Una', { evidence: { style: heard } });
      ops.updateStakeholder('Una', { evidence: { attitude: heard } });
      ops.updateStakeholder('Una', { evidence: { style: null } });
    },
    result: withPeople({
      Una: {
        evidence: { ...UNA.evidence, attitude: { confidence: 'heard', date: '2025-01-31' } },
      },
    }),
  },
  {
    name: 'keeps messages in the order given',
    edit: (ops) => {
      const message = { feature: '', advantage: '', benefit: 'Fewer stops', kind: null };
      ops.updateStakeholder('Una', { messages: [{ ...message, id: 'a' }] });
      ops.updateStakeholder('Una', {
        messages: [
          { ...message, id: 'z' },
          { ...message, id: 'a' },
        ],
      });
    },
    result: withPeople({
      Una: {
        messages: ['z', 'a'].map((id) => ({
          id,
          feature: '',
          advantage: '',
          benefit: 'Fewer stops',
          kind: null,
        })),
      },
    }),
  },
  {
    name: 'changes several people alike',
    edit: (ops) => ops.updateStakeholders(['Una', 'Li'], { role: 'influencer' }),
    result: withPeople({ Una: { role: 'influencer' }, Li: { role: 'influencer' } }),
  },
  {
    name: 'moves cards, passing over people who are gone',
    edit: (ops) =>
      ops.moveStakeholders([
        ['Una', { x: 10, y: -20.5 }],
        ['nobody', { x: 1, y: 1 }],
      ]),
    result: withPeople({ Una: { position: { x: 10, y: -20.5 } } }),
  },
  {
    name: 'gives a person another manager',
    edit: (ops) => ops.setManager('Wei', 'Boss'),
    result: withPeople({ Wei: { managerId: 'Boss' } }),
  },
  {
    name: 'lets a person report to nobody',
    edit: (ops) => ops.setManager('Wei', null),
    result: withPeople({ Wei: { managerId: null } }),
  },
  {
    name: 'removes a person with their links and hands their reports up',
    edit: (ops) => ops.removeStakeholders(['Una']),
    result: { ...withPeople({ Una: null, Wei: { managerId: 'Boss' } }), links: new Map() },
  },
  {
    name: 'removes a line of managers and lets the last report to nobody',
    edit: (ops) => ops.removeStakeholders(['Boss', 'Una', 'nobody']),
    result: {
      ...withPeople({ Boss: null, Una: null, Wei: { managerId: null } }),
      links: new Map(),
    },
  },
  {
    name: 'adds a link',
    edit: (ops) => ops.addLink({ id: 'new', kind: 'influences', from: 'Wei', to: 'Boss' }),
    result: withLinks(TRUST, { id: 'new', kind: 'influences', from: 'Wei', to: 'Boss' }),
  },
  {
    name: 'adds an influence in the direction opposite to an existing one',
    edit: (ops) => {
      ops.addLink({ id: 'there', kind: 'influences', from: 'Una', to: 'Li' });
      ops.addLink({ id: 'back', kind: 'influences', from: 'Li', to: 'Una' });
    },
    result: withLinks(
      TRUST,
      { id: 'there', kind: 'influences', from: 'Una', to: 'Li' },
      { id: 'back', kind: 'influences', from: 'Li', to: 'Una' },
    ),
  },
  {
    name: 'changes a link',
    edit: (ops) => ops.updateLink(TRUST.id, { kind: 'conflict', to: 'Wei', note: 'over budget' }),
    result: withLinks({ ...TRUST, kind: 'conflict', to: 'Wei', note: 'over budget' }),
  },
  {
    name: 'removes links, passing over those that are gone',
    edit: (ops) => ops.removeLinks([TRUST.id, 'no-link']),
    result: withLinks(),
  },
  {
    name: 'changes what is true of the map and keeps the other answers',
    edit: (ops) => {
      ops.updateInfo({ title: 'Acme 2', qualification: { money: { answer: 'no', note: 'cut' } } });
      ops.updateInfo({ analysis: { goal: 'Renew' }, stage: 'decision' });
    },
    result: {
      ...MAP,
      info: {
        ...MAP.info,
        title: 'Acme 2',
        stage: 'decision',
        qualification: { ...MAP.info.qualification, money: { answer: 'no', note: 'cut' } },
        analysis: { ...MAP.info.analysis, goal: 'Renew' },
      },
    },
  },
];

describe('an operation', () => {
  it.each(EDITS)('$name, undoes it and does it again', ({ edit, result }) => {
    const document = MapDocument.fromSnapshot(MAP);
    document.transact(edit);
    expect(sorted(document.snapshot)).toEqual(sorted(result));
    expect(document.undo()).not.toBeNull();
    expect(sorted(document.snapshot)).toEqual(sorted(MAP));
    expect(document.canUndo).toBe(false);
    expect(document.redo()).not.toBeNull();
    expect(sorted(document.snapshot)).toEqual(sorted(result));
    expect(document.canRedo).toBe(false);
  });

  it('makes an id for a new person and a new link', () => {
    const document = MapDocument.fromSnapshot(MAP);
    const [one, two, tie] = document.transact((ops) => {
      const first = ops.addStakeholder();
      const second = ops.addStakeholder();
      return [first, second, ops.addLink({ kind: 'conflict', from: first, to: second })];
    });
    expect(one).not.toBe(two);
    expect(document.snapshot.stakeholders.get(one)).toEqual(blankStakeholder(one));
    expect(document.snapshot.links.get(tie)).toMatchObject({ from: one, to: two });
  });

  it('reads what earlier operations of the same intention wrote', () => {
    const document = MapDocument.fromSnapshot(MAP);
    document.transact((ops) => {
      const report = ops.addStakeholder({ id: 'New', managerId: 'Wei' });
      ops.updateStakeholder(report, { name: 'New', functions: ['user'] });
      ops.setManager('Una', null);
      ops.removeStakeholders(['Wei']);
      ops.removeStakeholders(['Wei']);
    });
    expect(document.snapshot.stakeholders.get('New')).toEqual(
      person({ name: 'New', managerId: 'Una', functions: ['user'] }),
    );
  });

  it('adds a person again under an id removed in the same intention', () => {
    const document = MapDocument.fromSnapshot(MAP);
    document.transact((ops) => {
      ops.removeStakeholders(['Una']);
      ops.addStakeholder({ id: 'Una', name: 'Una the second' });
    });
    expect(document.snapshot.stakeholders.get('Una')).toEqual(
      person({ id: 'Una', name: 'Una the second' }),
    );
    document.undo();
    expect(sorted(document.snapshot)).toEqual(sorted(MAP));
  });

  it('is no step of undo when it changes nothing', () => {
    const document = MapDocument.fromSnapshot(MAP);
    const { snapshot } = document;
    document.transact((ops) => {
      ops.updateStakeholder('Una', { name: 'Una', functions: ['user'], position: { x: 0, y: 0 } });
      ops.updateInfo({ title: 'Acme', account: undefined });
      ops.setManager('Una', 'Boss');
      ops.removeStakeholders(['nobody']);
    });
    expect(document.snapshot).toBe(snapshot);
    expect(document.canUndo).toBe(false);
  });

  it('keeps no hold of what it was given', () => {
    const document = MapDocument.fromSnapshot(MAP);
    const position = { x: 1, y: 1 };
    document.transact((ops) => ops.updateStakeholder('Una', { position }));
    position.x = 99;
    document.transact((ops) => ops.updateStakeholder('Una', { name: 'U' }));
    expect(document.snapshot.stakeholders.get('Una')?.position).toEqual({ x: 1, y: 1 });
  });
});

const REFUSALS: { name: string; reason: OperationRefusal; edit: Intention }[] = [
  {
    name: 'a report of nobody known',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.addStakeholder({ managerId: 'nobody' }),
  },
  {
    name: 'a new person in another’s place',
    reason: 'unusable-id',
    edit: (ops) => ops.addStakeholder({ id: 'Una' }),
  },
  {
    name: 'a new person whose id could not be read back',
    reason: 'unusable-id',
    edit: (ops) => ops.addStakeholder({ id: '__proto__' }),
  },
  {
    name: 'an edit of nobody',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.updateStakeholder('nobody', { name: 'x' }),
  },
  {
    name: 'the same edit of people one of whom is gone',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.updateStakeholders(['Una', 'nobody'], { name: 'x' }),
  },
  {
    name: 'a manager for nobody',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.setManager('nobody', 'Una'),
  },
  {
    name: 'nobody as a manager',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.setManager('Una', 'nobody'),
  },
  {
    name: 'a person as their own manager',
    reason: 'reporting-cycle',
    edit: (ops) => ops.setManager('Una', 'Una'),
  },
  {
    name: 'a report’s report as manager',
    reason: 'reporting-cycle',
    edit: (ops) => ops.setManager('Boss', 'Wei'),
  },
  {
    name: 'a link to nobody',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.addLink({ kind: 'ally', from: 'Una', to: 'nobody' }),
  },
  {
    name: 'a link from nobody',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.addLink({ kind: 'ally', from: 'nobody', to: 'Una' }),
  },
  {
    name: 'a link to oneself',
    reason: 'link-to-self',
    edit: (ops) => ops.addLink({ kind: 'influences', from: 'Una', to: 'Una' }),
  },
  {
    name: 'the same link twice',
    reason: 'duplicate-link',
    edit: (ops) => ops.addLink({ kind: 'ally', from: 'Una', to: 'Li' }),
  },
  {
    name: 'a mutual link drawn from the other end',
    reason: 'duplicate-link',
    edit: (ops) => ops.addLink({ kind: 'ally', from: 'Li', to: 'Una' }),
  },
  {
    name: 'a new link in another’s place',
    reason: 'unusable-id',
    edit: (ops) => ops.addLink({ id: TRUST.id, kind: 'conflict', from: 'Li', to: 'Una' }),
  },
  {
    name: 'an edit of no link',
    reason: 'no-such-link',
    edit: (ops) => ops.updateLink('no-link', { note: 'x' }),
  },
  {
    name: 'a link turned towards its own start',
    reason: 'link-to-self',
    edit: (ops) => ops.updateLink(TRUST.id, { to: 'Una' }),
  },
  {
    name: 'a link turned towards nobody',
    reason: 'no-such-stakeholder',
    edit: (ops) => ops.updateLink(TRUST.id, { to: 'nobody' }),
  },
  {
    name: 'a link made equal to another',
    reason: 'duplicate-link',
    edit: (ops) => {
      const id = ops.addLink({ kind: 'conflict', from: 'Li', to: 'Una' });
      ops.updateLink(id, { kind: 'ally' });
    },
  },
];

describe('a refused operation', () => {
  it.each(REFUSALS)('refuses $name with “$reason”, and nothing is changed', ({ edit, reason }) => {
    const document = MapDocument.fromSnapshot(MAP);
    document.transact((ops) => ops.updateInfo({ title: 'undone' }));
    document.undo();
    const { snapshot } = document;
    let told = 0;
    document.subscribe(() => {
      told += 1;
    });
    expect(refusalOf(document, edit)).toBe(reason);
    expect(refusalOf(document, (ops) => [ops.updateInfo({ title: 'half' }), edit(ops)])).toBe(
      reason,
    );
    expect(document.snapshot).toBe(snapshot);
    expect({ told, canUndo: document.canUndo, canRedo: document.canRedo }).toEqual({
      told: 0,
      canUndo: false,
      canRedo: true,
    });
  });

  it('refuses more people and links than a map may have', () => {
    const people = Array.from({ length: MAX_STAKEHOLDERS }, (_, at) => blankStakeholder(`p${at}`));
    const links = Array.from({ length: MAX_LINKS }, (_, at) => ({
      ...TRUST,
      id: `l${at}`,
      kind: 'influences' as const,
      from: `p${at % MAX_STAKEHOLDERS}`,
      to: `p${(at + 1 + Math.floor(at / MAX_STAKEHOLDERS)) % MAX_STAKEHOLDERS}`,
    }));
    const document = MapDocument.fromSnapshot(mapOf(people, links));
    expect(document.snapshot.links.size).toBe(MAX_LINKS);
    expect(refusalOf(document, (ops) => ops.addStakeholder())).toBe('too-many-stakeholders');
    expect(
      refusalOf(document, (ops) => ops.addLink({ kind: 'conflict', from: 'p0', to: 'p1' })),
    ).toBe('too-many-links');
    document.transact((ops) => {
      ops.removeStakeholders(['p7']);
      ops.addStakeholder({ id: 'p7' });
    });
    expect(document.snapshot.stakeholders.size).toBe(MAX_STAKEHOLDERS);
  }, 60_000);

  it('lets any other error of an intention through, and changes nothing either', () => {
    const document = MapDocument.fromSnapshot(MAP);
    const { snapshot } = document;
    const intention: Intention = (ops) => {
      ops.removeStakeholders(['Una']);
      throw new RangeError('not ours');
    };
    expect(() => document.transact(intention)).toThrow(RangeError);
    expect(document.snapshot).toBe(snapshot);
    expect(document.canUndo).toBe(false);
  });
});

function refusalOf(document: MapDocument, edit: Intention): OperationRefusal | null {
  try {
    document.transact(edit);
    return null;
  } catch (error) {
    if (error instanceof OperationError) return error.reason;
    throw error;
  }
}
