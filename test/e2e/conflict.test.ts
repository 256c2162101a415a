/** Two people change one record: the pane shows both by field, the user chooses, and the shared ledger has the outcome. */
import type { Page } from 'playwright-core';
import { createLedgerClient } from '../../addin/client/client';
import { expectSuccess } from '../../ledger/result';
import type { Change } from '../../ledger/wire/sync';
import { appInBrowser } from './appInBrowser';

jest.setTimeout(120_000);

const SHEET = '抽查记录台账';
const { address, browser } = appInBrowser();

/** What the shared ledger last said of the checks. */
async function checks(): Promise<readonly Change[]> {
  const client = createLedgerClient({ baseUrl: address(), fetch });
  const changes: Change[] = [];
  for (let cursors = {}; ;) {
    const answer = expectSuccess(await client.sync({ operations: [], cursors }));
    changes.push(...answer.changes.filter(({ kind }) => kind === 'checks'));
    if (!answer.more) return changes;
    cursors = answer.cursors;
  }
}

/** Types into a cell of the sheet by its address. */
async function type(page: Page, cell: string, text: string): Promise<void> {
  const pane = await page.locator('iframe[title="任务窗格"]').elementHandle();
  const frame = await pane?.contentFrame();
  await frame?.evaluate(
    ([sheet, place, value]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet ?? '').getRange(place).values = [[value]];
        await context.sync();
      }),
    [SHEET, cell, text],
  );
}

test('a conflict is merged by field and sent', async () => {
  const page = await browser().newPage({ locale: 'zh-CN', viewport: { width: 1024, height: 640 } });
  await page.goto(`${address()}/`);
  await page.getByRole('tab', { name: SHEET, exact: true }).click();
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: /待同步，立即同步/ }).click();
  await pane.getByRole('button', { name: /已同步，立即同步/ }).waitFor({ timeout: 60_000 });

  const [first] = await checks();
  if (first === undefined || first.values === null) throw new Error('no check was sent');
  const { recordId, kind, unit, year, version, values } = first;
  const other = createLedgerClient({ baseUrl: address(), fetch });
  const change = { recordId, kind, unit, year, baseVersion: version, operationId: 'other-1' };
  await other.sync({
    operations: [{ ...change, values: { ...values, matter: '别人改的事项', remark: '别人的备注' } }],
    cursors: {},
  });
  const column = await matterColumn(page, String(values.matter));
  await type(page, column, '我改的事项');
  await pane.getByRole('button', { name: /1条待同步/ }).click();
  await pane.getByRole('button', { name: /1处冲突/ }).waitFor();

  await pane.getByRole('button', { name: '更多', exact: true }).click();
  const card = pane.getByRole('list', { name: '有冲突的记录' });
  await card.getByText('双方都改过，请选择').waitFor();
  await card.getByText('本表：我改的事项').click();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/conflict.png` });
  await card.getByRole('button', { name: '按所选合并' }).click();
  await pane.getByText(/已合并，将在下次同步时送出/).waitFor();
  await pane.getByRole('button', { name: /待同步，立即同步/ }).click();
  await pane.getByRole('button', { name: /已同步，立即同步/ }).waitFor();
  const last = (await checks()).filter((each) => each.recordId === recordId).at(-1);
  expect(last?.values).toMatchObject({ matter: '我改的事项', remark: '别人的备注' });

  await pane.getByRole('button', { name: '校验', exact: true }).click();
  await pane.getByText(/校验通过/).waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/verified.png` });
});

/** The address of the first cell of the sheet that holds this text. */
async function matterColumn(page: Page, text: string): Promise<string> {
  const pane = await page.locator('iframe[title="任务窗格"]').elementHandle();
  const frame = await pane?.contentFrame();
  const found = await frame?.evaluate(
    ([sheet, wanted]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet ?? '').getUsedRange();
        range.load('values,rowIndex,columnIndex');
        await context.sync();
        const values = range.values as unknown[][];
        const row = values.findIndex((line) => line.some((cell) => cell === wanted));
        const column = values[row]?.indexOf(wanted) ?? -1;
        return `${String.fromCharCode(65 + range.columnIndex + column)}${String(range.rowIndex + row + 1)}`;
      }),
    [SHEET, text],
  );
  if (found === undefined) throw new Error(`no cell holds ${text}`);
  return found;
}
