/**
 * Runs every check and test there is, or only some: `node scripts/test.mjs [unit | e2e] [filter…]`.
 * Ends with the line "N passed, N failed"; a check that fails counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserError, ensureBrowser } from './browser.mjs';
import { playwrightTally, vitestTally } from './results.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'stakeholder-map-test-'));
const [suite, ...rest] = process.argv.slice(2);
const only = suite === 'unit' || suite === 'e2e' ? suite : undefined;
const filters = only ? rest : process.argv.slice(2);

let passed = 0;
/** @type {string[]} */
const failures = [];

/**
 * Runs one of the locally installed tools, its output shown as it comes.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean} whether it exited with 0
 */
function run(title, command, args, env = {}) {
  console.log(`\n── ${title} ──`);
  const bin = join(ROOT, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${bin}${separator}${process.env.PATH ?? ''}`, ...env },
  });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status === 0;
}

/** @param {string} title @param {string} command @param {string[]} args */
function check(title, command, args) {
  const succeeded = run(title, command, args);
  if (!succeeded) failures.push(title);
  return succeeded;
}

/** @param {string} title @param {import('./results.mjs').Tally} tally */
function count(title, tally) {
  passed += tally.passed;
  for (let failed = 0; failed < tally.failed; failed += 1) failures.push(title);
}

/** A port that nobody listens to just now. @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

function unitTests() {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = run('unit tests', 'vitest', ['run', ...reporters, ...filters]);
  count('unit tests', vitestTally(file, succeeded));
}

async function browserTests() {
  console.log('\n── browser ──');
  try {
    const browser = ensureBrowser({ isWindowless: true });
    console.log(browser);
    const file = join(reports, 'playwright.json');
    const succeeded = run(
      'browser tests',
      'playwright',
      ['test', '--reporter=list,json', ...filters],
      {
        CHROMIUM_PATH: browser,
        E2E_PORT: String(process.env.E2E_PORT ?? (await freePort())),
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      },
    );
    count('browser tests', playwrightTally(file, succeeded));
  } catch (error) {
    console.error(error instanceof BrowserError ? error.message : error);
    failures.push('browser');
  }
}

if (only === undefined) {
  check('types', 'tsc', ['-p', '.']);
  check('lint', 'biome', ['check', '--error-on-warnings']);
  check('unused code', 'knip', []);
}
if (only !== 'e2e') unitTests();
if (only !== 'unit') {
  // Types have been checked already, and a failure there need not keep the tests from running.
  const built = check('build', 'vite', ['build']);
  if (built && only === undefined) check('size', process.execPath, ['scripts/size.mjs']);
  if (built) await browserTests();
}
rmSync(reports, { recursive: true });

if (failures.length > 0) console.log(`\nFailed: ${[...new Set(failures)].join(', ')}.`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
