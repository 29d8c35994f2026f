import { defineConfig, devices } from '@playwright/test';
import { findBrowser, launchArguments } from './scripts/browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4273);
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = findBrowser();

/** Tests of the built app (`npm run build` first) in a real Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // What passes only the second time is named at the end.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    // Keeping the whole app for offline use takes as long as a short test: only tests of that allow it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    // Recording every test to keep the failed ones nearly doubles the time: `--trace on` when wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: launchArguments() },
  },
  projects: [
    { name: 'chromium', testIgnore: '**/*.touch.spec.ts' },
    {
      name: 'tablet',
      testMatch: '**/*.touch.spec.ts',
      use: { viewport: { width: 1024, height: 768 }, hasTouch: true },
    },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: baseURL,
    env: { PORT: String(port) },
    reuseExistingServer: false,
  },
});
