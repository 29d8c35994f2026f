import { readdirSync, readFileSync } from 'node:fs';
import { writePeopleCsv } from '../../src/exchange/export/csv';
import { encode } from '../../tests/exchange/import/encodings';
import type { Chance } from '../suite';
import { inUnicode, noise, spoilt } from './bytes';
import { anyMap } from './maps';
import { anyText, hostileText } from './texts';

const REAL = new URL('../../tests/fixtures/real-data/', import.meta.url);
const REAL_LINES: readonly (readonly string[])[] = readdirSync(REAL)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => readFileSync(new URL(name, REAL), 'latin1').split('\n'));

const HEADINGS: readonly string[] = [
  'ID',
  'Name',
  'First name',
  'Last name',
  'Job title',
  'Department',
  'Manager ID',
  'Manager',
  'Reports to',
  'Email',
  'Phone',
  'Decision role',
  'Attitude',
  'Influence',
  'Quadrant',
  'Social style',
  'Notes',
  'Functions',
  'Coverage',
  '姓名',
  '职位',
  '上级',
  '工号',
];

/** The bytes of a list of people that has been tampered with. */
export function hostileTable(chance: Chance, step: number): Uint8Array<ArrayBuffer> {
  const text = chance.is(0.15) ? realText(chance) : madeText(chance);
  const bytes = encoded(text, chance);
  return chance.is(0.4) ? spoilt(bytes, chance, step) : bytes;
}

/** Rows as a workbook or a clipboard may hold them, ids twice and circles of managers included. */
export function hostileRows(chance: Chance): string[][] {
  const width = chance.is(0.002) ? 100_000 : 1 + chance.whole(9);
  const count = chance.is(0.001) ? 5_002 : chance.whole(14);
  const row = (index: number) => {
    const cells = Array.from({ length: width > 100 ? 3 : width }, () =>
      anyText(chance, count > 100 ? 0.001 : 0.3),
    );
    cells[0] = String(chance.is(0.9) ? index : chance.whole(5));
    if (chance.is(0.5)) cells[width - 1] = String(chance.whole(count));
    return chance.is(0.9) ? cells : cells.slice(0, chance.whole(width + 3));
  };
  const heading = Array.from({ length: width }, () => (width < 100 ? heading1(chance) : 'x'));
  const rows = Array.from({ length: count }, (_, index) => row(index));
  if (chance.is(0.85)) rows.unshift(heading);
  if (chance.is(0.1)) rows.unshift([anyText(chance)], []);
  return rows;
}

function heading1(chance: Chance): string {
  return chance.is(0.85) ? chance.one(HEADINGS) : hostileText(chance);
}

function madeText(chance: Chance): string {
  if (chance.is(0.15)) return writePeopleCsv(anyMap(chance));
  const delimiter = chance.one([',', ',', '\t', ';', '|']);
  const end = () => (chance.is(0.1) ? chance.one(['\n', '\r', '\r\n', '\n\n', '']) : '\n');
  const quoting = chance.whole(3);
  const cell = (text: string) => {
    if (quoting === 0 && chance.is(0.9)) return `"${text.replaceAll('"', '""')}"`;
    if (quoting === 1 && chance.is(0.2))
      return chance.one([`"${text}`, ` "${text}" `, `${text}"`, `"${text}"x`]);
    return text;
  };
  const head = chance.is(0.05) ? `sep=${chance.one([delimiter, ';', ':', ''])}\n` : '';
  return (
    head +
    hostileRows(chance)
      .map((row) => row.map(cell).join(delimiter) + end())
      .join('')
  );
}

function realText(chance: Chance): string {
  const lines = chance.one(REAL_LINES);
  const rows = lines.slice(0, 1 + chance.whole(15));
  for (let times = chance.whole(4); times > 0; times -= 1) {
    const at = chance.whole(rows.length);
    const cells = (rows[at] ?? '').split(',');
    cells[chance.whole(cells.length)] = hostileText(chance);
    rows[at] = cells.join(',');
  }
  return rows.join('\n');
}

function encoded(text: string, chance: Chance): Uint8Array<ArrayBuffer> {
  if (chance.is(0.6) || text.length > 100_000) return inUnicode(text, chance);
  const bytes = encode(text, chance.one(['gb18030', 'big5', 'windows-1252']));
  if (chance.is(0.2)) bytes.set(noise(chance).subarray(0, bytes.length), 0);
  if (chance.is(0.2) && bytes.length > 0)
    bytes[chance.whole(bytes.length)] = chance.one([0, 0x80, 0xff, 0x81]);
  return bytes;
}
