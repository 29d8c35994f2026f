import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as cardOf } from '../../../src/app/describe';
import { openBackup } from '../../../src/exchange/backup/readBackup';
import { useBackups } from '../../../src/state/backups';
import { createMap, listMaps, withMap } from '../../../src/state/library';
import { provideServices, services } from '../../../src/state/services';
import { createMemoryRepository } from '../../../src/storage/memoryRepository';
import { mapOf, person } from '../../builders';

/** A folder of the user's, in memory. */
class FakeFolder {
  readonly files = new Map<string, Blob>();
  permission: PermissionState = 'granted';
  /** Thrown by the next writing. */
  trouble: DOMException | null = null;
  readonly name = 'Backups';

  queryPermission = async () => this.permission;
  requestPermission = async () => {
    this.permission = 'granted';
    return this.permission;
  };
  async *keys() {
    yield* this.files.keys();
  }
  removeEntry = async (name: string) => void this.files.delete(name);
  async getFileHandle(name: string) {
    if (this.permission !== 'granted') throw new DOMException('Ask first', 'NotAllowedError');
    let written: Blob | null = null;
    return {
      createWritable: async () => ({
        write: async (content: Blob) => {
          if (this.trouble) throw this.trouble;
          written = content;
        },
        close: async () => void (written && this.files.set(name, written)),
        abort: async () => undefined,
      }),
    };
  }
}

const REST = 60_000;
let folder: FakeFolder;
let keeper: typeof import('../../../src/commands/backups/keepFolder');

/** As when the page is loaded. */
async function start(): Promise<void> {
  vi.resetModules();
  const state = await import('../../../src/state/services');
  state.provideServices(services());
  keeper = await import('../../../src/commands/backups/keepFolder');
  await keeper.keepFolder();
}

