import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../../src/app/describe';
import { makeBackup } from '../../../src/commands/backups/makeBackup';
import {
  isWorthRestoring,
  planRestore,
  type RestoreStep,
  restore,
} from '../../../src/commands/backups/restoring';
import { type Backup, openBackup } from '../../../src/exchange/backup/readBackup';
import { newId } from '../../../src/model/id';
import { keepNamedVersion, listVersions, readVersion } from '../../../src/state/history';
import {
  createMap,
  listMaps,
  readMap,
  removeMap,
  trashMap,
  withMap,
} from '../../../src/state/library';
import type { MapId } from '../../../src/state/repository';
import { provideServices, services } from '../../../src/state/services';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';
import { mapOf, named, person, sorted } from '../../builders';

const NAME = 'From the backup';

/** Another browser, with nothing in it. */
function onAnotherDevice(): void {
  provideServices({ repository: createMemoryRepository(), describe: cardOf });
}
beforeEach(onAnotherDevice);

function team(...names: string[]) {
  const people = names.map((name) => person({ name, id: newId() }));
  return mapOf(people, [], { title: names.join(' and ') });
}

async function backUp(): Promise<Backup> {
  const { content } = await makeBackup();
  return openBackup(new Uint8Array(await content.arrayBuffer()));
}

const setAttitude = (id: MapId, name: string, attitude: 'accepting' | 'sabotaging') =>
  withMap(id, (document) =>
    document.transact((ops) =>
      ops.updateStakeholder(named(document.snapshot, name).id, { attitude }),
    ),
  );

const fates = (steps: readonly RestoreStep[]) => steps.map(({ fate }) => fate);

async function restoreAll(backup: Backup) {
  const steps = await planRestore(backup);
  return { steps, outcome: await restore(steps.filter(isWorthRestoring), NAME) };
}

describe('on a device without maps', () => {
  it('everything comes back: maps, dates, trash and history', async () => {
    const first = await createMap(team('Una', 'Bo'), null, { createdAt: 1_000, editedAt: 2_000 });
    const second = await createMap(team('Cy'));
    await trashMap(second);
    const { repository } = services();
    const state = await withMap(first, (document) => document.encode());
    await repository.versions.add(first, { at: 7, reason: 'named', name: 'QBR', people: 2, state });
    await repository.versions.add(first, { at: 9, reason: 'daily', name: '', people: 2, state });
    const map = await readMap(first);
    const backup = await backUp();

    onAnotherDevice();
    const { steps, outcome } = await restoreAll(backup);
    expect(fates(steps)).toEqual(['new', 'new']);
    expect(outcome).toMatchObject({ failed: [], merged: [] });
    expect(sorted(await readMap(first))).toEqual(sorted(map));
    const entries = new Map((await listMaps()).map((entry) => [entry.id, entry]));
    expect(entries.get(first)).toMatchObject({ createdAt: 1_000, editedAt: 2_000, people: 2 });
    expect(entries.get(first)?.trashedAt).toBe(null);
    expect(entries.get(second)?.trashedAt).not.toBe(null);
    const kept = await listVersions(first);
    expect(kept.map(({ at, name }) => [at, name])).toEqual([
      [9, ''],
      [7, 'QBR'],
    ]);
    expect((await readVersion(first, kept[0]?.id ?? 0)).stakeholders.size).toBe(2);
  });

  it('what was edited apart afterwards can be merged: edits keep whose they were', async () => {
    const id = await createMap(team('Una', 'Bo'));
    const backup = await backUp();
    await setAttitude(id, 'Bo', 'sabotaging');
    const later = await backUp();

    onAnotherDevice();
    await restoreAll(backup);
    await setAttitude(id, 'Una', 'accepting');
    const { steps } = await restoreAll(later);
    expect(steps).toMatchObject([{ fate: 'merge', conflicts: 0 }]);
    const map = await readMap(id);
    expect(named(map, 'Una').attitude).toBe('accepting');
    expect(named(map, 'Bo').attitude).toBe('sabotaging');
  });
});

