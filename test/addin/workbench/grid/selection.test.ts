import { selectedArea } from '../../../../addin/workbench/grid/selection';
import { selectionSummary } from '../../../../addin/workbench/grid/selectionSummary';
import { area, bookWith } from './sheetFixture';

const LAST_ROW = 1048576;

describe('the selection', () => {
  const merges = [area(1, 1, 1, 8), area(4, 2, 6, 2), area(6, 3, 6, 5)];

  it('runs from where it began to where it was drawn, in any direction', () => {
    expect(selectedArea({ anchor: { row: 9, column: 5 }, focus: { row: 7, column: 2 } }, merges)).toEqual(
      area(7, 2, 9, 5),
    );
  });

  it('takes merged areas as a whole, and those that these touch', () => {
    const drawn = { anchor: { row: 5, column: 2 }, focus: { row: 5, column: 3 } };
    expect(selectedArea(drawn, merges)).toEqual(area(4, 2, 6, 5));
  });

  it('cuts through a merged title where a whole column is selected', () => {
    const column = { anchor: { row: 1, column: 3 }, focus: { row: LAST_ROW, column: 3 } };
    expect(selectedArea(column, merges)).toEqual(area(1, 3, LAST_ROW, 3));
  });
});

describe('the figures of the selection', () => {
  it('count what is filled and add up the numbers, without the noise of binary fractions', () => {
    const { sheet } = bookWith([
      ['失分', 0.1],
      [null, 0.2],
      [null, '无'],
    ]);
    expect(selectionSummary(sheet, area(1, 1, LAST_ROW, 16384))).toEqual({
      filled: 4,
      numbers: 2,
      sum: 0.3,
      average: 0.15,
    });
  });

  it('have no average without numbers', () => {
    expect(selectionSummary(bookWith([['a']]).sheet, area(1, 1, 2, 2)).average).toBeNull();
  });
});
