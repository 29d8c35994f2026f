/**
 * `npm run torture -- [--only kills,rows,…] [--runs N] [--seed N]`: long seeded runs of everything that
 * loses maps elsewhere. Ends with a count for each suite; exits with 1 when any promise was broken.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

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

// It stays open: the product loads some of its parts when they are asked for.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
/** @type {typeof import('./torture')} */
// @ts-expect-error what is loaded is not known to be that
const module = await server.ssrLoadModule('/torture/torture.ts');
const names = values.only?.split(',') ?? module.SUITE_NAMES;
if (!names.every((name) => module.SUITE_NAMES.includes(name))) {
  console.error(`--only takes some of ${module.SUITE_NAMES.join(', ')}.`);
  process.exit(1);
}
const isKept = await module.torture(names, { runs: number('runs'), seed: number('seed') ?? 1 });
process.exit(isKept ? 0 : 1);
