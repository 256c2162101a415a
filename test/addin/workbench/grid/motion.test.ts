import { moved, type Motion } from '../../../../addin/workbench/grid/motion';
import { sheetAxes } from '../../../../addin/workbench/grid/sheetAxes';
import { area, bookWith } from './sheetFixture';

const { book, sheet } = bookWith(
  [
    ['标题', null, null, null],
    ['序号', '部门', null, '失分'],
    [1, '办公室', null, 0.3],
    [2, '财务部', null, 0.5],
    [null, null, null, null],
    [null, '合计', null, 0.8],
  ],
  [area(1, 1, 1, 4)],
);
book.setLayout(sheet, { frozen: { rows: 2, columns: 1 } });
book.setRowLayouts(sheet, 4, 4, { hidden: true });

function from(row: number, column: number, motion: Motion): string {
  const axes = sheetAxes(book, sheet, { row, column }, (text) => text.length * 10);
  const to = moved({ row, column }, motion, { sheet, axes, pageRows: 10, pageColumns: 3 });
  return `${String(to.row)},${String(to.column)}`;
}

describe('going from cell to cell', () => {
  it('steps over hidden rows', () => {
    expect(from(3, 2, { kind: 'step', direction: 'down' })).toBe('5,2');
    expect(from(5, 2, { kind: 'step', direction: 'up' })).toBe('3,2');
  });

  it('leaves a merged area as if it were one cell', () => {
    expect(from(1, 1, { kind: 'step', direction: 'right' })).toBe('1,5');
    expect(from(1, 3, { kind: 'step', direction: 'down' })).toBe('2,3');
  });

  it('stays on the sheet', () => {
    expect(from(1, 1, { kind: 'step', direction: 'up' })).toBe('1,1');
    expect(from(2, 1, { kind: 'step', direction: 'left' })).toBe('2,1');
  });

  it('jumps to the end of a run, then to the next filled cell', () => {
    expect(from(2, 2, { kind: 'jump', direction: 'down' })).toBe('3,2');
    expect(from(3, 2, { kind: 'jump', direction: 'down' })).toBe('6,2');
    expect(from(6, 4, { kind: 'jump', direction: 'left' })).toBe('6,2');
    expect(from(2, 2, { kind: 'jump', direction: 'right' })).toBe('2,4');
  });

  it('jumps to the end of the sheet where nothing follows', () => {
    expect(from(6, 2, { kind: 'jump', direction: 'down' })).toBe('120,2');
  });

  it('goes home to the first cell that scrolls', () => {
    expect(from(90, 9, { kind: 'sheetStart' })).toBe('3,2');
    expect(from(90, 9, { kind: 'rowStart' })).toBe('90,2');
    expect(from(1, 1, { kind: 'sheetEnd' })).toBe('6,4');
  });

  it('turns pages', () => {
    expect(from(5, 2, { kind: 'page', direction: 'down' })).toBe('15,2');
    expect(from(5, 2, { kind: 'page', direction: 'up' })).toBe('1,2');
  });
});
