import type { CellArea } from '../../../ledger/cells';
import { cellArea, containsCell, intersection } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';

/** Merges an area: the content of its first cell stays, the others' goes, and merged areas it touches dissolve. */
export function mergeCells(book: Book, sheet: Sheet, area: CellArea): void {
  book.transact('合并单元格', () => {
    const others = sheet.merges.filter((merge) => !intersection(merge, area));
    book.setLayout(sheet, { merges: [...others, area] }, [area]);
    const first = cellArea(area.firstRow, area.firstColumn);
    book.eachCell(sheet, area, (cell, row, column) => {
      if (containsCell(first, row, column) || (cell.value === null && cell.formula === undefined)) return;
      book.setValue(sheet, row, column, null);
    });
  });
}

/** Dissolves every merged area that touches `area`. */
export function unmergeCells(book: Book, sheet: Sheet, area: CellArea): void {
  const touched = sheet.merges.filter((merge) => intersection(merge, area));
  if (touched.length === 0) return;
  book.transact('取消合并单元格', () => {
    book.setLayout(sheet, { merges: sheet.merges.filter((merge) => !touched.includes(merge)) }, touched);
  });
}

/** Whether a cell lies under a merged area without being its first cell: such a cell shows and takes nothing. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.firstRow !== row || merge.firstColumn !== column);
}
