import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { startApp, type StartedApp } from './startedApp';

/** The app as `npm start` serves it and a browser beside it, for all tests of the file that calls this. */
export function appInBrowser(): { readonly address: () => string; readonly browser: () => Browser } {
  let app: StartedApp | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });
  const started = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('asked for before the tests began');
    return thing;
  };
  return { address: () => started(app).address, browser: () => started(browser) };
}
