import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { installRecorder, type Smoothness, whileWatching } from './frames';
import { dragCard, pan, zoom, zoomTo } from './gestures';
import type { Picture, Subject, Tidying } from './subjects';

/** What can be measured. */
export const ASPECTS = [
  'open',
  'script',
  'heap',
  'overviewPan',
  'overviewZoom',
  'pan',
  'drag',
  'addPerson',
  'tidy',
  'export',
] as const;

export type Aspect = (typeof ASPECTS)[number];

export function isAspect(name: string): name is Aspect {
  return ASPECTS.some((aspect) => aspect === name);
}

/** What was measured of one subject with one number of people. A failure is kept as its message. */
export interface Measurement {
  readonly subject: string;
  readonly people: number;
  /** ms */
  readonly open?: number | Failure;
  /** bytes after a garbage collection */
  readonly heap?: number | Failure;
  /** bytes, gzipped, that were loaded until the map was open */
  readonly script?: number | Failure;
  readonly overviewPan?: Smoothness | Failure;
  readonly overviewZoom?: Smoothness | Failure;
  readonly pan?: Smoothness | Failure;
  readonly drag?: Smoothness | Failure;
  /** ms from the click to the frame that shows the person, median of five */
  readonly addPerson?: number | Failure;
  readonly tidy?: Tidying | Failure;
  readonly export?: Picture | Failure;
}

export interface Failure {
  readonly failed: string;
}

export async function measure(
  browser: Browser,
  subject: Subject,
  people: number,
  only: ReadonlySet<Aspect>,
): Promise<Measurement> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(ACTION_TIMEOUT);
    await installRecorder(page);
    const scripts = collectScripts(page);
    const open = await attempt(() => subject.open(page, people));
    const named = { subject: subject.name, people };
    if (typeof open !== 'number') {
      return { ...named, ...Object.fromEntries([...only].map((aspect) => [aspect, open])) };
    }
    const script = await when(only.has('script'), () => gzippedSize(page, scripts));
    const canvas = subject.canvas(page);
    const at = (aspect: Aspect, level: number, action: () => Promise<void>) =>
      when(only.has(aspect), async () => {
        await zoomTo(page, canvas, level);
        return whileWatching(page, action);
      });
    return {
      ...named,
      open: only.has('open') ? open : undefined,
      script,
      heap: await when(only.has('heap'), () => heapOf(page)),
      overviewPan: await at('overviewPan', OVERVIEW, () => pan(page, canvas)),
      overviewZoom: await at('overviewZoom', OVERVIEW, () => zoom(page, canvas)),
      pan: await at('pan', 1, () => pan(page, canvas)),
      drag: await at('drag', 1, () => dragCard(page, canvas)),
      addPerson: await when(only.has('addPerson'), () =>
        medianOf(5, () => subject.addPerson(page)),
      ),
      tidy: await when(only.has('tidy'), async () => {
        await zoomTo(page, canvas, OVERVIEW);
        return subject.tidy(page);
      }),
      export: await when(only.has('export'), () => subject.exportPng(page)),
    };
  } finally {
    await context.close();
  }
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

async function when<T>(
  wanted: boolean,
  action: () => Promise<T>,
): Promise<T | Failure | undefined> {
  return wanted ? attempt(action) : undefined;
}

async function gzippedSize(page: Page, scripts: ReadonlySet<string>): Promise<number> {
  const bodies = await Promise.all(
    [...scripts].map(async (url) => (await page.request.get(url)).body()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
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
