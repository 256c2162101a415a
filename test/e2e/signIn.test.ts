/** The real MSAL in a real browser, against the real app and a directory on this computer. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { createLedgerClient } from '../../addin/client/client';
import { expectSuccess } from '../../ledger/result';
import { launchBrowser } from './browser';
import { AUDIENCE, SCOPE, startDirectory, TENANT, type LoopbackDirectory, type Person } from './directory';
import { startApp, type StartedApp } from './startedApp';

jest.setTimeout(120_000);

const WANG: Person = {
  ...{ oid: 'wang', name: '王敏', username: 'wangmin@tangxian.example' },
  roles: ['performanceOffice'],
};

let directory: LoopbackDirectory;
let app: StartedApp;
let browser: Browser;
beforeAll(async () => {
  directory = await startDirectory(WANG);
  app = await startApp({
    environment: {
      ...{ LEDGER_ENTRA_TENANTS: TENANT, LEDGER_ENTRA_AUDIENCE: AUDIENCE },
      LEDGER_ENTRA_AUTHORITY: directory.authority,
      LEDGER_SIGNING_KEY: Buffer.alloc(32, 5).toString('base64'),
      NODE_EXTRA_CA_CERTS: directory.caFile,
    },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
  await directory.stop();
});

/** A browser in which nobody has signed in yet. */
const newPage = (): Promise<Page> =>
  browser.newPage({
    ...{ locale: 'zh-CN', viewport: { width: 1024, height: 640 }, ignoreHTTPSErrors: true },
  });
const button = (pane: FrameLocator, name: string) => pane.getByRole('button', { name, exact: true });

test('signing in: silently first, then on a click; renewed by itself; every way to fail says what to do', async () => {
  const page = await newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  };
  const hasMsal = (): boolean => loaded.some((url) => url.includes('msalDirectory'));
  await page.goto(`${app.address}/`);
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: /未登录/ }).waitFor();
  // Nothing is synchronised before the workbook has been read.
  await button(pane, '重新检查').waitFor();
  expect(hasMsal()).toBe(false);

  // The first touch tries without a window, and asks for a click.
  await pane.getByRole('button', { name: /未登录/ }).click();
  await pane.getByText(/尚未登录共享台账/).waitFor();
  expect(hasMsal()).toBe(true);
  await button(pane, '更多').click();
  directory.next = { error: 'access_denied', description: 'AADSTS65004: User declined to consent.' };
  await button(pane, '登录').click();
  await pane.getByText(/登录已取消/).waitFor();
  await shot('sign-in-cancelled');

  // Who has closed the window asks for another one.
  directory.next = null;
  const opening = page.waitForEvent('popup');
  await button(pane, '登录').click();
  const left = await opening;
  await left.waitForURL(/authorize/);
  await left.close();
  await pane.getByText(/请在打开的窗口中登录/).waitFor();

  // The first token has expired when it comes: the server refuses it, and a new one is fetched without a word.
  directory.next = WANG;
  directory.givesExpired = true;
  await button(pane, '登录').click();
  await pane.getByText('已登录：王敏（wangmin@tangxian.example）').waitFor();
  await pane.getByTitle('绩效办').waitFor();
  expect(directory.grants.slice(0, 2)).toEqual(['authorization_code', 'refresh_token']);
  await pane.getByRole('button', { name: /待同步，立即同步/ }).click();
  await pane.getByRole('button', { name: /已同步，立即同步/ }).waitFor({ timeout: 60_000 });
  await shot('signed-in');
  const { access } = await directory.tokens(WANG);
  const client = createLedgerClient({
    ...{ baseUrl: app.address, fetch, headers: { authorization: `Bearer ${access}` } },
  });
  expect(expectSuccess(await client.sync({ operations: [], cursors: {} })).changes.length).toBeGreaterThan(0);

  const inLocalStorage = await pane.locator('body').evaluate(() => JSON.stringify({ ...localStorage }));
  expect(inLocalStorage).not.toMatch(/eyJ/);

  // Out: nothing of a token stays, and nobody is signed in again behind the user's back.
  await button(pane, '退出').click();
  await button(pane, '登录').waitFor();
  await pane.getByRole('button', { name: /未登录/ }).waitFor();
  const kept = await pane
    .locator('body')
    .evaluate(() =>
      [localStorage, sessionStorage].flatMap((storage) => Object.values<string>({ ...storage })).join('\n'),
    );
  expect(kept).not.toMatch(/eyJ|王敏/);
  await page.close();
});

