import { describe, expect, it } from 'vitest';
import { importPeople } from '../../../src/exchange/import/importFile';

const bytesOf = (content: string) => new TextEncoder().encode(content);

describe('the door for lists of people', () => {
  it('opens a list as a table', async () => {
    expect(await importPeople('staff.csv', bytesOf('Title,Name\nCFO,Una\n'))).toMatchObject({
      headings: ['Title', 'Name'],
      rows: [['CFO', 'Una']],
    });
  });

  it.each([
    ['staff.xlsx', 'PK\x03\x04', 'broken-workbook'],
    ['staff.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-workbook'],
    ['paper.pdf', '%PDF-1.7', 'unknown-file'],
    ['map.json', '{"format":"stakeholder-map"', 'unknown-file'],
    ['nothing', '', 'empty'],
    ['nothing.csv', '', 'empty'],
  ])('says why it does not open %s', async (name, content, reason) => {
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    await expect(importPeople(name, bytes)).rejects.toMatchObject({ name: 'ImportError', reason });
  });
});
