import fc from 'fast-check';
import { clearCells, copyCells, pasteCells } from '../../../../addin/workbench/grid/cellClipboard';
import { clipboardText, rowsOfClipboardText } from '../../../../addin/workbench/grid/clipboardText';
import { area, bookWith } from './sheetFixture';

describe('cells on the clipboard', () => {
  it('come back as they went, whatever they hold', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '部', ' ') }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(rowsOfClipboardText(clipboardText(rows))).toEqual(rows);
      }),
    );
  });

  it('reads what Excel writes: a line break at the end begins no further row', () => {
    expect(rowsOfClipboardText('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('pastes text from elsewhere as if it were typed, in one undo step', () => {
    const { book, sheet } = bookWith([['旧']]);
    expect(pasteCells(book, sheet, area(1, 1, 1, 1), '12\t2016/9/5\r\n=1+1\t部门', null)).toEqual(
      area(1, 1, 2, 2),
    );
    expect(sheet.cell(1, 1).value).toBe(12);
    expect(book.text(sheet, 1, 2)).toBe('2016/9/5');
    expect(sheet.cell(2, 1).formula).toBe('=1+1');
    book.undo();
    expect(sheet.cell(1, 1).value).toBe('旧');
    expect(sheet.cell(2, 2).value).toBeNull();
  });

  it('pastes cells of this book with their look, and formulas that move along', () => {
    const { book, sheet } = bookWith([[1, 2]]);
    book.setFormula(sheet, 1, 3, '=A1+$B$1');
    book.setStyle(sheet, area(1, 3, 1, 3), { bold: true });
    const copied = copyCells(book, sheet, area(1, 3, 1, 3));
    pasteCells(book, sheet, area(2, 3, 4, 3), copied.text, copied);
    expect([2, 3, 4].map((row) => sheet.cell(row, 3).formula)).toEqual(['=A2+$B$1', '=A3+$B$1', '=A4+$B$1']);
    expect(sheet.cell(4, 3).style.bold).toBe(true);
  });

  it('writes nothing where the content would reach beyond the sheet', () => {
    const { book, sheet } = bookWith([['a']]);
    expect(pasteCells(book, sheet, area(1, 16384, 1, 16384), 'a\tb', null)).toBeNull();
  });

  it('copies a whole column as far as it is used', () => {
    const { book, sheet } = bookWith([['a'], ['b']]);
    expect(copyCells(book, sheet, area(1, 1, 1048576, 1)).text).toBe('a\r\nb');
  });

  it('clears contents and keeps looks', () => {
    const { book, sheet } = bookWith([['a']]);
    book.setStyle(sheet, area(1, 1, 1, 1), { fill: '#ffff00' });
    clearCells(book, sheet, area(1, 1, 3, 3));
    expect(sheet.cell(1, 1)).toMatchObject({ value: null, style: { fill: '#ffff00' } });
  });
});
