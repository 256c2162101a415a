/** The mapping review in a real browser: a correction is saved with the file and known again when it is opened. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(120_000);

const { address, browser } = appInBrowser();

async function openReview(page: Page): Promise<FrameLocator> {
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).click();
  await pane.getByRole('button', { name: /^对照栏目：抽查记录台账/ }).click();
  await pane.getByRole('button', { name: '保存对照' }).waitFor();
  return pane;
}

test('a correction is remembered by the saved file, on another machine too', async () => {
  const page = await browser().newPage({ acceptDownloads: true, locale: 'zh-CN' });
  await page.goto(`${address()}/`);
  const pane = await openReview(page);
  const meaning = pane.getByLabel('“佐证材料”列的含义');
  await meaning.selectOption({ label: '普通栏目' });
  await pane.getByRole('button', { name: '保存对照' }).click();
  await pane.getByText('已记住“抽查记录台账”的栏目对照').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'spotledger-files-')), '下月.xlsx');
  await download.saveAs(file);
  await page.close();

  const other = await browser().newPage({ locale: 'zh-CN' });
  await other.goto(`${address()}/`);
  await other.locator('input[type=file]').setInputFiles(file);
  await other.getByText('下月.xlsx', { exact: true }).waitFor();
  const again = await openReview(other);
  const remembered = again.getByLabel('“佐证材料”列的含义');
  expect(await remembered.locator('option:checked').innerText()).toBe('普通栏目');
  await again.getByRole('button', { name: '恢复自动识别' }).click();
  await again.getByText('“抽查记录台账”恢复自动识别').waitFor();
  await again.getByText('表头就是“佐证材料”或其常见写法').first().waitFor();
});

test('a file chosen in a dialog that was opened before the sample came is opened', async () => {
  const page = await browser().newPage({ locale: 'zh-CN' });
  let letSampleCome: () => void = () => undefined;
  const isWanted = new Promise<void>((resolve) => (letSampleCome = resolve));
  await page.route('**/samples/*', async (route) => {
    await isWanted;
    await route.continue();
  });
  await page.goto(`${address()}/`);
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开…' }).click(),
  ]);
  letSampleCome();
  await page.getByText('2016-acceptance.xlsx', { exact: true }).waitFor();
  await dialog.setFiles('test/fixtures/ledgers/dev-10-interviews-mixed.xlsx');
  await page.getByText('dev-10-interviews-mixed.xlsx', { exact: true }).waitFor();
});
