import { hasShape, type CellShape } from './cellShape';
import { isHeaderWord, looksLikeHeader } from './headerWords';
import type { SheetGrid } from './sheetGrid';

/** What an answer looks like, and no name of a column does. */
const ANSWERS: readonly CellShape[] = ['dated', 'number', 'code', 'names', 'unit'];
/** Further rows of the same card stand close by. */
const ROWS_AROUND = 6;

/** A single character (男, 汉, 是) answers, it asks for nothing. */
function isAnswer(grid: SheetGrid, row: number, column: number): boolean {
  if (grid.text(row, column).length === 1) return true;
  return (
    ANSWERS.some((shape) => hasShape(grid.content(row, column), shape)) ||
    !looksLikeHeader(grid.text(row, column))
  );
}

/** The columns of the labels in a row of labels and answers by turns: 姓名 | 木建新 | 性别 | 男; null for any other row. */
function labelColumns(grid: SheetGrid, row: number): readonly number[] | null {
  const columns = grid.filledColumns(row);
  if (columns.length < 2 || columns.length % 2 !== 0) return null;
  const labels = columns.filter((_, i) => i % 2 === 0);
  const answers = columns.filter((_, i) => i % 2 === 1);
  const areLabels = labels.every((column) => {
    const text = grid.text(row, column);
    return looksLikeHeader(text) && (isHeaderWord(text) || !isAnswer(grid, row, column));
  });
  if (!areLabels || answers.some((column) => isHeaderWord(grid.text(row, column)))) return null;
  return answers.some((column) => isAnswer(grid, row, column)) ? labels : null;
}

/**
 * Whether a row is one of a card's or a printed form's, labels and answers by turns, and no header: another row close by is
 * made the same way in the same columns.
 */
export function isLabelRow(grid: SheetGrid, row: number): boolean {
  const labels = labelColumns(grid, row);
  if (labels === null) return false;
  const first = Math.max(grid.firstRow, row - ROWS_AROUND);
  const last = Math.min(grid.lastRow, row + ROWS_AROUND);
  for (let other = first; other <= last; other++) {
    if (other === row) continue;
    const same = labelColumns(grid, other);
    if (same !== null && same.every((column) => labels.includes(column))) return true;
  }
  return false;
}
