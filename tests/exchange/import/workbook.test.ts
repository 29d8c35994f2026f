import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { importPeople } from '../../../src/exchange/import/importFile';
import { readWorkbook } from '../../../src/exchange/import/workbook';
import { workbookFile, workbookParts } from './workbookFile';

const PEOPLE = [
  ['ID', 'Name', 'Job title', 'Manager ID', 'Since', 'Active'],
  ['00042', 'Una Okafor', 'CFO', null, new Date('2020-05-17T00:00:00Z'), true],
  [43, '王建国', 'R&D <lead>', '00042', null, false],
];

describe('an XLSX workbook', () => {
  it('is read as the table it shows: ids, dates and yes or no as people write them', async () => {
    expect(await readWorkbook(workbookFile(PEOPLE))).toEqual({
      headings: ['ID', 'Name', 'Job title', 'Manager ID', 'Since', 'Active'],
      rows: [
        ['00042', 'Una Okafor', 'CFO', '', '2020-05-17', 'yes'],
        ['43', '王建国', 'R&D <lead>', '00042', '', 'no'],
      ],
    });
  });

  it('may have a cover before the sheet with the people', async () => {
    const cover = [['Quarterly report'], ['Confidential']];
    const table = await readWorkbook(workbookFile(cover, PEOPLE));
    expect(table.rows.map((row) => row[1])).toEqual(['Una Okafor', '王建国']);
  });

  it('may have people of one list on several sheets, but not last year’s again', async () => {
    const headings = ['Name', 'Title'];
    const read = await readWorkbook(
      workbookFile(
        [['Finance'], headings, ['Una Okafor', 'CFO'], ['Bo Lam', 'Clerk']],
        [
          ['Works', ''],
          [...headings, ''],
          ['Cy Xu', 'Welder'],
        ],
        [headings, ['Una Okafor', 'Clerk'], ['Bo Lam', 'Trainee']],
        [
          ['Name', 'Price'],
          ['Crane', 7],
        ],
      ),
    );
    expect(read.rows).toEqual([
      ['Una Okafor', 'CFO'],
      ['Bo Lam', 'Clerk'],
      ['Cy Xu', 'Welder'],
    ]);
  });

  it('may have cells merged downwards, which hold for each of their rows', async () => {
    const parts = workbookParts(
      [['Cover']],
      [
        ['部门', '姓名', '联系方式', ''],
        ['', '', '电话', '邮箱'],
        ['财务部', '王建国', '1', 'w@x.example'],
        ['', '李娜', '2', ''],
        ['总部', '赵强', '3', ''],
      ],
    );
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet2.xml']);
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'A3:A4'].map((ref) => `<mergeCell ref="${ref}"/>`);
    parts['xl/worksheets/sheet2.xml'] = new TextEncoder().encode(
      sheet.replace('</sheetData>', `</sheetData><mergeCells>${merges.join('')}</mergeCells>`),
    );
    expect(await readWorkbook(zipSync(parts))).toEqual({
      headings: ['部门', '姓名', '电话', '邮箱'],
      rows: [
        ['财务部', '王建国', '1', 'w@x.example'],
        ['财务部', '李娜', '2', ''],
        ['总部', '赵强', '3', ''],
      ],
    });
  });

  it('is known by its content, whatever it is called', async () => {
    const table = await importPeople('people.csv', workbookFile(PEOPLE));
    expect(guessColumns(table)).toMatchObject({ id: 0, name: 1, manager: 3 });
  });

  it('keeps formulas that are text as text, and takes no text for a prototype', async () => {
    const rows = [
      ['Name', '__proto__', 'constructor'],
      ['=cmd|calc!A1', '__proto__', 'x'],
    ];
    const table = await readWorkbook(workbookFile(rows));
    expect(table.rows).toEqual([['=cmd|calc!A1', '__proto__', 'x']]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a workbook is refused', () => {
  const refusal = (reason: string) => expect.objectContaining({ name: 'ImportError', reason });
  const spoilt = (path: string, content: Uint8Array) =>
    zipSync({ ...workbookParts(PEOPLE), [path]: content });
  const sheet = (rows: string) =>
    spoilt(
      'xl/worksheets/sheet1.xml',
      strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    );
  const cell = (at: string) => `<c r="${at}" t="str"><v>x</v></c>`;

  it('when it unpacks to far more than it is, before the memory is full', async () => {
    const bomb = spoilt('xl/sharedStrings.xml', new Uint8Array(130_000_000));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readWorkbook(bomb)).rejects.toThrow(refusal('workbook-too-large'));
  });

  it('when it lies about how much it unpacks to', async () => {
    const bomb = spoilt('xl/sharedStrings.xml', new Uint8Array(130_000_000));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await expect(readWorkbook(bomb)).rejects.toThrow(refusal('workbook-too-large'));
  });

  it('when two of its cells stand in far corners', async () => {
    const corners = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('XFD1048576')}</row>`;
    await expect(readWorkbook(sheet(corners))).rejects.toThrow(refusal('workbook-too-large'));
    const beyond = `<row r="999999999">${cell('A999999999')}</row>`;
    await expect(readWorkbook(sheet(beyond))).rejects.toThrow(refusal('broken-workbook'));
  });

  it('when it is cut off, anywhere', async () => {
    const whole = workbookFile(PEOPLE);
    for (let length = 4; length < whole.length; length += 97) {
      await expect(readWorkbook(whole.subarray(0, length))).rejects.toThrow(
        refusal('broken-workbook'),
      );
    }
  });

  it('when what is inside is no sheet', async () => {
    await expect(
      readWorkbook(spoilt('xl/workbook.xml', strToU8('<workbook><oops'))),
    ).rejects.toThrow(refusal('broken-workbook'));
    await expect(readWorkbook(zipSync({ 'xl/other.xml': strToU8('') }))).rejects.toThrow(
      refusal('broken-workbook'),
    );
  });

  it('when it is larger than any file may be, or empty', async () => {
    await expect(readWorkbook(new Uint8Array(20_000_001))).rejects.toThrow(refusal('too-large'));
    await expect(readWorkbook(workbookFile([]))).rejects.toThrow(refusal('empty'));
  });
});

describe('a sheet whose places are made up', () => {
  const sheet = (rows: string) => {
    const parts = workbookParts([['Name'], ['Una']]);
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(
      xml.replace('</sheetData>', `${rows}</sheetData>`),
    );
    return zipSync(parts);
  };
  const cell = (place: string) => `<row><c r=${place} t="inlineStr"><is><t>x</t></is></c></row>`;

  it.each([
    ['a column that no sheet has', cell(`"${'Z'.repeat(400)}3"`)],
    ['a column of four letters', cell('"ZZZZ3"')],
    ['a row in the notation of science', '<row r="1e9"></row>'],
    ['a row that no sheet has', '<row r="1048577"></row>'],
    ['a row in hexadecimal', '<row r="0x3FFFFFFF"></row>'],
    ['a place in entities', cell('"A&#49;000000000"')],
    ['a tag that seems to end in the middle', `<row><c x=">" r="ZZZZZZ3"><v>1</v></c></row>`],
    ['a prefix', '<row><abcdefghijklmnopqrstuvwxyz:c r="ZZZZZZ3"><v>1</v></c></row>'],
  ])('is refused before it fills the memory: %s', async (_, rows) => {
    await expect(readWorkbook(sheet(rows))).rejects.toMatchObject({ reason: 'broken-workbook' });
  });

  it('is refused when a tag says its place a hundred thousand times', async () => {
    const rows = `<row><c ${'r="A3" '.repeat(100_000)}`;
    await expect(readWorkbook(sheet(rows))).rejects.toMatchObject({ reason: 'broken-workbook' });
  });

  it('is refused when many sheets together would fill the memory', async () => {
    const parts = workbookParts(...Array.from({ length: 20 }, () => [['Name']]));
    for (const path of Object.keys(parts).filter((each) => each.includes('worksheets'))) {
      parts[path] = new TextEncoder().encode(
        `<worksheet><sheetData>${cell('"A1"')}<row r="100000">${cell('"AD100000"')}</row></sheetData></worksheet>`,
      );
    }
    await expect(readWorkbook(zipSync(parts))).rejects.toMatchObject({
      reason: 'workbook-too-large',
    });
  });
});
