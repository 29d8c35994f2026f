import { SCHEMA_VERSION } from '../../src/storage/schema';
import { expect, test } from './app';
import { bundleFixture } from './fixtures/bundle';
import type { goldenDatabases } from './fixtures/goldenDatabases';
import { homeHeading, listedMap, openHome } from './steps';

declare global {
  interface Window {
    goldenDatabases: typeof goldenDatabases;
  }
}

/** What the browser says of the database, past the app's code. */
function storedSchema(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('stakeholder-map');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('meta').objectStore('meta').get('schema');
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result.value);
      };
    };
  });
}

for (const version of [1, 2] as const) {
  test(`a database of schema ${version} is taken over with its maps`, async ({ page }) => {
    const script = await bundleFixture('goldenDatabases');
    // A page of the app's origin that has none of its code.
    const body = '<link rel="icon" href="data:,">';
    await page.route('**/empty', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto('/empty');
    await page.evaluate(script);
    await page.evaluate(
      (which) => window.goldenDatabases[which](indexedDB, 'stakeholder-map'),
      version,
    );
    await openHome(page);
    const map = listedMap(page, 'Harbour crane');
    await expect(map).toContainText('12 people');
    await expect(map).toContainText('Northwind');
    expect(await page.evaluate(storedSchema)).toBe(SCHEMA_VERSION);
    await map.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(map).toHaveCount(0);
    await page.reload();
    await expect(homeHeading(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Trash (1)' })).toBeVisible();
  });
}
