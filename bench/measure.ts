import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { installRecorder, type Smoothness, whileWatching } from './frames';
import { dragCard, pan, zoom, zoomTo } from './gestures';
import type { Picture, Subject } from './subjects';

/** Everything measured of one subject with one number of people. A failure is kept as its message. */
export interface Measurement {
  readonly subject: string;
  readonly people: number;
  /** ms */
  readonly open: number | Failure;
  /** bytes after a garbage collection */
  readonly heap: number | Failure;
  /** bytes, gzipped, that were loaded until the map was open */
  readonly script: number | Failure;
  readonly overviewPan: Smoothness | Failure;
  readonly overviewZoom: Smoothness | Failure;
  readonly pan: Smoothness | Failure;
  readonly drag: Smoothness | Failure;
  /** ms from the click to the frame that shows the person, median of five */
  readonly addPerson: number | Failure;
  readonly exportPng: Picture | Failure;
}

export interface Failure {
  readonly failed: string;
}

export async function measure(
  browser: Browser,
  subject: Subject,
  people: number,
): Promise<Measurement> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(ACTION_TIMEOUT);
    await installRecorder(page);
    const scripts = collectScripts(page);
    const open = await attempt(() => subject.open(page, people));
    const script = await attempt(async () => {
      const bodies = await Promise.all(
        [...scripts].map(async (url) => (await page.request.get(url)).body()),
      );
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    });
    const canvas = subject.canvas(page);
    if (typeof open !== 'number') return nothing(subject, people, open);
    const at = (level: number, action: () => Promise<void>) =>
      attempt(async () => {
        await zoomTo(page, canvas, level);
        return whileWatching(page, action);
      });
    return {
      subject: subject.name,
      people,
      open,
      script,
      heap: await attempt(() => heapOf(page)),
      overviewPan: await at(OVERVIEW, () => pan(page, canvas)),
      overviewZoom: await at(OVERVIEW, () => zoom(page, canvas)),
      pan: await at(1, () => pan(page, canvas)),
      drag: await at(1, () => dragCard(page, canvas)),
      addPerson: await attempt(() => medianOf(5, () => subject.addPerson(page))),
      exportPng: await attempt(() => subject.exportPng(page)),
    };
  } finally {
    await context.close();
  }
}

/** The measurement of a subject that did not even open. */
function nothing(subject: Subject, people: number, failure: Failure): Measurement {
  return {
    subject: subject.name,
    people,
    open: failure,
    script: failure,
    heap: failure,
    overviewPan: failure,
    overviewZoom: failure,
    pan: failure,
    drag: failure,
    addPerson: failure,
    exportPng: failure,
  };
}

/** ms that a single step may take before it counts as failed */
const ACTION_TIMEOUT = 15_000;

/** Zoom at which a large map is in view and no text is legible. */
const OVERVIEW = 0.05;

async function attempt<T>(action: () => Promise<T>): Promise<T | Failure> {
  try {
    return await action();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failed: message.split('\n')[0] ?? message };
  }
}

/** Addresses of the scripts that a page loads. A reload counts once. */
function collectScripts(page: Page): Set<string> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url());
  });
  return scripts;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}

async function medianOf(times: number, action: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    taken.push(await action());
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
