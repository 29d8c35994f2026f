import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

interface Watch {
  /** Console errors that a test provokes on purpose; everything else fails it. */
  readonly tolerated: RegExp | null;
  /** Started for every test; fails it at its end when the app misbehaved. */
  readonly watch: undefined;
}

/**
 * A Playwright test that also fails when any tab or worker of the app logs an error, throws one
 * that nobody catches, or asks for anything outside its own origin.
 */
export const test = base.extend<Watch>({
  tolerated: [null, { option: true }],
  watch: [
    async ({ context, baseURL, tolerated }, use) => {
      const origin = new URL(baseURL ?? '').origin;
      const wrong: string[] = [];
      const complain = (text: string) => {
        if (!tolerated?.test(text)) wrong.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error') complain(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => complain(`uncaught: ${error.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        const local = url.protocol === 'blob:' || url.protocol === 'data:';
        if (!local && url.origin !== origin) complain(`request: ${request.url()}`);
      });
      await use(undefined);
      expect(wrong, 'errors and foreign requests during the test').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** CSS selectors of the elements at fault. */
  readonly elements: readonly string[];
}

const AXE_SOURCE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe-core finds wrong with the page as it stands: WCAG 2.2 A and AA, and good practice.
 * @param within CSS selector of the part to look at; the whole page without it
 */
export async function axe(page: Page, within?: string): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    // A debugger's evaluation is exempt from the page's content security policy, as a tag is not.
    await page.evaluate(await readFile(AXE_SOURCE, 'utf8'));
  }
  const results = await page.evaluate<AxeResults, string | undefined>(
    (selector) =>
      window.axe.run(selector ?? document, { preload: false, resultTypes: ['violations'] }),
    within,
  );
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map((node) => node.target.join(' ')),
  }));
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}
