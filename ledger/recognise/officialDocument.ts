import type { SheetGrid } from './sheetGrid';

/** 唐供电绩〔2016〕9号, in any of the brackets that stand for 〔〕 (domain.md 4.3); compared with NFKC keys. */
const DOCUMENT_NUMBER = /^\p{Script=Han}{2,15}[〔[【(﹝]\d{4}[〕\]】)﹞]第?\d{1,4}号$/u;
/** Where a document's number stands, below its title. */
const ROWS_OF_HEAD = 8;
/** So many paragraphs make a sheet a text. */
const FEWEST_PARAGRAPHS = 3;
const PARAGRAPH = /^.{20,}[。:;]$/s;

/**
 * Whether a sheet is an issued document (通报 with number and paragraphs), not a ledger: the tables in it are its
 * annexes, and their rows are kept elsewhere.
 */
export function isOfficialDocument(grid: SheetGrid): boolean {
  let hasNumber = false;
  let paragraphs = 0;
  for (let row = grid.firstRow; row <= grid.lastRow && paragraphs < FEWEST_PARAGRAPHS; row++) {
    if (!hasNumber && row > grid.firstRow + ROWS_OF_HEAD) return false;
    const [column, ...others] = grid.filledColumns(row);
    if (column === undefined || others.length > 0) continue;
    const text = grid.key(row, column);
    if (DOCUMENT_NUMBER.test(text)) hasNumber = true;
    else if (PARAGRAPH.test(text)) paragraphs++;
  }
  return hasNumber && paragraphs >= FEWEST_PARAGRAPHS;
}
