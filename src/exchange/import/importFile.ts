import { ImportError } from './importError';
import { sniffFile } from './sniffFile';
import { readTable } from './table';
import type { Table } from './tableOfRows';
import { readVcards } from './vcard';
import { readWorkbook } from './workbook';

/**
 * The door for lists of people: any text with delimiters, an Excel workbook, vCards.
 * @param name  with extension
 * @throws ImportError
 */
export async function importPeople(name: string, bytes: Uint8Array): Promise<Table> {
  switch (sniffFile(name, bytes)) {
    case 'people-text':
      return readTable(bytes);
    case 'vcard':
      return readVcards(bytes);
    case 'xlsx':
      return readWorkbook(bytes);
    case 'old-workbook':
      throw new ImportError('old-workbook');
    default:
      throw new ImportError(bytes.length === 0 ? 'empty' : 'unknown-file');
  }
}
