import { writeXlsx } from 'hucre';
import { openBook } from '../../../addin/workbench/book/openBook';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import { showInOffice } from '../../../addin/headless/office';
import { workbookOrigin } from '../../../addin/excel/workbookOrigin';
import { expectSuccess } from '../../../ledger/result';
import { Book } from '../../../addin/workbench/book/book';

describe('what the copies of a workbook share', () => {
  it('is in the file, and stays there when it is changed and saved', async () => {
    const properties = {
      creator: '王敏',
      created: new Date('2016-09-01T02:03:04Z'),
    };
    const bytes = await writeXlsx({
      sheets: [{ name: '台账', rows: [['序号']] }],
      properties,
    });
    const book = expectSuccess(await openBook(bytes));
    await showInOffice(book);
    const origin = await workbookOrigin();
    expect(origin).toBe('2016-09-01T02:03:04.000Z 王敏');
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    book.setInput(sheet, 2, 1, '1');
    await showInOffice(expectSuccess(await openBook(await saveBook(book))));
    expect(await workbookOrigin()).toBe(origin);
  });

  it('is not known of a workbook without a date of creation', async () => {
    await showInOffice(new Book());
    expect(await workbookOrigin()).toBeNull();
  });
});
