import { type CellArea } from '../../../ledger/cells';
import { cellArea, columnCount, intersection, isOnSheet, rowCount } from '../book/area';
import { type Book } from '../book/book';
import { type Cell } from '../book/cell';
import { isCovered } from '../book/merging';
import { offsetFormula } from '../book/references';
import { type Sheet } from '../book/sheet';
import { clipboardText, rowsOfClipboardText } from './clipboardText';
import { type Place } from './selection';

/** What was copied last: text for other programs, and the cells themselves for pasting into this book. */
export interface CopiedCells {
  readonly text: string;
  readonly from: CellArea;
  readonly cells: ReadonlyArray<readonly Cell[]>;
}

/** Copies what the cells of an area show; of whole rows and columns only as far as the sheet is used. */
export function copyCells(book: Book, sheet: Sheet, area: CellArea): CopiedCells {
  const used = sheet.usedArea() ?? cellArea(area.firstRow, area.firstColumn);
  const isLarge = rowCount(area) > used.lastRow || columnCount(area) > used.lastColumn;
  const from = (isLarge ? intersection(area, used) : area) ?? cellArea(area.firstRow, area.firstColumn);
  const texts: string[][] = [];
  const cells: Cell[][] = [];
  book.eachCell(sheet, from, (cell, row, column) => {
    if (column === from.firstColumn) {
      texts.push([]);
      cells.push([]);
    }
    texts.at(-1)?.push(book.text(sheet, row, column));
    cells.at(-1)?.push(cell);
  });
  return { text: clipboardText(texts), from, cells };
}

/**
 * Pastes from a cell on, as one undo step: cells of this book with look and formulas, anything else as if typed.
 * One copied cell fills the whole selected area.
 * @returns the area that was written, or null where it would reach beyond the sheet
 */
export function pasteCells(
  book: Book,
  sheet: Sheet,
  into: CellArea,
  text: string,
  copied: CopiedCells | null,
): CellArea | null {
  const isOwn = copied !== null && sameText(copied.text, text);
  const rows: ReadonlyArray<readonly unknown[]> = isOwn ? copied.cells : rowsOfClipboardText(text);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const isSingle = rows.length === 1 && width === 1;
  const target: CellArea = isSingle
    ? into
    : {
        ...into,
        lastRow: into.firstRow + rows.length - 1,
        lastColumn: into.firstColumn + width - 1,
      };
  if (!isOnSheet(target)) return null;
  const typed = isOwn ? [] : rowsOfClipboardText(text);
  book.transact('粘贴', () => {
    book.eachCell(sheet, target, (_cell, row, column) => {
      if (isCovered(sheet, row, column)) return;
      const place = isSingle
        ? { row: 0, column: 0 }
        : { row: row - target.firstRow, column: column - target.firstColumn };
      if (isOwn) pasteOne(book, sheet, { row, column }, copied, place);
      else book.setInput(sheet, row, column, typed[place.row]?.[place.column] ?? '');
    });
  });
  return target;
}

function pasteOne(book: Book, sheet: Sheet, target: Place, copied: CopiedCells, source: Place): void {
  const cell = copied.cells[source.row]?.[source.column];
  if (cell === undefined) return;
  const rows = target.row - (copied.from.firstRow + source.row);
  const columns = target.column - (copied.from.firstColumn + source.column);
  const formula = cell.formula === undefined ? undefined : offsetFormula(cell.formula, rows, columns);
  book.setCell(sheet, target.row, target.column, { ...cell, formula });
}

/** The clipboard may have changed the line breaks on its way. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return plain(one) === plain(other);
}

/** Clears the contents of an area; looks stay. */
export function clearCells(book: Book, sheet: Sheet, area: CellArea): void {
  book.transact('清除内容', () => {
    book.eachCell(sheet, area, (cell, row, column) => {
      if (cell.value !== null || cell.formula !== undefined) book.setValue(sheet, row, column, null);
    });
  });
}
