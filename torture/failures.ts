import { isDeepStrictEqual } from 'node:util';
import { forceCloseDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { MapDocument } from '../src/document/mapDocument';
import type { SaveStatus } from '../src/state/repository';
import type { UpdateLog } from '../src/storage/updateLog';
import { CARD, Profile } from './browser';
import { editAtRandom } from './edits';
import { Chance, type Suite } from './suite';

/** `quota`: a row is refused; `abort`: it is taken, then everything is taken back. */
type Fault = 'quota' | 'abort' | 'close' | 'open';
const FAULTS: readonly Fault[] = ['quota', 'abort', 'close', 'open'];
const STORES = ['updates', 'maps', 'views', 'snapshots'] as const;
const tally = { faults: 0, failed: 0 };

/** What fails now, and where; null between the runs. */
let trouble: {
  readonly chance: Chance;
  readonly kinds: readonly Fault[];
  readonly stores: ReadonlySet<string>;
  readonly often: number;
} | null = null;
const connections = new Set<IDBDatabase>();

/** Writes fail at random; nothing is lost that memory held, and the status is never wrong. */
export const failures: Suite = {
  title: 'writes refused, aborted and cut off',
  runs: 1_000,
  notes: () => [`${tally.faults} faults, "Not saved" shown ${tally.failed} times`],
  async start() {
    breakWrites('add');
    breakWrites('put');
    breakOpening();
    console.warn = () => undefined; // Dexie tells each time that it reopens
  },
  async run(seed) {
    const chance = new Chance(seed);
    const profile = new Profile();
    connections.clear();
    try {
      return await edited(profile, chance);
    } finally {
      trouble = null;
      await profile.close();
    }
  },
};

async function edited(profile: Profile, chance: Chance): Promise<readonly string[]> {
  const broken: string[] = [];
  const tab = profile.tab();
  const document = new MapDocument();
  const id = await tab.create(document.encode(), CARD);
  const log = await tab.open(id);
  let appended = 0;
  document.onUpdate((update) => {
    appended += 1;
    log.append(update);
  });
  const kinds = chance.is(0.5) ? [chance.one(FAULTS)] : FAULTS.filter(() => chance.is(0.6));
  const stores = new Set(STORES.filter(() => chance.is(0.6)));
  const checks: Promise<unknown>[] = [];
  const stop = log.onStatus((status) => {
    checks.push(judge(status, appended, kinds, profile).then((found) => broken.push(...found)));
  });
  trouble = { chance, kinds, stores, often: 0.1 + chance.next() * 0.7 };

  for (let edits = 3 + chance.whole(25); edits > 0; edits -= 1) {
    editAtRandom(document, chance);
    if (chance.is(0.2)) log.describe({ ...CARD, people: document.snapshot.stakeholders.size });
    if (chance.is(0.2)) log.saveViewport({ x: 0, y: 0, zoom: 1 });
    if (chance.is(0.1)) await log.compact(document.encode()).catch(() => undefined);
    if (chance.is(0.3)) await log.flush().catch(() => undefined);
    if (chance.is(0.2)) await new Promise((resolve) => setTimeout(resolve, chance.whole(4)));
    if (kinds.includes('close') && chance.is(0.15)) loseConnections();
  }

  trouble = null;
  await flushed(log);
  stop();
  await Promise.all(checks);
  let last: SaveStatus | undefined;
  log.onStatus((status) => {
    last = status;
  })();
  if (last?.state !== 'saved') broken.push(`after all is written the status is ${last?.state}`);
  await log.close();
  const reopened = await profile.tab().open(id);
  if (reopened.damage) broken.push('a map that was never damaged is said to be');
  if (!isDeepStrictEqual(new MapDocument(reopened.updates).snapshot, document.snapshot)) {
    broken.push('edits that memory held are lost');
  }
  return broken;
}

/** @param appended updates made when the status was told */
async function judge(
  status: SaveStatus,
  appended: number,
  kinds: readonly Fault[],
  profile: Profile,
): Promise<readonly string[]> {
  if (status.state === 'failed') {
    tally.failed += 1;
    const isQuota = kinds.every((kind) => kind === 'quota');
    if (isQuota && status.reason !== 'quota') return [`a full disk was called ${status.reason}`];
    if (status.reason === 'removed' || status.reason === 'closed') {
      return [`a failing write was called ${status.reason}`];
    }
  }
  if (status.state !== 'saved') return [];
  // Numbers are given in order, so that the last tells how many there were; compaction may leave none.
  const last = (await profile.keys('updates')).at(-1);
  if (appended > 0 && last !== undefined && Number(last) < appended) {
    return [`"Saved" was shown with ${appended - Number(last)} edits unwritten`];
  }
  return [];
}

async function flushed(log: UpdateLog): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      await log.flush();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}

function strikes(kind: Fault): boolean {
  if (!trouble?.kinds.includes(kind) || !trouble.chance.is(trouble.often)) return false;
  tally.faults += 1;
  return true;
}

function breakWrites(method: 'add' | 'put'): void {
  const original = IDBObjectStore.prototype[method] as (...row: unknown[]) => IDBRequest;
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...row: unknown[]) {
    const isMeant = trouble?.stores.has(this.name) ?? false;
    if (isMeant && strikes('quota')) throw new DOMException('No room', 'QuotaExceededError');
    const request = original.apply(this, row);
    if (isMeant && strikes('abort')) this.transaction.abort();
    return request;
  } as never;
}

function breakOpening(): void {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, ...name: [string, number?]) {
    if (strikes('open')) throw new DOMException('The profile is broken', 'InvalidStateError');
    const request = open.apply(this as never, name);
    request.addEventListener('success', () => connections.add(request.result as never));
    return request;
  } as never;
}

/** As when the browser's database process dies. */
function loseConnections(): void {
  tally.faults += 1;
  for (const connection of connections) forceCloseDatabase(connection as never);
  connections.clear();
}
