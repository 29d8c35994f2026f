/**
 * `npm run bench -- [--only open,export,…] [people…]`: the app beside a plain React Flow page, 20 to
 * 2,000 people. `npm run bench -- --only trial`: how much it takes to enter a map; fails above its targets.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 2 || size > 5000)) {
  console.error('Give numbers of people from 2 to 5000, or nothing.');
  process.exit(1);
}

// Both pages are measured as people get them; importing a module would choose the development build.
process.env.NODE_ENV = 'production';

if (values.only === 'trial') {
  /** @type {{ module: typeof import('./trial') }} */
  const { module: entering } = await runnerImport(
    fileURLToPath(new URL('./trial.ts', import.meta.url)),
    { configFile: false, root: fileURLToPath(new URL('..', import.meta.url)) },
  );
  const missed = await entering.trial();
  for (const sentence of missed) console.error(sentence);
  process.exit(missed.length > 0 ? 1 : 0);
}

/** @type {{ module: typeof import('./compare') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./compare.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
const only = values.only?.split(',') ?? module.ASPECTS;
if (!only.every((name) => module.isAspect(name))) {
  console.error(`--only takes some of ${module.ASPECTS.join(', ')}.`);
  process.exit(1);
}
await module.compare(sizes.length > 0 ? sizes : [20, 200, 1000, 2000], new Set(only));
