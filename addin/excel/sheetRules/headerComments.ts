import type { HeaderComment } from '../../../ledger/sheetRules/sheetRules';
import { signedComment } from './ownSigns';

/** Cells of a sheet that already have a comment, as row:column from 1. */
export async function commentedCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<ReadonlySet<string>> {
  sheet.comments.load('items/id');
  await context.sync();
  const cells = sheet.comments.items.map((comment) => {
    const cell = comment.getLocation();
    cell.load('rowIndex,columnIndex');
    return cell;
  });
  if (cells.length > 0) await context.sync();
  return new Set(
    cells.map(({ rowIndex, columnIndex }) => `${String(rowIndex + 1)}:${String(columnIndex + 1)}`),
  );
}

/**
 * Writes comments in a request of their own: a header cell that carries a note of the old kind, which this API doesn't
 * list, makes Excel refuse it and those after it, and nothing else is lost.
 * @returns how many were refused
 */
export async function writeComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  comments: readonly HeaderComment[],
): Promise<number> {
  const texts = comments.map(({ text }) => signedComment(text));
  comments.forEach(({ row, column }, i) => {
    sheet.comments.add(sheet.getCell(row - 1, column - 1), texts[i] ?? '');
  });
  try {
    await context.sync();
    return 0;
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    sheet.comments.load('items/content');
    await context.sync();
    const written = new Set(sheet.comments.items.map(({ content }) => content));
    return texts.filter((text) => !written.has(text)).length;
  }
}
