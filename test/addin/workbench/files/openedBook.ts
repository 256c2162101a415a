import type { Book } from '../../../../addin/workbench/book/book';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import { expectSuccess } from '../../../../ledger/result';

/** The book of some bytes, opened. */
export async function openedBook(bytes: Uint8Array | string): Promise<Book> {
  return expectSuccess(await openBook(new Uint8Array(Buffer.from(bytes))));
}

/** The book as it is after it was saved as .xlsx and opened again. */
export async function savedBook(book: Book): Promise<Book> {
  return openedBook(await saveBook(book));
}

/** What the cells of a sheet hold, row by row. */
export function valuesOf(book: Book, name = book.sheets[0]?.name ?? ''): unknown[][] {
  const sheet = book.sheet(name);
  const area = sheet?.usedArea('values');
  if (!sheet || !area) return [];
  return Array.from({ length: area.lastRow }, (_, row) =>
    Array.from({ length: area.lastColumn }, (_unused, column) => sheet.cell(row + 1, column + 1).value),
  );
}
