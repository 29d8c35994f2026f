import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../src/exchange/import/importFile';

const bytesOf = (content: string) => new TextEncoder().encode(content);

describe('the door for files', () => {
  it('opens a map file', async () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/map-v1.stakemap.json'));
    const imported = await importFile('crane.json', bytes);
    expect(imported.kind === 'map' && imported.map.info.title).toBe('Harbour cranes, phase 2');
  });

  it('opens a list of people as a table with a guess at its columns', async () => {
    const imported = await importFile('staff.csv', bytesOf('Title,Name\nCFO,Una\n'));
    expect(imported).toMatchObject({
      kind: 'people',
      table: { headings: ['Title', 'Name'], rows: [['CFO', 'Una']] },
      mapping: { title: 0, name: 1 },
    });
  });

  it.each([
    ['staff.xlsx', 'PK\x03\x04', 'broken-workbook'],
    ['paper.pdf', '%PDF-1.7', 'unknown-file'],
    ['nothing', '', 'empty'],
    ['nothing.csv', '', 'empty'],
    ['nothing.json', '', 'empty'],
    ['map.json', '{"format":"stakeholder-map"', 'not-json'],
    ['picture.png', '\x89PNG', 'broken-picture'],
  ])('says why it does not open %s', async (name, content, reason) => {
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    await expect(importFile(name, bytes)).rejects.toMatchObject({ name: 'ImportError', reason });
  });
});
