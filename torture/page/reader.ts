import { MapDocument } from '../../src/document/mapDocument';
import { createRepository } from '../../src/storage/repository';

/** Loaded into the app's own page: a second look at the database, as from another tab. */

export interface MapOnDisk {
  readonly title: string;
  readonly account: string;
  /** Job titles by names. */
  readonly people: Readonly<Record<string, string>>;
  readonly isDamaged: boolean;
  readonly versions: number;
}

async function readMap(id: string): Promise<MapOnDisk> {
  const repository = createRepository();
  try {
    const log = await repository.open(id);
    const document = new MapDocument(log.updates);
    const { info, stakeholders } = document.snapshot;
    const aside = await repository.damagedRows(id);
    const versions = await repository.versions.list(id);
    for (const version of versions)
      new MapDocument([await repository.versions.read(id, version.id)]);
    return {
      title: info.title,
      account: info.account,
      people: Object.fromEntries(
        [...stakeholders.values()].map(({ name, title }) => [name, title]),
      ),
      isDamaged: log.damage !== null || document.isIncomplete || aside.length > 0,
      versions: versions.length,
    };
  } finally {
    await repository.close();
  }
}

/** @returns how many people each map holds, by its id; -1 where it is not whole */
async function countPeople(): Promise<Readonly<Record<string, number>>> {
  const repository = createRepository();
  try {
    const ids = await new Promise<readonly string[]>((resolve, reject) => {
      const stop = repository.watch((maps) => {
        resolve(maps.map((map) => map.id));
        queueMicrotask(() => stop());
      }, reject);
    });
    const counts: Record<string, number> = {};
    for (const id of ids) {
      const log = await repository.open(id);
      const document = new MapDocument(log.updates);
      const isWhole = log.damage === null && !document.isIncomplete;
      counts[id] = isWhole ? document.snapshot.stakeholders.size : -1;
      await log.close();
    }
    return counts;
  } finally {
    await repository.close();
  }
}

/** Lengthens a map's log by edits of its account; the last of them is `account`. */
async function lengthen(id: string, edits: number, account: string): Promise<void> {
  const repository = createRepository();
  try {
    const log = await repository.open(id);
    const document = new MapDocument(log.updates);
    document.onUpdate((update) => log.append(update));
    for (let left = edits - 1; left >= 0; left -= 1) {
      const value = left === 0 ? account : `${account}-${left}`;
      document.transact((ops) => ops.updateInfo({ account: value }));
    }
    await log.flush();
  } finally {
    await repository.close();
  }
}

const reader = { readMap, countPeople, lengthen };

declare global {
  interface Window {
    reader: typeof reader;
  }
}

window.reader = reader;
