import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { writeScoreSheet } from '../../../addin/excel/scoreSheet';
import { scoreSheetName } from '../../../addin/excel/sheetNames';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import { expectSuccess } from '../../../ledger/result';
import type { PeriodScore } from '../../../ledger/score/periodScore';

const { periods } = JSON.parse(readFileSync('test/fixtures/ledgers/2016-acceptance.score.json', 'utf8')) as {
  periods: { '2016-09': PeriodScore };
};
const score: PeriodScore = { ...periods['2016-09'], rules: { version: '测试', sha256: 'abcdef0123456789' } };
const hostile: PeriodScore = {
  ...score,
  byProblemRate: [
    { rank: 1, unit: '=1+1', problemRate: '12.50' },
    { rank: 2, unit: '1-2', problemRate: '0.00' },
  ],
};

let book: Book;
let close: () => void;
beforeEach(async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/ledgers/2016-acceptance.xlsx'));
  ({ book, close } = expectSuccess(await openInOffice(bytes)));
});
afterEach(() => {
  close();
});

/** The sheet as an independent reader finds it in the saved file. */
async function saved(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveBook(book)) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(scoreSheetName(score.period));
  if (!sheet) throw new Error('the saved file has no score sheet');
  return sheet;
}

function rowOf(sheet: ExcelJS.Worksheet, unit: string): ExcelJS.Row {
  const rows = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getRow(i + 1));
  const row = rows.find((each) => each.getCell(2).value === unit);
  if (!row) throw new Error(`no row of ${unit}`);
  return row;
}

describe('the score sheet in the saved file', () => {
  it('has figures as numbers with their formats, and a dash where there is none', async () => {
    expectSuccess(await writeScoreSheet(score));
    const sheet = await saved();
    const row = rowOf(sheet, '川里供电所');
    expect(row.getCell(3)).toMatchObject({ value: 94.59, numFmt: '0.00' });
    expect(row.getCell(6)).toMatchObject({ value: 0.5, numFmt: '0.0000' });
    expect(row.getCell(13).value).toBe('样本不足');
    expect(rowOf(sheet, '仁厚供电所').getCell(1).value).toBe('—');
  });

  it('prints on A4 landscape, one page wide, its first two lines in sight', async () => {
    expectSuccess(await writeScoreSheet(score));
    const { pageSetup, views } = await saved();
    expect(pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    });
    expect(views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  });

  it('keeps words that look like formulas and dates as they are, also when a renewed sheet is taken back', async () => {
    expectSuccess(await writeScoreSheet(hostile));
    const renewed = expectSuccess(await writeScoreSheet({ ...score, byProblemRate: [] }));
    expectSuccess(await renewed.undo());
    const sheet = await saved();
    expect(rowOf(sheet, '=1+1').getCell(2)).toMatchObject({ type: ExcelJS.ValueType.String });
    expect(rowOf(sheet, '=1+1').getCell(3)).toMatchObject({ value: 12.5, numFmt: '0.00' });
    expect(rowOf(sheet, '1-2').getCell(2)).toMatchObject({ type: ExcelJS.ValueType.String });
  });

  it('is one step in the history of the workbook', async () => {
    const before = book.sheets.length;
    expectSuccess(await writeScoreSheet(score));
    expect(book.sheets).toHaveLength(before + 1);
    book.undo();
    expect(book.sheets).toHaveLength(before);
  });
});
