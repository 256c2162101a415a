/** .xls of Excel 97 to 2003 (BIFF8), made by LibreOffice from workbooks of ours, and hand-made records. */
import { readFileSync } from 'node:fs';
import { bookFromXls } from '../../../../../addin/workbench/files/xls/xlsWorkbook';
import { expectSuccess } from '../../../../../ledger/result';
import { openedBook, savedBook, valuesOf } from '../openedBook';

const features = readFileSync('test/fixtures/files/features.xls');

test('values, formats, looks, merges and hidden parts are read and saved as .xlsx', async () => {
  const opened = await openedBook(features);
  expect(opened.notices).toEqual([expect.stringContaining('公式')]);
  for (const book of [opened, await savedBook(opened)]) {
    const [sheet, dictionary, empty] = book.sheets;
    if (!sheet || !dictionary || !empty) throw new Error('three sheets');
    expect(valuesOf(book).slice(1, 4)).toEqual([
      ['序号', '日期', '合格率', '备注'],
      [1, 42434, 0.982, '００１'],
      [2, 42450.5, 0.75, true],
    ]);
    expect(sheet.cell(5, 2).value).toBe('#DIV/0!');
    // Longer than one record: the rest continues in the next one.
    expect(sheet.cell(5, 4).value).toBe('x'.repeat(300) + '长文本'.repeat(1400));
    expect(valuesOf(book, '字典')).toHaveLength(40);
    expect(dictionary.cell(40, 1).value).toBe('条目40（责任部门与岗位）');
    expect([book.text(sheet, 3, 2), book.text(sheet, 3, 3)]).toEqual(['2016年3月5日', '98.2%']);
    expect(sheet.cell(1, 1).style).toMatchObject({
      bold: true,
      fontSize: 18,
      horizontal: 'center',
    });
    expect(sheet.cell(3, 3).style).toMatchObject({
      fill: '#FFFF00',
      borders: { top: { style: 'thin', color: '#FF0000' } },
    });
    expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 4 }]);
    expect([sheet.isRowHidden(4), sheet.isColumnHidden(4), sheet.isRowHidden(3)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(sheet.columnWidth(1)).toBeCloseTo(20, 0);
    expect([dictionary.visibility, empty.usedArea()]).toEqual(['hidden', null]);
  }
});

test('the 1904 date system is kept', async () => {
  const book = await openedBook(readFileSync('test/fixtures/files/warnings-1904.xls'));
  expect(book.dateSystem).toBe('1904');
  expect(book.sheets.flatMap(({ name }) => valuesOf(book, name).flat())).toContain('序号');
});

test('cut off at any byte it is read as far as it goes, or refused in one line', async () => {
  const { openBook } = await import('../../../../../addin/workbench/book/openBook');
  for (let length = 0; length < features.length; length += 251) {
    const opened = await openBook(new Uint8Array(features.subarray(0, length)));
    if (!opened.ok) expect(opened.fault).toMatch(/请/);
  }
});

const record = (id: number, ...data: number[]) => [
  id & 255,
  id >> 8,
  data.length & 255,
  data.length >> 8,
  ...data,
];
const begin = (kind: number, version = 6) => record(0x809, 0, version, kind, 0);
const END = record(0x0a);
const word = (number: number) => [number & 255, number >> 8];

/** A workbook stream with one sheet of these records. */
function stream(sheet: readonly number[], globals: readonly number[] = []): Uint8Array {
  const entry = (start: number) => record(0x85, ...word(start), 0, 0, 0, 0, 1, 0, 65);
  const start = [...begin(5), ...globals, ...entry(0), ...END].length;
  return Uint8Array.from([...begin(5), ...globals, ...entry(start), ...END, ...begin(16), ...sheet, ...END]);
}

test('a formula’s text follows it, perhaps behind a shared formula; records of a chart in the sheet are its own', () => {
  const formula = record(6, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0);
  const chart = [...begin(32), ...record(0x203, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 240, 63), ...END];
  const sheet = [
    ...formula,
    ...record(0x4bc, 1, 2),
    ...record(0x207, 2, 0, 1, 0x2c, 0x7b, 0x31, 0),
    ...chart,
  ];
  const book = expectSuccess(bookFromXls(stream(sheet)));
  expect(valuesOf(book)).toEqual([[null, '第1']]);
});

test('frozen panes stay frozen', () => {
  const book = expectSuccess(bookFromXls(stream([...record(0x23e, 8, 0), ...record(0x41, 1, 0, 3, 0)])));
  expect(book.sheets[0]?.frozen).toEqual({ rows: 3, columns: 1 });
});

test.each([
  ['a password', stream([], record(0x2f, 0, 0)), /密码/],
  ['Excel 95', Uint8Array.from([...begin(5, 5), ...END]), /Excel 95.*另存为/],
  ['no sheet at all', Uint8Array.from([...begin(5), ...END]), /没有工作表.*另存为/],
])('%s is refused', (_, bytes, line) => {
  expect(bookFromXls(bytes)).toEqual({ ok: false, fault: expect.stringMatching(line) });
});

test('a sheet whose place lies outside the file is empty, and said so', () => {
  const bytes = stream([]);
  const book = expectSuccess(bookFromXls(bytes.subarray(0, bytes.length - 14)));
  expect([book.sheets.length, book.notices]).toEqual([1, [expect.stringMatching(/“A”.*缺失/)]]);
});
