import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { headingRank } from '../../../src/exchange/import/headings';
import { buildPeople } from '../../../src/exchange/import/people';
import { PERSON_FIELDS } from '../../../src/exchange/import/personFields';
import { readTable } from '../../../src/exchange/import/table';
import {
  readAffiliation,
  readAllyService,
  readAllyStatus,
  readAnswer,
  readAttitude,
  readCriterion,
  readFunction,
  readOrganisationNeed,
  readPersonalNeed,
  readQuadrant,
  readRole,
  readStyle,
  type WordReader,
} from '../../../src/exchange/import/words';
import { domain as english } from '../../../src/i18n/en/domain';
import { importing as englishImporting } from '../../../src/i18n/en/importing';
import { domain as simplified } from '../../../src/i18n/zh-Hans/domain';
import { importing as simplifiedImporting } from '../../../src/i18n/zh-Hans/importing';
import { domain as traditional } from '../../../src/i18n/zh-Hant/domain';
import { importing as traditionalImporting } from '../../../src/i18n/zh-Hant/importing';
import { encode } from './encodings';

function read(source: string | Uint8Array) {
  const table = readTable(source);
  const mapping = guessColumns(table);
  const { map, notes } = buildPeople(table, mapping);
  const people = [...map.stakeholders.values()].map((person) => ({
    ...person,
    manager: map.stakeholders.get(person.managerId ?? '')?.name ?? null,
  }));
  const called = Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, table.headings[column]]),
  );
  return { people, notes, called };
}

const LISTS = {
  simplified:
    '工号,姓名,职务,部门,直属上级,决策角色,态度\n001,王建国,总经理,总部,,决策者,接受\n002,李娜,采购经理,采购部,001,影响者,怀疑\n',
  traditional:
    '工號,姓名,職稱,部門,直屬主管,決策角色,態度\n001,陳大文,總經理,總部,,決策者,接受\n002,林美玲,採購經理,採購部,001,影響者,懷疑\n',
  western:
    'ID,Name,Title,Department,Manager,Decision role,Attitude\n001,Zoë Dupré,CFO,Siège,,Decision maker,Accepting\n002,René Lévêque,Buyer,Achats,001,Influencer,Sceptical\n',
};

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const ENCODINGS: readonly (readonly [string, keyof typeof LISTS, (text: string) => Uint8Array])[] =
  (['simplified', 'traditional', 'western'] as const).flatMap((list) => [
    ['UTF-8', list, (text: string) => new TextEncoder().encode(text)] as const,
    [
      'UTF-8 with its mark',
      list,
      (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
    ] as const,
    ['UTF-16 with its mark', list, (text: string) => utf16(`\uFEFF${text}`)] as const,
    [
      'big-endian UTF-16 with its mark',
      list,
      (text: string) => utf16(`\uFEFF${text}`).swap16(),
    ] as const,
    ['UTF-16', list, utf16] as const,
    ['big-endian UTF-16', list, (text: string) => utf16(text).swap16()] as const,
  ]);

describe('a list of people in any encoding and dialect', () => {
  it.each([
    ...ENCODINGS,
    ['GB18030', 'simplified', (text: string) => encode(text, 'gb18030')] as const,
    ['Big5', 'traditional', (text: string) => encode(text, 'big5')] as const,
    ['Windows-1252', 'western', (text: string) => encode(text, 'windows-1252')] as const,
  ])('in %s says the same (%s)', (_, list, encoded) => {
    const text = LISTS[list];
    for (const delimiter of [',', ';', '\t']) {
      for (const end of ['\n', '\r\n']) {
        const { people } = read(encoded(text.replaceAll(',', delimiter).replaceAll('\n', end)));
        const [first, second] = text
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => line.split(','));
        expect(people).toMatchObject([
          { sourceId: '001', name: first?.[1], title: first?.[2], department: first?.[3] },
          { sourceId: '002', name: second?.[1], title: second?.[2], manager: first?.[1] },
        ]);
        expect(people.map(({ role, attitude }) => [role, attitude])).toEqual([
          ['decision-maker', 'accepting'],
          ['influencer', 'sceptical'],
        ]);
      }
    }
  });

  it('has every cell as it was, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé王"\',;\t\n =-|'), maxLength: 8 });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (given, delimiter) => {
        const filled = given.map(([a, b], index) => [`p${index}`, `x${a}`, `x${b}`]);
        const csv = Papa.unparse([['ID', 'Name', 'Job title'], ...filled], { delimiter });
        expect(readTable(csv).rows).toEqual(filled);
      }),
    );
  });
});