describe('a map that is here', () => {
  it('with later edits is left alone', async () => {
    const id = await createMap(team('Una'));
    const backup = await backUp();
    await setAttitude(id, 'Una', 'accepting');
    const before = await readMap(id);
    const { steps } = await restoreAll(backup);
    expect(fates(steps)).toEqual(['same']);
    expect(steps.filter(isWorthRestoring)).toEqual([]);
    // Not even when it is asked for.
    await restore(steps, NAME);
    expect(await readMap(id)).toEqual(before);
  });

  it('keeps its own where both decided; what it was and the backup’s are in its history', async () => {
    const id = await createMap(team('Una', 'Bo'));
    const common = await backUp();
    await setAttitude(id, 'Una', 'sabotaging');
    const theirs = await backUp();

    onAnotherDevice();
    await restoreAll(common);
    await setAttitude(id, 'Una', 'accepting');
    const { steps, outcome } = await restoreAll(theirs);
    expect(steps).toMatchObject([{ fate: 'merge', conflicts: 1 }]);
    expect(outcome.merged).toEqual([id]);
    expect(named(await readMap(id), 'Una').attitude).toBe('accepting');
    const versions = await listVersions(id);
    expect(versions.map(({ reason }) => reason).sort()).toEqual(['merge', 'named']);
    const backedUp = versions.find(({ name }) => name === NAME);
    const kept = await readVersion(id, backedUp?.id ?? 0);
    expect(named(kept, 'Una').attitude).toBe('sabotaging');
    // Nothing is left to be restored.
    expect(fates(await planRestore(theirs))).toEqual(['same']);
  });

  it('in the trash comes out of it when it is restored', async () => {
    const id = await createMap(team('Una'));
    const backup = await backUp();
    await trashMap(id);
    const [step] = await planRestore(backup);
    expect(step?.here?.trashedAt).not.toBe(null);
    await restore(step ? [step] : [], NAME);
    expect((await listMaps())[0]?.trashedAt).toBe(null);
  });

  it('gets back the versions it once was given a name, and no others', async () => {
    const id = await createMap(team('Una'));
    await withMap(id, (document) => keepNamedVersion(id, document, 'QBR'));
    const state = await withMap(id, (document) => document.encode());
    const { versions } = services().repository;
    await versions.add(id, { at: 3, reason: 'daily', name: '', people: 1, state });
    const backup = await backUp();
    for (const { id: version } of await listVersions(id)) await versions.remove(id, version);
    await versions.add(id, { at: 5, reason: 'opened', name: 'since', people: 1, state });
    const { steps } = await restoreAll(backup);
    expect(steps).toMatchObject([{ fate: 'same', versions: 1 }]);
    expect((await listVersions(id)).map(({ name }) => name)).toEqual(['QBR', 'since']);
  });

  it('gets all of its history at the second try when the first was cut off', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = await createMap(team('Una'));
    for (const at of [3, 5, 7]) {
      const state = await withMap(id, (document) => document.encode());
      const version = { at, reason: 'daily', name: '', people: 1, state } as const;
      await services().repository.versions.add(id, version);
      await setAttitude(id, 'Una', at === 3 ? 'accepting' : 'sabotaging');
    }
    const kept = (await listVersions(id)).map(({ at }) => at);
    const backup = await backUp();

    onAnotherDevice();
    const { versions } = services().repository;
    const add = versions.add.bind(versions);
    const full = new Error('No room');
    vi.spyOn(versions, 'add').mockImplementationOnce(add).mockRejectedValueOnce(full);
    expect((await restoreAll(backup)).outcome.failed).toMatchObject([{ error: full }]);
    expect(await listVersions(id)).toHaveLength(1);
    const { steps, outcome } = await restoreAll(backup);
    expect(steps).toMatchObject([{ fate: 'same', versions: kept.length - 1 }]);
    expect(outcome.failed).toEqual([]);
    expect((await listVersions(id)).map(({ at }) => at)).toEqual(kept);
  });

  it('that was edited or deleted since the plan was made is looked at again', async () => {
    const id = await createMap(team('Una'));
    const backup = await backUp();
    const steps = await planRestore(backup);
    await removeMap(id);
    expect(await restore(steps, NAME)).toMatchObject({ failed: [] });
    expect(await listMaps()).toHaveLength(1);
  });
});

