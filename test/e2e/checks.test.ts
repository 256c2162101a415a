/** 检查 in a real browser: all dates put right and taken back, the report of changes, marks that leave no trace. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(180_000);

const FILE = path.resolve('test/fixtures/ledgers/dev-01-checks-months.xlsx');

const { address, browser } = appInBrowser();

async function openChecks(): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await browser().newPage({
    ...{ acceptDownloads: true, locale: 'zh-CN', viewport: { width: 1024, height: 640 } },
  });
  await page.goto(`${address()}/`);
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).waitFor();
  await page.locator('input[type=file]').setInputFiles(FILE);
  await page.getByText(path.basename(FILE), { exact: true }).waitFor();
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await page.getByRole('tab', { name: '3月', exact: true }).click();
  await pane.getByRole('tab', { name: '检查', exact: true }).click();
  await pane.getByRole('radio', { name: '整个工作簿' }).click();
  await pane.getByRole('group', { name: /^日期写法/ }).waitFor();
  return { page, pane };
}

/** The parts of the saved file that say something; the time of saving is none. */
async function savedParts(page: Page): Promise<Readonly<Record<string, string>>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('.screens', { recursive: true });
  await page.locator('iframe[title="任务窗格"]').screenshot({ path: `.screens/checks-${name}.png` });
}

test('all dates are put right after a preview, taken back in one step, and reported', async () => {
  const { page, pane } = await openChecks();
  const dates = pane.getByRole('group', { name: /^日期写法/ });
  const before = await dates.getAttribute('aria-label');
  await dates.getByRole('button', { name: '全部修复' }).click();
  await pane.getByText(/^将改写\d+个单元格$/).waitFor();
  await picture(page, 'preview');
  await pane.getByRole('button', { name: /^修复\d+处$/ }).click();
  await pane.getByText(/^已修复\d+处$/).waitFor();
  await dates.waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: '撤销' }).click();
  await dates.waitFor();
  expect(await dates.getAttribute('aria-label')).toBe(before);

  await dates.getByRole('button', { name: '全部修复' }).click();
  await pane.getByRole('button', { name: /^修复\d+处$/ }).click();
  await pane.getByText(/^已改写\d+处$/).waitFor();
  await picture(page, 'changed');
  await pane.getByRole('button', { name: '写入修改记录' }).click();
  await pane.getByText(/处改写已写入“修改记录”$/).waitFor();
  await page.getByRole('tab', { name: '修改记录', exact: true }).waitFor();
  await page.close();
});

test('marks go without a trace: the saved file is as before', async () => {
  const { page, pane } = await openChecks();
  const before = await savedParts(page);
  await pane.getByRole('button', { name: '标注到表格' }).click();
  await pane.getByText('已标注7个单元格').waitFor();
  await picture(page, 'marked');
  const marked = await savedParts(page);
  expect(Object.keys(marked).filter((name) => /comments/.test(name)).length).toBeGreaterThan(0);
  await pane.getByRole('button', { name: '清除标注' }).click();
  await pane.getByText('已清除7处标注').waitFor();
  expect(await savedParts(page)).toEqual(before);
  await page.close();
});
