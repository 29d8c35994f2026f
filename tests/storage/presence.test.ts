import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPresence } from '../../src/storage/presence';

/** Shared locks as a browser gives them; `crash` takes all from one tab without a word. */
class Locks {
  readonly held = new Map<symbol, string>();
  readonly crash = (at: number) => {
    const holder = [...this.held.keys()][at];
    if (holder) this.held.delete(holder);
  };

  async request(name: string, _options: LockOptions, use: () => Promise<void> | undefined) {
    const holder = Symbol(name);
    this.held.set(holder, name);
    await use();
    this.held.delete(holder);
  }

  async query() {
    return { held: [...this.held.values()].map((name) => ({ name, mode: 'shared' })) };
  }
}

let locks: Locks;
beforeEach(() => {
  locks = new Locks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function tab(mapId = 'harbour') {
  const told: number[] = [];
  const close = followPresence(mapId, (others) => told.push(others));
  return { told, close };
}

it('counts the other tabs that have the map open, and those that close it', async () => {
  const here = tab();
  const there = tab();
  await vi.waitFor(() => expect([here.told, there.told]).toEqual([[1], [1]]));
  const third = tab();
  await vi.waitFor(() => expect(here.told).toEqual([1, 2]));
  third.close();
  there.close();
  await vi.waitFor(() => expect(here.told.at(-1)).toBe(0));
  expect(third.told).not.toContain(0);
  here.close();
});

it('says nothing of tabs with another map', async () => {
  const here = tab();
  const other = tab('another');
  const same = tab();
  await vi.waitFor(() => expect(here.told).toEqual([1]));
  expect(other.told).toEqual([]);
  for (const { close } of [here, other, same]) close();
});

it('does not count a tab that crashed for long', async () => {
  const here = tab();
  const crashed = tab();
  await vi.waitFor(() => expect(here.told).toEqual([1]));
  locks.crash(1);
  await vi.waitFor(() => expect(here.told).toEqual([1, 0]), { timeout: 5_000 });
  here.close();
  crashed.close();
});

it('says nothing where the browser has no locks', async () => {
  vi.stubGlobal('navigator', {});
  const told = vi.fn();
  followPresence('harbour', told)();
  expect(told).not.toHaveBeenCalled();
});
