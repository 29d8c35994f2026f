import type { Chance } from '../suite';
import { inUnicode, spoilt } from './bytes';
import { anyText, hostileText, longText } from './texts';

const NAMES: readonly string[] = [
  'FN',
  'N',
  'TITLE',
  'ROLE',
  'ORG',
  'EMAIL',
  'TEL',
  'NOTE',
  'UID',
  'RELATED',
  'KIND',
  'PHOTO',
  'item1.EMAIL',
  'item1.X-ABLabel',
  'X-MS-MANAGER',
  'X-ABRELATEDNAMES',
  'AGENT',
  'VERSION',
  '__proto__',
  'constructor',
  'X-',
  '',
  'BEGIN',
  'END',
  'REV',
  'URL',
];
const PARAMETERS: readonly string[] = [
  ';TYPE=work',
  ';TYPE=manager',
  ';PREF=1',
  ';QUOTED-PRINTABLE',
  ';ENCODING=QUOTED-PRINTABLE',
  ';ENCODING=BASE64',
  ';CHARSET=gb2312',
  ';CHARSET=utf-7',
  ';CHARSET=__proto__',
  ';CHARSET=',
  ';X="a:b;c,d"',
  ';X="',
  ';=',
  ';;;',
  ';__proto__=1',
  ';TYPE="manager,x"',
  ';VALUE=uri',
];

/** The bytes of a vCard file that has been tampered with. */
export function hostileCards(chance: Chance, step: number): Uint8Array<ArrayBuffer> {
  const count = chance.is(0.001) ? 5_002 : 1 + chance.whole(6);
  const cards = Array.from({ length: count }, () => card(chance, count > 100));
  const bytes = inUnicode(cards.join(chance.is(0.9) ? '' : hostileText(chance)), chance);
  return chance.is(0.35) ? spoilt(bytes, chance, step) : bytes;
}

function card(chance: Chance, isShort: boolean): string {
  const end = chance.is(0.9) ? '\r\n' : chance.one(['\n', '\r', '\n\n']);
  const version = chance.one(['2.1', '3.0', '4.0', '9', '']);
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, `FN:${anyText(chance, isShort ? 0 : 0.3)}`];
  for (let left = isShort ? 0 : chance.whole(8); left > 0; left -= 1) lines.push(property(chance));
  if (chance.is(0.05))
    lines.push('BEGIN:VCARD', property(chance), ...(chance.is(0.5) ? ['END:VCARD'] : []));
  if (chance.is(0.95)) lines.push('END:VCARD');
  return lines.map((line) => line + end).join('');
}

function property(chance: Chance): string {
  const parameters = Array.from({ length: chance.whole(3) }, () =>
    chance.is(0.9) ? chance.one(PARAMETERS) : `;${hostileText(chance)}`,
  );
  const value = chance.is(0.15) ? odd(chance) : anyText(chance);
  return `${chance.one(NAMES)}${parameters.join('')}${chance.is(0.95) ? ':' : ''}${value}`;
}

function odd(chance: Chance): string {
  return chance.one([
    '=E7=8E=8B=\r\n=E5=B0=8F',
    '=ZZ=\n',
    '=00=01=FF',
    `a${'\r\n b'.repeat(chance.one([3, 3_000, 100_000]))}`,
    `=\r\n${'=\r\n'.repeat(chance.one([3, 3_000]))}`,
    'a\\;b\\,c\\nd\\\\',
    ';;;;',
    ';'.repeat(chance.one([9, 20_000])),
    `\\${'\\;'.repeat(chance.one([9, 20_000]))}`,
    '_$!<Manager>!$_',
    longText(chance),
  ]);
}
