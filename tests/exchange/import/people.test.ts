import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { buildPeople } from '../../../src/exchange/import/people';
import { previewOf } from '../../../src/exchange/import/preview';
import { readTable } from '../../../src/exchange/import/table';
import { normalise } from '../../../src/model/normalise';
import type { Stakeholder } from '../../../src/model/stakeholder';
import { LONG_TEXT_LIMIT } from '../../../src/model/text';

/** People of a table with ids p1, p2, … in its order. */
function importOf(...lines: string[]) {
  const table = readTable(lines.join('\n'));
  let count = 0;
  const draft = buildPeople(table, guessColumns(table), () => `p${++count}`);
  const people = [...draft.map.stakeholders.values()];
  return { ...draft, people, managers: people.map(({ managerId }) => managerId) };
}

const fieldsOf = (people: readonly Stakeholder[], ...fields: (keyof Stakeholder)[]) =>
  people.map((person) => fields.map((field) => person[field]));

describe('people from a table', () => {
  it('are one per row, with what the columns say, in the table’s order', () => {
    const { people, notes, map } = importOf(
      'ID,Name,Job title,Department,Manager ID,Email,Phone,Decision role,Attitude,Influence,Owner,Notes',
      'A1,Una Okafor,CFO,Finance,,una@x.example,+44 20,Decision maker,Accepting,5,Farah,"Two',
      'lines"',
      'A2,王建国,技术总监,工程部,A1,,,技术推荐者,懷疑,３,,',
    );
    expect(people[0]).toMatchObject({
      id: 'p1',
      sourceId: 'A1',
      name: 'Una Okafor',
      title: 'CFO',
      department: 'Finance',
      managerId: null,
      email: 'una@x.example',
      phone: '+44 20',
      role: 'decision-maker',
      attitude: 'accepting',
      influence: 5,
      owner: 'Farah',
      notes: 'Two\nlines',
      position: { x: 0, y: 0 },
    });
    expect(people[1]).toMatchObject({
      name: '王建国',
      managerId: 'p1',
      role: 'technical-recommender',
      attitude: 'sceptical',
      influence: 3,
    });
    expect(notes).toEqual([]);
    expect(normalise(map)).toBe(map);
  });

  it('have their name from first and last name, Chinese ones without a space', () => {
    const { people } = importOf('First name,Last name', 'Una,Okafor', '建国,王', ',Lam', 'Bo,');
    expect(fieldsOf(people, 'name')).toEqual([['Una Okafor'], ['王建国'], ['Lam'], ['Bo']]);
  });

  it('are all kept, with or without a name', () => {
    const { people, notes } = importOf(
      'ID,Name,Job title',
      '1,N/D,Director',
      '2,Vacant,Deputy',
      '3,,Clerk',
      '4,Na Li,Nurse',
      '5,,',
    );
    expect(fieldsOf(people, 'name', 'title')).toEqual([
      ['N/D', 'Director'],
      ['Vacant', 'Deputy'],
      ['', 'Clerk'],
      ['Na Li', 'Nurse'],
      ['', ''],
    ]);
    expect(notes).toEqual([
      {
        key: 'withheld-name',
        count: 2,
        examples: ['N/D, Director', 'Vacant, Deputy'],
        rows: [1, 2],
      },
      { key: 'no-name', count: 2, examples: ['Clerk', '5'], rows: [3, 5] },
    ]);
  });

  it('are not the rows that only sum up; a title that begins so is a person’s', () => {
    const { people, notes } = importOf(
      'Name,Job title,Manager,Unit',
      'Una,Total Rewards Manager,,HR',
      ',Total Rewards Analyst,,HR',
      'Total,2,,',
      'Bo,总计划师,,Works',
    );
    expect(fieldsOf(people, 'name', 'title')).toEqual([
      ['Una', 'Total Rewards Manager'],
      ['', 'Total Rewards Analyst'],
      ['Bo', '总计划师'],
    ]);
    // Rows are counted as they stand in the table.
    expect(notes.find(({ key }) => key === 'row-left-out')?.rows).toEqual([3]);
    expect(notes.find(({ key }) => key === 'several-top-level')?.rows).toEqual([1, 2, 4]);
  });

  it.each([
    ['a sum under ids and names', 'Total,3,,'],
    ['a Chinese sum', '合计,2人,,'],
    ['a sum of numbers', 'Subtotal,,,12'],
    ['the line below a table’s headings', '---,:---:,---,---'],
  ])('are not %s', (_, line) => {
    const { people, notes } = importOf(
      'ID,Name,Job title,Posts',
      '1,Una,CFO,1',
      '2,Bo,Clerk,',
      line,
    );
    expect(fieldsOf(people, 'name')).toEqual([['Una'], ['Bo']]);
    expect(notes).toMatchObject([{ key: 'row-left-out', rows: [3] }]);
  });

  it('are whoever is called Total, or has a question mark for a name', () => {
    const { people } = importOf('Name,Job title', 'Total,Buyer', 'Jo Total,3', '?,');
    expect(people).toHaveLength(3);
  });

  it('have no name where an organogram says that the post is gone', () => {
    const { notes } = importOf(
      'Name,Job title',
      'Una,Head',
      'Eliminated,Deputy',
      'Unassigned,Aide',
    );
    expect(notes).toMatchObject([{ key: 'withheld-name', rows: [2, 3] }]);
  });

  it('are told of by what is known of them, rather than by an id that nobody knows', () => {
    const { notes } = importOf('Name,Phone,Email', 'Una,1,', ',+44 20,', ',2,info@x.example');
    expect(notes).toMatchObject([{ key: 'no-name', examples: ['+44 20', 'info@x.example'] }]);
  });

  it('may say who reports to whom by the column in which a name stands', () => {
    const { people, managers, notes } = importOf(
      'Level 1,Level 2,Level 3,Job title',
      'Una Okafor,,,CFO',
      ',Bo Lind,,Controller',
      ',,Cy Ray,Clerk',
      ',Di Moss,,Treasurer',
      'Ed Foe,,,CIO',
      ',,Flo Gay,Analyst',
    );
    expect(fieldsOf(people, 'name', 'title')[2]).toEqual(['Cy Ray', 'Clerk']);
    expect(managers).toEqual([null, 'p1', 'p2', 'p1', null, 'p5']);
    expect(notes).toMatchObject([{ key: 'several-top-level', count: 2 }]);
    expect(importOf('一级,二级', '王建国,', ',李娜').managers).toEqual([null, 'p1']);
    const marked = importOf(
      'Level 1,Level 2,Name,Manager',
      'x,,Una Okafor,',
      ',x,Bo Lind,Una Okafor',
    );
    expect(fieldsOf(marked.people, 'name')).toEqual([['Una Okafor'], ['Bo Lind']]);
    expect(marked.managers).toEqual([null, 'p1']);
  });

  it('are named by their parts where a directory turns the whole name round', () => {
    const { people } = importOf(
      'Name,GivenName,Surname,Title',
      '"Okafor, Una",Una,Okafor,CFO',
      '"Lind, Bo",Bo,Lind,CIO',
    );
    expect(fieldsOf(people, 'name')).toEqual([['Una Okafor'], ['Bo Lind']]);
  });

  it('are posts without a name where it says so in whatever words', () => {
    const vacant = [
      'Vacant',
      'VACANT - recruiting',
      'Vacancy (Q3)',
      'TBH',
      'Open position',
      '暂缺',
    ];
    const { notes, people } = importOf('Name,Job title', ...vacant.map((name) => `${name},Clerk`));
    expect(people).toHaveLength(vacant.length);
    expect(notes).toMatchObject([{ key: 'withheld-name', count: vacant.length }]);
  });

  it('are kept when the columns are not what they seem, and rows seem to be nobody', () => {
    const { people } = importOf('Board,Staff', 'Una Okafor,', ',Bo Lind', ',Cy Ray');
    expect(people).toHaveLength(3);
  });

  it('keep words that are no role or attitude in their notes', () => {
    const { people, notes } = importOf(
      'Name,Decision role,Attitude,Influence,Notes',
      'Una,Kingmaker,lukewarm,9,Met once',
      'Bo,Influencer,,,',
    );
    expect(people[0]).toMatchObject({ role: 'unassigned', attitude: 'unknown', influence: null });
    expect(people[0]?.notes).toBe(
      'Met once\nDecision role: Kingmaker\nAttitude: lukewarm\nInfluence: 9',
    );
    expect(notes).toEqual([
      {
        key: 'unknown-word',
        count: 3,
        examples: ['Decision role: Kingmaker', 'Attitude: lukewarm', 'Influence: 9'],
        rows: [1, 1, 1],
      },
    ]);
  });

  it('have texts cut that are longer than a map holds, and say so', () => {
    const { people, notes } = importOf(
      'Name,Notes',
      `Una,${'n'.repeat(LONG_TEXT_LIMIT + 1)}`,
      'Bo,',
    );
    expect(people[0]?.notes.length).toBe(LONG_TEXT_LIMIT);
    expect(notes).toEqual([{ key: 'text-shortened', count: 1, examples: ['Una'], rows: [1] }]);
  });

  it('keep markup and formulas as the text they are', () => {
    const { people } = importOf('Name,Job title', '<script>alert(1)</script>,"=HYPERLINK(""x"")"');
    expect(fieldsOf(people, 'name', 'title')).toEqual([
      ['<script>alert(1)</script>', '=HYPERLINK("x")'],
    ]);
  });

  it('have different ids from the default maker', () => {
    const table = readTable('Name\nUna\nBo\nCy\n');
    const { map } = buildPeople(table, guessColumns(table));
    expect(map.stakeholders.size).toBe(3);
    expect(normalise(map)).toBe(map);
  });

  it('are refused when no column says who they are', () => {
    expect(() => buildPeople(readTable('Email\nx@x.example\n'), { email: 0 })).toThrow(
      expect.objectContaining({ name: 'ImportError', reason: 'no-columns' }),
    );
  });
});