describe('an export of a CRM system', () => {
  it('from Salesforce has contacts, their managers by name and what they are in the deal', () => {
    const { people, called } = read(
      'Salutation,First Name,Last Name,Title,Department,Account Name,Email,Phone,Reports To,Contact ID,Contact Owner,Contact Role,Description\n' +
        'Ms,Una,Okafor,CFO,Finance,Halden,una@h.example,+44 1,,003Hs01,Farah,Economic Buyer,Calm\n' +
        'Mr,Bo,Lam,Buyer,Procurement,Halden,bo@h.example,,Una Okafor,003Hs02,Farah,Business User,\n',
    );
    expect(called).toMatchObject({
      id: 'Contact ID',
      title: 'Title',
      department: 'Department',
      owner: 'Contact Owner',
    });
    expect(people).toMatchObject([
      {
        name: 'Una Okafor',
        sourceId: '003Hs01',
        role: 'decision-maker',
        manager: null,
        notes: 'Calm',
      },
      {
        name: 'Bo Lam',
        owner: 'Farah',
        role: 'unassigned',
        functions: ['user'],
        manager: 'Una Okafor',
      },
    ]);
  });

  it('from Salesforce’s data loader names the manager by id', () => {
    const { people } = read(
      '"Id","AccountId","LastName","FirstName","Title","ReportsToId","Email","OwnerId"\n' +
        '"003A","001X","Okafor","Una","CFO","","una@h.example","005"\n' +
        '"003B","001X","Lam","Bo","Buyer","003A","bo@h.example","005"\n',
    );
    expect(people[1]).toMatchObject({ name: 'Bo Lam', sourceId: '003B', manager: 'Una Okafor' });
  });

  it('from HubSpot has several buying roles in a cell', () => {
    const { people, called } = read(
      'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Job Title,Associated Company,Buying Role\n' +
        '901,Una,Okafor,una@h.example,1,Farah,CFO,Halden,DECISION_MAKER;BUDGET_HOLDER\n' +
        '902,Bo,Lam,bo@h.example,2,Farah,Buyer,Halden,End user\n',
    );
    expect(called).toMatchObject({ id: 'Record ID', department: 'Associated Company' });
    expect(people).toMatchObject([
      { role: 'decision-maker', notes: 'Buying Role: BUDGET_HOLDER', phone: '1' },
      { functions: ['user'], owner: 'Farah' },
    ]);
  });

  it('from Dynamics 365 begins with an id that is not to be modified', () => {
    const { people, called } = read(
      '(Do Not Modify) Contact,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,First Name,Last Name,Company Name (Account),Business Phone,Job Title,Manager,Email\n' +
        'c1,xx==,2024-01-01,Una,Okafor,Halden,1,CFO,,una@h.example\n' +
        'c2,yy==,2024-01-01,Bo,Lam,Halden,2,Buyer,Una Okafor,bo@h.example\n',
    );
    expect(called).toMatchObject({ id: '(Do Not Modify) Contact', phone: 'Business Phone' });
    expect(people[1]).toMatchObject({ name: 'Bo Lam', sourceId: 'c2', manager: 'Una Okafor' });
  });

  it('from LinkedIn has notes above its headings, and profiles for ids', () => {
    const { people, called } = read(
      'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n' +
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
        'Una,Okafor,https://www.linkedin.com/in/una,,Halden,CFO,17 May 2020\n' +
        'Bo,Lam,https://www.linkedin.com/in/bo,,Halden,"Buyer, Cranes",18 May 2020\n',
    );
    expect(called).toMatchObject({ id: 'URL', department: 'Company', title: 'Position' });
    expect(people).toMatchObject([
      { name: 'Una Okafor' },
      { name: 'Bo Lam', title: 'Buyer, Cranes' },
    ]);
  });

  it('from Salesforce’s report ends with sums and remarks, which are nobody', () => {
    const { people, notes } = read(
      '"Salutation","First Name","Last Name","Title","Reports To"\n"Ms.","Jane","Doe","CFO",""\n"Mr.","Bob","Roe","Controller","Jane Doe"\n"Grand Totals (2 records)"\n"Confidential Information - Do Not Distribute"\n"Copyright (c) salesforce.com, inc."\n',
    );
    expect(people.map(({ name, manager }) => [name, manager])).toEqual([
      ['Jane Doe', null],
      ['Bob Roe', 'Jane Doe'],
    ]);
    expect(notes).toEqual([
      expect.objectContaining({ key: 'row-left-out', count: 3, rows: [3, 4, 5] }),
    ]);
    expect(notes[0]?.examples[0]).toBe('Grand Totals (2 records)');
  });

  it.each([
    [
      'First Name,Last Name,Name Prefix,Organization Name,Organization Title,Organization Department,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
      'Jane,Doe,Dr.,Acme,CFO,Finance,* Work,jane@a.example,Work,5551',
    ],
    [
      'Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value',
      'Jane Doe,Jane,Doe,Acme,CFO,Finance,* Work,jane@a.example,5551',
    ],
  ])('from Google’s contacts has labels beside what counts', (headings, row) => {
    expect(read(`${headings}\n${row}\n`).people).toMatchObject([
      {
        name: 'Jane Doe',
        title: 'CFO',
        department: 'Finance',
        email: 'jane@a.example',
        phone: '5551',
      },
    ]);
  });

  it('from BambooHR and Workday turns names round, and knows who is on leave', () => {
    const bamboo = read(
      'Employee #,"Last name, First name",Job Title,Reporting to\n1,"Doe, Jane",CFO,\n2,"Roe, Bob",Controller,Jane Doe\n3,"Poe, Cy",Clerk,"Roe, Bob"\n',
    );
    expect(bamboo.people.map(({ sourceId, name, manager }) => [sourceId, name, manager])).toEqual([
      ['1', 'Jane Doe', null],
      ['2', 'Bob Roe', 'Jane Doe'],
      ['3', 'Cy Poe', 'Bob Roe'],
    ]);
    const workday = read(
      'Worker;Business Title;Manager\nDoe, Jane;CFO;\nRoe, Bob (On Leave);Controller;Doe, Jane\nPoe, Cy;Clerk;Roe, Bob\n',
    );
    expect(workday.people.map(({ name, manager }) => [name, manager])).toEqual([
      ['Jane Doe', null],
      ['Bob Roe (On Leave)', 'Jane Doe'],
      ['Cy Poe', 'Bob Roe (On Leave)'],
    ]);
  });

  it('from a Chinese HR system may end with a sum, which is nobody', () => {
    const { people, notes } = read(
      '星河集团花名册,,,\n序号,姓名,职务,直接上级\n1,王建国,总经理,\n2,李娜,财务总监,王建国\n合计,,,2人\n',
    );
    expect(people.map(({ name }) => name)).toEqual(['王建国', '李娜']);
    expect(notes).toEqual([{ key: 'row-left-out', count: 1, examples: ['合计 · 2人'], rows: [3] }]);
  });

  it('may have headings, words and names in two languages', () => {
    const { people, called, notes } = read(
      '姓名 Name,职位/Title,部门（Department）,Reports To 汇报对象,角色 Role,态度 Attitude,部门 ID\n王建国 Wang Jianguo,总经理 GM,总部,,决策者 Decision maker,支持,7\n李娜 Li Na,财务总监,财务部,王建国,财务推荐者,中立,8\n',
    );
    expect(called).toEqual({
      name: '姓名 Name',
      title: '职位/Title',
      department: '部门（Department）',
      manager: 'Reports To 汇报对象',
      role: '角色 Role',
      attitude: '态度 Attitude',
    });
    expect(people).toMatchObject([
      { name: '王建国 Wang Jianguo', role: 'decision-maker', attitude: 'accepting' },
      { role: 'financial-recommender', attitude: 'indifferent', manager: '王建国 Wang Jianguo' },
    ]);
    expect(notes).toEqual([]);
  });

  it('from a Chinese HR system names the manager by number or by name', () => {
    const { people } = read(
      '员工工号,姓名,性别,所在部门,岗位名称,直属上级工号,直属上级姓名,手机号码,工作邮箱\n' +
        'H01,王建国,男,总部,总经理,,,138,wang@h.example\nH02,李娜,女,采购部,采购经理,H01,王建国,139,li@h.example\n',
    );
    expect(people[1]).toMatchObject({
      sourceId: 'H02',
      department: '采购部',
      title: '采购经理',
      manager: '王建国',
      phone: '139',
      email: 'li@h.example',
    });
  });
});

