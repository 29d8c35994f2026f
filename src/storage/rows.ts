import type { Collection, Table } from 'dexie';
import { checksum } from './checksum';
import { toStorageError } from './errors';
import type { SealedBytes } from './schema';

/** Fields of a row that are sealed with its bytes, in a fixed order. */
type Sealed = readonly (string | number)[];

/**
 * A private copy of the bytes with a checksum of them and of what else the row says, ready to be
 * stored.
 */
export function seal(bytes: Uint8Array, fields: Sealed = []): SealedBytes {
  // IndexedDB stores a view's whole buffer, so a view into a large one would be stored at its size.
  const copy = bytes.slice();
  return { bytes: copy, checksum: continued(checksum(copy), fields) };
}

/**
 * Whether a stored row is still as it was written. Rows of older versions sealed their bytes alone.
 * @param fields what was sealed with the bytes, as the row says it now
 */
export function isIntact<Row>(row: Row, fields: readonly unknown[] = []): row is Row & SealedBytes {
  if (typeof row !== 'object' || row === null) return false;
  const { bytes, checksum: expected } = row as Partial<SealedBytes>;
  // Not `instanceof`: the bytes may come from another realm.
  const isBytes =
    ArrayBuffer.isView(bytes) && Object.prototype.toString.call(bytes) === '[object Uint8Array]';
  if (!isBytes) return false;
  const alone = checksum(bytes);
  return expected === alone || expected === continued(alone, fields);
}

function continued(before: number, fields: readonly unknown[]): number {
  if (fields.length === 0) return before;
  return checksum(new TextEncoder().encode(JSON.stringify(fields)), before);
}

export interface RowsRead<Row, Key> {
  readonly rows: readonly { readonly key: Key; readonly row: Row }[];
  /** Keys of rows whose value the browser cannot give any more. */
  readonly unreadable: readonly Key[];
}

/**
 * Reads rows together, or one by one when that fails: a single value that the browser cannot read
 * (a lost blob file, say) fails the whole request.
 * @param range makes the collection anew for each attempt
 * @throws when the database itself does not answer
 */
export async function readRows<Row, Key extends number | string>(
  table: Table<Row, Key>,
  range: () => Collection<Row, Key>,
): Promise<RowsRead<Row, Key>> {
  const together = await attemptRead(() => range().toArray());
  if (together) {
    const keyPath = String(table.schema.primKey.keyPath);
    const keyOf = (row: Row) => (row as Record<string, unknown>)[keyPath] as Key;
    return { rows: together.map((row) => ({ key: keyOf(row), row })), unreadable: [] };
  }
  const rows: { key: Key; row: Row }[] = [];
  const unreadable: Key[] = [];
  for (const key of await range().primaryKeys()) {
    const row = await attemptRead(() => table.get(key));
    // Undefined is a row that another tab has removed meanwhile.
    if (row === null) unreadable.push(key);
    else if (row !== undefined) rows.push({ key, row });
  }
  return { rows, unreadable };
}

/** @returns null when the value cannot be read although the database is there */
async function attemptRead<T>(read: () => PromiseLike<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (toStorageError(error).reason === 'unavailable') throw error;
    return null;
  }
}
