/** The toolbox in a real browser: one click, and its ledgers are forms (R51). */
import { readFileSync } from 'node:fs';
import { readWorkbookCells } from '../../addin/excel/readWorkbook';
import { openInOffice } from '../../addin/headless/office';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../ledger/result';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(120_000);

const { address, browser } = appInBrowser();

test('one click opens a new workbook, whose checks become a form; saved, it is read without a problem', async () => {
  const page = await browser().newPage({ acceptDownloads: true, locale: 'zh-CN' });
  const threads: string[] = [];
  page.on('worker', (thread) => threads.push(thread.url()));
  await page.goto(`${address()}/`);
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: '更多' }).click();
  await pane.getByRole('button', { name: '新建工具盒' }).click();
  await page.getByText(/^考评工具盒\d{4}\.xlsx$/).waitFor();
  // The pane was free while the workbook was made.
  expect(threads).toEqual([expect.stringMatching(/toolboxThread/)]);
  await page.getByRole('tab', { name: '抽查记录台账', exact: true }).click();
  await pane.getByRole('tab', { name: '录入' }).click();
  for (const label of ['抽查时间', '抽查层级', '被抽查部门', '抽查事项'])
    await pane.getByLabel(label).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const { book, close } = expectSuccess(
    await openInOffice(new Uint8Array(readFileSync(await download.path()))),
  );
  // The title names the company of the workbook that was open.
  expect(book.sheet('抽查记录台账')?.cell(1, 1).value).toMatch(/^国网唐县供电公司\d{4}年度抽查记录台账$/);
  const { sheets } = recogniseWorkbook(await readWorkbookCells(), download.suggestedFilename());
  expect(sheets.flatMap(({ tables }) => tables.map(({ ledger }) => ledger))).toHaveLength(15);
  expect(sheets.flatMap(({ tables }) => tables.flatMap(({ problems }) => problems))).toEqual([]);
  close();
});
