import { writeChanges, type CellChangeEntry } from '../../../addin/excel/changeSheet';
import { changeCsv } from '../../../addin/documents/changeCsv';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { showInOffice } from '../../../addin/headless/office';
import { Book } from '../../../addin/workbench/book/book';
import { addSheet } from '../../../addin/workbench/book/sheetList';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

const entry = (address: string, before: string, after: string): CellChangeEntry => ({
  ...{ time: '2016-09-05 14:30', sheet: '抽查记录', address, before, after, reason: '日期写法' },
});
const DATES = [entry('B3', '2016.3.5', '2016/3/5'), entry('B4', '=1+1', '2016/3/6')];

let book: Book;
beforeEach(async () => {
  book = new Book();
  expectSuccess(addSheet(book, '抽查记录'));
  await showInOffice(book);
});

const line = (sheet: string, row: number) =>
  Array.from({ length: 7 }, (_, i) => book.sheet(sheet)?.cell(row, i + 1).value);

describe('the sheet 修改记录', () => {
  it('is made with a header, every cell a text, and grows by further changes', async () => {
    expectSuccess(await writeChanges(DATES, '王敏'));
    expect(line('修改记录', 1)).toEqual(['时间', '工作表', '单元格', '修改前', '修改后', '原因', '修改人']);
    expect(line('修改记录', 3)).toEqual([
      ...['2016-09-05 14:30', '抽查记录', 'B4', '=1+1', '2016/3/6', '日期写法', '王敏'],
    ]);
    expect(book.sheet('修改记录')?.cell(3, 4).formula).toBeUndefined();
    const step = expectSuccess(await writeChanges([entry('B9', '3月9日', '2016/3/9')], ''));
    expect(step.place).toBe('修改记录!A4:G4');
    expect(line('修改记录', 4)[2]).toBe('B9');
    expectSuccess(await step.undo());
    expect(line('修改记录', 4)[2]).toBeNull();
    expect(line('修改记录', 3)[2]).toBe('B4');
  });

  it('goes with its first changes', async () => {
    const step = expectSuccess(await writeChanges(DATES, ''));
    expectSuccess(await step.undo());
    expect(book.sheets.map(({ name }) => name)).not.toContain('修改记录');
  });

  it('leaves a sheet of the user’s own alone', async () => {
    const own = expectSuccess(addSheet(book, '修改记录'));
    book.setInput(own, 1, 1, '制度修改');
    expect(expectSuccess(await writeChanges(DATES, '')).sheet).toBe('修改记录（检查）');
    expect(line('修改记录', 1)[0]).toBe('制度修改');
  });

  it('is no ledger and has no problems', async () => {
    expectSuccess(await writeChanges(DATES, ''));
    const { sheets } = recogniseWorkbook(await readWorkbookCells(), '台账.xlsx');
    const tables = sheets.flatMap((sheet) => sheet.tables);
    expect(tables.filter(({ ledger, problems }) => ledger !== 'other' || problems.length > 0)).toEqual([]);
  });
});

describe('the CSV', () => {
  it('is UTF-8 that Excel knows, and holds no formula', () => {
    const csv = changeCsv(
      [entry('B3', '=HYPERLINK("http://x")', '-0.5'), entry('B4', '+cmd|x', '第1行\n第2行')],
      '@王',
    );
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')[1]).toBe(
      `2016-09-05 14:30,抽查记录,B3,"'=HYPERLINK(""http://x"")",-0.5,日期写法,'@王`,
    );
    expect(csv).toContain(`'+cmd|x,"第1行\n第2行"`);
  });
});
