import { type Book } from '../book/book';
import { type Sheet } from '../book/sheet';
import { PADDING_PX } from './cellPainter';
import { type TextWidth } from './textWidth';

/** Rows looked at: enough for any page, few enough to answer at once on a sheet of 100,000. */
const MOST_ROWS = 3000;
const WIDEST_PX = 600;

/** The width that shows every text of a column in one line; null for a column without texts. */
export function fittingColumnPx(
  book: Book,
  sheet: Sheet,
  column: number,
  textWidth: TextWidth,
): number | null {
  let widestPx = 0;
  let visited = 0;
  for (const [row, cells] of sheet.cells) {
    const cell = cells.get(column);
    if (!cell || cell.value === null || sheet.isRowHidden(row) || sheet.mergeAt(row, column)) continue;
    for (const line of book.text(sheet, row, column).split('\n')) {
      widestPx = Math.max(widestPx, textWidth(line, cell.style));
    }
    visited += 1;
    if (visited >= MOST_ROWS) break;
  }
  return widestPx === 0 ? null : Math.min(WIDEST_PX, widestPx + 2 * PADDING_PX + 2);
}
