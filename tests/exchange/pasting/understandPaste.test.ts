import { describe, expect, it } from 'vitest';
import { understandPaste } from '../../../src/exchange/pasting/understandPaste';

/** "name, title < manager" of everybody. */
function read(text: string): string[] {
  const { people } = understandPaste(text);
  return people.map(({ name, title, managerId }) => {
    const manager = people.find(({ id }) => id === managerId);
    return [name, title && `, ${title}`, manager && ` < ${manager.name}`].filter(Boolean).join('');
  });
}

const TREE = [
  'Una Okafor, CFO',
  'Ben Ade, CIO < Una Okafor',
  'Cai Lin < Ben Ade',
  'Dee Moss < Una Okafor',
];

describe('a pasted list', () => {
  it.each([
    ['indented by tabs', 'Una Okafor, CFO\n\tBen Ade, CIO\n\t\tCai Lin\n\tDee Moss'],
    ['with dashes', '- Una Okafor, CFO\n  - Ben Ade, CIO\n    - Cai Lin\n  - Dee Moss'],
    ['with en dashes', '– Una Okafor, CFO\n  – Ben Ade, CIO\n    – Cai Lin\n  – Dee Moss'],
    ['with stars, as in wikis', '* Una Okafor, CFO\n** Ben Ade, CIO\n*** Cai Lin\n** Dee Moss'],
    [
      'from Word, whose indentation is lost',
      '•\tUna Okafor, CFO\no\tBen Ade, CIO\n▪\tCai Lin\no\tDee Moss',
    ],
    ['numbered', '1. Una Okafor, CFO\n   a) Ben Ade, CIO\n      i. Cai Lin\n   b) Dee Moss'],
    [
      'numbered, its indentation lost',
      '1.\tUna Okafor, CFO\na)\tBen Ade, CIO\ni.\tCai Lin\nb)\tDee Moss',
    ],
    ['numbered by levels', '1. Una Okafor, CFO\n1.1 Ben Ade, CIO\n1.1.1 Cai Lin\n1.2 Dee Moss'],
    [
      'numbered full-width',
      '１．Una Okafor, CFO\n　（1）Ben Ade, CIO\n　　① Cai Lin\n　（2）Dee Moss',
    ],
    ['drawn as a tree', 'Una Okafor, CFO\n├── Ben Ade, CIO\n│   └── Cai Lin\n└── Dee Moss'],
    ['bulleted below a heading line', 'Una Okafor, CFO\n• Ben Ade, CIO\n  • Cai Lin\n• Dee Moss'],
  ])('%s says who reports to whom', (_, text) => {
    expect(understandPaste(text).kind).toBe('list');
    expect(read(text)).toEqual(TREE);
  });

  it('of Chinese numbers does, too', () => {
    expect(read('一、王建国，财务总监\n（一）李明，信息总监\n（二）陈静')).toEqual([
      '王建国, 财务总监',
      '李明, 信息总监 < 王建国',
      '陈静 < 王建国',
    ]);
  });

  it.each([
    'Una Okafor – CFO',
    'Una Okafor (CFO)',
    'Una Okafor | CFO',
    'Una Okafor: CFO',
    'Una Okafor、CFO',
    '• Una Okafor; CFO',
  ])('parts name and title: %s', (line) => expect(read(line)).toEqual(['Una Okafor, CFO']));

  it.each([
    ['王建国 总经理', '王建国, 总经理'],
    ['王建国：总经理', '王建国, 总经理'],
    ['王建国 总经理 兼任董事', '王建国, 总经理 兼任董事'],
    ['总经理：王建国', '王建国, 总经理'],
    ['财务总监 李娜', '李娜, 财务总监'],
    ['采购经理：待定', '采购经理?'],
    ['歐陽 修', '歐陽 修'],
    ['王建国 李娜', '王建国 李娜'],
    ['CEO: Una Okafor', 'Una Okafor, CEO'],
    ['Head of IT – Ben Ade', 'Ben Ade, Head of IT'],
    ['CTO: ?', 'CTO?'],
    ['Una Okafor: Vice President', 'Una Okafor, Vice President'],
    ['**Una Okafor** – CFO', 'Una Okafor, CFO'],
    ['*Una Okafor* – CFO', 'Una Okafor, CFO'],
    ['- [ ] Una Okafor, CFO', 'Una Okafor, CFO'],
    ['- [x] Una Okafor, CFO', 'Una Okafor, CFO'],
    ['Una Okafor – CFO, EMEA', 'Una Okafor, CFO, EMEA'],
    ['CFO: Una Okafor, London', 'Una Okafor, CFO, London'],
    ['Una Okafor (CFO), London', 'Una Okafor, CFO, London'],
    ['Una Okafor (on leave), CFO', 'Una Okafor (on leave), CFO'],
    ['王建国—总经理', '王建国, 总经理'],
    ['王建国－总经理', '王建国, 总经理'],
    ['采购经理-王建国', '王建国, 采购经理'],
    ['王建国/信息科科长', '王建国, 信息科科长'],
    ['@王建国 总经理，拍板', '王建国, 总经理, 拍板'],
    ['Ana-María Ruiz', 'Ana-María Ruiz'],
  ])('tells the post from the name, whichever comes first: %s', (line, person) => {
    expect(read(line)).toEqual([person]);
  });

  it.each([
    ['of Outlook', 'Okafor, Una <una@x.example>; Ade, Ben <ben@x.example>'],
    ['of Gmail', "Una Okafor <una@x.example>, 'Ben Ade' <ben@x.example>,"],
    ['on lines', 'To: Una Okafor <una@x.example>;\nCc: Ben Ade <mailto:ben@x.example>'],
  ])('may be the recipients of a message, as those %s', (_, text) => {
    const { people } = understandPaste(text);
    expect(people.map(({ name, title, email }) => [name, title, email])).toEqual([
      ['Una Okafor', '', 'una@x.example'],
      ['Ben Ade', '', 'ben@x.example'],
    ]);
  });

  it.each([
    ['with the family name first', 'Okafor, Una; Ade, Ben'],
    ['under the captions of an invitation', 'Required attendees\nUna Okafor\nOptional:\nBen Ade'],
    ['with the head of a message', 'From: Una Okafor\nSent: Monday\nTo: Ben Ade\nSubject: Us'],
    ['mentioned in a chat', '@Una Okafor @Ben Ade'],
  ])('may be people %s', (_, text) => {
    expect(read(text)).toEqual(['Una Okafor', 'Ben Ade']);
  });

  it('tells telephone and address from the title', () => {
    const { kind, people } = understandPaste(
      'Una Okafor, CFO, una@x.example, +44 20 7946 0000\nBen Ade (ben@x.example), CIO #tr\n王建国 总经理\n李娜 财务总监 13800000000\n赵强-采购经理-139 0000 0000\nCai Lin, Interim CEO 2024-2026',
    );
    expect(kind).toBe('list');
    expect(people.map(({ name, title, email, phone }) => [name, title, email, phone])).toEqual([
      ['Una Okafor', 'CFO', 'una@x.example', '+44 20 7946 0000'],
      ['Ben Ade', 'CIO', 'ben@x.example', ''],
      ['王建国', '总经理', '', ''],
      ['李娜', '财务总监', '', '13800000000'],
      ['赵强', '采购经理', '', '139 0000 0000'],
      ['Cai Lin', 'Interim CEO 2024-2026', '', ''],
    ]);
  });

  it('keeps a subject in a list that is no message', () => {
    expect(read('Una Okafor\nDate: Ada')).toHaveLength(2);
  });

  it('may be cells below others that are indented', () => {
    expect(read('Una Okafor\tCFO\n\tBen Ade\tCIO\n\tDee Moss\tCOO')).toEqual([
      'Una Okafor, CFO',
      'Ben Ade, CIO < Una Okafor',
      'Dee Moss, COO < Una Okafor',
    ]);
  });

  it('keeps what else a line with an address says, and an address that says no name', () => {
    const { people } = understandPaste('- Una Okafor, CFO <una@x.example>\n- ben@x.example');
    expect(people.map(({ name, title, email }) => [name, title, email])).toEqual([
      ['Una Okafor', 'CFO', 'una@x.example'],
      ['ben@x.example', '', 'ben@x.example'],
    ]);
  });

  it('may have several names on a line', () => {
    expect(read('王建国、李娜、赵强')).toEqual(['王建国', '李娜', '赵强']);
    expect(read('Required: Una Okafor; Ben Ade\nOptional: Cai Lin')).toEqual([
      'Una Okafor',
      'Ben Ade',
      'Cai Lin',
    ]);
  });

  it('understands the signs of an outline, and keeps other words', () => {
    const { people, unknownWords } = understandPaste('- Una, CFO #dm +acc #whatever');
    expect(people).toMatchObject([
      { name: 'Una', title: 'CFO #whatever', role: 'decision-maker', attitude: 'accepting' },
    ]);
    expect(unknownWords).toEqual(['#whatever']);
  });

  it('keeps initials and names that look like marks', () => {
    expect(read('J. Smith, CEO\nA. N. Other\nO Brien')).toEqual([
      'J. Smith, CEO',
      'A. N. Other',
      'O Brien',
    ]);
  });

  it('has nobody in it without letters', () => {
    expect(read('---\n\n***\n…')).toEqual([]);
  });
});

