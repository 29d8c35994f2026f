import { isDeepStrictEqual } from 'node:util';
import { MapDocument } from '../src/document/mapDocument';
import type { MapSnapshot } from '../src/model/map';
import type { IndexedDbRepository } from '../src/storage/repository';
import { CARD, Profile } from './browser';
import { editAtRandom } from './edits';
import { Chance, type Suite } from './suite';

const TABLES = ['updates', 'snapshots', 'maps', 'versions', 'views', 'damaged'] as const;
const tally = { flagged: 0, whole: 0, faults: 0 };

/** Rows are spoilt behind the product's back; what opens then is right, or said to be damaged. */
export const rows: Suite = {
  title: 'rows flipped, cut and removed',
  runs: 2_000,
  notes: () => [
    `${tally.faults} rows spoilt, maps flagged ${tally.flagged} times, whole ${tally.whole} times`,
  ],
  async run(seed) {
    const chance = new Chance(seed);
    const profile = new Profile();
    try {
      const maps = new Map<string, MapSnapshot>();
      for (let count = 1 + chance.whole(3); count > 0; count -= 1) {
        const [id, map] = await writtenMap(profile, chance);
        maps.set(id, map);
      }
      const spoilt: string[] = [];
      for (let count = 1 + chance.whole(4); count > 0; count -= 1) {
        spoilt.push(await spoil(profile, chance));
      }
      const broken = await judge(profile, maps);
      return broken.length === 0 ? [] : [...broken, `after: ${spoilt.join(', ')}`];
    } finally {
      await profile.close();
    }
  },
};

/** A map with a history of edits, some of them compacted. */
async function writtenMap(profile: Profile, chance: Chance): Promise<[string, MapSnapshot]> {
  const tab = profile.tab();
  const document = new MapDocument();
  for (let edits = chance.whole(6); edits > 0; edits -= 1) editAtRandom(document, chance);
  const id = await tab.create(document.encode(), CARD);
  const log = await tab.open(id);
  document.onUpdate((update) => log.append(update));
  for (let edits = chance.whole(24); edits > 0; edits -= 1) {
    editAtRandom(document, chance);
    if (chance.is(0.7)) await log.flush();
    if (chance.is(0.08)) await log.compact(document.encode());
    if (chance.is(0.08)) {
      const { size: people } = document.snapshot.stakeholders;
      await tab.versions.add(id, { reason: 'opened', name: '', people, state: document.encode() });
    }
  }
  await log.flush();
  const map = document.snapshot;
  await tab.close();
  return [id, map];
}

/** @returns what was done, in words */
async function spoil(profile: Profile, chance: Chance): Promise<string> {
  const table = chance.is(0.75)
    ? chance.one(['updates', 'snapshots'] as const)
    : chance.one(TABLES);
  const keys = await profile.keys(table);
  if (keys.length === 0) return `nothing in ${table}`;
  tally.faults += 1;
  const key = chance.one(keys);
  const what = `${table} ${String(key)}`;
  if (chance.is(0.3)) {
    await profile.remove(table, key);
    return `${what} removed`;
  }
  const row = await profile.row(table, key);
  const keyField = { updates: 'seq', snapshots: 'id', versions: 'id', damaged: 'id' }[
    table as 'updates'
  ];
  const fields = Object.keys(row).filter(
    (field) => field !== keyField && field !== 'id' && !(table !== 'maps' && field === 'mapId'),
  );
  const bytes = row.bytes;
  if (bytes instanceof Uint8Array && bytes.length > 0 && chance.is(0.6)) {
    const copy = bytes.slice();
    if (chance.is(0.5)) {
      const at = chance.whole(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.whole(8));
      await profile.put(table, { ...row, bytes: copy });
      return `${what} flipped`;
    }
    await profile.put(table, { ...row, bytes: copy.slice(0, chance.whole(copy.length)) });
    return `${what} cut`;
  }
  const field = chance.one(fields);
  const { [field]: _, ...rest } = row;
  const wrong = chance.one([null, -1, 'x', {}, [], true, Number.NaN, 1e300]);
  await profile.put(table, chance.is(0.4) ? rest : { ...row, [field]: wrong });
  return `${what}.${field} spoilt`;
}

async function judge(
  profile: Profile,
  maps: ReadonlyMap<string, MapSnapshot>,
): Promise<readonly string[]> {
  const broken: string[] = [];
  const before = await profile.rows('damaged');
  const tab = profile.tab();
  const listed = await listedIn(tab);
  for (const [id, map] of maps) {
    const had = await hasRows(profile, id);
    const log = await tab.open(id).catch((error: unknown) => error as Error);
    if (log instanceof Error) {
      if (had) broken.push(`map ${id} does not open: ${log.message}`);
      continue;
    }
    if (!listed.has(id)) broken.push(`map ${id} is not listed`);
    const document = new MapDocument(log.updates);
    const isWhole = isDeepStrictEqual(document.snapshot, map);
    const isFlagged = log.damage !== null || document.isIncomplete;
    if (isFlagged) tally.flagged += 1;
    if (isWhole) tally.whole += 1;
    if (!isWhole && !isFlagged) broken.push(`map ${id} is silently wrong`);
    // What was spoilt can go on being edited, and is kept.
    document.onUpdate((update) => log.append(update));
    document.transact((ops) => ops.updateInfo({ title: 'Afterwards' }));
    await log.flush();
    const edited = document.snapshot;
    await log.close();
    const again = await tab.open(id);
    const reread = new MapDocument(again.updates);
    if (!isDeepStrictEqual(reread.snapshot, edited)) broken.push(`map ${id} lost a later edit`);
    await again.close();
    if (log.damage && log.damage.rows > 0) {
      const aside = await tab.damagedRows(id);
      if (aside.length === 0 && before.length === 0) broken.push(`map ${id}: damage is not kept`);
    }
  }
  return broken;
}

/** Whether anything is left of a map to open. */
async function hasRows(profile: Profile, id: string): Promise<boolean> {
  const left = await Promise.all(['maps', 'snapshots'].map((table) => profile.rows(table)));
  return left.flat().some((row) => row.mapId === id || row.id === id);
}

/** Maps whose own row is gone are listed a moment later, so the last answer of that moment counts. */
async function listedIn(tab: IndexedDbRepository): Promise<ReadonlySet<string>> {
  let listed: ReadonlySet<string> = new Set();
  let stop: (() => void) | undefined;
  await new Promise<void>((resolve, reject) => {
    stop = tab.watch((maps) => {
      listed = new Set(maps.map(({ id }) => id));
      resolve();
    }, reject);
  });
  await new Promise((resolve) => setTimeout(resolve, 15));
  stop?.();
  return listed;
}
