import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { readTable } from '../../../src/exchange/import/table';

/** The guess, with headings instead of column numbers. */
function guess(csv: string): Record<string, string | undefined> {
  const table = readTable(csv);
  return Object.fromEntries(
    Object.entries(guessColumns(table)).map(([field, column]) => [field, table.headings[column]]),
  );
}

describe('the guess which column holds what', () => {
  it('knows open organograms, however their headings vary', () => {
    const expected = (id: string, manager: string) => ({
      id,
      manager,
      name: expect.stringMatching(/name/i),
      title: expect.stringMatching(/job title/i),
      department: expect.stringMatching(/unit/i),
      notes: expect.stringMatching(/function/i),
      email: expect.stringMatching(/mail/i),
      phone: expect.stringMatching(/phone/i),
    });
    const rows =
      '1,Una,SCS1,Head,runs it,DfT,DfT,Rail,,,XX,0,1\n2,Bo,SCS1,Deputy,helps,DfT,DfT,Rail,,,1,0,1\n';
    expect(
      guess(
        `Post Unique Reference,Name,Grade (or equivalent),Job Title,Job/Team Function,Parent Department,Organisation,Unit,Contact Phone,Contact E-mail,Reports to Senior Post,Salary Cost of Reports (£),FTE\n${rows}`,
      ),
    ).toEqual(expected('Post Unique Reference', 'Reports to Senior Post'));
    expect(
      guess(
        `\uFEFF"post unique reference ",NAME,Grade,job title,Job / Team function,parent department,organisation,UNIT,contact phone,contact email,"Reports To Senior Post ",salary cost of reports,fte\n${rows}`,
      ),
    ).toEqual(expected('post unique reference', 'Reports To Senior Post'));
  });

  it('takes the organisation for the department where there is no unit', () => {
    expect(guess('Name,Parent Department,Organisation\nUna,DfT,Rail\n').department).toBe(
      'Organisation',
    );
    expect(guess('Name,Unit,Organisation\nUna,,Rail\nBo,,Rail\n').department).toBe('Organisation');
  });

  it.each([
    [
      'Employee ID,First Name,Last Name,Position,Dept.,Line Manager ID\n1,Una,Okafor,CFO,F,\n2,Bo,Lam,CTO,T,1\n',
      {
        id: 'Employee ID',
        firstName: 'First Name',
        lastName: 'Last Name',
        title: 'Position',
        department: 'Dept.',
        manager: 'Line Manager ID',
      },
    ],
    [
      'displayName,jobTitle,department,mail,manager\nUna,CFO,F,una@x.example,\nBo,CTO,T,bo@x.example,una@x.example\n',
      {
        name: 'displayName',
        title: 'jobTitle',
        department: 'department',
        email: 'mail',
        manager: 'manager',
      },
    ],
    [
      '工号,姓名,职位,部门,直属上级,备注\n1,王建国,总裁,总部,,好\n2,刘芳,总监,财务,王建国,\n',
      {
        id: '工号',
        name: '姓名',
        title: '职位',
        department: '部门',
        manager: '直属上级',
        notes: '备注',
      },
    ],
    [
      '編號,姓名,職稱,部門,匯報給,電話\n1,陳大文,總裁,總部,,1\n2,林美玲,總監,財務,1,2\n',
      {
        id: '編號',
        name: '姓名',
        title: '職稱',
        department: '部門',
        manager: '匯報給',
        phone: '電話',
      },
    ],
    [
      'Name (full);Email (work);Reports To (Post ID);Attitude;Influence (1-5)\nUna;u@x.example;;accepting;5\n',
      {
        name: 'Name (full)',
        email: 'Email (work)',
        manager: 'Reports To (Post ID)',
        attitude: 'Attitude',
        influence: 'Influence (1-5)',
      },
    ],
  ])('knows common headings: %s', (csv, expected) => {
    expect(guess(csv)).toEqual(expected);
  });

  it.each([
    [
      'First Name,Last Name,Contact Roles: Role\nUna,Okafor,Decision maker\n',
      { firstName: 'First Name', lastName: 'Last Name', role: 'Contact Roles: Role' },
    ],
    [
      'Incumbent,Position Title,Agency,Tel No.\nUna Okafor,Head,Rail,1\n',
      { name: 'Incumbent', title: 'Position Title', department: 'Agency', phone: 'Tel No.' },
    ],
    [
      '姓名,帐号,职务,直接上级\n王建国,wangjg,总经理,\n李娜,lina,财务总监,wangjg\n',
      { name: '姓名', id: '帐号', title: '职务', manager: '直接上级' },
    ],
    [
      '姓名,职务,分管工作\n王建国,局长,主持全面工作\n',
      { name: '姓名', title: '职务', notes: '分管工作' },
    ],
  ])('knows directories of offices and chats: %s', (csv, expected) => {
    expect(guess(csv)).toEqual(expected);
  });

  it('takes "Role" for the decision role only when decision roles are in it', () => {
    expect(guess('Name,Role\nUna,Decision maker\nBo,Influencer\n')).toEqual({
      name: 'Name',
      role: 'Role',
    });
    expect(guess('Name,Role\nUna,Chief accountant\nBo,Welder\n')).toEqual({
      name: 'Name',
      title: 'Role',
    });
  });

  it('does not take "Mr" and "Ms" for job titles', () => {
    expect(guess('Title,Name,Position\nMr,Bo Lam,CFO\nMs,Una Okafor,CTO\n')).toEqual({
      name: 'Name',
      title: 'Position',
    });
  });

  it('takes of several manager columns the one that leads to people', () => {
    const csv = (first: string, second: string) =>
      `ID,Name,Manager ID,Manager\nA1,Una,,\nA2,Bo,${first},${second}\nA3,Cy,${first},${second}\n`;
    expect(guess(csv('A1', 'U. Okafor')).manager).toBe('Manager ID');
    expect(guess(csv('77', 'Una')).manager).toBe('Manager');
  });

  it('finds names, addresses and managers by their values where headings say nothing', () => {
    expect(
      guess(
        'Kto,Adres,Szef\nUna Okafor,una@x.example,\nBo Lam,bo@x.example,Una Okafor\nCy Xu,cy@x.example,Bo Lam\n',
      ),
    ).toEqual({ name: 'Kto', email: 'Adres', manager: 'Szef' });
  });

  it('does not invent reporting lines from figures that happen to be ids', () => {
    expect(guess('ID,Name,Grade\n1,Una,2\n2,Bo,1\n3,Cy,1\n')).toEqual({ id: 'ID', name: 'Name' });
  });
});
