import { type Book } from '../../../../addin/workbench/book/book';
import { type Sheet } from '../../../../addin/workbench/book/sheet';
import { CellPainter, type PaintedCell } from '../../../../addin/workbench/grid/cellPainter';
import { sheetAxes } from '../../../../addin/workbench/grid/sheetAxes';
import { area, bookWith } from './sheetFixture';

/** Ten pixels a letter; a column without a width of its own has 64. */
const textWidth = (text: string): number => text.length * 10;
const BLACK = { style: 'thin', color: '#000000' };
const RED = { style: 'medium', color: '#ff0000' };

function painted(
  book: Book,
  sheet: Sheet,
  columns = { first: 1, last: 10 },
): ReadonlyMap<string, PaintedCell> {
  const axes = sheetAxes(book, sheet, { row: 1, column: 1 }, textWidth);
  const rows = new CellPainter(book, sheet, axes, textWidth).paint({ first: 1, last: 20 }, columns);
  return new Map(
    [...rows.values()].flat().map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]),
  );
}

describe('what is drawn of a sheet', () => {
  it('is only what shows something', () => {
    const { book, sheet } = bookWith([['序号', null, 1]]);
    expect([...painted(book, sheet).keys()]).toEqual(['1,1', '1,3']);
  });

  it('aligns numbers right, texts left and errors in the middle unless the cell says otherwise', () => {
    const { book, sheet } = bookWith([['城关', 1, '#N/A', 2]]);
    book.setStyle(sheet, area(1, 4, 1, 4), { horizontal: 'left' });
    const cells = painted(book, sheet);
    expect(['1,1', '1,2', '1,3', '1,4'].map((key) => cells.get(key)?.horizontal)).toEqual([
      'left',
      'right',
      'center',
      'left',
    ]);
  });

  it('looks as its conditions say, an empty cell too, and as before where none holds', () => {
    const { book, sheet } = bookWith([['营销部'], [null, 2]]);
    const rule = (priority: number, formula: string, rgb: string) => ({
      ...{ type: 'expression' as const, priority, formula, range: 'A1:A3' },
      style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb } } },
    });
    book.setLayout(sheet, {
      conditionalFormats: [rule(2, 'TRUE', 'FFC7CE'), rule(1, 'AND(LEN($A1)=0,COUNT($B1)>0)', 'FFFFEB9C')],
    });
    const cells = painted(book, sheet);
    expect(['1,1', '2,1', '2,2', '3,1'].map((key) => cells.get(key)?.style.fill)).toEqual([
      '#FFC7CE',
      '#FFEB9C',
      undefined,
      '#FFC7CE',
    ]);
  });

  it('lets a long text run over empty neighbours, and no further', () => {
    const { book, sheet } = bookWith([['一'.repeat(14), null, null, '有']]);
    expect(painted(book, sheet).get('1,1')).toMatchObject({ spillRightPx: 128, spillLeftPx: 0 });
    book.setValue(sheet, 1, 2, '有');
    expect(painted(book, sheet).get('1,1')?.spillRightPx).toBe(0);
  });

  it('draws a text that runs into view from a column that is scrolled away', () => {
    const { book, sheet } = bookWith([['一'.repeat(30)]]);
    expect(painted(book, sheet, { first: 3, last: 8 }).has('1,1')).toBe(true);
    expect(painted(book, sheet, { first: 9, last: 12 }).has('1,1')).toBe(false);
  });

  it('never cuts a number off: decimals go first, then it is ####', () => {
    const { book, sheet } = bookWith([[1.23456789, 123456789]]);
    expect(painted(book, sheet).get('1,1')?.text).toBe('1.2346');
    expect(painted(book, sheet).get('1,2')?.text).toMatch(/^#+$/);
  });

  it('draws a merged area once, over its whole size, wherever it comes into view', () => {
    const { book, sheet } = bookWith([['标题'], ['a', 'b', 'c']], [area(1, 1, 1, 8)]);
    const cell = painted(book, sheet, { first: 5, last: 8 }).get('1,1');
    expect(cell).toMatchObject({ text: '标题', isMerged: true, leftPx: 0, widthPx: 8 * 64 });
  });

  it('gives both neighbours the heavier of the lines between them', () => {
    const { book, sheet } = bookWith([['左', '右']]);
    book.setStyle(sheet, area(1, 1, 1, 1), { borders: { right: BLACK } });
    book.setStyle(sheet, area(1, 2, 1, 2), { borders: { left: RED } });
    const cells = painted(book, sheet);
    expect(cells.get('1,1')?.edges.right).toEqual(RED);
    expect(cells.get('1,2')?.edges.left).toEqual(RED);
  });

  it('leaves out hidden rows and columns', () => {
    const { book, sheet } = bookWith([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
    book.setColumns(sheet, 1, 1, { hidden: true });
    book.setRowLayouts(sheet, 2, 2, { hidden: true });
    expect([...painted(book, sheet).keys()]).toEqual(['1,2']);
  });
});
