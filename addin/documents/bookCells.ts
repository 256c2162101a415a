import type { SheetCells } from '../../ledger/cells';
import type { Book } from '../workbench/book/book';
import type { Sheet } from '../workbench/book/sheet';

/** A sheet of a book that no Excel has open, as if it had been read. */
export function sheetCellsOf(book: Book, sheet: Sheet): SheetCells {
  const { firstRow = 1, firstColumn = 1, lastRow = 0, lastColumn = 0 } = sheet.usedArea('values') ?? {};
  const grid = <Value>(read: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: lastRow - firstRow + 1 }, (_, i) =>
      Array.from({ length: lastColumn - firstColumn + 1 }, (__, j) => read(firstRow + i, firstColumn + j)),
    );
  return {
    ...{ name: sheet.name, visibility: sheet.visibility, firstRow, firstColumn },
    values: grid((row, column) => sheet.cell(row, column).value),
    texts: grid((row, column) => book.text(sheet, row, column)),
    formats: grid((row, column) => sheet.cell(row, column).style.numberFormat ?? 'General'),
    formulas: grid((row, column) => sheet.cell(row, column).formula ?? ''),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    dateSystem: book.dateSystem,
  };
}
