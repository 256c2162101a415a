import { pointsToPixels } from '../../../../addin/workbench/book/measures';
import { sheetAxes } from '../../../../addin/workbench/grid/sheetAxes';
import { area, bookWith } from './sheetFixture';

const START = { row: 1, column: 1 };
const textWidth = (text: string): number => text.length * 10;

describe('the measures of a sheet', () => {
  it('follow its layout; what is hidden has no size', () => {
    const { book, sheet } = bookWith([['a']]);
    book.setRowLayouts(sheet, 2, 2, { heightPoints: 36 });
    book.setRowLayouts(sheet, 3, 3, { hidden: true });
    book.setColumns(sheet, 2, 2, { hidden: true });
    const { rows, columns } = sheetAxes(book, sheet, START, textWidth);
    expect([1, 2, 3].map((row) => rows.sizePx(row))).toEqual([20, pointsToPixels(36), 0]);
    expect([1, 2].map((column) => columns.sizePx(column))).toEqual([64, 0]);
  });

  it('end a little beyond the content, or beyond where the user has gone', () => {
    const { book, sheet } = bookWith([['a']]);
    book.setValue(sheet, 3000, 40, 'z');
    const { rows, columns } = sheetAxes(book, sheet, START, textWidth);
    expect([rows.count, columns.count]).toEqual([3060, 48]);
    expect(sheetAxes(book, sheet, { row: 5000, column: 1 }, textWidth).rows.count).toBe(5060);
  });

  it('fit rows whose height the file leaves open to large and wrapped texts', () => {
    const { book, sheet } = bookWith([['标题'], ['一'.repeat(12)], ['一'.repeat(12)]]);
    book.setStyle(sheet, area(1, 1, 1, 1), { fontSize: 20 });
    book.setStyle(sheet, area(2, 1, 3, 1), { wrap: true });
    book.setRowLayouts(sheet, 3, 3, { heightPoints: 15 });
    const { rows } = sheetAxes(book, sheet, START, textWidth);
    expect(rows.sizePx(1)).toBe(35);
    // 120 pixels of text in 58 of room: three lines of 11 points.
    expect(rows.sizePx(2)).toBe(56);
    expect(rows.sizePx(3)).toBe(20);
  });
});
