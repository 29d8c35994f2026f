import { guessColumns } from './guessColumns';
import { ImportError } from './importError';
import { type ImportedMap, readMapFile } from './mapFile';
import { importMapPng } from './mapPng';
import type { ColumnMapping } from './personFields';
import { sniffFile } from './sniffFile';
import { readTable } from './table';
import type { Table } from './tableOfRows';
import { readVcards } from './vcard';
import { readWorkbook } from './workbook';

/** A map opens at once; of people, somebody first checks which column holds what. */
export type ImportedFile = ({ readonly kind: 'map' } & ImportedMap) | ImportedPeople;

export interface ImportedPeople {
  readonly kind: 'people';
  readonly table: Table;
  readonly mapping: ColumnMapping;
}

/**
 * The door for any file a user chooses or drops.
 * @param name  with extension
 * @throws ImportError
 */
export async function importFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImportedFile> {
  switch (sniffFile(name, bytes)) {
    case 'map':
      return { kind: 'map', ...readMapFile(bytes) };
    case 'png':
      return { kind: 'map', ...(await importMapPng(bytes)) };
    case 'people-text':
      return peopleIn(readTable(bytes));
    case 'vcard':
      return peopleIn(readVcards(bytes));
    case 'xlsx':
      return peopleIn(await readWorkbook(bytes));
    case 'old-workbook':
      throw new ImportError('old-workbook');
    case 'unknown':
      throw new ImportError(bytes.length === 0 ? 'empty' : 'unknown-file');
  }
}

function peopleIn(table: Table): ImportedPeople {
  return { kind: 'people', table, mapping: guessColumns(table) };
}