describe('a block copied from a spreadsheet', () => {
  it('with headings is read by them', () => {
    const text =
      'Name\tTitle\tManager\tEmail\nUna Okafor\tCFO\t\tuna@x.com\nBen Ade\tCIO\tUna Okafor\tben@x.com';
    expect(understandPaste(text).kind).toBe('table');
    expect(read(text)).toEqual(['Una Okafor, CFO', 'Ben Ade, CIO < Una Okafor']);
    expect(understandPaste(text).people[1]).toMatchObject({ email: 'ben@x.com' });
  });

  it('with Chinese headings is, too, and managers come before reports', () => {
    const text = '姓名\t职务\t上级\t态度\n李明\t信息总监\t王建国\t怀疑\n王建国\t总经理\t\t接受';
    expect(read(text)).toEqual(['王建国, 总经理', '李明, 信息总监 < 王建国']);
    expect(understandPaste(text).people[1]).toMatchObject({ attitude: 'sceptical' });
  });

  it('without headings is read by its values', () => {
    const text =
      'Una Okafor\tCFO\t+44 20 7946 0000\tuna@x.com\nBen Ade\tHead of IT\t+44 20 7946 0001\tben@x.com';
    expect(read(text)).toEqual(['Una Okafor, CFO', 'Ben Ade, Head of IT']);
    expect(understandPaste(text).people[0]).toMatchObject({
      email: 'una@x.com',
      phone: '+44 20 7946 0000',
    });
  });

  it('of one row is somebody', () => {
    expect(read('Una Okafor\tCFO')).toEqual(['Una Okafor, CFO']);
  });
});

