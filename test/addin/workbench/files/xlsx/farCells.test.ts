/** Used ranges down to XFD1048576: formats and strays, not data. */
import { strToU8 } from 'fflate';
import { openedBook, valuesOf } from '../openedBook';
import { damaged, edit, SOUND } from './damagedXlsx';
import { readWorkbookCells } from '../../../../../addin/excel/readWorkbook';
import { showInOffice } from '../../../../../addin/headless/office';

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
const VALUES = [
  ['序号', 1],
  [1, null],
];

/** The workbook with this as its first sheet's rows, under a dimension that isn't true. */
function withRows(rows: string, rest = ''): Uint8Array {
  return damaged((parts) => {
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:A1"/><sheetData>${HEAD}${rows}</sheetData>${rest}</worksheet>`,
    );
  }, SOUND);
}

test.each([
  ['one formatted cell in the last corner', '<row r="1048576"><c r="XFD1048576" s="1"/></row>', ''],
  ['one merge over all of it', '', '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'],
  [
    'borders down to row 250,000',
    Array.from(
      { length: 250_000 },
      (_, row) => `<row r="${row + 3}"><c r="A${row + 3}" s="1"/><c r="B${row + 3}" s="1"/></row>`,
    ).join(''),
    '',
  ],
])('%s leaves the values as they are', async (_, rows, rest) => {
  const book = await openedBook(withRows(rows, rest));
  expect(valuesOf(book)).toEqual(VALUES);
});

test('a stray value in the last corner is said and not read, nor does it hinder reading', async () => {
  const book = await openedBook(withRows('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'));
  expect(book.notices).toEqual([expect.stringMatching(/远离表格|XFD1048576/)]);
  await showInOffice(book);
  const [sheet] = await readWorkbookCells();
  expect(sheet?.values[1]?.[0]).toBe(1);
});

test('cells at places that don’t exist are left out, and said', async () => {
  const rows =
    '<row r="-5"><c r="A1"><v>7</v></c></row><row r="3"><c r="???"><v>7</v></c><c r="B3"><v>8</v></c></row>';
  const book = await openedBook(withRows(rows));
  expect(valuesOf(book)).toEqual([...VALUES, [null, 8]]);
  expect(book.notices).toEqual([expect.stringContaining('位置不对')]);
});

test.each([
  [
    'circles',
    '<c r="A3"><f>B3</f><v>1</v></c><c r="B3"><f>A3+1</f><v>2</v></c><c r="C3"><f>C3</f><v>3</v></c>',
  ],
  ['nesting without end', `<c r="A3"><f>${'('.repeat(3000)}1${')'.repeat(3000)}</f><v>1</v></c>`],
])('formulas with %s keep the values of the file', async (_, cells) => {
  const book = await openedBook(withRows(`<row r="3">${cells}</row>`));
  await showInOffice(book);
  expect(valuesOf(book)[2]?.[0]).toBe(1);
});

test('texts that look like formulas stay texts, also in the saved file', async () => {
  const texts = ["=cmd|' /C calc'!A0", '+1+1', '-2+3', '@SUM(A1)'];
  const rows = texts.map(
    (text, index) =>
      `<row r="${index + 3}"><c r="A${index + 3}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  const book = await openedBook(withRows(rows.join('')));
  const { savedBook } = await import('../openedBook');
  const saved = await savedBook(book);
  expect(
    valuesOf(saved)
      .slice(2)
      .map(([text]) => text),
  ).toEqual(texts);
  expect(texts.map((_, index) => saved.sheets[0]?.cell(index + 3, 1).formula)).toEqual(
    texts.map(() => undefined),
  );
});

test('entities that a part makes up are not expanded', async () => {
  const bytes = damaged((parts) =>
    edit(parts, 'xl/sharedStrings.xml', (xml) =>
      xml
        .replace('<sst', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><sst')
        .replace(/<t>[^<]+/, '<t>&c;'),
    ),
  );
  const book = await openedBook(bytes);
  expect(JSON.stringify(book.sheets.map(({ name }) => valuesOf(book, name)))).not.toContain('bbbb');
});
