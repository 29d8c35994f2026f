import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../../src/app/describe';
import { bringIn } from '../../../src/commands/copies/bringIn';
import {
  keepCopyToo,
  mergeCopy,
  replaceWithCopy,
  undoCopy,
} from '../../../src/commands/copies/settleCopy';
import { newId } from '../../../src/model/id';
import type { MapSnapshot } from '../../../src/model/map';
import { listVersions, readVersion } from '../../../src/state/history';
import {
  createMap,
  duplicateMap,
  listMaps,
  readMap,
  readUpdates,
  trashMap,
} from '../../../src/state/library';
import type { MapCopy } from '../../../src/state/mapCopies';
import { provideServices } from '../../../src/state/services';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';
import { mapOf, named, person, sorted, Tab } from '../../builders';

beforeEach(() => {
  provideServices({ repository: createMemoryRepository(), describe: cardOf });
});

/** People with ids as they are made here. */
function team(...names: string[]): MapSnapshot {
  return mapOf(
    names.map((name) => person({ name, id: newId() })),
    [],
    { title: 'Team' },
  );
}

/** A map here, and a colleague's copy of it. */
async function mapAndCopy(map = team('Una', 'Bo', 'Cy')) {
  const id = await createMap(map);
  return { id, theirs: new Tab(await readUpdates(id)) };
}

const fileOf = ({ document }: Tab, id: string | null) => ({
  id,
  map: document.snapshot,
  doc: document.encodeForSharing(),
});

async function broughtCopy(given: Parameters<typeof bringIn>[0]): Promise<MapCopy> {
  const brought = await bringIn(given, 'team.stakemap.json');
  if (brought.kind !== 'copy') throw new Error('It counts as a new map.');
  return brought.copy;
}

describe('a map file', () => {
  it('of a map that is not here becomes one under the id it says, and is known by it after', async () => {
    const given = { id: 'M1', map: team('Una'), doc: null };
    expect(await bringIn(given, 'a.json')).toEqual({ kind: 'new', id: 'M1' });
    expect(await bringIn(given, 'a.json')).toMatchObject({ kind: 'copy', copy: { id: 'M1' } });
    expect(await listMaps()).toHaveLength(1);
  });

  it('of a map in the trash becomes a new one, and leaves that alone', async () => {
    const { id, theirs } = await mapAndCopy();
    await trashMap(id);
    const brought = await bringIn(fileOf(theirs, id), 'a.json');
    expect(brought.kind).toBe('new');
    expect(brought).not.toMatchObject({ id });
    expect(await listMaps()).toHaveLength(2);
  });

  it('that does not say which map it is, is known by its edits before its people', async () => {
    const { id, theirs } = await mapAndCopy();
    await duplicateMap(id, (title) => `${title} (copy)`);
    expect((await broughtCopy(fileOf(theirs, null))).id).toBe(id);
  });

  it('without edits is known by more than half of its people', async () => {
    const map = team('Una', 'Bo', 'Cy');
    const id = await createMap(map);
    const [una, bo, cy] = map.stakeholders.values();
    if (!una || !bo || !cy) throw new Error('Three were asked for.');
    const others = [...team('Di', 'Ed').stakeholders.values()];
    const given = (...people: (typeof una)[]) => ({ id: null, map: mapOf(people), doc: null });
    expect((await broughtCopy(given(una, bo, cy, ...others))).id).toBe(id);
    expect((await bringIn(given(una, bo, ...others), 'a.json')).kind).toBe('new');
  });

  it('with few of the map’s people is an extract: a map of its own', async () => {
    const map = team('Una', 'Bo', 'Cy');
    await createMap(map);
    const [una] = map.stakeholders.values();
    if (!una) throw new Error('Three were asked for.');
    expect((await bringIn({ id: null, map: mapOf([una]), doc: null }, 'a.json')).kind).toBe('new');
  });

  it('written by hand is no copy only because both number their people', async () => {
    const numbered = (name: string) => mapOf([person({ name, id: 'p1' })]);
    await createMap(numbered('Una'));
    const brought = await bringIn({ id: null, map: numbered('Zoe'), doc: null }, 'a.json');
    expect(brought.kind).toBe('new');
  });

  it('is no news when it is older, and when it is the same', async () => {
    const { id, theirs } = await mapAndCopy();
    const old = fileOf(theirs, id);
    expect((await broughtCopy(old)).isNews).toBe(false);
    theirs.person('Una').setAttitude('accepting');
    const newer = await broughtCopy(fileOf(theirs, id));
    expect(newer).toMatchObject({ isNews: true, history: 'shared', conflicts: [] });
    await mergeCopy(newer, () => 'ours');
    expect((await broughtCopy(old)).isNews).toBe(false);
  });

  it('with a damaged document is compared field by field, and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { id, theirs } = await mapAndCopy();
    theirs.person('Una').setAttitude('accepting');
    const given = { ...fileOf(theirs, id), doc: new Uint8Array([1, 2, 3]) };
    const copy = await broughtCopy(given);
    expect(copy.history).toBe('damaged');
    await mergeCopy(copy, () => 'ours');
    expect(named(await readMap(id), 'Una').attitude).toBe('accepting');
  });
});

