import { type CellArea, type CellValue } from '../../../../ledger/cells';
import { expectSuccess } from '../../../../ledger/result';
import { Book } from '../../../../addin/workbench/book/book';
import { mergeCells } from '../../../../addin/workbench/book/merging';
import { addSheet } from '../../../../addin/workbench/book/sheetList';
import { type Sheet } from '../../../../addin/workbench/book/sheet';

/** A book of one sheet with these values from A1 on and these merged areas. */
export function bookWith(
  values: ReadonlyArray<readonly CellValue[]>,
  merges: readonly CellArea[] = [],
): { readonly book: Book; readonly sheet: Sheet } {
  const book = new Book();
  const sheet = expectSuccess(addSheet(book, '台账'));
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value !== null) book.setValue(sheet, row + 1, column + 1, value);
    }),
  );
  for (const merge of merges) mergeCells(book, sheet, merge);
  return { book, sheet };
}

export function area(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellArea {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
