import { expect, test } from './app';
import { openHome } from './steps';

/** What is tried here is refused, and the browser says so. */
test.use({ tolerated: /Content Security Policy|Failed to load resource|^request: https:/ });

const directives = (policy: string) =>
  new Map(
    policy.split(/;\s*/).map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')] as const;
    }),
  );

test('the policy allows the app’s own files only, in the header and in the page', async ({
  page,
}) => {
  const answer = await page.goto('/');
  const header = directives(answer?.headers()['content-security-policy'] ?? '');
  const meta = directives(
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ??
      '',
  );
  for (const policy of [header, meta]) {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect(policy.get('worker-src')).toBe("'self'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'none'");
    // No source of any kind is elsewhere.
    for (const [name, sources] of policy) {
      expect(sources, name).toMatch(/^('none'|'self'( 'unsafe-inline'| blob: data:)?)$/);
    }
  }
  expect(header.get('frame-ancestors')).toBe("'none'");
});

test('neither a script nor a handler that gets into the page runs', async ({ page }) => {
  await openHome(page);
  const violated = await page.evaluate(async () => {
    // Told twice each: by the header's policy and by the page's.
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      found.push(effectiveDirective);
    });
    const told = async (count: number) => {
      while (found.length < count) await new Promise(requestAnimationFrame);
    };
    const script = document.createElement('script');
    script.textContent = 'document.title = "a script ran"';
    document.body.append(script);
    await told(2);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'document.title = "a handler ran"');
    document.body.append(button);
    button.click();
    await told(4);
    const link = document.createElement('a');
    link.href = 'javascript:document.title = "an address ran"';
    document.body.append(link);
    link.click();
    await told(6);
    return found;
  });
  expect(violated.sort()).toEqual([
    ...Array(2).fill('script-src-attr'),
    ...Array(4).fill('script-src-elem'),
  ]);
  expect(await page.title()).not.toContain('ran');
});

test('nothing is fetched from elsewhere', async ({ page }) => {
  await openHome(page);
  const asked: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('http://127.0.0.1')) asked.push(response.url());
  });
  const outcome = await page.evaluate(async () => {
    const found = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      found.add(effectiveDirective);
    });
    const fetched = await fetch('https://elsewhere.example/').then(
      () => 'fetched',
      () => 'refused',
    );
    const drawn = await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('drawn');
      image.onerror = () => resolve('refused');
      image.src = 'https://elsewhere.example/x.png';
    });
    return { fetched, drawn, found: [...found].sort() };
  });
  expect(outcome).toEqual({
    fetched: 'refused',
    drawn: 'refused',
    found: ['connect-src', 'img-src'],
  });
  expect(asked).toEqual([]);
});
