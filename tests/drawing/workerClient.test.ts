import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '../../src/drawing/aside/jobs';
import type { workAside as WorkAside } from '../../src/drawing/aside/workerClient';

/** The worker's side, played by the test. */
class PlayedWorker {
  static made: PlayedWorker[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  jobs = 0;

  constructor() {
    PlayedWorker.made.push(this);
  }

  postMessage(): void {
    this.jobs++;
  }

  terminate(): void {
    this.ended = true;
  }

  answer(data: unknown): void {
    this.onmessage?.({ data });
  }
}

/** What is asked does not matter here. */
const JOB = { kind: 'plan' } as Extract<Job, { kind: 'plan' }>;

let workAside: typeof WorkAside;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  PlayedWorker.made = [];
  vi.stubGlobal('Worker', PlayedWorker);
  vi.stubGlobal('OffscreenCanvas', class {});
  ({ workAside } = await import('../../src/drawing/aside/workerClient'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const worker = (index: number) => PlayedWorker.made[index] as PlayedWorker;

it('gives the next job to the worker that has done one', async () => {
  const first = workAside(JOB);
  worker(0).answer({ result: 'a plan' });
  await expect(first).resolves.toBe('a plan');
  const second = workAside(JOB);
  worker(0).answer({ result: 'another' });
  await expect(second).resolves.toBe('another');
  expect(PlayedWorker.made).toHaveLength(1);
});

it('starts another for a job that comes while one is done, and keeps one of them', async () => {
  const jobs = [workAside(JOB), workAside(JOB)];
  worker(0).answer({ result: 1 });
  worker(1).answer({ result: 2 });
  await expect(Promise.all(jobs)).resolves.toEqual([1, 2]);
  expect(PlayedWorker.made.map(({ ended }) => ended)).toEqual([true, false]);
});

it('keeps none whose job failed: its memory may be what was short', async () => {
  const job = workAside(JOB);
  worker(0).answer({ reason: 'out-of-memory', message: 'full' });
  await expect(job).rejects.toMatchObject({ reason: 'out-of-memory' });
  expect(worker(0).ended).toBe(true);
});

it('ends a worker whose job is cancelled', async () => {
  const controller = new AbortController();
  const job = workAside(JOB, controller.signal);
  controller.abort();
  await expect(job).rejects.toMatchObject({ reason: 'cancelled' });
  expect(worker(0).ended).toBe(true);
});

it('does not end a worker for a signal of a job that is done', async () => {
  const controller = new AbortController();
  const first = workAside(JOB, controller.signal);
  worker(0).answer({ result: 1 });
  await first;
  const second = workAside(JOB);
  controller.abort();
  worker(0).answer({ result: 2 });
  await expect(second).resolves.toBe(2);
});

it('ends a worker that has waited for a minute, and starts another after one that died waiting', async () => {
  const first = workAside(JOB);
  worker(0).answer({ result: 1 });
  await first;
  vi.advanceTimersByTime(60_000);
  expect(worker(0).ended).toBe(true);
  const second = workAside(JOB);
  worker(1).answer({ result: 2 });
  await second;
  worker(1).onerror?.(new Event('error'));
  void workAside(JOB);
  expect(PlayedWorker.made).toHaveLength(3);
});
