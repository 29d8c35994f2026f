import { axe, expect, test } from './app';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

test('the policy that keeps everything on the device is in the page and in the answer', async ({
  page,
}) => {
  const response = await page.goto('/');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const written = (await meta.getAttribute('content')) ?? '';
  for (const policy of [header, written]) {
    const directives = policy.split('; ');
    expect(directives).toEqual(expect.arrayContaining(POLICY));
    expect(policy).not.toContain('unsafe-eval');
  }
  expect(header).toContain("frame-ancestors 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the page carries no inline script', async ({ page, request }) => {
  const html = await (await request.get('/')).text();
  await page.goto('/');
  const inline = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const scripts = [...parsed.querySelectorAll('script')];
    const handlers = [...parsed.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    return {
      scripts: scripts.length,
      inline: scripts.filter((script) => !script.src || script.textContent).length,
      handlers,
    };
  }, html);
  expect(inline.scripts).toBeGreaterThan(0);
  expect(inline).toMatchObject({ inline: 0, handlers: [] });
});

test('nothing outside the build folder is served', async ({ request }) => {
  for (const path of [
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.git/config',
    '/%',
    '/nope',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.post('/')).status()).toBe(405);
});

test('the first page passes the accessibility rules', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test.describe('without a network', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|sw\.js/ });

  test('the app starts again once it has been visited', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  });
});
