import { zipSync } from 'fflate';

/** A cell as a test writes it; a date is written as the number that Excel keeps. */
export type GivenCell = string | number | boolean | Date | null;

const text = (content: string) => new TextEncoder().encode(content);
const escaped = (content: string) =>
  content.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An XLSX file of the given sheets, texts shared as Excel does. */
export function workbookFile(...sheets: readonly GivenCell[][][]): Uint8Array<ArrayBuffer> {
  return zipSync(workbookParts(...sheets)) as Uint8Array<ArrayBuffer>;
}

/** The files inside, for tests that spoil one. */
export function workbookParts(...sheets: readonly GivenCell[][][]): Record<string, Uint8Array> {
  const shared: string[] = [];
  const cell = (value: GivenCell, at: string) => {
    if (value === null || value === '') return '';
    if (value instanceof Date) {
      return `<c r="${at}" s="1"><v>${value.getTime() / 86_400_000 + 25_569}</v></c>`;
    }
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
    shared.push(`<si><t xml:space="preserve">${escaped(value)}</t></si>`);
    return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const files: Record<string, Uint8Array> = {};
  sheets.forEach((rows, index) => {
    const data = rows.map((row, y) => {
      const cells = row.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`));
      return `<row r="${y + 1}">${cells.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${index + 1}.xml`] = text(
      `<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData></worksheet>`,
    );
  });
  const ids = sheets.map((_, index) => index + 1);
  const list = ids.map((id) => `<sheet name="Sheet ${id}" sheetId="${id}" r:id="r${id}"/>`);
  const targets = ids.map((id) => relation(`r${id}`, 'worksheet', `worksheets/sheet${id}.xml`));
  return {
    ...files,
    '[Content_Types].xml': text('<Types/>'),
    'xl/workbook.xml': text(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships>${targets.join('')}${relation('rs', 'sharedStrings', 'sharedStrings.xml')}${relation('rt', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': text(`<sst xmlns="${MAIN}">${shared.join('')}</sst>`),
    'xl/styles.xml': text(
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
  };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
