import { textContent } from '../../../ledger/values/textContent';
import { LIST_SHEET, listName } from './ownSigns';

/** A validation holds at most so many characters of a list; longer ones damage the file. */
const MOST_CHARACTERS = 255;

/** Whether words can stand in the validation itself; there a comma parts them and '=' begins a formula. */
export function fitsInline(words: readonly string[]): boolean {
  return (
    words.join(',').length <= MOST_CHARACTERS &&
    words.every((word) => !word.includes(',') && !/^\s*=/.test(word))
  );
}

/**
 * Writes lists of words, a column each, on the very hidden list sheet, and gives each a hidden name. Nothing is sent:
 * the next sync does it.
 * @param lists distinct lists; `firstColumn` counts from 1
 * @returns the names, in the order of the lists
 */
export function writeLists(
  context: Excel.RequestContext,
  listSheet: Excel.Worksheet,
  areaName: string,
  lists: ReadonlyArray<readonly string[]>,
  firstColumn: number,
): readonly string[] {
  return lists.map((words, i) => {
    const range = listSheet.getRangeByIndexes(0, firstColumn - 1 + i, words.length, 1);
    range.formulas = words.map((word) => [textContent(word)]);
    const name = listName(areaName, i + 1);
    context.workbook.names.add(name, range).visible = false;
    return name;
  });
}

/** The list sheet, made where there is none yet, and its first free column. */
export async function openListSheet(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: Excel.Worksheet; readonly freeColumn: number }> {
  const { worksheets } = context.workbook;
  const present = worksheets.getItemOrNullObject(LIST_SHEET);
  const used = present.getUsedRangeOrNullObject(true);
  used.load('columnIndex,columnCount');
  await context.sync();
  if (!present.isNullObject) {
    return { sheet: present, freeColumn: used.isNullObject ? 1 : used.columnIndex + used.columnCount + 1 };
  }
  const sheet = worksheets.add(LIST_SHEET);
  sheet.visibility = 'VeryHidden';
  return { sheet, freeColumn: 1 };
}
