import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url);
/** Most JavaScript that opening a map on a cold cache may load: bytes, gzipped. */
const LIMIT = 350 * 1024;
/** A class of React Flow's that no minifier renames: whichever chunk has it draws the canvas. */
const CANVAS_MARK = 'react-flow__viewport';

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));

/** @param {string} key */
function chunk(key) {
  const found = manifest[key];
  if (!found) throw new Error(`The build manifest does not describe ${key}.`);
  return found;
}

/**
 * Chunks that load together with these: they and all they statically import.
 * @param {Iterable<string>} keys
 * @returns {Set<string>}
 */
function closure(keys) {
  /** @type {Set<string>} */
  const all = new Set();
  const visit = (/** @type {string} */ key) => {
    if (all.has(key)) return;
    all.add(key);
    chunk(key).imports?.forEach(visit);
  };
  for (const key of keys) visit(key);
  return all;
}

/** @param {string} key */
const source = (key) => readFileSync(new URL(chunk(key).file, DIST));
/** @param {Set<string>} keys */
const drawsCanvas = (keys) => [...keys].some((key) => source(key).includes(CANVAS_MARK));

const start = closure(Object.keys(manifest).filter((key) => chunk(key).isEntry));
const routes = [...start].flatMap((key) => chunk(key).dynamicImports ?? []);
const editor = drawsCanvas(start) ? [] : routes.filter((key) => drawsCanvas(closure([key])));
const counted = [...closure([...start, ...editor])].filter((key) =>
  chunk(key).file.endsWith('.js'),
);

const rows = counted
  .map((key) => ({ file: chunk(key).file, bytes: gzipSync(source(key)).length }))
  .sort((a, b) => b.bytes - a.bytes);
const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
console.log('JavaScript that opening a map loads first, gzipped:');
for (const { file, bytes } of rows) console.log(`${kilobytes(bytes)}  ${file}`);
console.log(`${kilobytes(total)}  in all; the limit is ${kilobytes(LIMIT).trim()}`);

if (!drawsCanvas(new Set(counted))) {
  console.error(
    `No chunk with the canvas was found in ${fileURLToPath(DIST)}: not everything is counted.`,
  );
  process.exitCode = 1;
} else if (total > LIMIT) {
  console.error(`The editor loads ${kilobytes(total - LIMIT).trim()} too much.`);
  process.exitCode = 1;
}
