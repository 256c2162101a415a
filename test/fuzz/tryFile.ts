import { readWorkbookCells } from '../../addin/excel/readWorkbook';
import { showInOffice } from '../../addin/headless/office';
import { openBook } from '../../addin/workbench/book/openBook';
import { saveBook } from '../../addin/workbench/book/saveBook';
import { recogniseWorkbook } from '../../ledger/recognise/recogniseWorkbook';
import { mutatedFile } from './mutatedFiles';

/** What became of a damaged file. */
export type Outcome = 'read' | 'read in part' | 'refused';

/**
 * Opens a damaged file, calculates, reads, recognises and saves it, as a user would.
 * @throws whatever breaks on the way: a fault of ours
 */
export async function tryFile(seed: number): Promise<Outcome> {
  const opened = await openBook(mutatedFile(seed));
  if (!opened.ok) {
    if (!/请/.test(opened.fault) || opened.fault.includes('\n'))
      throw new Error(`unhelpful: ${opened.fault}`);
    return 'refused';
  }
  const book = opened.value;
  await showInOffice(book);
  recogniseWorkbook(await readWorkbookCells(), '三月台账.xlsx');
  const saved = await openBook(await saveBook(book));
  if (!saved.ok) throw new Error(`saved, but: ${saved.fault}`);
  return book.notices.length > 0 ? 'read in part' : 'read';
}
