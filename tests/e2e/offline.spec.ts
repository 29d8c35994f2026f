import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.mjs';
import { workbookFile } from '../exchange/import/workbookFile';
import { expect, test } from './app';
import {
  addPerson,
  backHome,
  card,
  downloadExport,
  importPeople,
  newBlankMap,
  openHome,
  selectPerson,
  waitSaved,
} from './steps';

test.use({ serviceWorkers: 'allow' });

test('the app can be installed', async ({ baseURL }, testInfo) => {
  // A window that remembers nothing can install nothing.
  const context = await chromium.launchPersistentContext(testInfo.outputPath('profile'), {
    executablePath: findBrowser(),
    args: launchArguments(),
  });
  try {
    const page = await context.newPage();
    await page.goto(baseURL ?? '');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    expect((await devtools.send('Page.getAppManifest')).errors).toEqual([]);
  } finally {
    await context.close();
  }
});

test.describe('without a network, after one visit', () => {
  test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|sw\.js/ });

  test('what is loaded on request is there: workbooks, slides, history, backups', async ({
    page,
    context,
  }) => {
    await openHome(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();

    const rows = [
      ['Name', 'Title'],
      ['王小明', '采购经理'],
    ];
    const buffer = Buffer.from(workbookFile(rows));
    await importPeople(page, { name: '团队.xlsx', mimeType: '', buffer });
    await expect(card(page, '王小明')).toBeVisible();
    await waitSaved(page);
    const { bytes } = await downloadExport(page, 'PowerPoint');
    expect(bytes.length).toBeGreaterThan(1_000);
    await selectPerson(page, '王小明');
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog', { name: 'Version history' })).toBeVisible();
    await page.keyboard.press('Escape');

    await backHome(page);
    await newBlankMap(page);
    await addPerson(page, 'Ada');
    await waitSaved(page);
    await page.goto('/#/storage');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Back up now' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);
  });
});
