import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import { expectSuccess } from '../../../../ledger/result';

const FOLDER = join(process.cwd(), 'test/fixtures/ledgers');
const WORKBOOKS = readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx'));

/** What an independent reader finds in a file. */
async function seenByExceljs(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return {
    date1904: workbook.properties.date1904 ?? false,
    names: workbook.definedNames.model,
    sheets: workbook.worksheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      frozen: (sheet.views ?? [])
        .map((view) => ('ySplit' in view ? [view.ySplit, view.xSplit] : null))
        .filter(Boolean),
      merges: [...sheet.model.merges].sort(),
      widths: Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1).width),
      hiddenColumns: Array.from(
        { length: sheet.columnCount },
        (_, index) => sheet.getColumn(index + 1).hidden,
      ),
      filter: sheet.autoFilter,
      validations: (sheet as unknown as { dataValidations: { model: object } }).dataValidations.model,
      print: [sheet.pageSetup.orientation, sheet.pageSetup.paperSize, sheet.pageSetup.printTitlesRow],
      tables: Object.keys((sheet as unknown as { tables: object }).tables),
      rows: rowsOf(sheet),
    })),
  };
}

function rowsOf(sheet: ExcelJS.Worksheet) {
  const rows: unknown[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      // An empty text counts as an empty cell: the model keeps no difference, and no user sees one.
      if (cell.value === null && !cell.numFmt && !cell.fill) return;
      const { bold, size, name } = cell.font ?? {};
      const formula = cell.formula ? `=${cell.formula}` : undefined;
      const value = cell.formula ? cell.result : cell.value === '' ? null : cell.value;
      cells.push([
        cell.address,
        value,
        formula,
        cell.numFmt,
        bold,
        size,
        name,
        cell.fill,
        cell.border,
        cell.alignment,
        cell.note,
      ]);
    });
    rows.push([number, row.height, row.hidden, cells]);
  });
  return rows;
}

describe('a workbook opened and saved without a change', () => {
  test.each(WORKBOOKS)('%s says the same to another reader', async (file) => {
    const before = readFileSync(join(FOLDER, file));
    const after = await saveBook(expectSuccess(await openBook(before)));
    expect(await seenByExceljs(after)).toEqual(await seenByExceljs(before));
  });
});

test('a protected sheet keeps its password, its comments and its links', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账 & 附表');
  sheet.getCell('A1').value = '编号';
  sheet.getCell('A1').note = '请按顺序填写';
  sheet.getCell('A2').value = { text: '办法', hyperlink: 'https://example.com/' };
  workbook.addWorksheet('名册');
  await sheet.protect('1234', { spinCount: 1000 });
  const before = new Uint8Array(await workbook.xlsx.writeBuffer());
  const after = await saveBook(expectSuccess(await openBook(before)));
  const part = (archive: Uint8Array) =>
    strFromU8(unzipSync(archive)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const hash = /hashValue="[^"]+"/.exec(part(before))?.[0];
  expect(hash).toBeDefined();
  expect(part(after)).toContain(hash);
  expect(await seenByExceljs(after)).toEqual(await seenByExceljs(before));
});
