import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {string} file @returns {any} the parsed report, or undefined when none was written */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A run that fails without a failed test (a crash, an error outside a test, nothing to run) is a failure too.
 * @param {Tally} tally
 * @param {boolean} succeeded whether the runner's exit code was 0
 * @returns {Tally}
 */
function honest({ passed, failed }, succeeded) {
  const silent = failed === 0 && (!succeeded || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/**
 * @param {string} file      Vitest's JSON report
 * @param {boolean} succeeded
 * @returns {Tally} tests, and files that could not even be loaded as one failure each
 */
export function vitestTally(file, succeeded) {
  const found = report(file);
  const files = /** @type {{ status: string, assertionResults: unknown[] }[]} */ (
    found?.testResults ?? []
  );
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const passed = found?.numPassedTests ?? 0;
  return honest({ passed, failed: (found?.numFailedTests ?? 0) + broken }, succeeded);
}

/**
 * @param {string} file      Playwright's JSON report
 * @param {boolean} succeeded
 * @returns {Tally} what passed at the second try, which Playwright lists as flaky, has passed
 */
export function playwrightTally(file, succeeded) {
  const stats = report(file)?.stats ?? {};
  const passed = (stats.expected ?? 0) + (stats.flaky ?? 0);
  return honest({ passed, failed: stats.unexpected ?? 0 }, succeeded);
}