describe('a copy', () => {
  it('merged brings both people’s edits, keeps a version first, and can be taken back', async () => {
    const { id, theirs } = await mapAndCopy();
    const before = await readMap(id);
    theirs.person('Una').setAttitude('accepting');
    theirs.person('Bo').remove();
    theirs.addPerson({ name: 'Di' });
    const settled = await mergeCopy(await broughtCopy(fileOf(theirs, id)), () => 'ours');
    const { added, changed, removed } = settled.difference;
    expect([added.size, changed.size, removed.size]).toEqual([1, 1, 1]);
    expect(sorted(await readMap(id))).toEqual(sorted(theirs.snapshot()));
    const [version] = await listVersions(id);
    expect(version?.reason).toBe('merge');
    expect(await readVersion(id, version?.id ?? 0)).toEqual(before);
    await undoCopy(settled);
    expect(sorted(await readMap(id))).toEqual(sorted(before));
  });

  it('that both decided otherwise goes the chosen way', async () => {
    for (const side of ['ours', 'theirs'] as const) {
      const { id, theirs } = await mapAndCopy();
      const ours = new Tab(await readUpdates(id));
      ours.person('Una').setAttitude('resistant');
      theirs.person('Una').setAttitude('accepting');
      await mergeCopy(await broughtCopy(fileOf(ours, id)), () => 'ours');
      const copy = await broughtCopy(fileOf(theirs, id));
      expect(copy.conflicts).toHaveLength(1);
      await mergeCopy(copy, () => side);
      const expected = side === 'ours' ? 'resistant' : 'accepting';
      expect(named(await readMap(id), 'Una').attitude).toBe(expected);
    }
  });

  it('in place of the map leaves nothing of it but a version', async () => {
    const { id, theirs } = await mapAndCopy();
    theirs.person('Bo').remove();
    const settled = await replaceWithCopy(await broughtCopy(fileOf(theirs, id)));
    expect(settled.difference.removed.size).toBe(1);
    expect(sorted(await readMap(id))).toEqual(sorted(theirs.snapshot()));
    expect((await listVersions(id)).map(({ people }) => people)).toEqual([3]);
  });

  it('kept beside the map is another map', async () => {
    const { id, theirs } = await mapAndCopy();
    const before = await readMap(id);
    theirs.person('Bo').remove();
    const other = await keepCopyToo(await broughtCopy(fileOf(theirs, id)), 'Team (from a file)');
    expect(other).not.toBe(id);
    expect((await readMap(other)).stakeholders.size).toBe(2);
    expect((await readMap(other)).info.title).toBe('Team (from a file)');
    expect(await readMap(id)).toEqual(before);
  });

  it('that would make the map too large is refused, and changes nothing', async () => {
    const many = (prefix: string) =>
      team(...Array.from({ length: 2_600 }, (_, at) => `${prefix}${at}`));
    const id = await createMap(many('a'));
    const copy = await broughtCopy({ id, map: many('b'), doc: null });
    expect(copy).toMatchObject({ isNews: true, merged: 'too-many-stakeholders' });
    await expect(mergeCopy(copy, () => 'ours')).rejects.toThrow('too-many-stakeholders');
    expect((await readMap(id)).stakeholders.size).toBe(2_600);
  });

  it('is compared with what the editor holds, and merged into it', async () => {
    const { closeMap, openDocument, openMap } = await import('../../../src/state/openMap');
    const { id, theirs } = await mapAndCopy();
    await openMap(id);
    const document = openDocument();
    if (!document) throw new Error('The map was to be open.');
    const una = named(document.snapshot, 'Una').id;
    document.transact((ops) => ops.updateStakeholder(una, { attitude: 'resistant' }));
    theirs.person('Una').setAttitude('accepting');
    const copy = await broughtCopy(fileOf(theirs, id));
    expect(copy.conflicts).toHaveLength(1);
    await mergeCopy(copy, () => 'theirs');
    expect(named(document.snapshot, 'Una').attitude).toBe('accepting');
    await closeMap();
    expect(named(await readMap(id), 'Una').attitude).toBe('accepting');
  });
});
