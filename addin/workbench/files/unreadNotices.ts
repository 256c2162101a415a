import { columnLetters } from '../../../ledger/cells';
import { readableAreas } from '../../excel/readableAreas';
import type { Book } from '../book/book';

/** What lies beyond what is read of a book's sheets, in a sentence for each sheet. */
export function unreadNotices(book: Book): readonly string[] {
  const used = book.sheets.flatMap((sheet) => {
    const area = sheet.usedArea('values');
    return area ? [{ sheet: sheet.name, area }] : [];
  });
  const read = new Map(readableAreas(used).map(({ sheet, area }) => [sheet, area]));
  return used.flatMap(({ sheet, area }) => {
    const part = read.get(sheet);
    if (!part) return [`工作表“${sheet}”没有检查：前面的工作表已有太多单元格。`];
    if (part.lastRow === area.lastRow && part.lastColumn === area.lastColumn) return [];
    const end = `${columnLetters(part.lastColumn)}${String(part.lastRow)}`;
    const place = `${columnLetters(area.lastColumn)}${String(area.lastRow)}`;
    return [`工作表“${sheet}”的内容一直到 ${place}，只检查到 ${end}；请删除远处的零星内容，或拆分工作表。`];
  });
}
