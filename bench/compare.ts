import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { ensureBrowser, launchArguments } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { plainPeople } from './generate';
import { ASPECTS, type Aspect, isAspect, type Measurement, measure } from './measure';
import { app, plain } from './subjects';
import { table } from './table';

export { ASPECTS, isAspect };

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = resolve(ROOT, 'bench/results');

/**
 * Frames are drawn as fast as they can be, so that their cost shows and not the screen's rhythm. Not
 * while a picture is made: idle frames would take its processors.
 */
const UNCAPPED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * Measures the app and a plain React Flow page side by side; prints a table and writes
 * bench/results/latest.json. It reports and judges nothing.
 * @param sizes numbers of people
 * @param only  what is measured
 */
export async function compare(sizes: readonly number[], only: ReadonlySet<Aspect>): Promise<void> {
  const executablePath = ensureBrowser();
  await build({ root: ROOT, logLevel: 'warn' });
  const configFile = resolve(ROOT, 'bench/plain/vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  await mkdir(resolve(RESULTS, 'plain'), { recursive: true });
  for (const size of sizes) {
    const people = JSON.stringify(plainPeople(size));
    await writeFile(resolve(RESULTS, `plain/people-${size}.json`), people);
  }

  const ours = await serve(resolve(ROOT, 'dist'), 0);
  const theirs = await serve(resolve(RESULTS, 'plain'), 0, {});
  const others = new Set([...only].filter((aspect) => aspect !== 'export'));
  const browser = await chromium.launch({ executablePath, args: launchArguments() });
  const uncapped = await chromium.launch({
    executablePath,
    args: [...launchArguments(), ...UNCAPPED],
  });
  const measurements: Measurement[] = [];
  try {
    for (const size of sizes) {
      for (const subject of [app(ours.origin), plain(theirs.origin)]) {
        console.log(`Measuring ${subject.name} with ${size} people…`);
        measurements.push({
          subject: subject.name,
          people: size,
          ...(others.size > 0 && (await measure(uncapped, subject, size, others))),
          ...(only.has('export') && {
            export: (await measure(browser, subject, size, new Set(['export']))).export,
          }),
        });
      }
    }
    const machine = {
      date: new Date().toISOString(),
      browser: browser.version(),
      node: process.version,
      processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    };
    const report = { machine, measurements };
    await writeFile(resolve(RESULTS, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
    console.log(`\nChromium ${machine.browser} on ${machine.processors}, Node ${machine.node}\n`);
    console.log(table(measurements));
  } finally {
    await browser.close();
    await uncapped.close();
    ours.close();
    theirs.close();
  }
}
