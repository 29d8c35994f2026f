import { guessColumns } from './guessColumns';
import { ImportError } from './importError';
import { type ImportedMap, readMapFile } from './mapFile';
import { importMapPng } from './mapPng';
import type { ColumnMapping } from './personFields';
import { sniffFile } from './sniffFile';
import { readTable, type Table } from './table';

/** A map opens at once; of people, somebody first checks which column holds what. */
export type ImportedFile =
  | ({ readonly kind: 'map' } & ImportedMap)
  | { readonly kind: 'people'; readonly table: Table; readonly mapping: ColumnMapping };

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
    case 'people-text': {
      const table = readTable(bytes);
      return { kind: 'people', table, mapping: guessColumns(table) };
    }
    case 'xlsx':
      throw new ImportError('xlsx-not-supported');
    case 'unknown':
      throw new ImportError(bytes.length === 0 ? 'empty' : 'unknown-file');
  }
}
