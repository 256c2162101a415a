/** R20, R51: validation in the user's own sheet, on request, that goes again without a trace. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readSheetCells, readWorkbookCells } from '../../../../addin/excel/readWorkbook';
import {
  clearSheetRules,
  ruledSheets,
  writeSheetRules,
} from '../../../../addin/excel/sheetRules/sheetRulesSteps';
import { addRecord } from '../../../../addin/excel/addRecord';
import { openInOffice } from '../../../../addin/headless/office';
import type { Book } from '../../../../addin/workbench/book/book';
import { insertRows } from '../../../../addin/workbench/book/lines';
import { openBook } from '../../../../addin/workbench/book/openBook';
import { saveBook } from '../../../../addin/workbench/book/saveBook';
import { renameSheet } from '../../../../addin/workbench/book/sheetList';
import { formTable } from '../../../../ledger/form/formTable';
import { placeRecord } from '../../../../ledger/form/placement';
import type { Organisation } from '../../../../ledger/recognise/organisation';
import { recogniseWorkbook } from '../../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../../ledger/result';

const FILE = 'dev-08-census-organisation.xlsx';
const SHEET = '排查表';
const OTHER = '承接分解';

async function openSample(): Promise<Book> {
  const bytes = readFileSync(path.resolve('test/fixtures/ledgers', FILE));
  return expectSuccess(await openInOffice(bytes)).book;
}

/** Recognises a sheet as the pane does, and puts its rules there. */
async function addRules(sheetName: string, organisation?: Organisation) {
  const cells = await readWorkbookCells();
  const recognised = recogniseWorkbook(cells, 'a.xlsx');
  const index = cells.findIndex(({ name }) => name === sheetName);
  const table = recognised.sheets[index]?.tables[0];
  const own = cells[index];
  if (!table || !own) throw new Error(`no table on ${sheetName}`);
  return writeSheetRules(own, table, organisation ?? recognised.organisation);
}

/** A roster whose names don't fit into 255 characters. */
const LARGE: Organisation = {
  units: Array.from({ length: 60 }, (_, i) => ({
    name: `第${String(i + 1)}供电服务所`,
    aliases: [],
    category: '基层',
    order: i + 1,
    head: null,
    deputy: null,
  })),
};

async function partsOf(book: Book): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await saveBook(book));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