describe('names and managers', () => {
  it.each([
    ['Name,Job title', '"Okafor, Una",CFO', '"Lam, Bo",Buyer', 'Una Okafor', 'Bo Lam'],
    [
      '"Last Name, First Name",Title',
      '"Okafor, Una",CFO',
      '"King, Bo, Jr.",Buyer',
      'Una Okafor',
      'Bo King, Jr.',
    ],
    ['姓氏,名字', '王,建国', '李,娜', '王建国', '李娜'],
    ['姓,名', '欧阳,娜', '李,娜', '欧阳娜', '李娜'],
    ['Surname,Forename', 'Okafor,Una', 'Lam,Bo', 'Una Okafor', 'Bo Lam'],
    ['Name,Vorname', 'Okafor,Una', 'Lam,Bo', 'Una Okafor', 'Bo Lam'],
    ['Name,Surname', 'Una,Okafor', 'Bo,Lam', 'Una Okafor', 'Bo Lam'],
    ['Name,Vorname', 'von der Au,Una', 'Lam,Bo', 'Una von der Au', 'Bo Lam'],
    ['Nom,Prénom', 'Le Gall,Una', 'Lam,Bo', 'Una Le Gall', 'Bo Lam'],
    ['Nombre,Apellidos', 'Una María,Okafor Ruiz', 'Bo,Lam', 'Una María Okafor Ruiz', 'Bo Lam'],
    ['Name,First name', 'Una Okafor,Una', 'Robert Lam,Bob', 'Una Okafor', 'Robert Lam'],
    ['Name,Title', '"OKAFOR, UNA",CFO', '"LAM, BO",CTO', 'UNA OKAFOR', 'BO LAM'],
    ['Name,Title', '"de la Au, Una",CFO', '"Lam, Bo",CTO', 'Una de la Au', 'Bo Lam'],
    [
      'Name,Title',
      '"Okafor Ruiz, Una",CFO',
      '"Lam Sanz, Bo",CTO',
      'Una Okafor Ruiz',
      'Bo Lam Sanz',
    ],
    [
      'Name,Title',
      '"Mr LAM Tai-man, Bo",A',
      '"Ms LI Li, Una",B',
      'Mr LAM Tai-man, Bo',
      'Ms LI Li, Una',
    ],
    ['Name,Title', '"Una Okafor, MBA",A', '"Bo Lam, PhD",B', 'Una Okafor, MBA', 'Bo Lam, PhD'],
    ['Full name,First name', 'Una Okafor,Una', 'Bo Lam,Bo', 'Una Okafor', 'Bo Lam'],
    ['Name,Notes', '"Una Okafor, CFO",a', '"Bo Lam, Buyer",b', 'Una Okafor, CFO', 'Bo Lam, Buyer'],
  ])('are put together from %s', (headings, una, bo, first, second) => {
    expect(read([headings, una, bo].join('\n')).people.map(({ name }) => name)).toEqual([
      first,
      second,
    ]);
  });

  it.each([
    '7',
    '0007',
    'Una Okafor',
    'Okafor, Una',
    'UNA@h.example',
    'Una Okafor (7)',
    'Una Okafor <una@h.example>',
    '7 - Una Okafor',
  ])('find the manager who is called %j', (reference) => {
    const { people } = read(
      `ID,Name,Email,Reports to\n7,Una Okafor,una@h.example,\n8,Bo Lam,bo@h.example,"${reference}"\n`,
    );
    expect(people[1]?.manager).toBe('Una Okafor');
  });
});

