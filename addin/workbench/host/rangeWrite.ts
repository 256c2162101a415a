import type { CellValue } from '../../../ledger/cells';
import { columnCount, rowCount } from '../book/area';
import type { Book } from '../book/book';
import { cellWithContent, type Cell } from '../book/cell';
import { isCovered } from '../book/merging';
import { styleWith, type CellStyle } from '../book/style';
import { typedContent } from '../book/typedInput';
import { invalidArgument, invalidOperation } from './apiError';
import type { RangeTarget } from './rangeTarget';

/** Sets range.values: as if typed, so that '=…' becomes a formula and "'…" a text. Null leaves a cell alone. */
export function writeValues(book: Book, range: RangeTarget, values: unknown): void {
  writeContents(book, range, values);
}

/** Sets range.formulas; Excel treats the two alike. */
export function writeFormulas(book: Book, range: RangeTarget, formulas: unknown): void {
  writeContents(book, range, formulas);
}

export function writeNumberFormats(book: Book, range: RangeTarget, formats: unknown): void {
  const { sheet } = range;
  eachGiven(range, formats, (format, row, column) => {
    const cell = sheet.cell(row, column);
    const numberFormat = String(format);
    const style = styleWith(cell.style, {
      numberFormat: numberFormat === 'General' ? undefined : numberFormat,
    });
    if (style !== cell.style) book.setCell(sheet, row, column, { ...cell, style });
  });
}

function writeContents(book: Book, range: RangeTarget, contents: unknown): void {
  const { sheet } = range;
  refuseProtected(range);
  const merged = sheet.merges.length > 0;
  eachGiven(range, contents, (content, row, column) => {
    if (merged && isCovered(sheet, row, column)) return;
    book.setCell(sheet, row, column, filled(sheet.cell(row, column), content, book));
  });
}

/** A locked cell of a protected sheet takes nothing, as in Excel. */
export function refuseProtected({ sheet, area }: RangeTarget): void {
  if (!sheet.layout.protection) return;
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      if (sheet.cell(row, column).style.locked !== false) {
        throw invalidOperation('工作表受保护，不能更改锁定的单元格，请先撤销工作表保护。');
      }
    }
  }
}

function filled(cell: Cell, content: unknown, book: Book): Cell {
  if (typeof content === 'number' || typeof content === 'boolean')
    return cellWithContent(cell, { value: content });
  if (typeof content !== 'string') throw invalidArgument();
  const typed = typedContent(content, cell.style.numberFormat ?? 'General', book.dateSystem);
  return { ...cellWithContent(cell, typed), style: styleOfTyped(cell.style, typed.numberFormat) };
}

function styleOfTyped(style: CellStyle, numberFormat: string | undefined): CellStyle {
  return numberFormat && !style.numberFormat ? styleWith(style, { numberFormat }) : style;
}

/** Visits the cells that are given something: one value for all, or a grid of exactly the range's size. */
function eachGiven(
  { area }: RangeTarget,
  given: unknown,
  visit: (content: Exclude<unknown, null>, row: number, column: number) => void,
): void {
  const rows = rowCount(area);
  const columns = columnCount(area);
  const grid = Array.isArray(given) ? (given as readonly unknown[]) : null;
  const fits =
    !grid || (grid.length === rows && grid.every((line) => Array.isArray(line) && line.length === columns));
  if (!fits) throw invalidArgument('输入数组的行数或列数与区域的大小或尺寸不匹配。');
  for (let row = 0; row < rows; row++) {
    const line = grid ? (grid[row] as readonly CellValue[]) : null;
    for (let column = 0; column < columns; column++) {
      const content: unknown = line ? line[column] : given;
      if (content !== null && content !== undefined)
        visit(content, area.firstRow + row, area.firstColumn + column);
    }
  }
}
