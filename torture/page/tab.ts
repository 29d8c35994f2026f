import { describe as cardOf } from '../../src/app/describe';
import { MapDocument } from '../../src/document/mapDocument';
import { normalise } from '../../src/model/normalise';
import { closeMap, flushMap, openDocument, openMap, useOpenMap } from '../../src/state/openMap';
import { provideServices } from '../../src/state/services';
import { createRepository } from '../../src/storage/repository';
import { editAtRandom } from '../edits';
import { Chance } from '../suite';
import { diff, type Edit } from './diff';
import { type PlainMap, plainOf } from './plain';

/** What a map is when it is read from the database anew. */
export interface Reread {
  readonly map: PlainMap;
  readonly isDamaged: boolean;
  /** Whether there is nothing left to repair in what is shown. */
  readonly isNormal: boolean;
  readonly rows: number;
  /** How often its log was folded. */
  readonly folded: number;
}

/** The number of an edit in its page, from 1, and what it did. */
export interface Report {
  readonly label: string;
  readonly number: number;
  readonly edit: Edit;
}

/** The editor without its screen: the open map's state on the product's own storage. */
const tab = {
  /**
   * @param to    where edits are reported
   * @param label under which this page reports
   * @param id    null makes a new map
   * @returns the map's id, once it is open
   */
  async open(to: string, label: string, database: string, id: string | null): Promise<string> {
    const repository = createRepository({ name: database });
    provideServices({ repository, describe: cardOf });
    const document = new MapDocument();
    const opened = id ?? (await repository.create(document.encode(), cardOf(document.snapshot)));
    await openMap(opened);
    name = label;
    address = to;
    if (!openDocument()) throw new Error(`The map is ${useOpenMap.getState().status}.`);
    useOpenMap.subscribe(({ status, save }, before) => {
      const isNews = save !== before.save && save.state === 'saved';
      if (isNews && status === 'open') window.saved(label, made);
    });
    return opened;
  },

  /** Edits at random; edits and what became of them are reported as they come. */
  async work(seed: number, edits: number, pause: number): Promise<void> {
    const chance = new Chance(seed);
    for (let left = edits; left > 0; left -= 1) {
      if (chance.is(0.03)) await reenter();
      const document = openDocument();
      if (!document) throw new Error(`The map is ${useOpenMap.getState().status}.`);
      const before = plainOf(document.snapshot);
      made += 1;
      const number = made;
      editAtRandom(document, chance);
      report({ label: name, number, edit: diff(before, plainOf(document.snapshot)) });
      if (chance.is(0.02)) stall(chance.whole(80));
      if (chance.is(0.5)) await new Promise((resolve) => setTimeout(resolve, chance.whole(pause)));
    }
  },

  /** @returns the map, once this tab has nothing left to write */
  async quiet(): Promise<PlainMap> {
    await flushMap();
    return plainOf(useOpenMap.getState().map);
  },

  /** In how many other tabs the map is said to be open. */
  elsewhere: (): number => useOpenMap.getState().elsewhere,

  async reread(database: string, id: string): Promise<Reread> {
    const repository = createRepository({ name: database });
    const log = await repository.open(id);
    const document = new MapDocument(log.updates);
    const { snapshot } = document;
    const reread: Reread = {
      map: plainOf(snapshot),
      isDamaged: log.damage !== null || document.isIncomplete,
      isNormal: normalise(snapshot) === snapshot,
      rows: log.updates.length,
      folded: (await lastKey(database, 'snapshots')) - 1,
    };
    await repository.close();
    return reread;
  },
};

let address = '';
let name = '';
let made = 0;

/** Waits until it is known, so that no edit can be written of which nobody knows. */
function report(made: Report): void {
  const request = new XMLHttpRequest();
  request.open('POST', address, false);
  request.send(JSON.stringify(made));
}

/** As when going to the home screen and back. */
async function reenter(): Promise<void> {
  const { id } = useOpenMap.getState();
  await closeMap();
  if (id !== null) await openMap(id);
}

/** Past the product's own code. @returns the last number given to a row of the table */
async function lastKey(database: string, table: string): Promise<number> {
  const opened = await settled(indexedDB.open(database));
  const keys = await settled(opened.transaction(table).objectStore(table).getAllKeys());
  opened.close();
  return Number(keys.at(-1) ?? 0);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A page that has something else to do. @param ms */
function stall(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

declare global {
  interface Window {
    tab: typeof tab;
    /** The status says that edits up to this number are saved. */
    saved(label: string, number: number): void;
  }
}

window.tab = tab;
