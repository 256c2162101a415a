import type { Book } from './book';
import type { Sheet } from './sheet';

const PADDING = 1.5;
const NARROWEST = 4;
/** Excel's own limit of a column's width. */
const WIDEST = 255;

/** The width (see measures.ts) that a column's texts need; null where there is none. A Chinese character takes two. */
export function displayWidth(
  book: Book,
  sheet: Sheet,
  column: number,
  firstRow: number,
  lastRow: number,
): number | null {
  let widest = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && merge.lastColumn > merge.firstColumn) continue;
    const { style } = sheet.cell(row, column);
    const scale = (style.fontSize ?? book.defaultFont.size) / book.defaultFont.size;
    for (const line of book.text(sheet, row, column).split('\n'))
      widest = Math.max(widest, characters(line) * scale);
  }
  return widest === 0 ? null : Math.min(WIDEST, Math.max(NARROWEST, widest + PADDING));
}

function characters(text: string): number {
  let count = 0;
  for (const letter of text) count += letter.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return count;
}
