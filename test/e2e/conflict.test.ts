/** Two people change one record: the pane shows both by field, the user chooses, and the shared ledger has the outcome. */
import type { FrameLocator, Page } from 'playwright-core';
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

/** A window of its own with the sample ledger, on its checks. */
async function openCopy(): Promise<readonly [Page, FrameLocator]> {
  const page = await browser().newPage({ locale: 'zh-CN', viewport: { width: 1024, height: 800 } });
  await page.goto(`${address()}/`);
  await page.getByRole('tab', { name: SHEET, exact: true }).click();
  const pane = page.frameLocator('iframe[title="任务窗格"]');
  await pane.getByRole('button', { name: /待同步，立即同步/ }).waitFor();
  return [page, pane];
}

const synchronise = (pane: FrameLocator) => pane.getByRole('button', { name: /，立即同步/ }).click();
const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
};

test('two copies: nothing is doubled, each writes what the other did when it is told to', async () => {
  const before = new Set((await checks()).map(({ recordId }) => recordId));
  const [mine, mineAtSide] = await openCopy();
  await synchronise(mineAtSide);
  await mineAtSide.getByText(/别人的改动有1条/).waitFor();

  // What the first walk merged is told to a copy that says the old words, and written on demand.
  await mineAtSide.getByRole('button', { name: '更多', exact: true }).click();
  const told = mineAtSide.getByRole('region', { name: '别人的改动' });
  await told.getByText(/→ 我改的事项/).waitFor();
  await shot(mine, 'others');
  await told.getByRole('button', { name: '写入表格（1条）' }).click();
  await mineAtSide.getByText(/已写入1条记录的改动/).waitFor();
  await matterColumn(mine, '我改的事项');
  await mineAtSide.getByRole('button', { name: /已同步，立即同步/ }).waitFor();

  // Another copy was edited before it was ever synchronised: a question, not a second record.
  const [other, otherAtSide] = await openCopy();
  const row = [...(await checks())].reverse().find(({ values }) => typeof values?.matter === 'string');
  const matter = String(row?.values?.matter);
  await type(other, await matterColumn(other, matter), `${matter}（复核）`);
  await otherAtSide.getByRole('button', { name: /待同步，立即同步/ }).waitFor();
  await other.waitForTimeout(1000);
  await synchronise(otherAtSide);
  await otherAtSide.getByRole('button', { name: /1处冲突/ }).waitFor({ timeout: 60_000 });
  expect(new Set((await checks()).map(({ recordId }) => recordId))).toEqual(before);
  await otherAtSide.getByRole('button', { name: '更多', exact: true }).click();
  await otherAtSide.getByRole('button', { name: '各行同步状态' }).click();
  await otherAtSide.getByRole('button', { name: /第\d+行：冲突/ }).click();
  await otherAtSide.getByRole('button', { name: '标注到表格' }).first().click();
  await otherAtSide.getByText(/已标注\d+行的同步状态/).waitFor();
  await shot(other, 'row-states');
  await otherAtSide.getByRole('button', { name: '清除标注' }).first().click();
  await otherAtSide.getByText(/已清除\d+处标注/).waitFor();

  // A record of others comes in where it belongs, and isn't sent as one of this workbook.
  const { kind = 'checks', unit = '', year = 2016, values = {} } = row ?? {};
  const client = createLedgerClient({ baseUrl: address(), fetch });
  const added = { ...values, matter: '他人新增的抽查' };
  const operation = {
    operationId: 'new-1',
    recordId: 'new-1',
    kind,
    unit,
    year,
    baseVersion: null,
    values: added,
  };
  await client.sync({ operations: [operation], cursors: {} });
  await synchronise(mineAtSide);
  await told.getByText(/他人新增的抽查/).waitFor();
  await told.getByRole('button', { name: '加入表格' }).click();
  await mineAtSide.getByText(/已加入别人新增的记录/).waitFor();
  await matterColumn(mine, '他人新增的抽查');
  await shot(mine, 'others-added');
  await synchronise(mineAtSide);
  await mineAtSide.getByText(/已与共享台账同步/).waitFor();
  const ids = (await checks()).map(({ recordId }) => recordId);
  expect(new Set(ids)).toEqual(new Set([...before, 'new-1']));

  // Somebody moves it to another unit: told as that, and neither as gone nor as new; the sheet follows on demand.
  const goal = (await checks()).find((each) => each.unit !== unit && each.year === year)?.unit ?? '';
  const move = { ...operation, operationId: 'move-1', baseVersion: 1, unit: goal, from: { unit, year } };
  await client.sync({ operations: [{ ...move, values: { ...added, unit: goal } }], cursors: {} });
  await synchronise(mineAtSide);
  await told.getByRole('heading', { name: '别人把1条记录改到了其他部门或年份' }).waitFor();
  await told.getByText(`现属：${goal}（${String(year)}年）`).waitFor();
  expect(await told.getByRole('heading').count()).toBe(1);
  await shot(mine, 'others-moved');
  await told.getByRole('button', { name: '写入表格（1条）' }).click();
  await mineAtSide.getByText(/已写入1条记录的改动/).waitFor();
  await synchronise(mineAtSide);
  await mineAtSide.getByRole('button', { name: /已同步，立即同步/ }).waitFor();
  const moved = (await checks()).filter(({ recordId }) => recordId === 'new-1');
  expect(moved.map((each) => `${String(each.version)} ${each.unit}`).sort()).toEqual([
    `1 ${unit}`,
    `2 ${unit}`,
    `3 ${goal}`,
  ]);
});

