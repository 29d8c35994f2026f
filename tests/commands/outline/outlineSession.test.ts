import { beforeEach, describe, expect, it } from 'vitest';
import { OutlineSession } from '../../../src/commands/outline/outlineSession';
import { MapDocument } from '../../../src/document/mapDocument';
import type { MapSnapshot } from '../../../src/model/map';
import { link, mapOf, named, person } from '../../builders';

const TEAM = mapOf(
  [
    person({ name: 'Una', title: 'CFO', role: 'decision-maker', email: 'una@example.com' }),
    person({ name: 'Ben', managerId: 'Una', position: { x: 0, y: 200 }, notes: 'Plays chess' }),
    person({ name: 'Cai', managerId: 'Ben', position: { x: 0, y: 400 } }),
    person({ name: 'Dee', managerId: 'Una', position: { x: 300, y: 200 }, attitude: 'resistant' }),
  ],
  [link({ kind: 'influences', from: 'Cai', to: 'Dee' })],
);

let document: MapDocument;
let outline: OutlineSession;
let clock = 0;

function open(map: MapSnapshot = TEAM): void {
  document = MapDocument.fromSnapshot(map);
  outline = new OutlineSession(document, 'en', () => clock);
}

beforeEach(() => {
  clock = 0;
  open();
});

/** Puts one text in place of another, as one edit with the caret behind it. */
function replace(what: string, by: string): void {
  const at = outline.text.indexOf(what);
  if (at < 0) throw new Error(`“${what}” is not in the outline`);
  const text = outline.text.slice(0, at) + by + outline.text.slice(at + what.length);
  outline.edit(text, at + by.length);
  outline.follow();
}

/** Types letter by letter at the end. */
function type(text: string): void {
  for (const letter of text) {
    clock += 80;
    outline.edit(outline.text + letter, outline.text.length + 1);
    outline.follow();
  }
}

const map = () => document.snapshot;

