import { workbookParts } from '../../tests/exchange/import/workbookFile';
import type { Chance } from '../suite';
import { hostileArchive } from './archives';
import { spoilt } from './bytes';
import { hostileRows } from './tables';
import { hostileText, longText } from './texts';

/** The bytes of an XLSX workbook that has been tampered with. */
export function hostileWorkbook(chance: Chance, step: number): Uint8Array<ArrayBuffer> {
  const sheets = Array.from({ length: chance.is(0.9) ? 1 : 3 }, () => rowsFor(chance));
  const parts = workbookParts(...sheets);
  for (let times = chance.whole(4); times > 0; times -= 1) {
    const path = chance.one(Object.keys(parts));
    const part = parts[path] ?? new Uint8Array(0);
    const kind = chance.whole(10);
    if (kind === 0) delete parts[path];
    else if (kind === 1) parts[path] = spoilt(part, chance, step);
    else if (kind === 2) parts[path] = new TextEncoder().encode(hostileText(chance));
    else parts[path] = new TextEncoder().encode(tampered(new TextDecoder().decode(part), chance));
    if (Object.keys(parts).length === 0) break;
  }
  const archive = hostileArchive(parts, chance);
  return chance.is(0.25) ? spoilt(archive, chance, step) : archive;
}

/** Columns are named by one letter here. */
const rowsFor = (chance: Chance) => hostileRows(chance).map((row) => row.slice(0, 26));

const BOMB = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}">${[...'bcdefgh']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`)
  .join(
    '',
  )}<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY u SYSTEM "https://elsewhere.example/">]>`;

/** An XML part in which something is not as it should be. */
function tampered(xml: string, chance: Chance): string {
  const tags = [...xml.matchAll(/<[^>]*>/g)];
  const tag = tags.length === 0 ? null : chance.one(tags);
  const [start, end] = tag ? [tag.index, tag.index + tag[0].length] : [0, 0];
  const put = (text: string) => xml.slice(0, end) + text + xml.slice(end);
  switch (chance.whole(20)) {
    case 0:
      return BOMB + xml.replaceAll(/<t[^>]*>[^<]*/g, (text) => `${text}&h;&f;&u;`);
    case 1:
      return put(`<![CDATA[${hostileText(chance)}]]>`);
    case 2:
      return put(hostileText(chance));
    case 3:
      return xml.slice(0, start) + xml.slice(end);
    case 4:
      return xml.slice(0, end) + xml.slice(start);
    case 5:
      return xml.replace(
        /<v>[^<]*/,
        `<v>${chance.one(['99999', '-1', '1e9', 'NaN', '__proto__', '', '0x1', '1e400', '1.5', hostileText(chance)])}`,
      );
    case 6:
      return xml.replace(/r="[A-Z]+\d+"/, `r="${chance.one(CELLS)}"`);
    case 7:
      return xml.replace(
        /<row r="\d+"/,
        `<row r="${chance.one(['0', '-1', '1048577', '1000000000', '1e9', 'x', '', '99999999999999999999'])}"`,
      );
    case 8:
      return xml.replace(
        /t="s"/,
        `t="${chance.one(['str', 'inlineStr', 'b', 'e', 'n', 'd', '__proto__', 'x', ''])}"`,
      );
    case 9:
      return put('<a>'.repeat(chance.one([100, 20_000])));
    case 10:
      return put(
        `<x ${chance.one(['a="', "b='", 'r="A1" '.repeat(chance.one([5, 30_000])), '='.repeat(5_000)])}`,
      );
    case 11:
      return xml.replace(/s="\d+"/, `s="${chance.one(['9999', '-1', 'x', '__proto__'])}"`);
    case 12:
      return put('<c/><row/><si/><sheet/>'.repeat(chance.one([1, 2_000])));
    case 13:
      return xml.replace(
        /numFmtId="\d+"/,
        `numFmtId="${chance.one(['14', '9999', '-1', '__proto__', 'x'])}"`,
      );
    case 14:
      return xml.replace(
        /Target="[^"]*"/,
        `Target="${chance.one(['../../x', '/xl/workbook.xml', '__proto__', 'https://elsewhere.example/', '', 'worksheets/sheet9.xml'])}"`,
      );
    case 15:
      return put(
        `<c r="${chance.one(CELLS)}" t="inlineStr"><is><t>${hostileText(chance)}</t></is></c>`,
      );
    case 16:
      return put(
        `<c r="${chance.one(CELLS)}"><f>${hostileText(chance)}</f><v>${hostileText(chance)}</v></c>`,
      );
    case 17:
      return `<?xml version="1.0" encoding="${chance.one(['UTF-16', 'x', 'utf-7'])}"?>${xml}`;
    case 18:
      return put(longText(chance));
    default:
      return put(`<c r="${longText(chance)}"`);
  }
}

const CELLS: readonly string[] = [
  'XFD1048576',
  'A1000000000',
  'ZZZZZZ1',
  'A0',
  '1',
  'A',
  '',
  'a1',
  'AA2',
  'A1:B2',
  '$A$1',
  'A-1',
  'A1.5',
  '__proto__1',
  'A99999999999999999999',
  'Z9999',
  'XFD1',
  'A1048576',
  'CV40000',
  `${'A'.repeat(400)}0`,
  `${'Z'.repeat(400)}1`,
];
