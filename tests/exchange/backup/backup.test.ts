import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BackupError } from '../../../src/exchange/backup/backupFormat';
import { looksLikeBackup, openBackup } from '../../../src/exchange/backup/readBackup';
import { BackupWriter } from '../../../src/exchange/backup/writeBackup';
import { readMapFile } from '../../../src/exchange/import/mapFile';
import type { MapSnapshot } from '../../../src/model/map';
import { mapOf, person } from '../../builders';

const harbour = mapOf([person({ name: 'Una' }), person({ name: '李雷', id: 'lilei' })], [], {
  title: 'Harbour: “North/South” ..',
});
const state = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const version = { at: 5, reason: 'named', name: 'before QBR', people: 2 } as const;

async function backupOf(map: MapSnapshot = harbour): Promise<Uint8Array> {
  const writer = new BackupWriter();
  const times = { createdAt: 10, editedAt: 20, trashedAt: null };
  const versions = [{ ...version, state: Uint8Array.of(9, 9) }];
  writer.addMap({ id: 'northwind', map, state, versions, ...times });
  writer.addMap({ id: 'old', map, state, versions: [], ...times, trashedAt: 30 });
  return new Uint8Array(await writer.finish(1_000).arrayBuffer());
}

function reasonFor(bytes: Uint8Array): unknown {
  try {
    openBackup(bytes);
  } catch (error) {
    if (error instanceof BackupError) return error.reason;
    throw error;
  }
  return null;
}

/** The same archive with some of its files changed, or gone when null. */
function changed(backup: Uint8Array, files: Readonly<Record<string, string | null>>): Uint8Array {
  const all = unzipSync(backup);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) delete all[path];
    else all[path] = strToU8(content);
  }
  return zipSync(all);
}

describe('a backup', () => {
  it('gives back every map, its dates, its edits and its history', async () => {
    const { madeAt, maps } = openBackup(await backupOf());
    expect(madeAt).toBe(1_000);
    const [first, second] = maps;
    expect(first).toMatchObject({ id: 'northwind', createdAt: 10, editedAt: 20, trashed: false });
    expect(first?.read()).toEqual({ map: harbour, doc: state });
    expect(first?.versions).toMatchObject([version]);
    expect(first?.versions[0]?.read()).toEqual(Uint8Array.of(9, 9));
    expect(second).toMatchObject({ id: 'old', trashed: true, versions: [] });
  });

  it('is an archive of map files that anybody can open', async () => {
    const files = unzipSync(await backupOf());
    const path = 'maps/Harbour “North South” northwind/map.stakemap.json';
    const file = readMapFile(files[path] ?? new Uint8Array());
    expect(file).toMatchObject({ id: 'northwind', map: harbour, notes: [] });
  });

  it('gives back any bytes as they were', async () => {
    // Few different bytes, so that much of it repeats.
    const bytes = fc.uint8Array({ minLength: 0, maxLength: 600, max: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 12 }), async (states) => {
        const writer = new BackupWriter();
        const versions = states.map((each) => ({ ...version, state: each }));
        const times = { createdAt: 1, editedAt: 1, trashedAt: null };
        writer.addMap({ id: 'a', map: harbour, state, versions, ...times });
        const file = new Uint8Array(await writer.finish(1).arrayBuffer());
        const [map] = openBackup(file).maps;
        expect(map?.versions.map((each) => each.read())).toEqual(states);
        expect(Object.values(unzipSync(file)).length).toBe(states.length + 3);
      }),
      { numRuns: 200 },
    );
  });

  it('is known by its end', async () => {
    expect(looksLikeBackup(await backupOf())).toBe(true);
    expect(looksLikeBackup(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe(false);
  });

  it('without its list of maps is read by its map files', async () => {
    for (const content of [null, '', '{"format":', '{"format":"stakeholder-map-backup"}']) {
      const backup = openBackup(changed(await backupOf(), { 'backup.json': content }));
      expect(backup.madeAt).toBe(null);
      expect(backup.maps.map(({ id }) => id)).toEqual(['northwind', 'old']);
      expect(backup.maps[0]?.read()).toEqual({ map: harbour, doc: state });
    }
  });

  it('written by a newer release is refused as such', async () => {
    const newer = '{"format":"stakeholder-map-backup","version":2,"maps":[]}';
    expect(reasonFor(changed(await backupOf(), { 'backup.json': newer }))).toBe('future-version');
  });

  it('is told from other files', () => {
    expect(reasonFor(zipSync({ 'a.txt': strToU8('a') }))).toBe('not-a-backup');
    expect(reasonFor(strToU8('{}'))).toBe('not-a-backup');
    expect(reasonFor(new Uint8Array())).toBe('not-a-backup');
  });

  it('that is cut off is refused, wherever it is cut', async () => {
    const whole = await backupOf();
    for (let length = 4; length < whole.length; length += 1) {
      expect(reasonFor(whole.subarray(0, length)), `${length}`).toBe('broken');
    }
  });

  it('with a flipped bit never gives a map or an edit that was not in it', async () => {
    const whole = await backupOf();
    const at = fc.record({ byte: fc.nat(whole.length - 1), bit: fc.nat(7) });
    fc.assert(
      fc.property(at, ({ byte, bit }) => {
        const spoilt = whole.slice();
        spoilt[byte] = (spoilt[byte] ?? 0) ^ (1 << bit);
        const reason = reasonFor(spoilt);
        if (reason !== null) return;
        for (const map of openBackup(spoilt).maps) {
          const content = map.read();
          if (content.map) expect(content.map).toEqual(harbour);
          if (content.doc) expect(content.doc).toEqual(state);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not believe its list: what it says wrong of a map costs that map no more, and no other anything', async () => {
    const backup = await backupOf();
    const list = JSON.parse(strFromU8(unzipSync(backup)['backup.json'] ?? new Uint8Array()));
    const [northwind, old] = list.maps;
    const read = (changes: object) => {
      const maps = [{ ...northwind, ...changes }, old];
      const text = JSON.stringify({ ...list, maps });
      return openBackup(changed(backup, { 'backup.json': text })).maps;
    };
    // Where it is, and who it is, must be right: else it is read by its map file, without its history.
    for (const wrong of [{ id: '__proto__' }, { id: 7 }, { folder: 'maps\\x' }, { folder: null }]) {
      const [first, second] = read(wrong);
      expect([first?.id, second?.id], JSON.stringify(wrong)).toEqual(['old', 'northwind']);
      expect(first?.trashed).toBe(true);
      expect(second?.read().map).toEqual(harbour);
    }
    // The rest can be done without.
    for (const wrong of [{ editedAt: -1 }, { editedAt: 1e300 }, { trashedAt: 'x' }, { title: 5 }]) {
      const [first] = read(wrong);
      expect(first, JSON.stringify(wrong)).toMatchObject({ id: 'northwind', createdAt: 10 });
      expect(first?.versions).toMatchObject([version]);
    }
    const versions = [{ file: 5 }, { ...northwind.versions[0], at: -1, reason: 'why' }];
    const [first] = read({ versions });
    expect(first?.versions).toMatchObject([{ at: 0, reason: 'opened', name: 'before QBR' }]);
    expect(first?.versions[0]?.read()).toEqual(Uint8Array.of(9, 9));
  });

  it('holds no more files than an archive can name', () => {
    const writer = new BackupWriter();
    const versions = Array.from({ length: 65_000 }, () => ({ ...version, state }));
    const map = { id: 'a', map: harbour, state, versions };
    const times = { createdAt: 1, editedAt: 1, trashedAt: null };
    expect(() => writer.addMap({ ...map, ...times })).toThrow(BackupError);
  });
});
