/** `npm run bench -- [people…]`: the app beside a plain React Flow page, 20 to 2,000 people. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 2 || size > 5000)) {
  console.error('Give numbers of people from 2 to 5000, or nothing.');
  process.exit(1);
}

// Both pages are measured as people get them; importing a module would choose the development build.
process.env.NODE_ENV = 'production';

/** @type {{ module: typeof import('./compare') }} */
const { module } = await runnerImport(fileURLToPath(new URL('./compare.ts', import.meta.url)), {
  configFile: false,
  root: fileURLToPath(new URL('..', import.meta.url)),
});
await module.compare(sizes.length > 0 ? sizes : [20, 200, 1000, 2000]);
