import ExcelJS from 'exceljs';
import { showInOffice } from '../../../../addin/headless/office';
import { Book } from '../../../../addin/workbench/book/book';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import { addSheet } from '../../../../addin/workbench/book/sheetList';
import { expectSuccess } from '../../../../ledger/result';

let book: Book;

beforeEach(async () => {
  book = new Book();
  const sheet = expectSuccess(addSheet(book, '台账'));
  book.setInput(sheet, 2, 1, '2016.2.30');
  await showInOffice(book);
  await Excel.run(async (context) => {
    context.workbook.comments.add('台账!A2', '日期无效\n请按 2016-03-05 的样子填写');
    context.workbook.comments.add(context.workbook.worksheets.getItem('台账').getRange('C3'), '空单元格');
    await context.sync();
  });
});

test('comments are found by cell, changed and deleted', async () => {
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load('items/content,items/id');
    const found = comments.getItemByCell('台账!C3');
    const place = found.getLocation();
    place.load('address');
    await context.sync();
    expect(comments.items.map(({ content }) => content)).toEqual([
      '日期无效\n请按 2016-03-05 的样子填写',
      '空单元格',
    ]);
    expect(place.address).toBe('台账!C3');
    found.content = '改过';
    await context.sync();
    comments.getItemByCell('台账!A2').delete();
    const count = comments.getCount();
    const own = context.workbook.worksheets.getItem('台账').comments;
    own.load('items/content');
    await context.sync();
    expect(count.value).toBe(1);
    expect(own.items.map(({ content }) => content)).toEqual(['改过']);
  });
});

test('a cell has one comment; a cell without one has none to give', async () => {
  const codeOf = (work: (context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      work(context);
      await context.sync();
    }).then(
      () => null,
      ({ code }: OfficeExtension.Error) => code,
    );
  expect(await codeOf(({ workbook }) => workbook.comments.add('台账!A2', '又一条'))).toBe('InvalidArgument');
  expect(await codeOf(({ workbook }) => workbook.comments.getItemByCell('台账!B9').load('content'))).toBe(
    'ItemNotFound',
  );
});

test('adding comments is one undo step', () => {
  book.undo();
  expect(book.sheet('台账')?.cell(2, 1).extras).toBeUndefined();
  expect(book.sheet('台账')?.cell(2, 1).value).toBe('2016.2.30');
});

test('the file has them as notes that other programs read, and gives them back', async () => {
  const bytes = await saveBook(book);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const note = workbook.getWorksheet('台账')?.getCell('A2').note;
  const text = typeof note === 'string' ? note : (note?.texts ?? []).map((part) => part.text).join('');
  expect(text).toContain('日期无效\n请按 2016-03-05 的样子填写');
  const reopened = expectSuccess(await openBook(bytes));
  expect(reopened.sheet('台账')?.cell(3, 3).extras?.comment?.text).toBe('空单元格');
});
