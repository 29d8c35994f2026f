import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { serve } from '../scripts/serve.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/** The built product, served as `npm start` does, with a folder in which nothing is kept for long. */
export interface Product {
  readonly origin: string;
  /** For profiles of browsers; removed at the end. */
  readonly folder: string;
  close(): Promise<void>;
}

/**
 * Builds what a browser is to load, and serves it.
 * @param whole the app as it is released, at `/`; else only what `torture/page` has of it, at `/torture/`
 */
export async function serveProduct(whole: boolean): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'stakeholder-map-torture-'));
  const outDir = join(folder, 'served');
  const configFile = resolve(ROOT, 'vite.config.ts');
  if (whole)
    await build({
      root: ROOT,
      configFile,
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    });
  const page = resolve(ROOT, 'torture/page');
  await build({
    configFile: false,
    root: page,
    base: '/torture/',
    logLevel: 'error',
    build: {
      outDir: join(outDir, 'torture'),
      emptyOutDir: true,
      rolldownOptions: {
        input: [resolve(page, 'tab.html'), resolve(page, 'reader.ts')],
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  // What is not the app may ask other ports.
  const server = await (whole ? serve(outDir, 0) : serve(outDir, 0, {}));
  return {
    origin: server.origin,
    folder,
    async close() {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
