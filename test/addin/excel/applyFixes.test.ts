import { readFileSync } from 'node:fs';
import { applyFixes } from '../../../addin/excel/applyFixes';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { normalisations } from '../../../ledger/check/normalisation';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

describe('fixing cells', () => {
  it('puts all dates of a ledger right in one undo step, without changing what they say, and takes it back', async () => {
    const { book, close } = expectSuccess(
      await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
    );
    const read = async () => {
      const cells = await readWorkbookCells();
      const index = cells.findIndex(({ name }) => name === '抽查记录台账');
      const table = recogniseWorkbook(cells, 'a.xlsx').sheets[index]?.tables[0];
      const own = cells[index];
      if (!table || !own) throw new Error('no table');
      return { table, cells: own, texts: JSON.stringify(own.texts) };
    };
    const before = await read();
    const fixes = normalisations(before.cells, before.table).filter(({ kind }) => kind === 'date');
    expect(fixes.length).toBeGreaterThan(10);
    // Every line of the preview shows a difference, even where only the text becomes a date.
    expect(fixes.filter(({ before, after }) => before === after)).toEqual([]);
    const step = expectSuccess(await applyFixes(fixes));
    const after = await read();
    expect(after.texts).not.toBe(before.texts);
    const dates = (records: typeof after.table.records) =>
      records.map(({ values }) => (values.date as { date: string }).date);
    expect(dates(after.table.records)).toEqual(dates(before.table.records));
    expect(normalisations(after.cells, after.table).filter(({ kind }) => kind === 'date')).toEqual([]);

    expectSuccess(await step.undo());
    expect((await read()).texts).toBe(before.texts);
    // The user's own Ctrl+Z takes back our undo, then our fixes, one step each.
    book.undo();
    expect((await read()).texts).toBe(after.texts);
    book.undo();
    expect((await read()).texts).toBe(before.texts);
    close();
  });

  it('widens a column in which a date would show as ####, and makes it narrow again', async () => {
    const { book, close } = expectSuccess(
      await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
    );
    const sheet = book.sheet('抽查记录台账');
    if (!sheet) throw new Error('no sheet');
    book.setColumns(sheet, 2, 2, { width: 8.43 });
    const before = sheet.columnWidth(2);
    const step = expectSuccess(
      await applyFixes([
        { sheet: '抽查记录台账', row: 5, column: 'B', content: 42388, format: 'yyyy/m/d' },
        { sheet: '抽查记录台账', row: 6, column: 'H', content: '值班情况' },
      ]),
    );
    expect(sheet.columnWidth(2)).toBeGreaterThan(10.5);
    expectSuccess(await step.undo());
    expect(sheet.columnWidth(2)).toBeCloseTo(before, 1);
    close();
  });

  it('gives a text that begins with = back as a text, never as a formula', async () => {
    const { book, close } = expectSuccess(
      await openInOffice(new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'))),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('抽查记录台账').getRange('H6').formulas = [["'=1+1"]];
      await context.sync();
    });
    const step = expectSuccess(
      await applyFixes([{ sheet: '抽查记录台账', row: 6, column: 'H', content: '值班情况' }]),
    );
    expectSuccess(await step.undo());
    const cell = book.sheet('抽查记录台账')?.cell(6, 8);
    expect([cell?.value, cell?.formula]).toEqual(['=1+1', undefined]);
    close();
  });
});
