import { readFileSync } from 'node:fs';
import { addRecord } from '../../../addin/excel/addRecord';
import { unprotectSheet } from '../../../addin/excel/ledgerSheet';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import type { PlainDate } from '../../../ledger/calendar/plainDate';
import { readEntry } from '../../../ledger/form/formEntry';
import { formTable, type FormTable } from '../../../ledger/form/formTable';
import { placeRecord } from '../../../ledger/form/placement';
import type { RecognisedTable } from '../../../ledger/recognise/recognised';
import { expectSuccess } from '../../../ledger/result';
import { recognisingAgain } from './recogniseAgain';

jest.setTimeout(60_000);

let book: Book;
let close: () => void;

beforeEach(async () => {
  const opened = expectSuccess(
    await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
  );
  ({ book, close } = opened);
});
afterEach(() => {
  close();
});

const recognise = recognisingAgain('2016-acceptance.xlsx');

async function recognised() {
  return recognise(await readWorkbookCells());
}

async function tableOf(name: string): Promise<RecognisedTable> {
  const table = (await recognised()).sheets.find((sheet) => sheet.name === name)?.tables[0];
  if (!table) throw new Error(name);
  return table;
}

async function formOf(sheet: string): Promise<FormTable> {
  const workbook = await readWorkbookCells();
  const { organisation } = recognise(workbook);
  const cells = workbook.find(({ name }) => name === sheet);
  if (!cells) throw new Error(sheet);
  return formTable(await tableOf(sheet), cells, organisation, workbook);
}

async function enter(sheet: string, texts: Readonly<Record<string, string>>) {
  const { organisation } = await recognised();
  const form = await formOf(sheet);
  const entry = readEntry(form, texts, { organisation, today: '2016-12-20' as PlainDate });
  expect(entry.faults).toEqual({});
  return expectSuccess(await addRecord(placeRecord(form, entry.values)));
}

const text = (sheet: string, row: number, column: number): string => {
  const found = book.sheet(sheet);
  if (!found) throw new Error(sheet);
  return book.text(found, row, column);
};

/** Texts, formulas and merges of every sheet: what must be as before once everything has been taken back. */
const contents = (): ReadonlyMap<string, string> =>
  new Map(
    book.sheets.map((sheet) => {
      const cells: string[] = [];
      for (let row = 1; row <= (sheet.usedArea('values')?.lastRow ?? 0); row++)
        for (let column = 1; column <= 22; column++)
          cells.push(sheet.cell(row, column).formula ?? book.text(sheet, row, column));
      return [sheet.name, JSON.stringify([cells, sheet.merges.map((merge) => JSON.stringify(merge)).sort()])];
    }),
  );

const changedSince = (before: ReadonlyMap<string, string>): readonly string[] =>
  [...contents()].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);

const CHECK = {
  date: '2016-12-20',
  level: '日常',
  organiser: '王京供电所',
  inspectors: '陈 亮、周强',
  unit: '王京所',
  matter: '=1+1',
  quantity: '12人次',
  findings: '1份值班记录漏签',
  problemCount: '1',
  severity: '一般',
  deduction: '0.5',
};

