import { describe, expect, it } from 'vitest';
import { decodeText, decodeUnicode } from '../../../src/exchange/import/decodeText';
import { encode } from './encodings';

const SIMPLIFIED =
  '姓名,职位,部门,汇报给\n王建国,首席执行官,董事会,\n刘芳,财务总监,财务部,王建国\n';
const TRADITIONAL = '姓名,職稱,部門,匯報給\n陳大文,執行長,董事會,\n林美玲,財務長,財務部,陳大文\n';
const FRENCH = 'Nom,Poste\nRené Lévêque,Directeur général\nZoë Dupré,Achats, 40 % à Genève\n';

describe('text of unknown encoding', () => {
  it.each([
    ['utf-8', 'Zoë,王建国,👩‍💼\n'],
    ['utf-8', 'plain ASCII\n'],
  ])('reads UTF-8 with and without its mark (%s)', (encoding, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(decodeText(bytes)).toEqual({ text, encoding });
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toEqual({ text, encoding });
  });

  it('reads UTF-16 of either order, with and without its mark', () => {
    const text = 'Name,Title\nUna,CFO\n王建国,技术总监\n';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decodeText(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(big)).toEqual({ text, encoding: 'utf-16be' });
    expect(decodeText(Buffer.concat([new Uint8Array([0xff, 0xfe]), little]))?.text).toBe(text);
    expect(decodeText(Buffer.concat([new Uint8Array([0xfe, 0xff]), big]))?.text).toBe(text);
  });

  it('reads UTF-16 without its mark even when there is hardly a Latin letter in it', () => {
    const text = '姓名,职务\r\n王建国,总经理\r\n上官婉儿,上级主管部门技术总监\r\n';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeText(little)).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeText(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16be' });
  });

  it.each([
    ['gb18030', 'Name,性别\nUna,女\nBo,男\nCy,男\n'],
    ['big5', 'Name,部門\nUna,財務\nBo,法\n'],
  ] as const)('knows %s by single characters that fill a cell', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
  });

  it('tells the Chinese encodings apart', () => {
    expect(decodeText(encode(SIMPLIFIED, 'gb18030'))).toEqual({
      text: SIMPLIFIED,
      encoding: 'gb18030',
    });
    expect(decodeText(encode(TRADITIONAL, 'big5'))).toEqual({
      text: TRADITIONAL,
      encoding: 'big5',
    });
  });

  it.each([FRENCH, 'Name,Team\nÅsa Öberg,Försäljning\n', 'Name,Salary (£)\nUna,£40\n', 'é'])(
    'takes Western European text for what it is: %j',
    (text) => {
      expect(decodeText(encode(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252' });
    },
  );

  it('does not give up UTF-8 for one broken byte', () => {
    const bytes = new TextEncoder().encode(SIMPLIFIED.repeat(3));
    const broken = new Uint8Array([...bytes, 0xe5]);
    expect(decodeText(broken)).toEqual({
      text: `${SIMPLIFIED.repeat(3)}\ufffd`,
      encoding: 'utf-8',
    });
  });

  it('sees that bytes with NUL are no text', () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0xff]))).toBeNull();
    expect(
      decodeText(new Uint8Array([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0, 0x68])),
    ).toBeNull();
  });

  it('is Unicode or nothing where a format demands it', () => {
    expect(decodeUnicode(new TextEncoder().encode('王'))).toBe('王');
    expect(decodeUnicode(encode(FRENCH, 'windows-1252'))).toBeNull();
  });
});
