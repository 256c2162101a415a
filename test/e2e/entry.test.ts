/** Ten records in a row with the keyboard alone, a record that is changed, and one that is deleted (issue 3). */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startApp, type StartedApp } from './startedApp';

jest.setTimeout(240_000);

const SCREENS = path.resolve('.screens');

let app: StartedApp;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  app = await startApp();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  pane = page.frameLocator('iframe[title="任务窗格"]');
  await page.goto(`${app.address}/`);
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).click();
  await pane.getByRole('tab', { name: '录入', exact: true }).click();
  await pane.getByText('将写入 抽查记录台账!A28').waitFor();
  await pane.getByLabel('抽查时间').focus();
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

const picture = (name: string): Promise<Buffer> =>
  page.screenshot({ path: path.join(SCREENS, `${name}.png`) });
const key = (name: string): Promise<void> => page.keyboard.press(name);

/** Jumps there by the name box, so that the cell is drawn. */
async function jumpTo(address: string): Promise<void> {
  await page.locator('.name-box').fill(address);
  await page.locator('.name-box').press('Enter');
}

/** What a clerk types from the first field to the last one that matters; Tab goes on. */
async function typeRecord(day: number): Promise<void> {
  const texts = [
    `12.${String(day)}`,
    '日常',
    '王京供电所',
    '陈亮',
    'wjgds',
    '',
    `抄表到位第${String(day)}批`,
    '12户',
  ];
  for (const text of texts) {
    await page.keyboard.type(text);
    await key('Tab');
  }
  await page.keyboard.type('无');
  await key('Tab');
  await page.keyboard.type('0');
  await key('Control+Enter');
}

it('takes ten records in a row, without the mouse', async () => {
  for (let number = 0; number < 10; number++) {
    await typeRecord(number + 10);
    if (number === 0) await picture('entry-1-first');
    await pane.getByText(`已写入 抽查记录台账!A${String(28 + number)}`).waitFor();
    await pane.getByText(`将写入 抽查记录台账!A${String(29 + number)}`).waitFor();
  }
  await picture('entry-2-ten');
  // What was just written is selected, but nobody has gone there to change it.
  expect(await pane.getByText('选中了第').count()).toBe(0);
  await jumpTo('A38');
  // 合计 stands below all of them, and the last one has the number that follows.
  await page.locator('[data-address="A38"]').filter({ hasText: '合计' }).waitFor();
  await page.locator('[data-address="A37"]').filter({ hasText: '33' }).waitFor();
  await page.locator('[data-address="F37"]').filter({ hasText: '王京供电所' }).waitFor();
  await jumpTo('A37');
});

it('changes the selected record, and deletes it after a question, each taken back with one click', async () => {
  await pane.getByText('选中了第37行').waitFor();
  await pane.getByRole('button', { name: '修改这一行' }).press('Enter');
  await pane.getByLabel('抽查事项').fill('改过的事项');
  await picture('entry-3-editing');
  await key('Control+Enter');
  await pane.getByText('已修改 抽查记录台账!A37').waitFor();
  await pane.getByRole('button', { name: '撤销' }).click();
  await pane.getByText('已撤销').waitFor();
  await pane.getByRole('button', { name: '删除…' }).press('Enter');
  await picture('entry-4-question');
  await key('Enter');
  await pane.getByText('已删除第37行').waitFor();
  await page.locator('[data-address="A37"]').filter({ hasText: '合计' }).waitFor();
  await pane.getByRole('button', { name: '撤销' }).click();
  await page.locator('[data-address="A38"]').filter({ hasText: '合计' }).waitFor();
});