describe('adding a record', () => {
  it('puts a spot check before 合计, with serial number, formats and sums', async () => {
    const written = await enter('抽查记录台账', CHECK);
    expect(written.place).toBe('抽查记录台账!A28:Q28');
    expect([1, 2, 3, 5, 6, 9, 11, 14].map((column) => text('抽查记录台账', 28, column))).toEqual([
      '24',
      '2016/12/20',
      '日常抽查',
      '陈亮、周强',
      '王京供电所',
      '12人次',
      '1',
      '0.5',
    ]);
    expect(text('抽查记录台账', 29, 1)).toBe('合计');
    expect([9, 11, 14].map((column) => text('抽查记录台账', 29, column))).toEqual(['422人次', '7', '5.0']);
    const sheet = book.sheet('抽查记录台账');
    expect(sheet?.cell(28, 8).style.borders).toEqual(sheet?.cell(27, 8).style.borders);
    expect(sheet?.rowHeightPoints(28)).toBe(sheet?.rowHeightPoints(27));
    // The new row is a record like the others, and nothing is wrong with the sums.
    const table = await tableOf('抽查记录台账');
    expect([table.records.length, table.problems]).toEqual([24, []]);
  });

  it('writes what a user typed as text, never as a formula', async () => {
    await enter('抽查记录台账', CHECK);
    const cell = book.sheet('抽查记录台账')?.cell(28, 8);
    expect([cell?.value, cell?.formula]).toEqual(['=1+1', undefined]);
  });

  it('takes it back in one step, and leaves nothing behind', async () => {
    const before = contents();
    const written = await enter('抽查记录台账', CHECK);
    expect(changedSince(before)).toEqual(['抽查记录台账']);
    expect((await written.undo()).ok).toBe(true);
    expect(changedSince(before)).toEqual([]);
  });

  it.each([
    ['the user has inserted a row above', (sheet: Excel.Worksheet) => sheet.getRange('6:6').insert('Down')],
    [
      'somebody has written into the row',
      (sheet: Excel.Worksheet) => (sheet.getRange('Q28').values = [['改']]),
    ],
  ])('is not taken back, and nothing is damaged, when %s', async (_what, change) => {
    const written = await enter('抽查记录台账', CHECK);
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('抽查记录台账'));
      await context.sync();
    });
    const before = contents();
    const undone = await written.undo();
    expect(undone.ok ? '' : undone.fault).toMatch(/又有改动.*Ctrl\+Z/);
    expect(changedSince(before)).toEqual([]);
  });

  it('takes back the later of two records first', async () => {
    const before = contents();
    const first = await enter('抽查记录台账', CHECK);
    const second = await enter('抽查记录台账', { ...CHECK, matter: '工作票填写' });
    expect((await first.undo()).ok).toBe(false);
    expectSuccess(await second.undo());
    expectSuccess(await first.undo());
    expect(changedSince(before)).toEqual([]);
  });

  it('shows the new row even where a filter hides the one above', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('抽查记录台账').getRange('27:27').rowHidden = true;
      await context.sync();
    });
    await enter('抽查记录台账', CHECK);
    const sheet = book.sheet('抽查记录台账');
    expect([sheet?.isRowHidden(27), sheet?.isRowHidden(28)]).toEqual([true, false]);
    expect(sheet?.rowHeightPoints(28)).toBeGreaterThan(0);
  });

  it('puts an entry into its unit’s merged group, before the group’s 小计, and counts on', async () => {
    const before = contents();
    const table = await tableOf('得失分记录表');
    const own = table.records.filter(({ values }) => values.unit === '营销部');
    const last = own.at(-1)?.row ?? 0;
    const written = await enter('得失分记录表', {
      unit: '营销部',
      date: '2016-12-21',
      reason: '抄表差错',
      basis: '绩效办法第12条',
      deduction: '0.5',
    });
    expect(written.place).toBe(`得失分记录表!A${String(last + 1)}:L${String(last + 1)}`);
    const after = await tableOf('得失分记录表');
    expect(after.records.length).toBe(68);
    expect(after.records.filter(({ values }) => values.unit === '营销部')).toHaveLength(own.length + 1);
    expect(after.problems).toEqual([]);
    expect(text('得失分记录表', last + 2, 2)).toBe('小计');
    await written.undo();
    expect(changedSince(before)).toEqual([]);
  });

  it('puts a record under the last one of a ledger without sums', async () => {
    const written = await enter('问题整改台账', {
      foundDate: '2016-11-01',
      unit: '王京所',
      problem: '值班记录漏签',
      deadline: '11月10日前',
    });
    expect(written.place).toBe('问题整改台账!A11:U11');
    const table = await tableOf('问题整改台账');
    expect(table.records.at(-1)?.values).toMatchObject({
      serial: 7,
      unit: '王京供电所',
      deadline: { date: '2016-11-10', precision: 'day' },
    });
    expect(table.skippedRows).toEqual([{ row: 12, reason: 'signature' }]);
  });

  it('widens a column of text dates that is too narrow for a date, and makes it narrow again', async () => {
    const sheet = book.sheet('问题整改台账');
    if (!sheet) throw new Error('no sheet');
    const { columns } = await formOf('问题整改台账');
    const column = columns.find(({ field }) => field.id === 'deadline')?.column ?? 0;
    const last = (await tableOf('问题整改台账')).records.at(-1)?.row ?? 0;
    book.setValue(sheet, last, column, '9.30');
    book.setStyle(
      sheet,
      { firstRow: last, lastRow: last, firstColumn: column, lastColumn: column },
      { numberFormat: '@' },
    );
    book.setColumns(sheet, column, column, { width: 8.43 });
    const before = sheet.columnWidth(column);
    const written = await enter('问题整改台账', {
      ...{ foundDate: '10.8', unit: '王京供电所', problem: '值班记录漏签', deadline: '11.10' },
    });
    expect(sheet.columnWidth(column)).toBeGreaterThan(10.5);
    expectSuccess(await written.undo());
    expect(sheet.columnWidth(column)).toBeCloseTo(before, 1);
  });

  it('says that a protected sheet must be unprotected, and writes nothing', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('抽查记录台账').protection.protect();
      await context.sync();
    });
    const before = contents();
    const result = await addRecord(placeRecord(await formOf('抽查记录台账'), { unit: '王京供电所' }));
    expect(result.ok ? '' : result.fault).toMatch(/受保护.*撤销工作表保护/);
    expect(changedSince(before)).toEqual([]);
  });

  it('is protected again with the same permissions', async () => {
    const protection = () => book.sheet('抽查记录台账')?.layout.protection;
    await Excel.run(async (context) => {
      const options = { allowAutoFilter: true, allowFormatColumns: true };
      context.workbook.worksheets.getItem('抽查记录台账').protection.protect(options);
      await context.sync();
    });
    const before = protection();
    const protectAgain = expectSuccess(await unprotectSheet('抽查记录台账'));
    expect(protection()).toBeUndefined();
    expectSuccess(await protectAgain());
    expect(protection()).toEqual(before);
    expect(before?.autoFilter).toBe(true);
  });
});
