import { Book } from '../../../../addin/workbench/book/book';
import type { BookEvent } from '../../../../addin/workbench/book/bookEvent';
import { deleteRows, insertColumns, insertRows } from '../../../../addin/workbench/book/lines';
import { mergeCells, unmergeCells } from '../../../../addin/workbench/book/merging';
import {
  addSheet,
  deleteSheet,
  renameSheet,
  setSheetVisibility,
} from '../../../../addin/workbench/book/sheetList';
import type { Sheet } from '../../../../addin/workbench/book/sheet';
import { DEFAULT_STYLE } from '../../../../addin/workbench/book/style';
import { expectSuccess } from '../../../../ledger/result';

let book: Book;
let sheet: Sheet;

beforeEach(() => {
  book = new Book();
  sheet = expectSuccess(addSheet(book, '台账'));
});

const type = (address: [number, number], typed: string) => {
  book.setInput(sheet, ...address, typed);
  const { value, formula, style } = sheet.cell(...address);
  return { value, formula, numberFormat: style.numberFormat, text: book.text(sheet, ...address) };
};

describe('typing into a cell', () => {
  test.each([
    ['12.5', { value: 12.5, text: '12.5' }],
    ['6.67%', { value: 0.0667, text: '6.67%' }],
    ['1,234', { value: 1234, text: '1,234' }],
    ['2016/3/5', { value: 42434, numberFormat: 'yyyy/m/d', text: '2016/3/5' }],
    ['2016-03-05', { value: 42434, text: '2016-03-05' }],
    ['2016年3月5日', { value: 42434, text: '2016年3月5日' }],
    ['2016年3月', { value: 42430, text: '2016年3月' }],
    ['3/5', { value: '3/5', text: '3/5' }],
    ['03/05/16', { value: '03/05/16', text: '03/05/16' }],
    ["'007", { value: '007', text: '007' }],
    ["'=不是公式", { value: '=不是公式', formula: undefined }],
    ['=SUM(A1)', { formula: '=SUM(A1)' }],
    ['=', { value: '=', formula: undefined }],
    ['城关供电所', { value: '城关供电所' }],
    ['', { value: null, text: '' }],
  ])('%s', (typed, expected) => {
    expect(type([2, 2], typed)).toMatchObject(expected);
  });

  test('a text cell takes everything as text; a cell with a format keeps it', () => {
    book.setStyle(sheet, { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }, { numberFormat: '@' });
    book.setStyle(
      sheet,
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 2 },
      { numberFormat: 'yyyy"年"m"月"' },
    );
    expect(type([1, 1], '0123')).toMatchObject({ value: '0123', text: '0123' });
    expect(type([1, 2], '2016/3/5')).toMatchObject({ value: 42434, text: '2016年3月' });
  });

  test('in a workbook that counts from 1904 a date shows as it was typed', () => {
    book.dateSystem = '1904';
    expect(type([1, 1], '2016/3/5')).toMatchObject({ value: 42434 - 1462, text: '2016/3/5' });
  });
});

describe('undo', () => {
  test('a transaction is one step, there and back', () => {
    book.transact('填表', () => {
      type([1, 1], '编号');
      type([1, 2], '设备');
    });
    expect(book.undoLabel).toBe('填表');
    book.undo();
    expect([sheet.cell(1, 1).value, sheet.cell(1, 2).value, book.redoLabel]).toEqual([null, null, '填表']);
    book.redo();
    expect(sheet.cell(1, 2).value).toBe('设备');
  });

  test('a transaction that throws leaves no trace and no step', () => {
    const label = book.undoLabel;
    expect(() =>
      book.transact('失败', () => {
        type([1, 1], '写了');
        insertRows(book, sheet, 1, 2);
        throw new Error('中断');
      }),
    ).toThrow('中断');
    expect([sheet.usedArea(), book.undoLabel]).toEqual([null, label]);
  });

  test('sheets, names, layouts and rows come back as they were', () => {
    type([1, 1], '甲');
    type([2, 1], '=A1');
    mergeCells(book, sheet, { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 2 });
    const other = expectSuccess(addSheet(book, '他表'));
    book.setFormula(other, 1, 1, '=台账!A2');
    const picture = () =>
      JSON.stringify(
        book.sheets.map(({ layout, cells }) => [layout, [...cells].map(([row, line]) => [row, ...line])]),
      );
    const before = picture();
    insertRows(book, sheet, 1, 3);
    deleteRows(book, sheet, 5, 1);
    insertColumns(book, sheet, 1, 1);
    renameSheet(book, sheet, '新名');
    deleteSheet(book, other);
    for (let step = 0; step < 5; step++) book.undo();
    expect(picture()).toBe(before);
  });
});

