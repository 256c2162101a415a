import { isHeaderWord } from './headerWords';
import { pairHeaderBelow } from './pairHeader';
import type { SheetGrid } from './sheetGrid';

const FEWEST_NAMES = 3;
/** The share of a row's cells that are words for fields; below a blank row the header of another trade's table says fewer. */
const SHARE_OF_NAMES = { near: 2 / 3, apart: 1 / 3 } as const;

/** Whether a row names columns, most of them by words that ledgers use for fields. */
function namesColumns(grid: SheetGrid, row: number, filled: readonly number[]): boolean {
  // Records have numbers, headers don't: most rows are told apart without looking at their words.
  if (filled.some((column) => typeof grid.content(row, column).value !== 'string')) return false;
  const names = filled.filter((column) => isHeaderWord(grid.text(row, column)));
  const isApart = grid.filledColumns(row - 1).length === 0 && grid.filledColumns(row + 1).length > 1;
  const share = isApart ? SHARE_OF_NAMES.apart : SHARE_OF_NAMES.near;
  return names.length >= FEWEST_NAMES && names.length >= filled.length * share;
}

/** Whether a row names the same columns as the header does, as on printed pages. */
function repeats(grid: SheetGrid, row: number, headerNames: ReadonlySet<string>): boolean {
  const keys = grid.filledColumns(row).map((column) => grid.key(row, column));
  return keys.filter((key) => headerNames.has(key)).length * 2 > keys.length;
}

/** The last row that belongs to the table above another's header: titles after a blank row are the other's. */
function lastRowAbove(grid: SheetGrid, header: number, lastHeaderRow: number): number {
  let row = header - 1;
  while (row > lastHeaderRow && grid.filledColumns(row).length === 1) row--;
  const isApart = row > lastHeaderRow && grid.filledColumns(row).length === 0;
  return isApart ? row : header - 1;
}

/**
 * The last row of the table below a header: the end of the sheet, or the row before another table's header. Whatever
 * else a sheet holds below its first table is left alone.
 */
export function lastTableRow(
  grid: SheetGrid,
  lastHeaderRow: number,
  headerNames: ReadonlySet<string>,
): number {
  for (let row = lastHeaderRow + 1; row <= grid.lastRow; row++) {
    const filled = grid.filledColumns(row);
    const begins =
      filled.length === 2
        ? pairHeaderBelow(grid, row) !== null
        : namesColumns(grid, row, filled) && !repeats(grid, row, headerNames);
    if (begins) return lastRowAbove(grid, row, lastHeaderRow);
  }
  return grid.lastRow;
}
