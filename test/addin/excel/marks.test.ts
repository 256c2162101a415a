import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { clearMarks, hasMarks, markCells } from '../../../addin/excel/marks';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import { saveBook } from '../../../addin/workbench/book/saveBook';
import type { Mark } from '../../../ledger/check/marks';
import { expectSuccess } from '../../../ledger/result';

jest.setTimeout(60_000);

const FILE = 'test/fixtures/ledgers/dev-02-rectification-3row.xlsx';
const SHEET = '整改清单';
const MARKS: readonly Mark[] = [
  { sheet: SHEET, address: 'M9', severity: 'error', lines: ['完成时间早于发现时间', '请核对'] },
  { sheet: SHEET, address: 'C17', severity: 'warning', lines: ['有两种读法'] },
];

const open = async (bytes: Uint8Array): Promise<Book> => expectSuccess(await openInOffice(bytes)).book;

async function inSheet(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
  });
}

/** What cells show of marks: [fill, comment]. */
const looks = (book: Book, ...places: ReadonlyArray<readonly [number, number]>) =>
  places.map(([row, column]) => {
    const cell = book.sheet(SHEET)?.cell(row, column);
    return [cell?.style.fill, cell?.extras?.comment?.text];
  });

/** Everything that a user could notice of a book. */
const everything = (book: Book): unknown =>
  book.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells].map(([row, cells]) => [
      row,
      [...cells].filter(([, cell]) => cell.value !== null || cell.extras),
    ]),
  ]);

/** The parts of a file that say something; the time of saving is none. */
const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file))
      .filter(([name]) => name !== 'docProps/core.xml')
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

let book: Book;
beforeEach(async () => {
  book = await open(new Uint8Array(readFileSync(FILE)));
});

it('colours and comments the cells, and takes all of it back', async () => {
  const before = everything(book);
  expect(expectSuccess(await markCells(MARKS))).toBe(2);
  expect(looks(book, [9, 13], [17, 3])).toEqual([
    ['#FFC7CE', '【标注1】完成时间早于发现时间\n请核对'],
    ['#FFEB9C', '【标注2】有两种读法'],
  ]);
  expect(await hasMarks()).toBe(true);
  expect(expectSuccess(await clearMarks())).toBe(2);
  expect(everything(book)).toEqual(before);
  expect(await hasMarks()).toBe(false);
});

it('goes without a trace after the file was saved and opened again', async () => {
  const untouched = await open(await saveBook(book));
  const before = everything(untouched);
  const plain = partsOf(await saveBook(untouched));
  expectSuccess(await markCells(MARKS));
  const again = await open(await saveBook(untouched));
  expect(everything(again)).not.toEqual(before);
  expect(expectSuccess(await clearMarks())).toBe(2);
  expect(everything(again)).toEqual(before);
  expect(partsOf(await saveBook(again))).toEqual(plain);
});

it('leaves comments and colours of others where they are', async () => {
  await inSheet((sheet, { workbook }) => {
    workbook.comments.add(sheet.getRange('M9'), '已电话核实');
    sheet.getRange('M9').format.fill.color = '#00B050';
  });
  expectSuccess(await markCells(MARKS));
  expect(looks(book, [9, 13])).toEqual([['#FFC7CE', '已电话核实\n【标注1】完成时间早于发现时间\n请核对']]);
  // Somebody colours one of the marked cells and adds to a comment.
  await inSheet((sheet, { workbook }) => {
    sheet.getRange('C17').format.fill.color = '#FFFF00';
    workbook.comments.getItemByCell(`${SHEET}!C17`).content = '【标注2】有两种读法\n是3月5日';
  });
  expectSuccess(await clearMarks());
  expect(looks(book, [9, 13], [17, 3])).toEqual([
    ['#00B050', '已电话核实'],
    ['#FFFF00', '是3月5日'],
  ]);
});

it('finds its cells again when rows have moved', async () => {
  const before = looks(book, [9, 13], [17, 3]);
  expectSuccess(await markCells(MARKS));
  await inSheet((sheet) => {
    sheet.getRange('10:11').insert('Down');
  });
  expect(looks(book, [19, 3])[0]?.[0]).toBe('#FFEB9C');
  expectSuccess(await clearMarks());
  expect(looks(book, [9, 13], [19, 3])).toEqual(before);
});

it('replaces former marks, and survives a sheet that is gone', async () => {
  expectSuccess(await markCells(MARKS));
  expectSuccess(await markCells(MARKS.slice(1)));
  expect(looks(book, [9, 13], [17, 3])).toEqual([
    [undefined, undefined],
    ['#FFEB9C', '【标注1】有两种读法'],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('别的');
    context.workbook.worksheets.getItem(SHEET).delete();
    await context.sync();
  });
  expect(expectSuccess(await clearMarks())).toBe(1);
  expect(await hasMarks()).toBe(false);
});

it('thousands of marks take a few requests', async () => {
  const many = Array.from({ length: 1200 }, (_, i): Mark => ({
    ...{ sheet: SHEET, address: `Z${String(i + 1)}`, severity: 'error', lines: ['=HYPERLINK("x")'] },
  }));
  expect(expectSuccess(await markCells(many))).toBe(1200);
  expect(book.sheet(SHEET)?.cell(1200, 26).value).toBeNull();
  expect(expectSuccess(await clearMarks())).toBe(1200);
});
