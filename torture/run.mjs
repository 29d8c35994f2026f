/**
 * `npm run torture -- [--only kills,rows,…] [--runs N] [--seed N]`: long seeded runs of everything that
 * loses maps elsewhere. Ends with a count for each suite; exits with 1 when any promise was broken.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
});

/** @param {'runs' | 'seed'} name */
function number(name) {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number over 0.`);
  process.exit(1);
}

/** @type {{ module: typeof import('./torture') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./torture.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
const names = values.only?.split(',') ?? module.SUITE_NAMES;
if (!names.every((name) => module.SUITE_NAMES.includes(name))) {
  console.error(`--only takes some of ${module.SUITE_NAMES.join(', ')}.`);
  process.exit(1);
}
const isKept = await module.torture(names, { runs: number('runs'), seed: number('seed') ?? 1 });
process.exit(isKept ? 0 : 1);
