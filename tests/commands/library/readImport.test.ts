import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  importFailure,
  keepPeople,
  type PeopleFile,
  planPeople,
  readImport,
} from '../../../src/commands/library/readImport';
import { readMap } from '../../../src/state/library';
import { provideServices } from '../../../src/state/services';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  provideServices({
    repository: createMemoryRepository(),
    describe: ({ info, stakeholders }) => ({
      title: info.title,
      account: info.account,
      stage: info.stage,
      people: stakeholders.size,
      placeholders: 0,
      thumbnail: { boxes: [], lines: [] },
    }),
  });
});

async function peopleIn(text: string, name = 'list.csv'): Promise<PeopleFile> {
  const read = await readImport(new File([text], name));
  if (read.kind !== 'people') throw new Error('The file holds no list of people.');
  return read;
}

describe('a list of people', () => {
  const text = 'Name,Reports to,Team\nUna,,North\nBo,Una,North\nCy,Una,South';

  it('is planned without anything being kept', async () => {
    const file = await peopleIn(text);
    const plan = await planPeople(file, file.guess);
    expect(plan.preview).toEqual({ people: 3, topLevel: 1, withManager: 2, depth: 2 });
    const places = [...plan.map.stakeholders.values()].map(({ position: { x, y } }) => `${x},${y}`);
    expect(new Set(places).size).toBe(3);
  });

  it('shows different values of a column as samples', async () => {
    const file = await peopleIn(text);
    const team = file.headings.indexOf('Team');
    expect(file.samples[team]).toEqual(['North', 'South']);
    expect(file.samples[0]).toEqual(['Una', 'Bo', 'Cy']);
  });

  it.each([
    ['Halden_people 2024.csv', 'Halden people 2024'],
    ['名单.tsv', '名单'],
    ['archive.v2.csv', 'archive.v2'],
    ['.csv', '.csv'],
  ])('in %s becomes a map titled “%s”', async (name, title) => {
    const file = await peopleIn(text, name);
    expect(
      (await readMap(await keepPeople(file, file.guess, await planPeople(file, file.guess)))).info
        .title,
    ).toBe(title);
  });

  it('names what is wrong with a file instead of throwing on', async () => {
    const empty = await readImport(new File([''], 'a.csv')).catch(importFailure);
    expect(empty).toEqual({ reason: 'empty', details: {} });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(importFailure(new Error('?'))).toEqual({ reason: 'unknown', details: {} });
  });
});

it('says so when a picture has no map in it', async () => {
  const icon = await readFile(new URL('../../../public/icon-192.png', import.meta.url));
  const read = await readImport(new File([icon], 'icon.png')).catch(importFailure);
  expect(read).toEqual({ reason: 'no-map-in-picture', details: {} });
});
