import { describe, expect, it } from 'vitest';
import { printLine } from '../../../src/exchange/outline/printOutline';
import { readLine } from '../../../src/exchange/outline/readLine';

const fields = (line: string) => readLine(line).fields;

describe('a line of an outline', () => {
  it('says who somebody is, and everything that has a sign', () => {
    expect(
      fields('Una Okafor, CFO #decision #user +accepting =partner ~controller !5 @Li Wei'),
    ).toEqual({
      name: 'Una Okafor',
      title: 'CFO',
      role: 'decision-maker',
      functions: ['user'],
      attitude: 'accepting',
      quadrant: 'partner',
      style: 'controller',
      influence: 5,
      owner: 'Li Wei',
    });
  });

  it.each([
    ['王建国，财务总监 #财务 +怀疑 =伙伴 ~分析型 !4 @李伟', 'zh-Hans'],
    ['王建國，財務總監 #財務 +懷疑 =夥伴 ~分析型 !4 @李伟', 'zh-Hant'],
    ['王建国，财务总监＃财务＋怀疑＝伙伴～分析型！４＠李伟', 'full-width signs without spaces'],
  ])('is understood in Chinese: %s (%s)', (line) => {
    expect(fields(line)).toMatchObject({
      role: 'financial-recommender',
      attitude: 'sceptical',
      quadrant: 'partner',
      style: 'analytical',
      influence: 4,
      owner: '李伟',
    });
    expect(fields(line).title).toMatch(/^(财务总监|財務總監)$/);
  });

  it.each([
    ['#dm', { role: 'decision-maker' }],
    ['#fin', { role: 'financial-recommender' }],
    ['#TR', { role: 'technical-recommender' }],
    ['#project-lead', { functions: ['project-lead'] }],
    ['#ProjectLead', { functions: ['project-lead'] }],
    ['+skep', { attitude: 'sceptical' }],
    ['=o', { quadrant: 'opponent' }],
    ['~driver', { style: 'controller' }],
    ['#role-unknown', { role: 'unassigned' }],
  ])('takes the short form %s', (tag, expected) => {
    expect(fields(`Una ${tag}`)).toEqual({ name: 'Una', title: '', ...expected });
  });

  it('takes tags wherever they stand', () => {
    expect(fields('#dm Una +acc Okafor, CFO !3 of EMEA')).toEqual({
      name: 'Una Okafor',
      title: 'CFO of EMEA',
      role: 'decision-maker',
      attitude: 'accepting',
      influence: 3,
    });
  });

  it.each(['CFO #bogus', 'CFO +44 20 7946', 'C# developer', 'R&D + IT', 'CFO !9', 'CFO =1+1'])(
    'keeps as text what it does not understand: %s',
    (title) => {
      expect(fields(`Una, ${title}`)).toEqual({ name: 'Una', title });
    },
  );

  it('notes what was not understood, could be two things, or is said twice', () => {
    expect(readLine('Una #bogus +s +acc +res').notes).toEqual([
      { kind: 'unknown', start: 4, end: 10, word: '#bogus' },
      { kind: 'ambiguous', start: 11, end: 13, word: '+s' },
      { kind: 'repeated', start: 19, end: 23, word: '+res' },
    ]);
    expect(fields('Una +acc +res').attitude).toBe('resistant');
  });

  it('does not take for text a tag that is still being typed', () => {
    const line = 'Una, CFO #de';
    expect(readLine(line, line.length).fields.title).toBe('CFO');
    expect(readLine('Una, CFO #', 10).fields.title).toBe('CFO');
    expect(readLine(line, 3).fields.title).toBe('CFO #de');
  });

  it.each(['Okafor, Una', '"Una"', 'Una "the boss"', 'Team #dm', '@home', '', '王!5', 'C#'])(
    'quotes the name %s where it must, so that it is read again',
    (name) => {
      for (const title of ['', 'CFO, EMEA', '#user', 'a "b"']) {
        const line = printLine({ name, title, owner: 'Wei, Li #x' }, 'en');
        expect(fields(line)).toEqual({ name, title, owner: 'Wei, Li #x' });
      }
    },
  );

  it('takes an e-mail address for what it is', () => {
    expect(fields('Una, una@example.com')).toEqual({ name: 'Una', title: 'una@example.com' });
  });
});
