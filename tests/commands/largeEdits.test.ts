import { beforeEach, expect, it } from 'vitest';
import { describe as card } from '../../src/app/describe';
import { runCommand } from '../../src/commands/context';
import { OutlineSession } from '../../src/commands/outline/outlineSession';
import { addPasted, readPaste } from '../../src/commands/pasting/pasting';
import { COMMANDS } from '../../src/commands/registry';
import { acceptSuggestions, openSuggestions } from '../../src/commands/suggesting/suggesting';
import { createMap } from '../../src/state/library';
import { closeMap, openDocument, openMap, useOpenMap } from '../../src/state/openMap';
import type { MapRepository } from '../../src/state/repository';
import { provideServices } from '../../src/state/services';
import { resetSession, useSession } from '../../src/state/session';
import { createMemoryRepository } from '../../src/storage/memoryRepository';
import { mapWith } from '../builders';

let repository: MapRepository;

const names = (count: number) => Array.from({ length: count }, (_, index) => `Person ${index}`);

beforeEach(async () => {
  await closeMap();
  resetSession();
  repository = createMemoryRepository();
  provideServices({ repository, describe: card });
  await openMap(await createMap(mapWith(...names(12).map((name) => ({ name, title: 'CFO' })))));
});

const people = () => [...useOpenMap.getState().map.stakeholders.keys()];

function document() {
  const open = openDocument();
  if (!open) throw new Error('No map is open');
  return open;
}

async function keptBefore() {
  const versions = await repository.versions.list(useOpenMap.getState().id ?? '');
  return versions.filter(({ reason }) => reason === 'bulk');
}

function remove(count: number): void {
  useSession.setState({ selection: { people: people().slice(0, count), links: [] } });
  const command = COMMANDS.find(({ id }) => id === 'edit.delete');
  if (!command || !runCommand(command)) throw new Error('Nothing was deleted');
}

const EDITS: Readonly<Record<string, (count: number) => void>> = {
  deleting: remove,
  'pasting text': (count) => {
    const text = names(count)
      .map((name) => `New ${name}`)
      .join('\n');
    expect(addPasted(readPaste(document().snapshot, text, '').plan)).toBeNull();
  },
  'accepting roles': (count) =>
    acceptSuggestions(openSuggestions(document().snapshot).slice(0, count)),
  'cutting an outline': (count) => {
    const outline = new OutlineSession(document(), 'en');
    const text = outline.text.split('\n').slice(count).join('\n');
    expect(outline.edit(text, 0)).toBeNull();
  },
};

it.each(Object.keys(EDITS))('%s keeps the map as it was from ten people on', async (name) => {
  const edit = EDITS[name] ?? remove;
  const before = document().snapshot;
  edit(10);
  expect(document().snapshot).not.toEqual(before);
  await expect.poll(keptBefore).toMatchObject([{ reason: 'bulk', people: 12 }]);
});

it.each(Object.keys(EDITS))('%s keeps nothing of nine people or fewer', async (name) => {
  const edit = EDITS[name] ?? remove;
  const before = document().snapshot;
  edit(9);
  expect(document().snapshot).not.toEqual(before);
  expect(await keptBefore()).toEqual([]);
});