/** What the page knows, after the modules were loaded anew. */
async function known() {
  return (await import('../../../src/state/backups')).useBackups.getState();
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('FileSystemDirectoryHandle', FakeFolder);
  folder = new FakeFolder();
  vi.stubGlobal('showDirectoryPicker', async () => folder);
  useBackups.setState(useBackups.getInitialState(), true);
  provideServices({ repository: createMemoryRepository(), describe: cardOf });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const newMap = (title: string) => createMap(mapOf([person({ name: 'Una' })], [], { title }));

const rename = (id: string, title: string) =>
  withMap(id, (document) => document.transact((ops) => ops.updateInfo({ title })));

async function titlesIn(file: Blob | undefined): Promise<readonly string[]> {
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  return openBackup(bytes).maps.map(({ title }) => title);
}

const files = () => [...folder.files.values()];

/** Until something that takes time of its own has come about. */
const until = (check: () => Promise<void> | void) =>
  vi.waitFor(check, { timeout: 5_000, interval: 5 });

describe('a folder that was chosen', () => {
  it('gets a backup at once, and another when work has rested for a minute', async () => {
    const id = await newMap('Harbour');
    await start();
    expect(await keeper.chooseFolder()).toBe(true);
    expect([...folder.files.keys()]).toEqual([
      expect.stringMatching(/^Stakeholder Map backup \w{4} \d{4}-\d\d-\d\d\.zip$/),
    ]);
    expect(await titlesIn(files()[0])).toEqual(['Harbour']);
    expect(await known()).toMatchObject({ folder: { name: 'Backups', problem: null } });

    await rename(id, 'Northwind');
    await vi.advanceTimersByTimeAsync(REST - 1_000);
    expect(await titlesIn(files()[0])).toEqual(['Harbour']);
    await vi.advanceTimersByTimeAsync(1_000);
    await until(async () => expect(await titlesIn(files()[0])).toEqual(['Northwind']));
    expect((await known()).last?.maps.get(id)).toBeGreaterThan(0);
  });

  it('gets its backup even if one was saved as a file meanwhile', async () => {
    const id = await newMap('Harbour');
    await start();
    await keeper.chooseFolder();
    await rename(id, 'Northwind');
    // As after "Back up now".
    const { rememberBackup } = await import('../../../src/state/backups');
    const [entry] = await listMaps();
    const maps = new Map([[id, entry?.editedAt ?? 0]]);
    await rememberBackup({ at: Date.now(), file: 'a.zip', maps });
    await vi.advanceTimersByTimeAsync(REST);
    await until(async () => expect(await titlesIn(files()[0])).toEqual(['Northwind']));
  });

  it('is left alone once another tab has stopped it', async () => {
    const id = await newMap('Harbour');
    await start();
    await keeper.chooseFolder();
    await services().repository.keepNote('backupFolder', null);
    await rename(id, 'Northwind');
    await vi.advanceTimersByTimeAsync(REST);
    await until(async () => expect((await known()).folder).toBe(null));
    expect(await titlesIn(files()[0])).toEqual(['Harbour']);
  });

  it('does not wait for ever while work goes on', async () => {
    const id = await newMap('Harbour');
    await start();
    await keeper.chooseFolder();
    for (let minute = 0; minute < 11; minute += 1) {
      await rename(id, `Title ${minute}`);
      await vi.advanceTimersByTimeAsync(REST / 2);
    }
    await until(async () => expect(await titlesIn(files()[0])).not.toEqual(['Harbour']));
  });

  it('is known again after a reload, and asks to be allowed when the browser wants that', async () => {
    await newMap('Harbour');
    await start();
    await keeper.chooseFolder();
    folder.files.clear();
    folder.permission = 'prompt';
    await start();
    expect((await known()).folder).toEqual({ name: 'Backups', problem: 'asking' });
    await newMap('Northwind');
    await vi.advanceTimersByTimeAsync(2 * REST);
    expect(files()).toEqual([]);
    await keeper.allowFolder();
    expect((await known()).folder?.problem).toBe(null);
    expect(await titlesIn(files()[0])).toHaveLength(2);
  });

  it.each([
    ['NotFoundError', 'missing'],
    ['QuotaExceededError', 'full'],
    ['UnknownError', 'unknown'],
  ] as const)('that fails with %s is said to be %s, and tried again', async (error, problem) => {
    const id = await newMap('Harbour');
    await start();
    folder.trouble = new DOMException('No', error);
    await keeper.chooseFolder();
    expect(await known()).toMatchObject({ folder: { problem }, last: null });
    expect(files()).toEqual([]);
    folder.trouble = null;
    await rename(id, 'Northwind');
    await vi.advanceTimersByTimeAsync(REST);
    await until(async () => expect((await known()).folder?.problem).toBe(null));
    expect(await titlesIn(files()[0])).toEqual(['Northwind']);
  });

  it('keeps two weeks of our files, and leaves others alone', async () => {
    await newMap('Harbour');
    await start();
    await keeper.chooseFolder();
    const [ours = ''] = folder.files.keys();
    const [first = new Blob()] = files();
    const dayBefore = (day: number) => ours.replace(/\d{4}-\d\d/, `2020-${10 + (day % 3)}`);
    for (let day = 1; day <= 28; day += 1) {
      folder.files.set(dayBefore(day).replace(/\d\d\.zip/, `${10 + day}.zip`), first);
    }
    folder.files.set('Budget.xlsx', first);
    folder.files.set('Stakeholder Map backup ZZZZ 2020-01-01.zip', first);
    await keeper.chooseFolder();
    const names = [...folder.files.keys()];
    expect(names.filter((name) => name.slice(0, 28) === ours.slice(0, 28))).toHaveLength(14);
    expect(names).toContain(ours);
    expect(names).toContain('Budget.xlsx');
    expect(names).toContain('Stakeholder Map backup ZZZZ 2020-01-01.zip');
  });

  it('is no longer written to once it is forgotten', async () => {
    await start();
    await keeper.chooseFolder();
    folder.files.clear();
    await keeper.forgetFolder();
    await newMap('Harbour');
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(files()).toEqual([]);
    await start();
    expect((await known()).folder).toBe(null);
  });
});

it('is nothing when nobody chooses one', async () => {
  vi.stubGlobal('showDirectoryPicker', async () => {
    throw new DOMException('The user aborted a request.', 'AbortError');
  });
  await start();
  expect(await keeper.chooseFolder()).toBe(false);
  expect((await known()).folder).toBe(null);
});