describe('reporting lines from a table', () => {
  it('may lead upwards and downwards in the table', () => {
    expect(importOf('ID,Name,Reports to', '3,Cy,2', '2,Bo,1', '1,Una,').managers).toEqual([
      'p2',
      'p3',
      null,
    ]);
  });

  it.each([
    ['by name', 'Name,Manager', ['Una Okafor,', 'Bo Lam,Una Okafor']],
    ['by name in other case and order', 'Name,Manager', ['Una Okafor,', 'Bo Lam,"OKAFOR, Una"']],
    ['by e-mail address', 'Name,Email,Manager', ['Una,una@x.example,', 'Bo,,Una@X.example']],
    ['by job title', 'Name,Job title,Reports to', ['Una,Head of Rail,', 'Bo,Clerk,Head of Rail']],
    ['by address in a directory', 'Name,Manager', ['Una Okafor,', 'Bo,"CN=Una Okafor,OU=HQ"']],
    [
      'by first and last name',
      'First name,Last name,Manager',
      ['Una,Okafor,', 'Bo,Lam,Una Okafor'],
    ],
  ])('may name the manager %s', (_, headings, rows) => {
    const { managers, notes } = importOf(headings, ...rows);
    expect(managers).toEqual([null, 'p1']);
    expect(notes).toEqual([]);
  });

  it('prefer an exact id, and otherwise overlook case and what spreadsheets do to numbers', () => {
    const { managers, notes } = importOf(
      'ID,Name,Manager ID',
      '00025463,Una,',
      '25463,Bo,00025463',
      'ab1,Cy,25463',
      '0077,Di,AB1',
      '5,Ed,77',
      '6,Fay,5.0',
    );
    expect(managers).toEqual([null, 'p1', 'p2', 'p3', 'p4', 'p5']);
    expect(notes).toEqual([
      { key: 'manager-id-nearly', count: 3, examples: ['Di', 'Ed', 'Fay'], rows: [4, 5, 6] },
    ]);
  });

  it('do not guess between ids that are nearly alike', () => {
    const { managers, notes } = importOf('ID,Name,Manager ID', '007,Una,', '07,Bo,', 'C,Cy,7');
    expect(managers).toEqual([null, null, null]);
    expect(notes[0]).toEqual({ key: 'unknown-manager', count: 1, examples: ['Cy → 7'], rows: [3] });
  });

  it.each(['', 'XX', 'xx', 'none', 'None', '-', '--', 'N/A', 'n/a', '无'])(
    'take %j for nobody',
    (word) => {
      const { managers, notes } = importOf('ID,Name,Reports to', `1,Una,${word}`, '2,Bo,1');
      expect(managers).toEqual([null, 'p1']);
      expect(notes).toEqual([]);
    },
  );

  it('take "XX" for somebody whose id it is', () => {
    expect(importOf('ID,Name,Reports to', 'XX,Una,', '2,Bo,XX').managers).toEqual([null, 'p1']);
  });

  it('do not take "XX" for somebody when it stands for the id of several', () => {
    const { managers } = importOf('ID,Name,Reports to', 'XX,Una,', 'XX,Bo,XX', '3,Cy,XX');
    expect(managers).toEqual([null, null, null]);
  });

  it('lead to the first of several managers in one cell, and say so', () => {
    const { managers, notes } = importOf('ID,Name,Reports to', 'A,Una,', 'B,Bo,A', 'C,Cy,B / A');
    expect(managers).toEqual([null, 'p1', 'p2']);
    expect(notes).toEqual([{ key: 'ambiguous-manager', count: 1, examples: ['Cy'], rows: [3] }]);
    const byName = importOf(
      'Name,Reports to',
      'Una Okafor,',
      'Bo Lam,',
      'Cy Xu,Bo Lam / Una Okafor',
    );
    expect(byName.managers).toEqual([null, null, 'p2']);
  });

  it('count the people who report to nobody when there are several', () => {
    const { notes } = importOf('ID,Name,Reports to', '1,Una,XX', '2,Bo,', '3,Cy,1');
    expect(notes).toEqual([
      { key: 'several-top-level', count: 2, examples: ['Una', 'Bo'], rows: [1, 2] },
    ]);
  });

  it('leave out managers who are not in the table, inventing nobody', () => {
    const { people, managers, notes } = importOf(
      'ID,Name,Job title,Reports to',
      '1,Una,CFO,',
      '2,Bo,Clerk,99',
    );
    expect(people.length).toBe(2);
    expect(managers).toEqual([null, null]);
    expect(notes).toEqual([
      { key: 'unknown-manager', count: 1, examples: ['Bo, Clerk → 99'], rows: [2] },
    ]);
  });

  it('free who reports to themselves, by id, by name or as part of a job share', () => {
    const byId = importOf('ID,Name,Reports to', '1,Una,1', '2,Bo,1');
    expect(byId.managers).toEqual([null, 'p1']);
    expect(byId.notes).toEqual([{ key: 'self-report', count: 1, examples: ['Una'], rows: [1] }]);
    expect(importOf('Name,Reports to', 'Una,Una', 'Bo,Una').managers).toEqual([null, 'p1']);
    expect(importOf('ID,Name,Reports to', '1,Una,', '1,Bo,1').managers).toEqual([null, null]);
  });

  it('open a circle at the person who comes first, and say who', () => {
    const { managers, notes, map } = importOf(
      'ID,Name,Reports to',
      '1,Una,3',
      '2,Bo,1',
      '3,Cy,2',
      '4,Di,3',
    );
    expect(managers).toEqual([null, 'p1', 'p2', 'p3']);
    expect(notes).toEqual([{ key: 'cycle-cut', count: 1, examples: ['Una'], rows: [1] }]);
    expect(normalise(map)).toBe(map);
  });

  it('lead to the first of those who share an id; all are kept', () => {
    const { managers, notes } = importOf(
      'ID,Name,Reports to',
      '1,Una,',
      '2,Bo,1',
      '2,Cy,1',
      '3,Di,2',
    );
    expect(managers).toEqual([null, 'p1', 'p1', 'p2']);
    expect(notes).toEqual([{ key: 'duplicate-id', count: 1, examples: ['2'], rows: [3] }]);
  });

  it('lead to the first of those who share a name, and say so', () => {
    const { managers, notes } = importOf(
      'Name,Job title,Manager',
      '王建国,CEO,',
      '王建国,CFO,王建国',
      'Bo,Clerk,王建国',
    );
    expect(managers).toEqual([null, 'p1', 'p1']);
    expect(notes).toEqual([
      { key: 'ambiguous-manager', count: 2, examples: ['王建国, CFO', 'Bo, Clerk'], rows: [2, 3] },
    ]);
  });

  it('do not lead to a withheld name', () => {
    expect(importOf('Name,Manager', 'Vacant,', 'Bo,Vacant').managers).toEqual([null, null]);
  });

  it('keep rows that are repeated word for word, and say so, whatever running number they have', () => {
    const { people, notes } = importOf('No,ID,Name,Reports to', '1,A,Una,', '2,B,Bo,A', '3,B,Bo,A');
    expect(people.length).toBe(3);
    expect(notes.map(({ key, count }) => [key, count])).toEqual([
      ['repeated-row', 1],
      ['duplicate-id', 1],
    ]);
  });
});

describe('the preview of an import', () => {
  it('counts people, top level, managed people and levels', () => {
    const draft = importOf('ID,Name,Reports to', '3,Cy,2', '2,Bo,1', '1,Una,', '4,Di,');
    expect(previewOf(draft)).toEqual({ people: 4, topLevel: 2, withManager: 2, depth: 3 });
  });

  it('is right for a reporting line as long as a map may have people', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index},Person,${index - 1}`);
    const draft = importOf('ID,Name,Reports to', ...rows.reverse());
    expect(previewOf(draft)).toMatchObject({ people: 5_000, topLevel: 1, depth: 5_000 });
  });
});
