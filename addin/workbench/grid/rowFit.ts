import { type Book } from '../book/book';
import { type Sheet } from '../book/sheet';
import { type Axis } from './axis';
import { INDENT_PX, PADDING_PX } from './cellPainter';
import { fontSizePx, type TextWidth } from './textWidth';

const LINE_HEIGHT = 1.2;
const ROW_MARGIN_PX = 3;
/** Rows looked at: a sheet that needs more was written by a program, and every edit would pay for them. */
const MOST_ROWS = 1000;
/** 409 points, Excel's own limit of a row's height. */
const HIGHEST_PX = 545;

/**
 * The heights of the rows whose height the file leaves open and whose texts need more than one line of the default font:
 * Excel fits them when it opens the file. Merged areas have no say in it, as there.
 */
export function fittedRows(
  book: Book,
  sheet: Sheet,
  columns: Axis,
  defaultPx: number,
  textWidth: TextWidth,
): ReadonlyMap<number, number> {
  const fitted = new Map<number, number>();
  let visited = 0;
  for (const [row, cells] of sheet.cells) {
    if (sheet.layout.rows.get(row)?.heightPoints !== undefined) continue;
    visited += 1;
    if (visited > MOST_ROWS) break;
    let px = defaultPx;
    for (const [column, { value, style }] of cells) {
      const isLarge = (style.fontSize ?? 0) > book.defaultFont.size;
      const isTall = typeof value === 'string' && (style.wrap === true || value.includes('\n'));
      if (value === null || (!isLarge && !isTall) || sheet.mergeAt(row, column)) continue;
      const roomPx = columns.sizePx(column) - 2 * PADDING_PX - (style.indent ?? 0) * INDENT_PX;
      const linesOf = (line: string): number =>
        style.wrap === true && roomPx > 0 ? Math.max(1, Math.ceil(textWidth(line, style) / roomPx)) : 1;
      const lines = isTall ? value.split('\n').reduce((sum, line) => sum + linesOf(line), 0) : 1;
      px = Math.max(px, Math.ceil(lines * fontSizePx(style, book.defaultFont) * LINE_HEIGHT) + ROW_MARGIN_PX);
    }
    if (px > defaultPx) fitted.set(row, Math.min(HIGHEST_PX, px));
  }
  return fitted;
}
