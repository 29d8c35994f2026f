import { toBase64 } from '../../exchange/base64';
import { download } from '../../exchange/export/download';
import { fileNameFor } from '../../exchange/export/fileName';
import type { DamagedRow, MapId } from '../../state/repository';
import { services } from '../../state/services';

/**
 * Saves what could not be read of a map as a file, for somebody who can make sense of it.
 * @param whole everything that is stored of it, not just what was set aside
 * @returns how many rows are in it; 0: there was nothing to save
 * Rejects with a `StorageError` when storage can't be read.
 */
export async function saveDamagedRows(id: MapId, title: string, whole = false): Promise<number> {
  const { repository } = services();
  const rows = await (whole ? repository.storedRows(id) : repository.damagedRows(id));
  if (rows.length === 0) return 0;
  download({
    blob: new Blob([damagedRowsFile(id, rows)], { type: 'application/json' }),
    name: fileNameFor(`${title} damaged`, 'json'),
  });
  return rows.length;
}

/** @returns JSON; bytes as `{ "base64": … }` */
export function damagedRowsFile(id: MapId, rows: readonly DamagedRow[]): string {
  return `${JSON.stringify({ format: 'stakeholder-map-damaged-rows', map: id, rows }, readable, 2)}\n`;
}

function readable(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: toBase64(value) };
  if (value instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(value)) };
  return typeof value === 'bigint' ? String(value) : value;
}
