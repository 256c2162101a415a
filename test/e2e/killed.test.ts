/** Killing npm start in the middle of a synchronisation and starting it again loses nothing and doubles nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { sharedChanges } from './sharedRecords';
import { freePort, startApp, type StartedApp } from './startedApp';

jest.setTimeout(120_000);

/** Records of the sample ledger. */
const RECORDS = 791;

describe('npm start, killed while the pane synchronises', () => {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'spotledger-killed-'));
  let app: StartedApp;
  let browser: Browser;
  afterAll(async () => {
    await browser.close();
    await app.stop('SIGKILL');
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  it('has every record once after it was started again and the user has clicked again', async () => {
    const port = await freePort();
    app = await startApp({ port, dataDirectory });
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    const pane = page.frameLocator('iframe[title="任务窗格"]');
    await page.goto(app.address);
    const badge = pane.getByRole('button', { name: /立即同步$/ });
    await pane.getByRole('button', { name: new RegExp(`^${String(RECORDS)}条待同步`) }).waitFor();

    // The app dies as soon as the records are on their way, whether it has stored them by then or not.
    let isKilled = false;
    page.on('request', (request) => {
      if (isKilled || !request.url().endsWith('/api/ledger/sync')) return;
      isKilled = true;
      app.process.kill('SIGKILL');
    });
    await badge.click();
    await pane.getByRole('button', { name: /^离线/ }).waitFor();

    app = await startApp({ port, dataDirectory });
    await badge.click();
    await pane.getByRole('button', { name: /^已同步/ }).waitFor();

    const changes = await sharedChanges(app.address);
    expect(changes).toHaveLength(RECORDS);
    expect(new Set(changes.map(({ recordId }) => recordId)).size).toBe(RECORDS);
    for (const partition of new Set(changes.map((change) => change.partition))) {
      const sequences = changes
        .filter((change) => change.partition === partition)
        .map(({ sequence }) => sequence);
      expect(sequences).toEqual(sequences.map((_, i) => i + 1));
    }
  });
});