describe('every word the product shows', () => {
  const READERS: readonly (readonly [keyof typeof english, WordReader<string>])[] = [
    ['role', readRole],
    ['function', readFunction],
    ['attitude', readAttitude],
    ['answer', readAnswer],
    ['quadrant', readQuadrant],
    ['style', readStyle],
    ['affiliation', readAffiliation],
    ['personalNeed', readPersonalNeed],
    ['organisationNeed', readOrganisationNeed],
    ['criterion', readCriterion],
    ['ally', readAllyStatus],
    ['allyService', readAllyService],
  ];

  it.each([
    ['English', english],
    ['简体', simplified],
    ['繁體', traditional],
  ])('is understood in a file, in %s', (_, words) => {
    for (const [list, reader] of READERS) {
      for (const [key, word] of Object.entries(words[list]))
        expect([word, reader(word)]).toEqual([word, key]);
    }
  });

  it.each([
    ['English', englishImporting],
    ['简体', simplifiedImporting],
    ['繁體', traditionalImporting],
  ])('names its column, in %s', (_, { field: labels }) => {
    for (const field of PERSON_FIELDS) {
      // These two explain themselves at length.
      if (field === 'nameReversed' || field === 'manager') continue;
      expect([labels[field], headingRank(labels[field], field)]).toEqual([
        labels[field],
        expect.any(Number),
      ]);
    }
  });
});