describe('delimited text', () => {
  it.each([
    ['with commas', 'Name,Title,Manager\nUna Okafor,CFO,\nBen Ade,CIO,Una Okafor'],
    [
      'with semicolons',
      '"Name";"Title";"Manager"\n"Una Okafor";"CFO";\n"Ben Ade";"CIO";"Una Okafor"',
    ],
    [
      'of a wiki’s table',
      '| Name | Title | Manager |\n|---|---|---|\n| Una Okafor | CFO | |\n| Ben Ade | CIO | Una Okafor |',
    ],
  ])('%s is read by its headings', (_, text) => {
    expect(understandPaste(text).kind).toBe('table');
    expect(read(text)).toEqual(['Una Okafor, CFO', 'Ben Ade, CIO < Una Okafor']);
  });

  it('is a list without headings', () => {
    expect(understandPaste('Una Okafor, CFO\nBen Ade, CIO').kind).toBe('list');
    expect(understandPaste('Una Okafor, Manager\nBen Ade, Owner').kind).toBe('list');
  });

  it('may be vCards', () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Una Okafor\nTITLE:CFO\nEND:VCARD';
    expect(read(card)).toEqual(['Una Okafor, CFO']);
  });
});

describe('e-mail signatures', () => {
  it('may have the title beside the name', () => {
    const texts = [
      '王建国  总经理\n北门水务集团\nMobile: +86 138 0000 0000',
      'Una Okafor, CFO\nNorthgate\nTel 020 7946 0000',
    ];
    expect(texts.flatMap((text) => understandPaste(text).people)).toMatchObject([
      { name: '王建国', title: '总经理', department: '北门水务集团', phone: '+86 138 0000 0000' },
      {
        name: 'Una Okafor',
        title: 'CFO',
        department: 'Northgate',
        phone: '020 7946 0000',
        notes: '',
      },
    ]);
  });

  it('say name, title, company, telephone and address', () => {
    const { kind, people } = understandPaste(
      'Best regards,\n\nUna Okafor\nChief Financial Officer\nNorthgate Water plc\nT: +44 20 7946 0000\nuna.okafor@northgate.example\n12 High Street, London N1 9GU',
    );
    expect(kind).toBe('signatures');
    expect(people).toMatchObject([
      {
        name: 'Una Okafor',
        title: 'Chief Financial Officer',
        department: 'Northgate Water plc',
        phone: '+44 20 7946 0000',
        email: 'una.okafor@northgate.example',
        notes: '12 High Street, London N1 9GU',
      },
    ]);
  });

  it('may be several, in Chinese, or on one line', () => {
    const text =
      '王建国\n财务总监\n北门水务集团\n电话：010-8888 8888\n\n李明\n信息总监\n手机：138 0000 0000\n邮箱：li@x.cn';
    expect(understandPaste(text).people).toMatchObject([
      { name: '王建国', title: '财务总监', department: '北门水务集团', phone: '010-8888 8888' },
      { name: '李明', title: '信息总监', phone: '138 0000 0000', email: 'li@x.cn' },
    ]);
    expect(understandPaste('Una Okafor | CFO | Northgate | +44 20 7946 0000').people).toMatchObject(
      [{ name: 'Una Okafor', title: 'CFO', department: 'Northgate', phone: '+44 20 7946 0000' }],
    );
  });

  it('can be read as a list by who knows better', () => {
    const text = 'Una Okafor\nCFO\nuna@x.com';
    expect(understandPaste(text).people).toHaveLength(1);
    expect(understandPaste(text, 'list').people).toHaveLength(3);
  });
});
