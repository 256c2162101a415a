/** What a record costs is the same in a ledger of ten thousand rows: requests are counted, times only printed (issue 3). */
import { addRecord } from '../../../addin/excel/addRecord';
import { amendRecord } from '../../../addin/excel/amendRecord';
import { removeRecord } from '../../../addin/excel/removeRecord';
import { showInOffice } from '../../../addin/headless/office';
import { Book } from '../../../addin/workbench/book/book';
import { addSheet } from '../../../addin/workbench/book/sheetList';
import type { SheetCells } from '../../../ledger/cells';
import { amendRecord as planAmendment } from '../../../ledger/form/amendment';
import { placeRecord } from '../../../ledger/form/placement';
import { removeRecord as planRemoval } from '../../../ledger/form/removal';
import { expectSuccess } from '../../../ledger/result';
import { formOf } from '../../ledger/form/openLedger';
import { readSheetCells } from '../../../addin/excel/readWorkbook';

jest.setTimeout(120_000);

const HEADER = ['序号', '抽查时间', '抽查层级', '被抽查部门', '抽查事项', '抽查数量', '问题数', '扣分'];

async function ledgerOf(rows: number): Promise<SheetCells> {
  const book = new Book();
  expectSuccess(addSheet(book, '抽查记录'));
  await showInOffice(book);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const records = Array.from({ length: rows }, (_, i) => [
      i + 1,
      42430 + (i % 20),
      '日常抽查',
      i % 2 === 0 ? '王京供电所' : '营销部',
      `抄表第${String(i)}批`,
      '2户',
      0,
      0,
    ]);
    const blank = HEADER.slice(1).map(() => '');
    sheet.getRange(`A1:H${String(rows + 2)}`).values = [
      ['2016年3月抽查记录台账', ...blank],
      HEADER,
      ...records,
    ];
    sheet.getRange(`B3:B${String(rows + 2)}`).numberFormat = records.map(() => ['yyyy/m/d']);
    await context.sync();
  });
  return readSheetCells('抽查记录');
}

/** How many requests some work sends, and how long it takes in ms. */
async function costOf(
  work: () => Promise<unknown>,
): Promise<readonly [requests: number, durationMs: number]> {
  const { prototype } = OfficeExtension.ClientRequestContext;
  const sync = prototype.sync as (this: unknown, ...words: unknown[]) => unknown;
  let requests = 0;
  prototype.sync = function (this: unknown, ...words: unknown[]) {
    requests++;
    return sync.apply(this, words);
  } as typeof prototype.sync;
  const start = performance.now();
  try {
    await work();
  } finally {
    prototype.sync = sync as typeof prototype.sync;
  }
  return [requests, performance.now() - start];
}

it('takes as many requests for ten thousand rows as for a hundred', async () => {
  const found = new Map<number, ReadonlyArray<readonly [number, number]>>();
  for (const rows of [100, 10_000]) {
    const form = formOf(await ledgerOf(rows));
    const [record] = form.records;
    if (!record) throw new Error('no record');
    const add = await costOf(async () => {
      const step = expectSuccess(await addRecord(placeRecord(form, { ...record.values, matter: '新' })));
      expectSuccess(await step.undo());
    });
    const change = await costOf(async () => {
      const plan = planAmendment(form, record, { ...record.values, matter: '改' }, new Set(['matter']));
      expectSuccess(await (await amendRecord(plan).then(expectSuccess)).undo());
    });
    // The first of all: every serial number below it moves.
    const remove = await costOf(async () => {
      expectSuccess(await expectSuccess(await removeRecord(planRemoval(form, record))).undo());
    });
    found.set(rows, [add, change, remove]);
  }
  const requests = [...found.values()].map((costs) => costs.map(([count]) => count));
  const [small = [], large = []] = [...found.values()].map((costs) => costs.map(([, ms]) => ms.toFixed(0)));
  process.stdout.write(
    `add, change, delete with undo: 100 rows ${small.join(', ')} ms; 10,000 rows ${large.join(', ')} ms; requests ${String(requests[1])}\n`,
  );
  expect(requests[1]).toEqual(requests[0]);
  expect(Math.max(...(requests[0] ?? []))).toBeLessThanOrEqual(4 + 2);
});