describe('a list that is not as it should be', () => {
  it('may have stray control characters, which are taken out and told', () => {
    const text = 'Name,Job title\nUna\0 Okafor,CFO\nBo Lam,Buyer\n';
    const { people, notes } = read(new TextEncoder().encode(text));
    expect(people.map(({ name, title }) => [name, title])).toEqual([
      ['Una Okafor', 'CFO'],
      ['Bo Lam', 'Buyer'],
    ]);
    expect(notes).toEqual([
      { key: 'controls-removed', count: 1, examples: ['Una Okafor, CFO'], rows: [1] },
    ]);
  });

  it('may have no headings: what is not a name is a title, and what is neither is told', () => {
    const two = read('Una Okafor,CFO\nBo Lam,Buyer of cranes\n');
    expect(two.people).toMatchObject([
      { name: 'Una Okafor', title: 'CFO' },
      { name: 'Bo Lam', title: 'Buyer of cranes' },
    ]);
    expect(two.notes).toEqual([]);
    const { notes } = read('Una Okafor,CFO,7\nBo Lam,Buyer of cranes,9\n');
    expect(notes).toEqual([{ key: 'column-left-out', count: 1, examples: ['C (7)'] }]);
  });

  it('is told of in short words, whatever stands in it', () => {
    const long = 'Bo'.repeat(300);
    const { notes } = read(`Name,Reports to\nUna,\n${long},"Nobody\u202e\u0007 ${long}"\n`);
    const example = notes.find(({ key }) => key === 'unknown-manager')?.examples[0] ?? '';
    expect(example.length).toBeLessThan(100);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
    expect(example).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