test('within a page of somebody else’s, a window of ours opens the directory’s; a role that is unknown is told', async () => {
  directory.next = { ...WANG, oid: 'li', name: '李强', username: 'li@tangxian.example', roles: ['Reader'] };
  directory.givesExpired = false;
  const page = await newPage();
  // Another site than the app's localhost.
  await page.goto(`${app.address.replace('localhost', '127.0.0.1')}/support.html`);
  await page.evaluate((address) => {
    document.body.innerHTML = `<iframe src="${address}" width="1000" height="600"></iframe>`;
  }, `${app.address}/`);
  const pane = page.frameLocator('iframe').frameLocator('iframe[title="任务窗格"]');
  await button(pane, '更多').click();
  const opening = page.waitForEvent('popup');
  await button(pane, '登录').click();
  await (await opening).getByRole('button', { name: '继续登录 / Continue' }).click();
  await pane.getByText('已登录：李强').waitFor();
  // Whose role is none of ours.
  await pane.getByRole('button', { name: /立即同步/ }).click();
  await pane.getByText(/您的账号没有（或有多个）三级抽查角色/).waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/role-unknown.png` });
  await page.close();
});

test('in an Excel that signs its add-ins in, nobody has to click; where it no longer does, its dialog opens', async () => {
  const page = await newPage();
  const account = {
    ...{ environment: new URL(directory.authority).host, homeAccountId: `wang.${TENANT}` },
    ...{ tenantId: TENANT, localAccountId: 'wang', username: WANG.username, name: WANG.name },
  };
  const asked: string[] = [];
  let isDisabled = false;
  await page.exposeFunction('answerOfExcel', async (method: string): Promise<object> => {
    asked.push(method);
    if (method === 'GetInitContext')
      return { success: true, initContext: { sdkName: 'excel', sdkVersion: '1' } };
    if (isDisabled) return { success: false, error: { status: 'DISABLED' } };
    const { access, id } = await directory.tokens(WANG);
    const token = { access_token: access, id_token: id, expires_in: 3600, scope: SCOPE, properties: null };
    return { success: true, token, account };
  });
  // What the real office.js does in a dialog of Excel's.
  const messageParent = '(message) => opener.dialogSays(message)';
  await page.context().route('**/office-js/office.js', (route) =>
    route.request().frame().url().includes('signInDialog')
      ? route.fulfill({
          contentType: 'text/javascript',
          body: `Office = { onReady: async () => null, context: { ui: { messageParent: ${messageParent} } } };`,
        })
      : route.fallback(),
  );
  await page.goto(`${app.address}/`);
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: /未登录/ }).waitFor();
  await pane.locator('body').evaluate(() => {
    const listeners: Array<(text: string) => void> = [];
    const { answerOfExcel } = window.top as unknown as { answerOfExcel(method: string): Promise<object> };
    const nestedAppAuthBridge = {
      addEventListener: (_event: string, listener: (text: string) => void) => listeners.push(listener),
      removeEventListener: () => undefined,
      postMessage(text: string) {
        const { method, requestId } = JSON.parse(text) as Record<string, string>;
        void answerOfExcel(String(method)).then((answer) => {
          const message = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer });
          for (const listener of listeners) listener(message);
        });
      },
    };
    const displayDialogAsync = (
      address: string,
      _options: object,
      opened: (result: object) => void,
    ): void => {
      const dialog = window.open(address);
      const addEventHandler = (event: string, handler: (received: object) => void): void => {
        if (event !== String(Office.EventType.DialogMessageReceived)) return;
        Object.assign(window, { dialogSays: (message: string) => handler({ message }) });
      };
      opened({ status: 'succeeded', value: { addEventHandler, close: () => dialog?.close() } });
    };
    const isSetSupported = (name: string): boolean => ['NestedAppAuth', 'DialogApi'].includes(name);
    const context: unknown = Object.create(Office.context, {
      ui: { value: { displayDialogAsync } },
      requirements: { value: { isSetSupported } },
    });
    const office: unknown = Object.create(Office, { context: { value: context } });
    Object.assign(window, { nestedAppAuthBridge, Office: office });
  });
  await button(pane, '更多').click();
  await pane.getByText('已登录：王敏').waitFor();
  await pane.getByTitle('绩效办').waitFor();
  expect(asked).toEqual(['GetInitContext', 'GetToken']);
  const kept = await pane.locator('body').evaluate(() => Object.values({ ...sessionStorage }).join('\n'));
  expect(kept).not.toMatch(/eyJ/);

  await button(pane, '退出').click();
  directory.next = { ...WANG, name: '王敏（对话框）' };
  await button(pane, '登录').waitFor();
  isDisabled = true;
  await button(pane, '登录').click();
  await pane.getByText('已登录：王敏（对话框）').waitFor();
  await page.close();
});
