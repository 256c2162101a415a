import { Model } from '@ironcalc/wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../../../addin/workbench/book/book';
import { ironCalculator } from '../../../../addin/workbench/book/ironCalculator';
import { insertRows } from '../../../../addin/workbench/book/lines';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { addSheet, moveSheet, renameSheet } from '../../../../addin/workbench/book/sheetList';
import type { Sheet } from '../../../../addin/workbench/book/sheet';
import { expectSuccess } from '../../../../ledger/result';

const calculator = ironCalculator(
  readFileSync(join(process.cwd(), 'node_modules/@ironcalc/wasm/wasm_bg.wasm')),
);

let book: Book;
let sheet: Sheet;

beforeEach(() => {
  book = new Book();
  sheet = expectSuccess(addSheet(book, '得分 表'));
  book.calculateWith(calculator);
  [10, 20, 30].forEach((points, row) => book.setValue(sheet, row + 1, 1, points));
});

const valueOf = (formula: string) => {
  book.setFormula(sheet, 9, 9, formula);
  return sheet.cell(9, 9).value;
};

test('formulas follow what they refer to, through edits, undo, new rows and renamed sheets', () => {
  book.setFormula(sheet, 5, 1, '=SUM(A1:A3)');
  expect(sheet.cell(5, 1).value).toBe(60);
  book.setInput(sheet, 2, 1, '25');
  expect(sheet.cell(5, 1).value).toBe(65);
  book.undo();
  expect(sheet.cell(5, 1).value).toBe(60);
  insertRows(book, sheet, 2, 1);
  book.setValue(sheet, 2, 1, 5);
  renameSheet(book, sheet, '九月');
  expect([sheet.cell(6, 1).formula, sheet.cell(6, 1).value]).toEqual(['=SUM(A1:A4)', 65]);
});

test('a formula that looks at cells nobody looked at before finds them, wherever they are', () => {
  const other = expectSuccess(addSheet(book, '台账'));
  [1, 2, 3].forEach((points, row) => book.setValue(other, row + 1, 7, points));
  book.setValue(other, 1, 8, 4);
  expect(valueOf('=SUM(A1:A3)')).toBe(60);
  expect(valueOf('=SUM(台账!G1:G3)')).toBe(6);
  expect(valueOf('=SUM(台账!G:H)')).toBe(10);
  expect(valueOf('=SUM(台账!1:1)')).toBe(5);
  expect(valueOf('=SUM(OFFSET(台账!G1,0,1))')).toBe(4);
  expect(valueOf('=SUM(INDIRECT("台账!G2"))')).toBe(2);
  book.setValue(other, 2, 7, 20);
  expect(sheet.cell(9, 9).value).toBe(20);
});

test('what the engine would get wrong is put into words it knows', () => {
  book.setState({ names: [{ name: '满分', refersTo: "'得分 表'!$A$3" }] }, 'names');
  expect(valueOf('=SUMPRODUCT(--(A1:A3>15))')).toBe(2);
  expect(valueOf('=TEXT(42434,"yyyy年m月")')).toBe('2016年3月');
  expect(valueOf('=满分*2')).toBe(60);
  expect(valueOf('="满分"&A1')).toBe('满分10');
});

test('table columns are calculated', () => {
  const area = { firstRow: 1, lastRow: 3, firstColumn: 1, lastColumn: 1 };
  const look = {
    showRowStripes: true,
    showColumnStripes: false,
    showFilter: true,
    showTotals: false,
  };
  book.setValue(sheet, 1, 1, '金额');
  book.setLayout(sheet, {
    tables: [{ id: '1', name: '表1', area, columns: [{ name: '金额' }], ...look }],
  });
  expect(valueOf('=SUM(表1[金额])')).toBe(50);
});

test('values of the file stay where the engine knows no better', async () => {
  const file = join(process.cwd(), 'test/fixtures/ledgers/dev-05-performance-table.xlsx');
  const opened = expectSuccess(await openBook(readFileSync(file)));
  const formulas = () =>
    opened.sheets.flatMap(({ cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, { formula, value }]) =>
          formula ? [`${row} ${column} ${formula} ${value}`] : [],
        ),
      ),
    );
  const before = formulas();
  opened.calculateWith(calculator);
  const [first] = opened.sheets;
  if (first) opened.setValue(first, 200, 1, '备注');
  expect(formulas()).toEqual(before);
  expect(before.length).toBeGreaterThan(5);
});

