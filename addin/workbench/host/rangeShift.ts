import { LAST_COLUMN, LAST_ROW, columnCount, rowCount } from '../book/area';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../book/lines';
import { moveCells } from '../book/moveCells';
import { invalidArgument } from './apiError';
import { expectDone, type Host } from './host';
import type { RangeTarget } from './rangeTarget';

/** Range.insert: whole rows or columns take everything along; a part of them moves the cells below or to the right. */
export function insertRange(host: Host, range: RangeTarget, shift: string): void {
  const { sheet, area } = range;
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
  if (isEntireRow(area)) {
    insertRows(host.book, sheet, area.firstRow, rows);
    host.references.shift(sheet, { sheet: sheet.name, axis: 'row', at: area.firstRow, count: rows });
  } else if (isEntireColumn(area)) {
    insertColumns(host.book, sheet, area.firstColumn, columns);
    host.references.shift(sheet, { sheet: sheet.name, axis: 'column', at: area.firstColumn, count: columns });
  } else {
    expectDone(moveCells(host.book, sheet, area, shift === 'Down' ? 'down' : 'right'), 'InvalidOperation');
  }
}

export function deleteRange(host: Host, range: RangeTarget, shift: string): void {
  const { sheet, area } = range;
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
  if (isEntireRow(area)) {
    deleteRows(host.book, sheet, area.firstRow, rows);
    host.references.shift(sheet, { sheet: sheet.name, axis: 'row', at: area.firstRow, count: -rows });
  } else if (isEntireColumn(area)) {
    deleteColumns(host.book, sheet, area.firstColumn, columns);
    host.references.shift(sheet, {
      sheet: sheet.name,
      axis: 'column',
      at: area.firstColumn,
      count: -columns,
    });
  } else {
    expectDone(moveCells(host.book, sheet, area, shift === 'Up' ? 'up' : 'left'), 'InvalidOperation');
  }
}

function isEntireRow(area: RangeTarget['area']): boolean {
  return area.firstColumn === 1 && area.lastColumn === LAST_COLUMN;
}

function isEntireColumn(area: RangeTarget['area']): boolean {
  return area.firstRow === 1 && area.lastRow === LAST_ROW;
}
