import { strToU8, unzipSync } from 'fflate';
import { MapDocument } from '../../src/document/mapDocument';
import { MANIFEST, MAP_FILE } from '../../src/exchange/backup/backupFormat';
import { BackupWriter } from '../../src/exchange/backup/writeBackup';
import { VERSION_REASONS } from '../../src/model/version';
import type { Chance } from '../suite';
import { hostileArchive } from './archives';
import { spoilt } from './bytes';
import { hostileMapFile } from './files';
import { anyMap } from './maps';
import { hostileState } from './states';
import { HOSTILE_KEYS, hostileText } from './texts';

/** A backup that has been tampered with, as a whole or in any of its files. @param known  see `hostileState` */
export async function hostileBackup(
  chance: Chance,
  step: number,
  known: Uint8Array,
): Promise<Uint8Array> {
  const bytes = await anyBackup(chance, step, known);
  const kind = chance.whole(10);
  if (kind < 3) return spoilt(bytes, chance, step);
  return kind < 9 ? hostileArchive(tampered(unzipSync(bytes), chance, step), chance) : bytes;
}

async function anyBackup(chance: Chance, step: number, known: Uint8Array): Promise<Uint8Array> {
  const writer = new BackupWriter();
  const time = () => chance.one([0, 1, chance.whole(2e9), 1.7e12, 8.64e15]);
  for (let maps = 1 + chance.whole(3); maps > 0; maps -= 1) {
    const map = anyMap(chance);
    const state = () =>
      chance.is(0.5)
        ? MapDocument.fromSnapshot(map).encode()
        : hostileState(chance, step + maps, known);
    const versions = Array.from({ length: chance.whole(3) }, () => ({
      at: time(),
      reason: chance.one(VERSION_REASONS),
      name: hostileText(chance),
      people: chance.whole(9),
      state: state(),
    }));
    writer.addMap({
      id: chance.one(['open', 'a', `m${maps}`]),
      map,
      state: state(),
      createdAt: time(),
      editedAt: time(),
      trashedAt: chance.is(0.2) ? time() : null,
      versions,
    });
  }
  return new Uint8Array(await writer.finish(time()).arrayBuffer());
}

function tampered(
  files: Record<string, Uint8Array>,
  chance: Chance,
  step: number,
): Record<string, Uint8Array> {
  for (let times = chance.whole(4); times > 0; times -= 1) {
    const path = chance.is(0.4) ? MANIFEST : chance.one(Object.keys(files));
    const bytes = files[path] ?? new Uint8Array();
    if (chance.is(0.1)) delete files[path];
    else if (chance.is(0.2)) files[path] = spoilt(bytes, chance, step);
    else if (path.endsWith(MAP_FILE)) files[path] = hostileMapFile(chance, step);
    else if (path === MANIFEST) files[path] = strToU8(tamperedList(bytes, chance));
    else files[path] = chance.one(Object.values(files));
  }
  return files;
}

type Fields = Record<string, unknown>;

/** The list of maps, saying something of one of them that cannot be. */
function tamperedList(bytes: Uint8Array, chance: Chance): string {
  try {
    const list = JSON.parse(new TextDecoder().decode(bytes)) as { maps: { versions: Fields[] }[] };
    const maps = list.maps as unknown as (Fields & { versions: Fields[] })[];
    const places: Fields[] = [list, ...maps, ...maps.flatMap(({ versions }) => versions)];
    const place = chance.one(places);
    const key = chance.is(0.8) ? chance.one(Object.keys(place)) : chance.one(HOSTILE_KEYS);
    Object.defineProperty(place, key, { value: wrongValue(chance), enumerable: true });
    if (chance.is(0.1)) maps.push(...maps);
    if (chance.is(0.003)) while (maps.length < 20_001) maps.push(chance.one(maps));
    return JSON.stringify(list).replaceAll('"1e400"', '1e400');
  } catch {
    return `${'['.repeat(50_000)}${hostileText(chance)}`;
  }
}

function wrongValue(chance: Chance): unknown {
  if (chance.is(0.3)) return hostileText(chance);
  return chance.one([
    null,
    -1,
    '1e400',
    9e15,
    '',
    'open',
    '__proto__',
    '../../x',
    'maps/open',
    MANIFEST,
    [],
    {},
    [[]],
    'x'.repeat(100_000),
  ]);
}
