/** Makes the attempts that it is sent the seeds of, where it can be ended when one never ends. */
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { createServer } from 'vite';

process.env.NODE_ENV = 'production'; // as it is built
console.warn = () => undefined; // damaged histories are told of, each time
console.error = () => undefined; // and what could not be restored

// Not runnerImport: that forgets how to load what is imported on demand.
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const module = /** @type {typeof import('./attempt')} */ (
  await server.ssrLoadModule(fileURLToPath(new URL('./attempt.ts', import.meta.url)))
);
parentPort?.on('message', async (/** @type {{ seed: number, door?: string }} */ asked) => {
  parentPort?.postMessage(await module.attempt(asked.seed, asked.door));
});
parentPort?.postMessage('ready');