test('two windows: rules, letterhead and issued numbers of one office reach the other, which takes them when told to', async () => {
  const [mine, mineAtSide] = await openCopy();
  const [other, otherAtSide] = await openCopy();
  await mineAtSide.getByRole('tab', { name: '评分' }).click();
  await mineAtSide.getByRole('button', { name: '规则 v6-2016.1' }).click();
  await mineAtSide.getByLabel('版本').fill('公司2016');
  await mineAtSide.getByLabel('最小样本').fill('5');
  await mineAtSide.getByRole('button', { name: '保存到工作簿' }).click();
  await mineAtSide.getByRole('button', { name: '存到共享台账' }).click();
  await mineAtSide.getByText(/规则公司2016（校验值[0-9a-f]{8}）已存到共享台账/).waitFor();
  await shot(mine, 'shared-rules-saved');
  await mineAtSide.getByRole('tab', { name: '通报' }).click();
  await mineAtSide.getByRole('button', { name: '存为公司的版头' }).click();
  await mineAtSide.getByText('已存为公司的版头').waitFor();
  await mineAtSide.getByText(/与打印一致/).waitFor();
  const download = mine.waitForEvent('download');
  await mineAtSide.getByRole('button', { name: '生成通报' }).click();
  await download;
  await mineAtSide.getByText('共享台账中2016年已编发的（1期）').click();
  await mineAtSide
    .getByText(/第10号/)
    .first()
    .waitFor();
  await shot(mine, 'shared-issued');

  await otherAtSide.getByRole('tab', { name: '评分' }).click();
  await otherAtSide.getByText(/≠ 公司共用的是公司2016/).waitFor();
  await otherAtSide.getByRole('button', { name: '规则 v6-2016.1' }).click();
  await shot(other, 'shared-rules-offered');
  await otherAtSide.getByRole('button', { name: '采用公司的规则' }).click();
  await otherAtSide.getByText(/已采用公司的规则公司2016/).waitFor();
  await otherAtSide.getByRole('button', { name: '返回排名' }).click();
  await otherAtSide.getByText(/✓ .*公司2016.*与公司共用的一致/).waitFor();
  await otherAtSide.getByRole('tab', { name: '通报' }).click();
  await otherAtSide.getByText('版头', { exact: false }).first().click();
  await otherAtSide.getByLabel('抄送').fill('公司党委');
  await otherAtSide.getByText(/公司共用的版头与这里不同：抄送“公司领导”/).waitFor();
  await shot(other, 'shared-letterhead-offered');
  await otherAtSide.getByRole('button', { name: '采用公司的版头' }).click();
  await otherAtSide.getByText(/公司共用的版头与这里不同/).waitFor({ state: 'detached' });
  await otherAtSide.getByText('共享台账中2016年已编发的（1期）').click();
  await otherAtSide
    .getByRole('listitem')
    .filter({ hasText: /第10号 .*2016年12月份.*校验值/ })
    .waitFor();
  // It is the other office's, no lost number.
  expect(await otherAtSide.getByRole('button', { name: '第10号记为作废' }).count()).toBe(0);
  await shot(other, 'shared-issued-elsewhere');
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
