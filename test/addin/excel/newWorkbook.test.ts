import { openNewWorkbook } from '../../../addin/excel/newWorkbook';
import { showInOffice } from '../../../addin/headless/office';
import { Book } from '../../../addin/workbench/book/book';
import { addSheet } from '../../../addin/workbench/book/sheetList';
import { expectSuccess } from '../../../ledger/result';

async function presentBook() {
  const book = new Book();
  expectSuccess(addSheet(book, '台账'));
  return { book, host: await showInOffice(book) };
}

test('a file is handed to Excel byte for byte, and the present workbook stays as it is (R51)', async () => {
  const { book, host } = await presentBook();
  const before = book.undoLabel;
  const opened: Uint8Array[] = [];
  host.openWorkbook = (bytes) => opened.push(bytes);
  const file = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
  expectSuccess(await openNewWorkbook(file));
  expect(opened).toHaveLength(1);
  expect(Buffer.compare(opened[0] ?? new Uint8Array(), file)).toBe(0);
  expect(book.undoLabel).toBe(before);
});

test('a host that can open nothing says so by name', async () => {
  const { host } = await presentBook();
  host.openWorkbook = null;
  const opened = await openNewWorkbook(new Uint8Array([1]));
  expect(opened).toMatchObject({
    ok: false,
    fault: expect.stringContaining('WorkbookCreated.open') as string,
  });
});
