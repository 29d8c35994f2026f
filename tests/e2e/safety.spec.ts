import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axe, expect, test } from './app';
import {
  addPerson,
  backHome,
  card,
  exportedMap,
  homeHeading,
  inEditor,
  listedMap,
  newBlankMap,
  openHome,
  saveStatus,
  waitSaved,
} from './steps';

declare global {
  interface Window {
    isDiskFull: boolean;
  }
}

/** From now on the browser refuses every row, as when the disk is full; until told otherwise. */
async function fillDisk(page: Page, full: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    window.isDiskFull = isFull;
  }, full);
}

/** Lets `fillDisk` work in the pages opened from now on. */
async function controlDisk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const method of ['add', 'put'] as const) {
      const write = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...row) {
        if (window.isDiskFull) throw new DOMException('No room', 'QuotaExceededError');
        return write.apply(this, row);
      };
    }
  });
}

/** Leaves the page, and stays when the browser asks. @returns whether it asked */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  await page
    .evaluate(() => {
      window.location.assign('/?left');
    })
    .catch(() => undefined);
  await expect.poll(() => asked || page.url().endsWith('/?left')).toBe(true);
  page.removeAllListeners('dialog');
  return asked;
}

test.describe('with a full disk', () => {
  // What loads in an idle moment may fall into that without a network, and is not missed.
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ });

  test('edits that can’t be saved are said, saved as a file, kept when going home, and saved in the end', async ({
    page,
  }) => {
    await controlDisk(page);
    await newBlankMap(page);
    await page.getByRole('textbox', { name: 'Map title' }).fill('Acme');
    await addPerson(page, 'Ada');
    await waitSaved(page);
    await fillDisk(page, true);
    await addPerson(page, 'Ben');
    await expect(saveStatus(page)).toHaveText('Not saved');
    const notice = page.getByRole('alert').filter({ hasText: 'not saved' });
    await expect(notice).toContainText('storage is full');
    expect(await axe(page)).toEqual([]);
    expect(await asksBeforeLeaving(page)).toBe(true);

    // With the server gone, too: nothing is loaded for it.
    await page.context().setOffline(true);
    const downloading = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save a copy' }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('Ben');
    await page.context().setOffline(false);

    await backHome(page);
    const left = page.getByRole('alert').filter({ hasText: '“Acme” is not saved yet' });
    await expect(left).toContainText('Keep this tab open');
    expect(await asksBeforeLeaving(page)).toBe(true);
    await left.getByRole('button', { name: 'Open' }).click();
    await expect(card(page, 'Ben')).toBeVisible();
    await backHome(page);
    await expect(left).toBeVisible();
    await fillDisk(page, false);
    await left.getByRole('button', { name: 'Try again' }).click();
    await expect(left).toBeHidden();
    await page.reload();
    await listedMap(page, 'Acme').getByRole('link').click();
    await expect(card(page, 'Ben')).toBeVisible();
    await waitSaved(page);
    expect(await asksBeforeLeaving(page)).toBe(false);
  });
});

test.describe('where the browser keeps nothing', () => {
  test('everything works, leaving is asked about once there is something to lose', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not here', 'SecurityError');
      };
    });
    await openHome(page);
    await expect(page.getByText(/This window does not keep anything/)).toBeVisible();
    await newBlankMap(page);
    await addPerson(page, 'Ada');
    await backHome(page);
    await page.getByRole('listitem').getByRole('link').first().click();
    await inEditor(page);
    await expect(card(page, 'Ada')).toBeVisible();
    expect((await exportedMap(page)).stakeholders).toHaveLength(1);
    expect(await asksBeforeLeaving(page)).toBe(true);
    await openHome(page);
    await expect(homeHeading(page)).toBeVisible();
    expect(await asksBeforeLeaving(page)).toBe(false);
  });
});

test('a damaged map opens with what is left, hands over what is damaged, and harms no other', async ({
  page,
}) => {
  await newBlankMap(page);
  await page.getByRole('textbox', { name: 'Map title' }).fill('Sound');
  await waitSaved(page);
  await backHome(page);
  await newBlankMap(page);
  await page.getByRole('textbox', { name: 'Map title' }).fill('Broken');
  await addPerson(page, 'Ada');
  await waitSaved(page);
  const id = page.url().split('/').at(-1) ?? '';
  await backHome(page);
  await page.evaluate(damageNewestUpdate, id);
  await listedMap(page, 'Broken').getByRole('link').click();
  const notice = page.getByRole('alert').filter({ hasText: 'damaged in storage' });
  await expect(notice).toContainText('was set aside');
  const downloading = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Save damaged entries' }).click();
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  expect(file).toMatchObject({ map: id, rows: [{ from: 'updates' }] });
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await addPerson(page, 'Cleo');
  await waitSaved(page);
  await backHome(page);
  await listedMap(page, 'Sound').getByRole('link').click();
  await inEditor(page);
});

/** Runs in the page: flips a byte of the newest update of a map. */
function damageNewestUpdate(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('stakeholder-map');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('updates', 'readwrite');
      const cursor = transaction.objectStore('updates').openCursor(null, 'prev');
      cursor.onsuccess = () => {
        const row = cursor.result?.value as { mapId: string; bytes: Uint8Array } | undefined;
        if (!row) return;
        if (row.mapId !== id) {
          cursor.result?.continue();
          return;
        }
        row.bytes[0] = (row.bytes[0] ?? 0) ^ 255;
        cursor.result?.update(row);
      };
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
