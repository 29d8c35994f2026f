import type { Page } from '@playwright/test';

/** How smoothly a page answered while something happened. All in ms. */
export interface Smoothness {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** The longest task that kept the main thread, 0 when none reached 50 ms. */
  readonly longestTask: number;
}

interface Recorder {
  start(): void;
  stop(): { readonly gaps: readonly number[]; readonly tasks: readonly number[] };
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}

/** Runs in the page before its own scripts. */
function install(): void {
  let next = 0;
  let began = 0;
  let last = 0;
  let gaps: number[] = [];
  let tasks: number[] = [];
  const take = (entries: PerformanceEntryList) => {
    for (const { startTime, duration } of entries) if (startTime >= began) tasks.push(duration);
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const frame = (now: number) => {
    if (last > 0) gaps.push(now - last);
    last = now;
    next = requestAnimationFrame(frame);
  };
  window.recorder = {
    start() {
      began = performance.now();
      last = 0;
      gaps = [];
      tasks = [];
      next = requestAnimationFrame(frame);
    },
    stop() {
      cancelAnimationFrame(next);
      take(observer.takeRecords());
      return { gaps, tasks };
    },
  };
}

/** Must be called before the page is opened. */
export async function installRecorder(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** @param sorted ascending @param share 0 to 1 */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The time between frames, and the longest task, while `action` runs. */
export async function whileWatching(page: Page, action: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(() => window.recorder.start());
  try {
    await action();
    // One more frame, so that the last input is counted, and a turn for the task observer.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  } catch (error) {
    await page.evaluate(() => window.recorder.stop());
    throw error;
  }
  const { gaps, tasks } = await page.evaluate(() => window.recorder.stop());
  const sorted = [...gaps].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    worst: sorted.at(-1) ?? 0,
    longestTask: Math.max(0, ...tasks),
  };
}

/** Performance entries of a name so far. */
export function countMeasures(page: Page, name: string): Promise<number> {
  return page.evaluate((wanted) => performance.getEntriesByName(wanted, 'measure').length, name);
}

/**
 * Waits for the page to time an operation once more than it had.
 * @param before what `countMeasures` said before the operation
 * @returns ms
 */
export async function nextMeasure(
  page: Page,
  name: string,
  before: number,
  timeout = 180_000,
): Promise<number> {
  await page.waitForFunction(
    ([wanted, count]) => performance.getEntriesByName(wanted, 'measure').length > count,
    [name, before] as const,
    { timeout },
  );
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, 'measure').at(-1)?.duration ?? 0,
    name,
  );
}