test('rows take formulas, merges, validations, filters, heights and print areas along', () => {
  type([5, 1], '=SUM(A2:A4)+台账!$A$3+他!A3');
  mergeCells(book, sheet, { firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 });
  book.setRowLayouts(sheet, 4, 4, { heightPoints: 30 });
  book.setLayout(sheet, {
    validations: [{ type: 'list', values: ['是'], range: 'C2:C9 D1' }],
    autoFilter: { range: 'A1:D4' },
    pageSetup: { printArea: '$A$1:$D$9' },
  });
  insertRows(book, sheet, 3, 2);
  expect(sheet.cell(7, 1).formula).toBe('=SUM(A2:A6)+台账!$A$5+他!A3');
  expect(sheet.merges).toEqual([{ firstRow: 2, lastRow: 5, firstColumn: 2, lastColumn: 2 }]);
  expect(sheet.rowHeightPoints(6)).toBe(30);
  expect(sheet.layout).toMatchObject({
    validations: [{ range: 'C2:C11 D1' }],
    autoFilter: { range: 'A1:D6' },
    pageSetup: { printArea: '$A$1:$D$11' },
  });
  deleteRows(book, sheet, 5, 1);
  expect(sheet.cell(6, 1).formula).toBe('=SUM(A2:A5)+台账!#REF!+他!A3');
});

test('merging keeps the first content; a merged area dissolves as one', () => {
  type([1, 1], '部门');
  type([1, 2], '多余');
  mergeCells(book, sheet, { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 });
  expect([sheet.cell(1, 1).value, sheet.cell(1, 2).value]).toEqual(['部门', null]);
  unmergeCells(book, sheet, { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 3 });
  expect(sheet.merges).toEqual([]);
});

test('sheet names that Excel refuses are refused in a sentence', () => {
  for (const name of ['', '台账', '甲/乙', 'x'.repeat(32), "'甲"]) {
    expect(addSheet(book, name)).toEqual({ ok: false, fault: expect.stringMatching(/请/) });
  }
  expect(deleteSheet(book, sheet)).toMatchObject({ ok: false });
  expect(setSheetVisibility(book, sheet, 'hidden')).toMatchObject({ ok: false });
});

test('equal looks are the same object, and cells without content or look are not kept', () => {
  const area = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 };
  book.setStyle(sheet, area, { bold: true, borders: { top: { style: 'thin', color: '#000000' } } });
  expect(sheet.cell(1, 1).style).toBe(sheet.cell(1, 2).style);
  book.setStyle(sheet, area, { bold: false, borders: undefined });
  expect(sheet.cell(1, 1).style).toBe(DEFAULT_STYLE);
  expect(sheet.usedArea()).toBeNull();
});

test('a transaction is told in few events, with the areas that changed', () => {
  const events: BookEvent[] = [];
  book.subscribe((event) => events.push(event));
  book.transact('填表', () => {
    for (let row = 1; row <= 50; row++)
      for (let column = 1; column <= 4; column++) type([row, column], `${row}${column}`);
  });
  expect(events).toEqual([
    {
      type: 'cells',
      sheet,
      areas: [{ firstRow: 1, lastRow: 50, firstColumn: 1, lastColumn: 4 }],
      origin: 'user',
    },
  ]);
});
