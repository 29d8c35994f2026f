import { doors } from './doors';
import { failures } from './failures';
import { backups, hostile } from './hostile';
import { kills } from './kills';
import { rows } from './rows';
import type { Suite } from './suite';
import { tabs } from './tabs';

const SUITES: Readonly<Record<string, Suite>> = {
  failures,
  rows,
  tabs,
  kills,
  hostile,
  backups,
  doors,
};
export const SUITE_NAMES: readonly string[] = Object.keys(SUITES);

/** More broken promises than this of one suite are counted, not told. */
const TOLD = 20;

/**
 * Runs the suites one after the other and tells how many runs there were.
 * @param seed  of the first run; each run after it has the next number
 * @returns whether nothing was broken
 */
export async function torture(
  names: readonly string[],
  { runs, seed }: { runs: number | undefined; seed: number },
): Promise<boolean> {
  const lines: string[] = [];
  let isKept = true;
  for (const name of names) {
    const suite = SUITES[name];
    if (!suite) continue;
    const { count, broken } = await all(name, suite, runs ?? suite.runs, seed);
    if (broken > 0) isKept = false;
    const notes = suite.notes?.() ?? [];
    lines.push(
      `${name}: ${count} runs from seed ${seed}, ${broken} broken${notes.map((note) => `; ${note}`).join('')}`,
    );
  }
  console.log(`\n${lines.join('\n')}`);
  return isKept;
}

async function all(name: string, suite: Suite, runs: number, first: number) {
  console.log(`\n── ${name}: ${suite.title} ──`);
  let broken = 0;
  await suite.start?.();
  try {
    for (let seed = first; seed < first + runs; seed += 1) {
      const found = await attempt(suite, seed);
      if (found.length > 0) broken += 1;
      if (found.length > 0 && broken <= TOLD) {
        const again = `npm run torture -- --only ${name} --runs 1 --seed ${seed}`;
        console.error(`seed ${seed}: ${found.join('; ')}\n  again: ${again}`);
      }
      const done = seed - first + 1;
      if (done % Math.max(1, Math.floor(runs / 10)) === 0) console.log(`${done} of ${runs}`);
    }
  } finally {
    await suite.stop?.();
  }
  return { count: runs, broken };
}

async function attempt(suite: Suite, seed: number): Promise<readonly string[]> {
  try {
    return await suite.run(seed);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
