import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/exchange/import/table';
import { columnLetter } from '../../../src/exchange/import/tableOfRows';
import { MAX_STAKEHOLDERS } from '../../../src/model/map';

const PLAIN = {
  headings: ['Name', 'Job title', 'Reports to'],
  rows: [
    ['Una Okafor', 'CFO', ''],
    ['王建国', 'CTO', 'Una Okafor'],
  ],
};
const lines = ['Name,Job title,Reports to', 'Una Okafor,CFO,', '王建国,CTO,Una Okafor'];

describe('a table of people', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('may end its lines with %s', (_, end) => {
    expect(readTable(lines.join(end))).toEqual({ ...PLAIN, delimiter: ',' });
    expect(readTable(lines.join(end) + end + end)).toEqual({ ...PLAIN, delimiter: ',' });
  });

  it('may mix line ends, as joined files do', () => {
    expect(readTable(`${lines[0]}\n${lines[1]}\r\n${lines[2]}\r`)).toMatchObject(PLAIN);
  });

  it.each([',', '\t', ';', '|'])('may be parted by %j', (delimiter) => {
    const text = lines.join('\n').replaceAll(',', delimiter);
    expect(readTable(text)).toEqual({ ...PLAIN, delimiter });
  });

  it('is parted by what parts the headings, however many commas the texts have', () => {
    const { headings, rows, delimiter } = readTable(
      'Name;Job title\nUna;Finance, Legal, IT, HR\nBo;Sales, East, West, North\n',
    );
    expect({ headings, rows, delimiter }).toEqual({
      headings: ['Name', 'Job title'],
      rows: [
        ['Una', 'Finance, Legal, IT, HR'],
        ['Bo', 'Sales, East, West, North'],
      ],
      delimiter: ';',
    });
  });

  it('may announce its delimiter as spreadsheets do', () => {
    expect(readTable('sep=;\nPerson A;x\nPerson A;y\n').delimiter).toBe(';');
  });

  it('reads bytes with a byte order mark, and UTF-16 with tabs from a spreadsheet', () => {
    const tabbed = lines.join('\r\n').replaceAll(',', '\t');
    expect(readTable(new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}`))).toMatchObject(PLAIN);
    expect(readTable(new Uint8Array(Buffer.from(`\uFEFF${tabbed}`, 'utf16le')))).toEqual({
      ...PLAIN,
      delimiter: '\t',
    });
  });

  it('keeps line breaks, delimiters and quotes within quotes', () => {
    const { rows } = readTable('Name,Notes\n"Okafor, Una","She said ""no"".\r\nThen yes."\n');
    expect(rows).toEqual([['Okafor, Una', 'She said "no".\nThen yes.']]);
  });

  it('loses nobody to quotes that are not closed or stand where they should not', () => {
    const { rows } = readTable(
      [
        'Name,Job title,Notes',
        'Una "Uno" Okafor,CFO,fine',
        '"Bob" Smith,"Head, Asia",ok',
        'Ann,"Head of ""Special" Projects,ok',
        'Cy,"never closed,ok',
        'Di, "with, space" ,ok',
        'Ed,CEO,"two',
        'lines"',
      ].join('\n'),
    );
    expect(rows).toEqual([
      ['Una "Uno" Okafor', 'CFO', 'fine'],
      ['"Bob" Smith', 'Head, Asia', 'ok'],
      ['Ann', '"Head of ""Special" Projects', 'ok'],
      ['Cy', '"never closed', 'ok'],
      ['Di', 'with, space', 'ok'],
      ['Ed', 'CEO', 'two\nlines'],
    ]);
  });

  it('may have uneven rows, empty rows and trailing delimiters', () => {
    const { headings, rows } = readTable(
      'Name,Job title,,,\n\nUna,CFO,,,\n,,,,\nBo\n  \nCy,a,b,,\n',
    );
    expect(headings).toEqual(['Name', 'Job title', 'C']);
    expect(rows).toEqual([
      ['Una', 'CFO', ''],
      ['Bo', '', ''],
      ['Cy', 'a', 'b'],
    ]);
  });

  it('calls unnamed columns by their letter and tells equal headings apart', () => {
    const { headings } = readTable(',Name,Name,Job title\n1,Una,Okafor,CFO\n');
    expect(headings).toEqual(['A', 'Name', 'Name (2)', 'Job title']);
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AB',
      'ZZ',
      'AAA',
    ]);
  });

  it('finds the headings below title lines', () => {
    const { headings, rows } = readTable(
      'Staff of the port,,\nAs at 31 March,,\n\nFull Name,Position,Line Manager\nUna,CFO,\nBo,CTO,Una\n',
    );
    expect(headings).toEqual(['Full Name', 'Position', 'Line Manager']);
    expect(rows.length).toBe(2);
  });

  it('leaves out headings that are repeated further down', () => {
    expect(readTable([...lines, ...lines].join('\n')).rows).toEqual([...PLAIN.rows, ...PLAIN.rows]);
  });

  it('takes the first row for a person when nothing in it is a heading', () => {
    expect(readTable('Una Okafor\nBo Lam\n').rows).toEqual([['Una Okafor'], ['Bo Lam']]);
    const { headings, rows } = readTable('Una Okafor,una@port.example\nBo Lam,bo@port.example\n');
    expect(headings).toEqual(['A', 'B']);
    expect(rows.length).toBe(2);
    expect(readTable('Una Okafor,Chief\nBo Lam,Clerk\n').rows.length).toBe(2);
    expect(readTable('Una Okafor,CFO,\nBo Lam,CTO,Una Okafor\n').rows.length).toBe(2);
  });

  it('takes the first row for headings in words it does not know', () => {
    const { headings, rows } = readTable('Imię,Stanowisko\nUna,Prezes\nBo,Dyrektor\n');
    expect(headings).toEqual(['Imię', 'Stanowisko']);
    expect(rows.length).toBe(2);
  });

  it('takes off the apostrophe that keeps spreadsheets from running a cell, and no other', () => {
    const { rows } = readTable("Name,Phone,Notes\n'=Una,'+44 20,'tis so\n");
    expect(rows).toEqual([['=Una', '+44 20', "'tis so"]]);
  });
});

describe('a table is refused', () => {
  const refusal = (reason: string, details: object = {}) =>
    expect.objectContaining({ name: 'ImportError', reason, details });

  it('when it is too large', () => {
    expect(() => readTable(new Uint8Array(21_000_000).fill(0x61))).toThrow(
      refusal('too-large', { limit: 20 }),
    );
  });

  it('when nothing or only headings are in it', () => {
    expect(() => readTable('')).toThrow(refusal('empty'));
    expect(() => readTable(' \r\n \r\n')).toThrow(refusal('empty'));
    expect(() => readTable(',,,\n,,\n')).toThrow(refusal('empty'));
    expect(() => readTable('Name,Job title\n')).toThrow(refusal('no-people'));
  });

  it('when it is not text', () => {
    expect(() => readTable(new Uint8Array([1, 2, 3, 0, 0, 0, 0, 0, 200, 201]))).toThrow(
      refusal('unreadable-text'),
    );
  });

  it('when it has more people than a map may have, not one earlier', () => {
    const rows = Array.from({ length: MAX_STAKEHOLDERS }, (_, index) => `Person ${index},CFO`);
    const table = ['Name,Job title', ...rows].join('\n');
    expect(readTable(table).rows.length).toBe(MAX_STAKEHOLDERS);
    expect(() => readTable(`${table}\nOne more,CFO`)).toThrow(
      refusal('too-many-people', { count: MAX_STAKEHOLDERS + 1, limit: MAX_STAKEHOLDERS }),
    );
  });
});
