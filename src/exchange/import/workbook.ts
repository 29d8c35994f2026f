import { zipSync } from 'fflate';
import { FILE_SIZE_LIMIT } from '../mapFileFormat';
import { findHeadingRow } from './headingRow';
import { isNameHeading, recognisedHeadings } from './headings';
import { ImportError } from './importError';
import { columnNumber, withMergedCells } from './mergedCells';
import { MAX_COLUMNS, type Table, tableOfRows } from './tableOfRows';
import { ArchiveTooLargeError, unpack } from './unpack';

/** Most that a workbook's texts and sheets may unpack to, bytes. */
const UNPACKED_LIMIT = 100_000_000;
/** Most cells in the rectangles that sheets fill, all together; Excel itself has 17 billion in one. */
const AREA_LIMIT = 8_000_000;
/** What is read of a workbook; the rest is pictures, charts and looks. */
const WANTED =
  /^xl\/(?:(?:workbook|sharedStrings|styles)\d*\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;
/** No program writes longer ones, and the library reads a tag again for each piece of it that it gets. Bytes */
const LONGEST_TAG = 16_384;
/** A row's or a cell's opening tag; each character is looked at once, however long the tag is. */
const OPENING = /<(?:[^\s<>/:]+:)?(c|row)(?=[\s/>])([^<>]*)>/g;
const PLACE = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
/** What a row or a cell may call its place: nothing that becomes another number than it looks like. */
const ROW_PLACE = /^\d{1,7}$/;
const CELL_PLACE = /^([A-Za-z]{1,3})(\d{1,7})$/;
/** Last row that Excel knows. */
const LAST_ROW = 1_048_576;
/** Where headings are looked for when choosing a sheet. */
const HEADING_ROWS = 15;

/**
 * Reads the sheet of an XLSX workbook that looks like a list of people: the one whose headings name most
 * fields, else the first with anything in it. Sheets with the same headings and other people follow.
 * @throws ImportError too-large, workbook-too-large, broken-workbook, empty, no-people, too-many-people
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength > FILE_SIZE_LIMIT) {
    throw new ImportError('too-large', { limit: FILE_SIZE_LIMIT / 1_000_000 });
  }
  const sheets = await sheetsOf(unpacked(bytes));
  let best: { rows: string[][]; known: number } | null = null;
  for (const rows of sheets) {
    const known = Math.max(0, ...rows.slice(0, HEADING_ROWS).map(recognisedHeadings));
    if (rows.length > 0 && (best === null || known > best.known)) best = { rows, known };
  }
  const { rows = [] } = best ?? {};
  return tableOfRows([...rows, ...sheets.flatMap((sheet) => continuation(rows, sheet))]);
}

/** The people of a sheet with the same headings; none when they are mostly the same, as in last year's. */
function continuation(rows: readonly string[][], sheet: readonly string[][]): readonly string[][] {
  if (sheet === rows) return [];
  const [headings, people] = apart(rows);
  const [sameHeadings, others] = apart(sheet);
  const name = headings.findIndex(isNameHeading);
  const isSame = JSON.stringify(headings) === JSON.stringify(sameHeadings);
  if (name < 0 || !isSame) return [];
  const known = new Set(people.map((row) => row[name]));
  const repeated = others.filter((row) => known.has(row[name])).length;
  return repeated < others.length / 2 ? others : [];
}

/** Headings, and the rows below them that hold anything. */
function apart(all: readonly string[][]): readonly [readonly string[], readonly string[][]] {
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ''));
  const at = rows.length === 0 ? null : findHeadingRow(rows);
  if (at === null) return [[], rows];
  const headings = (rows[at] ?? []).map((cell) => cell.trim());
  return [headings.slice(0, headings.findLastIndex((cell) => cell !== '') + 1), rows.slice(at + 1)];
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const files = unpack(bytes, (path) => WANTED.test(path), UNPACKED_LIMIT);
    let area = 0;
    for (const [path, file] of files) {
      if (hasGiantTag(file)) throw new ImportError('broken-workbook');
      if (/^xl\/worksheets\//i.test(path)) area += areaOf(new TextDecoder().decode(file));
      if (area > AREA_LIMIT) {
        throw new ImportError('workbook-too-large', { limit: UNPACKED_LIMIT / 1_000_000 });
      }
    }
    return Object.fromEntries(files);
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    if (cause instanceof ArchiveTooLargeError) {
      throw new ImportError('workbook-too-large', { limit: UNPACKED_LIMIT / 1_000_000 }, { cause });
    }
    throw new ImportError('broken-workbook', {}, { cause });
  }
}

/**
 * The library makes every row as long as the longest, and a row for every number left out: two cells in
 * far corners of a sheet would fill the memory.
 * @returns the cells that it will make of a sheet, and its rows
 * @throws ImportError broken-workbook when a place is none that Excel has
 */
function areaOf(sheet: string): number {
  let [last, rows, columns] = [0, 0, 0];
  for (const [, element, attributes = ''] of sheet.matchAll(OPENING)) {
    const [, double, single] = PLACE.exec(attributes) ?? [];
    const place = double ?? single;
    // A ">" within quotes would have ended the tag too early.
    if (attributes.split('"').length % 2 === 0 || attributes.split("'").length % 2 === 0) {
      throw new ImportError('broken-workbook');
    }
    if (place === undefined) continue;
    const [, letters = '', digits = ''] =
      (element === 'c' ? CELL_PLACE.exec(place) : ROW_PLACE.test(place) && ['', '', place]) || [];
    const row = Number(digits);
    if (digits === '' || row > LAST_ROW) throw new ImportError('broken-workbook');
    last = Math.max(last, row);
    // A cell without content takes no room.
    if (element === 'row' || attributes.endsWith('/')) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, columnNumber(letters));
  }
  return rows * columns + last;
}

function hasGiantTag(xml: Uint8Array): boolean {
  const [opening, closing] = [0x3c, 0x3e];
  for (let at = xml.indexOf(opening); at >= 0; ) {
    const end = xml.indexOf(closing, at);
    if ((end < 0 ? xml.length : end) - at > LONGEST_TAG) return true;
    at = end < 0 ? -1 : xml.indexOf(opening, end);
  }
  return false;
}

/**
 * The rows of each sheet as text. The files go to the library in an archive without compression: its own
 * unpacking knows no bounds, and starts workers that the content security policy forbids.
 */
async function sheetsOf(files: Record<string, Uint8Array>): Promise<readonly string[][][]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const archive = zipSync(files, { level: 0 });
  try {
    const sheets = await readXlsxFile<string>(archive.buffer as ArrayBuffer, {
      trim: false,
      parseNumber: numberInWords,
    });
    const cells = sheets.map(({ data }) =>
      data.map((row) => row.slice(0, MAX_COLUMNS).map(cellInWords)),
    );
    return withMergedCells(cells, files);
  } catch (cause) {
    throw new ImportError('broken-workbook', {}, { cause });
  }
}

/** Whole numbers as they stand, so that no digit of an id is lost; others as people write them. */
function numberInWords(raw: string): string {
  return /^-?\d+$/.test(raw) || Number.isNaN(Number(raw)) ? raw : String(Number(raw));
}

function cellInWords(cell: unknown): string {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : String(cell);
}