function sheetOf(book: Book, name = SHEET) {
  const sheet = book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('validation in the sheet', () => {
  it('is in the saved file as another reader finds it, a long list by a hidden name', async () => {
    const book = await openSample();
    const step = expectSuccess(await addRules(SHEET, LARGE));
    expect(step.place).toBe('排查表!A3:O34');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await saveBook(book)) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet(SHEET);
    const unit = sheet?.getCell('B5').dataValidation;
    expect(unit).toMatchObject({
      type: 'list',
      formulae: ['_SpotLedger.rules1.list1'],
      errorTitle: '三级抽查台账',
    });
    expect(sheet?.getCell('J6').dataValidation).toMatchObject({
      formulae: ['"高,中,低"'],
      errorStyle: 'warning',
    });
    // Sections and what stands below are no records.
    expect([4, 9, 35].map((row) => sheet?.getCell(row, 2).dataValidation)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(sheet?.getCell('B3').note)).toContain('单位（即部门）：必填。从下拉列表中选择');
    const lists = workbook.getWorksheet('_SpotLedger');
    expect([lists?.state, lists?.getCell('A1').value, lists?.getCell('A60').value]).toEqual([
      'veryHidden',
      '第1供电服务所',
      '第60供电服务所',
    ]);
    const { 'xl/workbook.xml': names = '' } = await partsOf(book);
    expect(names).toContain(
      '<definedName hidden="1" name="_SpotLedger.rules1.list1">_SpotLedger!$A$1:$A$60<',
    );
    expect(await ruledSheets()).toEqual([SHEET]);
    // The list is no sheet of the user's.
    expect((await readWorkbookCells()).map(({ name }) => name)).not.toContain('_SpotLedger');
  });

  it('is taken back at once, and nothing of it stays in the file', async () => {
    const book = await openSample();
    const before = await partsOf(book);
    const step = expectSuccess(await addRules(SHEET, LARGE));
    expect(await partsOf(book)).not.toEqual(before);
    expectSuccess(await step.undo());
    expect(await partsOf(book)).toEqual(before);
    expect(await ruledSheets()).toEqual([]);
  });

  it('is taken away later too, from the file as it was saved, after rows came in and the sheet was renamed', async () => {
    const expected = await openSample();
    insertRows(expected, sheetOf(expected), 7, 2);
    insertRows(expected, sheetOf(expected), 2, 1);
    renameSheet(expected, sheetOf(expected), '普查');
    const without = await partsOf(expected);

    const first = await openSample();
    expectSuccess(await addRules(SHEET, LARGE));
    expectSuccess(await addRules(OTHER, LARGE));
    const { book } = expectSuccess(await openInOffice(await saveBook(first)));
    insertRows(book, sheetOf(book), 7, 2);
    insertRows(book, sheetOf(book), 2, 1);
    renameSheet(book, sheetOf(book), '普查');
    expectSuccess(await clearSheetRules('普查'));
    expect(await ruledSheets()).toEqual([OTHER]);
    expect(book.sheet('_SpotLedger')?.visibility).toBe('veryHidden');
    expectSuccess(await clearSheetRules(OTHER));
    expect(await partsOf(book)).toEqual(without);
  });

  it('takes in a record that is added below the last one, and goes from there too', async () => {
    const book = await openSample();
    expectSuccess(await addRules(SHEET, LARGE));
    const cells = await readSheetCells(SHEET);
    const [table] = recogniseWorkbook([cells], 'a.xlsx').sheets[0]?.tables ?? [];
    if (!table) throw new Error(`no table on ${SHEET}`);
    const placement = placeRecord(formTable(table, cells, LARGE), { riskPoint: '新风险点' });
    const { row } = placement;
    expectSuccess(await addRecord(placement));
    expect(row).toBe(35);
    const listed = sheetOf(book).layout.validations.find(({ formula1 }) => formula1?.includes('list1'));
    expect(listed?.range).toMatch(/B35$/);
    expectSuccess(await clearSheetRules(SHEET));
    expect(JSON.stringify(await partsOf(book))).not.toContain('三级抽查台账');
  });

  it('is renewed, not doubled, when it is added again', async () => {
    const book = await openSample();
    expectSuccess(await addRules(SHEET));
    const once = sheetOf(book).layout;
    expectSuccess(await addRules(SHEET));
    const twice = sheetOf(book).layout;
    expect(twice.validations).toEqual(once.validations);
    expect(twice.conditionalFormats.map(({ formula }) => formula)).toEqual(
      once.conditionalFormats.map(({ formula }) => formula),
    );
    expect(book.names.filter(({ name }) => name.startsWith('_SpotLedger'))).toHaveLength(1);
  });

  it('keeps what the user has: validations, conditional formats, comments', async () => {
    const book = await openSample();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const own = sheet.getRange('B6:B7').dataValidation;
      own.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
      const mark = sheet.getRange('A5:O8').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=$A5=1';
      mark.custom.format.fill.color = '#00FF00';
      sheet.comments.add(sheet.getRange('B3'), '按部门名册填写');
      await context.sync();
    });
    const before = await partsOf(book);
    const step = expectSuccess(await addRules(SHEET));
    const { validations, conditionalFormats } = sheetOf(book).layout;
    expect(validations.find(({ range }) => range === 'B6:B7')?.values).toEqual(['甲', '乙']);
    expect(validations.find(({ range }) => range.startsWith('B5'))?.range).toMatch(/^B5 B8 B10:B15 /);
    expect(conditionalFormats[0]).toMatchObject({ range: 'A5:O8', formula: '$A5=1' });
    expect(sheetOf(book).cell(3, 2).extras?.comment?.text).toBe('按部门名册填写');
    expectSuccess(await step.undo());
    expect(await partsOf(book)).toEqual(before);
  });

  it('is refused on a protected sheet, in words, before anything is written', async () => {
    const book = await openSample();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect();
      await context.sync();
    });
    const before = await partsOf(book);
    const step = await addRules(SHEET, LARGE);
    expect(step.ok ? '' : step.fault).toBe('工作表“排查表”受保护，请先在“审阅”中撤销工作表保护');
    expect(await partsOf(book)).toEqual(before);
  });

  it('does not change how the ledger reads', async () => {
    const book = await openSample();
    const before = await readSheetCells(SHEET);
    expectSuccess(await addRules(SHEET));
    const reopened = expectSuccess(await openInOffice(await saveBook(book)));
    expect(await readSheetCells(SHEET)).toEqual(before);
    expect(expectSuccess(await openBook(await saveBook(reopened.book))).names).toEqual(book.names);
  });
});