describe('an edited outline', () => {
  it('shows everybody, and what is known of them', () => {
    expect(outline.text).toBe('Una, CFO #decision-maker\n\tBen\n\t\tCai\n\tDee +resistant');
  });

  it('renames the same person, who keeps place, notes and reports', () => {
    replace('Ben', 'Benedict, CIO');
    expect(map().stakeholders.get('Ben')).toEqual({
      ...named(TEAM, 'Ben'),
      name: 'Benedict',
      title: 'CIO',
    });
    expect(map().stakeholders.get('Cai')).toEqual(named(TEAM, 'Cai'));
  });

  it('moves the same person under another manager, and nobody’s card', () => {
    replace('\t\tCai', '\tCai');
    expect(map().stakeholders.get('Cai')).toEqual({ ...named(TEAM, 'Cai'), managerId: 'Una' });
    expect([...map().links.values()]).toEqual([...TEAM.links.values()]);
  });

  it('turns a manager and a report round', () => {
    replace('Una, CFO #decision-maker\n\tBen', 'Ben\n\tUna, CFO #decision-maker');
    expect(map().stakeholders.get('Ben')?.managerId).toBeNull();
    expect(map().stakeholders.get('Una')).toEqual({ ...named(TEAM, 'Una'), managerId: 'Ben' });
  });

  it('sets what is written, as a guess of today, and takes back what is crossed out', () => {
    replace('Ben', 'Ben +acc =partner ~driver !4 #user @Li Wei');
    expect(named(map(), 'Ben')).toMatchObject({
      attitude: 'accepting',
      personalNeedMet: 'yes',
      organisationNeedMet: 'yes',
      socialStyle: 'controller',
      influence: 4,
      functions: ['user'],
      owner: 'Li Wei',
      evidence: { attitude: { confidence: 'guess' }, influence: { confidence: 'guess' } },
    });
    replace('Ben +acc =partner ~driver !4 #user @Li Wei', 'Ben');
    expect(named(map(), 'Ben')).toEqual(named(TEAM, 'Ben'));
  });

  it('leaves alone what a line never mentioned', () => {
    open(mapOf([person({ name: 'Una', personalNeedMet: 'yes', department: 'Finance' })]));
    replace('Una', 'Una, CFO');
    expect(named(map(), 'Una')).toMatchObject({ personalNeedMet: 'yes', department: 'Finance' });
  });

  it('adds people below their manager, where nobody’s card is', () => {
    replace('\tDee +resistant', '\tDee +resistant\n\t\tEve, Buyer\n\t\tFay');
    const [eve, fay] = [named(map(), 'Eve'), named(map(), 'Fay')];
    expect([eve.managerId, fay.managerId, eve.title]).toEqual(['Dee', 'Dee', 'Buyer']);
    expect(eve.position.y).toBeGreaterThan(200);
    expect(fay.position).not.toEqual(eve.position);
    expect(named(map(), 'Dee').position).toEqual({ x: 300, y: 200 });
  });

  it('takes a card that it has just placed along to its manager, until somebody moves it', () => {
    type('\nEve');
    const before = named(map(), 'Eve').position;
    replace('\nEve', '\n\t\tEve');
    expect(named(map(), 'Eve').managerId).toBe('Dee');
    expect(named(map(), 'Eve').position.y).toBeGreaterThan(before.y);
    document.transact((ops) =>
      ops.moveStakeholders([[named(map(), 'Eve').id, { x: 900, y: 900 }]]),
    );
    replace('\n\t\tEve', '\n\tEve');
    expect(named(map(), 'Eve').position).toEqual({ x: 900, y: 900 });
  });

  it('removes people whose lines are taken out; their reports stay', () => {
    replace('\tBen\n', '');
    expect([...map().stakeholders.keys()].sort()).toEqual(['Cai', 'Dee', 'Una']);
    expect(named(map(), 'Cai').managerId).toBe('Una');
  });

  it('brings back whoever is cut here and pasted there, links included', () => {
    replace('\t\tCai\n', '');
    expect(map().links.size).toBe(0);
    replace('\tDee +resistant', '\tDee +resistant\n\t\tCai');
    expect(map().stakeholders.get('Cai')).toEqual({ ...named(TEAM, 'Cai'), managerId: 'Dee' });
    expect([...map().links.values()]).toEqual([...TEAM.links.values()]);
  });

  it('waits, when a line is emptied, for what is typed in its place', () => {
    replace('\tBen\n', '\t\n');
    expect(named(map(), 'Ben').managerId).toBe('Una');
    expect(named(map(), 'Cai').managerId).toBe('Ben');
    replace('\t\n', '\tBob\n');
    expect(map().stakeholders.get('Ben')).toEqual({ ...named(TEAM, 'Ben'), name: 'Bob' });
  });

  it('lets go of an emptied line when the typing is over', () => {
    replace('\tBen\n', '\t\n');
    outline.settle();
    expect(map().stakeholders.has('Ben')).toBe(false);
    expect(named(map(), 'Cai').managerId).toBe('Una');
  });

  it('does not take a half-typed tag for a title, until the typing is over', () => {
    type(' #de');
    expect(named(map(), 'Dee').title).toBe('');
    type('sign');
    expect(named(map(), 'Dee')).toMatchObject({ title: '', functions: ['design-institute'] });
    type(' #zz');
    outline.settle();
    expect(map().stakeholders.get('Dee')?.name).toBe('Dee #zz');
    expect(outline.text).toMatch(/Dee \+resistant #design #zz$/);
    expect(outline.notes).toMatchObject([{ kind: 'unknown', word: '#zz' }]);
  });
});

describe('undo', () => {
  it('takes back a line typed in one go, and the text with it', () => {
    const text = outline.text;
    type('\n\tEve, Buyer #purch +acc');
    expect(named(map(), 'Eve')).toMatchObject({ title: 'Buyer', functions: ['purchaser'] });
    document.undo();
    outline.follow();
    expect(map().stakeholders.size).toBe(4);
    expect(outline.text.trimEnd()).toBe(text);
    document.redo();
    outline.follow();
    expect(named(map(), 'Eve')).toMatchObject({ attitude: 'accepting', managerId: 'Una' });
  });

  it('takes back no more than was typed since a pause', () => {
    type(', Buyer');
    clock += 5_000;
    type(' of steel');
    expect(named(map(), 'Dee').title).toBe('Buyer of steel');
    document.undo();
    expect(named(map(), 'Dee').title).toBe('Buyer');
    document.undo();
    expect(named(map(), 'Dee').title).toBe('');
    expect(document.canUndo).toBe(false);
  });
});

describe('an edit of the map', () => {
  it('shows in the line of the person, and leaves the others as they were typed', () => {
    replace('\tBen', '\tBen    ,  CIO   #tr');
    document.transact((ops) => ops.updateStakeholder('Dee', { title: 'Buyer', influence: 5 }));
    outline.follow();
    expect(outline.text).toBe(
      'Una, CFO #decision-maker\n\tBen    ,  CIO   #tr\n\t\tCai\n\tDee, Buyer +resistant !5',
    );
  });

  it('adds, moves and takes away lines, with the indentation that is in use', () => {
    open();
    outline.edit('Una, CFO #decision-maker\n  Ben\n\n    Cai\n  Dee +resistant', 0);
    document.transact((ops) => {
      ops.addStakeholder({
        id: 'Eve',
        name: 'Eve',
        managerId: 'Una',
        position: { x: 600, y: 200 },
      });
      ops.setManager('Cai', 'Dee');
    });
    outline.follow();
    expect(outline.text).toBe(
      'Una, CFO #decision-maker\n  Ben\n\n  Dee +resistant\n    Cai\n  Eve',
    );
    document.transact((ops) => ops.removeStakeholders(['Dee']));
    outline.follow();
    expect(outline.text).toBe('Una, CFO #decision-maker\n  Ben\n\n  Cai\n  Eve');
  });

  it('that lines do not tell of leaves the text alone', () => {
    expect(outline.follow()).toBe(false);
    document.transact((ops) => ops.moveStakeholders([['Dee', { x: -500, y: 0 }]]));
    expect(outline.follow()).toBe(false);
  });

  it('is written in the language shown', () => {
    outline.speak('zh-Hans');
    expect(outline.text).toBe('Una, CFO #决策者\n\tBen\n\t\tCai\n\tDee +抵触');
  });
});
