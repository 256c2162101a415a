import type { CellArea } from '../../../ledger/cells';
import { failure, success, type Result } from '../../../ledger/result';
import { columnCount, intersection, rowCount } from './area';
import type { Book } from './book';
import { EMPTY_CELL } from './cell';
import type { Sheet } from './sheet';

/**
 * Makes room at an area (down, right) or closes it up (up, left) by moving the cells below or to its right. Formulas
 * elsewhere that refer to the moved cells stay as they are; merged areas in the way are refused in a sentence.
 */
export function moveCells(
  book: Book,
  sheet: Sheet,
  area: CellArea,
  direction: 'down' | 'right' | 'up' | 'left',
): Result<null, string> {
  const used = sheet.usedArea();
  if (!used) return success(null);
  const vertical = direction === 'down' || direction === 'up';
  const away = direction === 'down' || direction === 'right';
  const step = vertical ? rowCount(area) : columnCount(area);
  const strip: CellArea = vertical
    ? { ...area, lastRow: Math.max(used.lastRow, area.lastRow) + (away ? step : 0) }
    : { ...area, lastColumn: Math.max(used.lastColumn, area.lastColumn) + (away ? step : 0) };
  if (sheet.merges.some((merge) => intersection(merge, strip))) {
    return failure('不能移动合并单元格的一部分，请先取消合并，或插入、删除整行整列。');
  }
  const before = new Map([...sheet.cells].map(([row, cells]) => [row, new Map(cells)]));
  const shift = away ? -step : step;
  book.transact(away ? '插入单元格' : '删除单元格', () => {
    book.eachCell(sheet, strip, (_, row, column) => {
      const [fromRow, fromColumn] = vertical ? [row + shift, column] : [row, column + shift];
      const inStrip = vertical ? fromRow >= area.firstRow : fromColumn >= area.firstColumn;
      const cell = inStrip ? before.get(fromRow)?.get(fromColumn) : undefined;
      book.setCell(sheet, row, column, cell ?? EMPTY_CELL);
    });
  });
  return success(null);
}
