import { type CellArea } from '../../../ledger/cells';
import { type BorderLine, type Borders } from '../book/style';
import { type Sheet } from '../book/sheet';

export const NO_EDGES: Borders = {};

/** Excel's gridlines. */
export const GRIDLINE: BorderLine = { style: 'thin', color: '#e1e1e1' };
const GRIDLINES: Borders = { top: GRIDLINE, bottom: GRIDLINE, left: GRIDLINE, right: GRIDLINE };

const WEIGHTS: Readonly<Record<string, number>> = {
  hair: 1,
  dotted: 2,
  dashed: 3,
  thin: 4,
  medium: 6,
  thick: 7,
  double: 8,
};

/**
 * The four lines around a cell or merged area. Two neighbours may each bring a line for the edge between them: both get
 * the heavier one, so that it makes no difference which is drawn last. A merged area hides the gridlines under it and
 * therefore brings its own.
 */
export function cellEdges(sheet: Sheet, area: CellArea): Borders {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const borders = (row: number, column: number): Borders | undefined => sheet.cell(row, column).style.borders;
  const first = borders(firstRow, firstColumn);
  const top = heavier(first?.top, borders(firstRow - 1, firstColumn)?.bottom);
  const left = heavier(first?.left, borders(firstRow, firstColumn - 1)?.right);
  const right = heavier(borders(firstRow, lastColumn)?.right, borders(firstRow, lastColumn + 1)?.left);
  const bottom = heavier(borders(lastRow, firstColumn)?.bottom, borders(lastRow + 1, firstColumn)?.top);
  const isMerged = lastRow > firstRow || lastColumn > firstColumn;
  const fallback = isMerged && sheet.layout.showGridlines ? GRIDLINES : NO_EDGES;
  if (!isMerged && !top && !left && !right && !bottom) return NO_EDGES;
  return {
    top: top ?? fallback.top,
    left: left ?? fallback.left,
    right: right ?? fallback.right,
    bottom: bottom ?? fallback.bottom,
  };
}

function heavier(one: BorderLine | undefined, other: BorderLine | undefined): BorderLine | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (WEIGHTS[other.style] ?? 5) > (WEIGHTS[one.style] ?? 5) ? other : one;
}
