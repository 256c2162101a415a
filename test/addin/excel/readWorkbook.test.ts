import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openInOffice, showInOffice } from '../../../addin/headless/office';
import { readSheetCells, readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { Book } from '../../../addin/workbench/book/book';
import { addSheet } from '../../../addin/workbench/book/sheetList';
import type { CellValue, SheetCells } from '../../../ledger/cells';
import { expectSuccess } from '../../../ledger/result';

const FOLDER = join(process.cwd(), 'test/fixtures/ledgers');
const WORKBOOKS = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));
const fixture = (file: string) => readFileSync(join(FOLDER, file));

async function readFixture(file: string): Promise<readonly SheetCells[]> {
  expectSuccess(await openInOffice(fixture(file)));
  return readWorkbookCells();
}

/** The same cells as an independent reader sees them: 'A1' → value. */
async function seenByExceljs(file: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(fixture(file) as unknown as ExcelJS.Buffer);
  const date1904 = workbook.properties.date1904;
  return workbook.worksheets.map((sheet) => {
    const values: Record<string, CellValue> = {};
    const formulas: Record<string, string> = {};
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const isCovered = cell.isMerged && cell.master.address !== cell.address;
        const value = plain(cell.formula ? cell.result : cell.value, date1904);
        if (value !== null && !isCovered) values[cell.address] = value;
        if (cell.formula) formulas[cell.address] = `=${cell.formula}`;
      });
    });
    return {
      name: sheet.name,
      visibility: sheet.state,
      values,
      formulas,
      merges: [...sheet.model.merges].sort(),
    };
  });
}

function plain(value: unknown, date1904: boolean): CellValue {
  if (value instanceof Date)
    return Math.round((value.getTime() / 86400000 + 25569 - (date1904 ? 1462 : 0)) * 1e6) / 1e6;
  if (value && typeof value === 'object' && 'richText' in value) {
    return (value as ExcelJS.CellRichTextValue).richText.map(({ text }) => text).join('');
  }
  if (value && typeof value === 'object' && 'error' in value) return String(value.error);
  return value === '' || value === undefined ? null : (value as CellValue);
}

function byAddress<Value>(sheet: SheetCells, grid: ReadonlyArray<readonly Value[]>, empty: Value) {
  const found: Record<string, Value> = {};
  grid.forEach((line, row) =>
    line.forEach((value, column) => {
      const address = `${letters(sheet.firstColumn + column)}${sheet.firstRow + row}`;
      if (value !== empty) found[address] = value;
    }),
  );
  return found;
}

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

describe('a workbook read through office.js', () => {
  test.each(WORKBOOKS)(
    '%s: same sheets, values, formulas and merges as another reader sees',
    async (file) => {
      const sheets = await readFixture(file);
      const seen = sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        values: byAddress<CellValue>(sheet, sheet.values, null),
        formulas: byAddress(sheet, sheet.formulas, ''),
        merges: sheet.merges
          .map(
            (area) =>
              `${letters(area.firstColumn)}${area.firstRow}:${letters(area.lastColumn)}${area.lastRow}`,
          )
          .sort(),
      }));
      expect(seen).toEqual(await seenByExceljs(file));
    },
  );

  test('the year workbook has 17 sheets, all grids of one shape', async () => {
    const sheets = await readFixture('2016-acceptance.xlsx');
    expect(sheets).toHaveLength(17);
    for (const sheet of sheets) {
      const shapes = [sheet.values, sheet.texts, sheet.formats, sheet.formulas].map((grid) =>
        grid.map((line) => line.length).join(),
      );
      expect(new Set(shapes).size).toBe(1);
    }
    expect(sheets.find(({ name }) => name === '抽查记录台账')?.texts[0]?.[0]).toContain('2016');
  });

  test('the date system shows in the dates', async () => {
    const [warnings] = await readFixture('dev-06-warnings-1904.xlsx');
    expect(warnings?.dateSystem).toBe('1904');
    expect(warnings?.texts[3]?.[7]).toBe('2016/4/6');
    const [checks] = await readFixture('dev-07-checks-3000.xlsx');
    expect(checks?.dateSystem).toBe('1900');
  });

  test('three thousand rows: hidden rows and columns are told', async () => {
    expectSuccess(await openInOffice(fixture('dev-07-checks-3000.xlsx')));
    const [sheet] = await readWorkbookCells();
    expect(sheet?.hiddenRows).toHaveLength(40);
    expect(sheet?.hiddenColumns).toHaveLength(1);
    expect(sheet?.values.length).toBeGreaterThan(3000);
  });

  test('one sheet alone, by its name', async () => {
    const sheets = await readFixture('dev-10-interviews-mixed.xlsx');
    expect(await readSheetCells('约谈')).toEqual(sheets.find(({ name }) => name === '约谈'));
  });
});

test('looks far below the data are not read, and neither are empty sheets', async () => {
  const book = new Book();
  const sheet = expectSuccess(addSheet(book, '台账'));
  addSheet(book, '空表');
  book.setValue(sheet, 3, 2, '=不是公式');
  book.setStyle(sheet, { firstRow: 1, lastRow: 50000, firstColumn: 1, lastColumn: 3 }, { fill: '#FFFF00' });
  await showInOffice(book);
  const [cells, empty] = await readWorkbookCells();
  expect(cells).toMatchObject({ firstRow: 3, firstColumn: 2, values: [['=不是公式']], formulas: [['']] });
  expect(empty).toMatchObject({ firstRow: 1, firstColumn: 1, values: [], merges: [] });
});

test('more merged areas than Excel lists at once are read in pieces and put together again', async () => {
  const book = new Book();
  const sheet = expectSuccess(addSheet(book, '台账'));
  const merges = Array.from({ length: 700 }, (_, index) => ({
    firstRow: index * 3 + 1,
    lastRow: index * 3 + 3,
    firstColumn: 1,
    lastColumn: 2,
  }));
  book.setLayout(sheet, { merges });
  book.setValue(sheet, 1, 1, '首');
  book.setValue(sheet, 2100, 2, '尾');
  await showInOffice(book);
  const [cells] = await readWorkbookCells();
  expect([...(cells?.merges ?? [])].sort((left, right) => left.firstRow - right.firstRow)).toEqual(merges);
});