describe('formulas that would stop the page or end it keep their values, and the user is told', () => {
  /** A workbook as it comes from a file, with a formula in each row of column B. */
  function filled(rows: number, formulaOf: (row: number) => string): Book {
    const ledger = new Book();
    const ruled = expectSuccess(addSheet(ledger, '台账'));
    for (let row = 1; row <= rows; row++) {
      ledger.setValue(ruled, row, 1, row);
      ledger.setCell(ruled, row, 2, {
        ...ruled.cell(row, 2),
        value: 7,
        formula: formulaOf(row),
      });
    }
    ledger.calculateWith(calculator);
    ledger.setValue(ruled, 1, 1, 100);
    return ledger;
  }
  const firstResult = ({ sheets: [first] }: Book) => first?.cell(1, 2).value;

  test.each([
    ['a balance from the last row up', 1000, (row: number) => `=B${row + 1}+A${row}`],
    ['a circle', 1000, (row: number) => `=B${row === 1 ? 1000 : row - 1}+A${row}`],
    ['a column of sums over the column', 2000, () => '=SUMIF(A$1:A$2000,A1,A:A)'],
  ])('%s', (_, rows, formulaOf) => {
    const ledger = filled(rows, formulaOf);
    expect(firstResult(ledger)).toBe(7);
    expect(ledger.notices.join('')).toMatch('公式计算量太大');
  });

  test.each([
    [
      'a balance from the first row down',
      2000,
      (row: number) => (row === 1 ? '=A1' : `=B${row - 1}+A${row}`),
      100,
    ],
    ['a short balance up', 150, (row: number) => `=B${row + 1}+A${row}`, 11424],
  ])('%s is calculated', (_, rows, formulaOf, result) => {
    const ledger = filled(rows, formulaOf);
    expect(firstResult(ledger)).toBe(result);
    expect(ledger.notices).toEqual([]);
  });
});

test('a sheet that comes later is calculated with, by what was written before it and after', () => {
  book.setFormula(sheet, 5, 1, '=SUM(A1:A3)');
  const plain = expectSuccess(addSheet(book, '通报'));
  book.setValue(plain, 1, 1, 7);
  expect(sheet.cell(5, 1).value).toBe(60);
  book.setFormula(sheet, 6, 1, '=A5+通报!A1');
  expect(sheet.cell(6, 1).value).toBe(67);
  book.setValue(plain, 1, 1, 8);
  expect(sheet.cell(6, 1).value).toBe(68);
  book.setFormula(sheet, 7, 1, "=IFERROR('得分 表2'!A1,-1)");
  const named = expectSuccess(addSheet(book, '得分 表2'));
  book.setValue(named, 1, 1, 3);
  expect(sheet.cell(7, 1).value).toBe(3);
  moveSheet(book, named, 0);
  book.setValue(named, 1, 1, 4);
  book.setValue(sheet, 1, 1, 11);
  expect([5, 6, 7].map((row) => sheet.cell(row, 1).value)).toEqual([61, 69, 4]);
});

test('a formula that makes its reference of text is calculated when any sheet changes', () => {
  const other = expectSuccess(addSheet(book, '通报'));
  book.setFormula(sheet, 5, 1, '=INDIRECT("通"&"报!A1")');
  book.setValue(other, 1, 1, 7);
  expect(sheet.cell(5, 1).value).toBe(7);
});

test('sheets that no formula looks at give the engine nothing to do, until one does', () => {
  book.setState({ names: [{ name: '满分', refersTo: "'得分 表'!$A$3" }] }, 'names');
  book.setFormula(sheet, 5, 1, '=SUM(A1:A3)*满分');
  const register = expectSuccess(addSheet(book, '登记'));
  book.setValue(register, 1, 1, 7);
  book.setFormula(sheet, 6, 1, '=登记!A1');
  book.setFormula(sheet, 6, 1, '=A1');
  const work = (['evaluate', 'newSheet', 'setUserInput'] as const).map((name) =>
    jest.spyOn(Model.prototype, name),
  );
  insertRows(book, register, 1, 1);
  book.setValue(register, 1, 1, '10号');
  const bulletin = expectSuccess(addSheet(book, '通报'));
  book.setValue(bulletin, 1, 1, '关于绩效管理情况的通报');
  expect(work.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  jest.restoreAllMocks();
  book.setFormula(sheet, 7, 1, '=登记!A2&通报!A1');
  expect(sheet.cell(7, 1).value).toBe('7关于绩效管理情况的通报');
  insertRows(book, register, 1, 1);
  book.setValue(register, 3, 1, 8);
  expect(sheet.cell(7, 1).value).toBe('8关于绩效管理情况的通报');
});
