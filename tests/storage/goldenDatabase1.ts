import { settled } from './settled';

/**
 * The database as schema 1 leaves it in a browser, written without our code. Never edited: databases
 * like it are out there. The checksums are CRC-32 values computed with zlib.
 */
export async function createGoldenDatabase1(indexedDB: IDBFactory, name: string): Promise<void> {
  const opening = indexedDB.open(name, 10);
  opening.addEventListener('upgradeneeded', () => {
    const database = opening.result;
    database.createObjectStore('maps', { keyPath: 'id' });
    database
      .createObjectStore('updates', { keyPath: 'seq', autoIncrement: true })
      .createIndex('[mapId+seq]', ['mapId', 'seq']);
    database
      .createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true })
      .createIndex('[mapId+id]', ['mapId', 'id']);
    database
      .createObjectStore('damaged', { keyPath: 'id', autoIncrement: true })
      .createIndex('mapId', 'mapId');
    database.createObjectStore('views', { keyPath: 'mapId' });
    database.createObjectStore('meta', { keyPath: 'key' });
  });
  const database = await settled<IDBDatabase>(opening);
  const tables = ['maps', 'updates', 'snapshots', 'damaged', 'views', 'meta'];
  const transaction = database.transaction(tables, 'readwrite');
  const put = (table: string, row: unknown) => transaction.objectStore(table).put(row);

  put('meta', { key: 'schema', value: 1 });
  put('maps', {
    id: 'map-1',
    title: 'Harbour crane',
    account: 'Northwind',
    stage: 'comparison',
    people: 12,
    thumbnail: { boxes: [[0, 0, 200, 80, 'sceptical']], lines: [[100, 80, 100, 120]] },
    createdAt: 1_700_000_000_000,
    editedAt: 1_700_000_100_000,
    trashedAt: null,
  });
  put('views', { mapId: 'map-1', viewport: { x: -10, y: 20, zoom: 0.5 } });
  const row = { mapId: 'map-1', at: 1_700_000_000_000 };
  put('snapshots', { ...row, id: 1, through: 0, bytes: Uint8Array.of(1), checksum: 0xa505df1b });
  put('snapshots', { ...row, id: 2, through: 2, bytes: Uint8Array.of(1, 2), checksum: 0xb6cc4292 });
  const written = { ...row, writer: 'tab-1' };
  put('updates', { ...written, seq: 2, bytes: Uint8Array.of(2), checksum: 0x3c0c8ea1 });
  put('updates', { ...written, seq: 3, bytes: Uint8Array.of(4), checksum: 0xd56f2b94 });

  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}
