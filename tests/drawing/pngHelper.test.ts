import { afterEach, expect, it, vi } from 'vitest';
import type { PngPart } from '../../src/drawing/canvas/pngEncoder';
import type { Picture } from '../../src/drawing/canvas/stripPrinter';
import { type Strip, Strips } from '../../src/drawing/canvas/strips';
import type { HelperAnswer, HelperOrder } from '../../src/drawing/canvas/stripWorker';

const PICTURE: Picture = {
  items: [],
  width: 4000,
  height: 3000,
  scale: 1,
  dx: 0,
  dy: 0,
  locale: 'en',
  background: '#ffffff',
};

/** The worker's side, played by the test. */
class PlayedWorker {
  static made: PlayedWorker[] = [];
  readonly orders: HelperOrder[] = [];
  ended = false;
  onmessage: (event: { data: HelperAnswer }) => void = () => undefined;
  onerror: (event: Event) => void = () => undefined;

  constructor() {
    PlayedWorker.made.push(this);
  }

  postMessage(order: HelperOrder): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.ended = true;
  }

  get strip(): Strip | undefined {
    const last = this.orders.at(-1);
    return last && 'strip' in last ? last.strip : undefined;
  }

  /** Hands in the strip it has, of so many rows. */
  finish(): void {
    this.onmessage({ data: { part: partOf(this.strip?.rows ?? 0) } });
  }
}

function partOf(rows: number): PngPart {
  return { chunk: new Blob(), rows, bytes: 0, adler: 1 };
}

async function helper() {
  vi.stubGlobal('Worker', PlayedWorker);
  const { StripHelper } = await import('../../src/drawing/canvas/stripHelper');
  const strips = new Strips(PICTURE.width, PICTURE.height);
  const help = new StripHelper(PICTURE, strips);
  const worker = PlayedWorker.made.at(-1) as PlayedWorker;
  return { strips, help, worker };
}

/** The tops of all strips that nobody has. */
function openTops(strips: Strips): number[] {
  const tops: number[] = [];
  for (let strip = strips.take(); strip; strip = strips.take()) tops.push(strip.top);
  return tops;
}

afterEach(() => {
  vi.resetModules(); // with them those who are kept
  vi.unstubAllGlobals();
});

it('is told the picture once, and takes strips until there are no more', async () => {
  const { strips, help, worker } = await helper();
  worker.onmessage({ data: 'ready' });
  const tops: number[] = [];
  while (worker.strip && strips.finished.filter(Boolean).length < 6) {
    tops.push(worker.strip.top);
    worker.finish();
  }
  await help.idle();
  expect(tops).toEqual([0, 512, 1024, 1536, 2048, 2560]);
  expect(worker.orders.filter((order) => 'picture' in order)).toEqual([{ picture: PICTURE }]);
  expect(strips.finished.reduce((sum, { rows }) => sum + rows, 0)).toBe(PICTURE.height);
});

it('gives its strip back when it fails, and takes no other', async () => {
  for (const fail of [
    (worker: PlayedWorker) => worker.onmessage({ data: { part: null } }),
    (worker: PlayedWorker) => worker.onerror(new Event('error')),
  ]) {
    const { strips, help, worker } = await helper();
    worker.onmessage({ data: 'ready' });
    worker.finish();
    expect(worker.strip?.top).toBe(512);
    fail(worker);
    await help.idle();
    expect(worker.ended).toBe(true);
    expect(openTops(strips)).toEqual([512, 1024, 1536, 2048, 2560]);
  }
});

it('keeps nobody waiting who waits while it fails', async () => {
  const { help, worker } = await helper();
  worker.onmessage({ data: 'ready' });
  const idle = help.idle();
  worker.onerror(new Event('error'));
  await expect(idle).resolves.toBeUndefined();
});

it('is kept for the next picture, and lets go of the last', async () => {
  const first = await helper();
  first.worker.onmessage({ data: 'ready' });
  while (first.worker.strip && first.strips.finished.length < 6) first.worker.finish();
  first.help.end();
  expect(first.worker.ended).toBe(false);
  expect(first.worker.orders.at(-1)).toEqual({ picture: null });

  const second = await helper();
  expect(second.worker).toBe(first.worker);
  expect(second.worker.strip?.top).toBe(0);
  second.help.end();
  expect(second.worker.ended).toBe(true);
  expect(openTops(second.strips)).toContain(0);
});

it('is kept while it starts, and taken when it has', async () => {
  const first = await helper();
  first.help.end();
  const second = await helper();
  expect(second.worker).toBe(first.worker);
  expect(second.worker.strip).toBeUndefined();
  second.worker.onmessage({ data: 'ready' });
  expect(second.worker.strip?.top).toBe(0);
});

it('is no help, and no harm, where there are no workers', async () => {
  vi.stubGlobal('Worker', undefined);
  const { StripHelper } = await import('../../src/drawing/canvas/stripHelper');
  const strips = new Strips(100, 100);
  const help = new StripHelper(PICTURE, strips);
  await help.idle();
  help.end();
  expect(openTops(strips)).toEqual([0]);
});
