import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sniffFile } from '../../../src/exchange/import/sniffFile';

const text = (content: string) => new TextEncoder().encode(content);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const workbook = text('PK\x03\x04\0\0[Content_Types].xml\0\0xl/workbook.xml');

describe('what a file is', () => {
  it.each([
    ['port.stakemap.json', readFileSync('tests/fixtures/map-v1.stakemap.json'), 'map'],
    ['a map with another name', readFileSync('tests/fixtures/map-v1.stakemap.json'), 'map'],
    ['people.csv', text('  {"format":"stakeholder-map"'), 'map'],
    ['port.json', text('broken'), 'map'],
    ['port.png', png, 'png'],
    ['port.csv', png, 'png'],
    ['staff.xlsx', workbook, 'xlsx'],
    ['staff.csv', workbook, 'xlsx'],
    [
      'staff.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'old-workbook',
    ],
    ['staff.xlsb', text('PK\x03\x04\0\0\0\0xl/workbook.bin'), 'old-workbook'],
    ['people.vcf', text('BEGIN:VCARD\r\nFN:Una\r\nEND:VCARD\r\n'), 'vcard'],
    [
      'a long list in UTF-16 without its mark',
      new Uint8Array(Buffer.from(`姓名,上级\n${'王建国,上级\n'.repeat(900)}`, 'utf16le')),
      'people-text',
    ],
    ['letters.zip', text('PK\x03\x04\0\0letters/one.txt'), 'unknown'],
    ['staff.csv', readFileSync('tests/fixtures/real-data/defence-2016.csv'), 'people-text'],
    ['staff', text('Name\tTitle\nUna\tCFO\n'), 'people-text'],
    ['staff.txt', new Uint8Array(Buffer.from('\uFEFF姓名\t职位\n', 'utf16le')), 'people-text'],
    [
      'staff.csv',
      new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd6, 0xb0, 0xce, 0xbb]),
      'people-text',
    ],
    ['staff.csv', new Uint8Array(), 'people-text'],
    ['page.html', text('<!DOCTYPE html><table>'), 'unknown'],
    ['paper.pdf', text('%PDF-1.7'), 'unknown'],
    ['photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a]), 'unknown'],
    ['empty', new Uint8Array(), 'unknown'],
  ])('is told by its content, then by its name: %s', (name, bytes, kind) => {
    expect(sniffFile(name, bytes)).toBe(kind);
  });
});