describe('of a damaged backup', () => {
  const damaged = (backup: Backup, part: 'map' | 'doc' | 'both'): Backup => ({
    ...backup,
    maps: backup.maps.map((map) => ({
      ...map,
      read: () => {
        const content = map.read();
        return {
          map: part === 'doc' ? content.map : null,
          doc: part === 'map' ? content.doc : null,
        };
      },
    })),
  });

  it('a map comes back from its map file or from its document, whichever is whole', async () => {
    const id = await createMap(team('Una', 'Bo'));
    const map = await readMap(id);
    const backup = await backUp();
    for (const part of ['map', 'doc'] as const) {
      onAnotherDevice();
      await restoreAll(damaged(backup, part));
      expect(sorted(await readMap(id)), part).toEqual(sorted(map));
    }
  });

  it('a map of which nothing is whole is said to be damaged, and the others come back', async () => {
    await createMap(team('Una'));
    await createMap(team('Bo'));
    const backup = await backUp();
    const [first, ...others] = damaged(backup, 'both').maps;
    onAnotherDevice();
    const maps = [...(first ? [first] : []), ...backup.maps.slice(1)];
    const { steps } = await restoreAll({ ...backup, maps });
    expect(fates(steps)).toEqual(['damaged', 'new']);
    expect(await listMaps()).toHaveLength(others.length);
  });

  it('a version that is no map is left out', async () => {
    const id = await createMap(team('Una'));
    const { versions } = services().repository;
    const state = Uint8Array.of(255, 255, 255);
    await versions.add(id, { at: 3, reason: 'named', name: 'Spoilt', people: 1, state });
    const backup = await backUp();
    onAnotherDevice();
    const { outcome } = await restoreAll(backup);
    expect(outcome.added).toEqual([id]);
    expect(await listVersions(id)).toEqual([]);
  });
});

it('tells which maps could not be written, and restores the others', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await createMap(team('Una'));
  await createMap(team('Bo'));
  const backup = await backUp();
  onAnotherDevice();
  const full = new Error('No room');
  vi.spyOn(services().repository, 'create').mockRejectedValueOnce(full);
  const { outcome } = await restoreAll(backup);
  expect(outcome.failed).toMatchObject([{ error: full }]);
  expect(outcome.added).toHaveLength(1);
  // What failed can be tried again.
  expect((await planRestore(backup)).filter(isWorthRestoring)).toHaveLength(1);
});

it('stops when it is told to, and says what was done', async () => {
  await createMap(team('Una'));
  await createMap(team('Bo'));
  const backup = await backUp();
  onAnotherDevice();
  const half = new AbortController();
  const stopLater = (done: number) => done > 0 && half.abort();
  const restored = await restore(await planRestore(backup), NAME, stopLater, half.signal);
  expect(restored).toMatchObject({ isStopped: true, failed: [] });
  expect(restored.added).toHaveLength(1);
  const stop = new AbortController();
  stop.abort();
  await expect(planRestore(backup, undefined, stop.signal)).rejects.toThrow();
  expect(await listMaps()).toHaveLength(1);
});

describe('making a backup', () => {
  it('remembers when the maps in it were last edited', async () => {
    const id = await createMap(team('Una'), null, { editedAt: 2_000 });
    const { about } = await makeBackup();
    expect([...about.maps]).toEqual([[id, 2_000]]);
  });

  it('puts in what is stored of a map that cannot be read, says so, and goes on', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await createMap(team('Una'));
    const spoilt = await createMap(team('Bo'));
    const { repository } = services();
    const { open } = repository;
    vi.spyOn(repository, 'open').mockImplementation(async (id) => {
      if (id === spoilt) throw new Error('Spoilt');
      return open.call(repository, id);
    });
    const { content, unreadable, about } = await makeBackup();
    expect(unreadable).toEqual(['Bo']);
    expect(about.maps.has(spoilt)).toBe(false);
    expect(await content.text()).toContain(`Bo ${spoilt}/damaged rows.json`);
    const backup = openBackup(new Uint8Array(await content.arrayBuffer()));
    expect(backup.maps.map(({ title }) => title)).toEqual(['Una']);
  });
});
