/** The toolbox as its users meet it: read back by ourselves, filled in, and looked at by a second reader (R51). */
import ExcelJS from 'exceljs';
import { toolboxFile } from '../../../addin/documents/toolboxFile';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { openInOffice } from '../../../addin/headless/office';
import { clearSheetRules } from '../../../addin/excel/sheetRules/sheetRulesSteps';
import type { Book } from '../../../addin/workbench/book/book';
import { validationList } from '../../../addin/workbench/grid/validationList';
import type { Field, FieldType } from '../../../ledger/kinds/kind';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import type { RecognisedWorkbook } from '../../../ledger/recognise/recognised';
import { expectSuccess } from '../../../ledger/result';
import { examplesOf } from '../../../ledger/toolbox/examples';
import type { LedgerSheet } from '../../../ledger/toolbox/ledgerSheet';
import { makeToolbox } from '../../../ledger/toolbox/toolbox';
import type { FieldValue } from '../../../ledger/values/fieldValue';
import { writeField } from '../../../ledger/values/writeField';

jest.setTimeout(60_000);

const toolbox = makeToolbox({ company: '国网唐县供电公司', year: 2026 });
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await toolboxFile(toolbox);
});

async function readBack(change: (book: Book) => void = () => undefined): Promise<RecognisedWorkbook> {
  const { book, close } = expectSuccess(await openInOffice(bytes));
  book.transact('填写', () => change(book));
  const workbook = recogniseWorkbook(await readWorkbookCells(), `${toolbox.title}.xlsx`);
  close();
  return workbook;
}

const tableOf = (workbook: RecognisedWorkbook, { name }: LedgerSheet) => {
  const tables = workbook.sheets.find((sheet) => sheet.name === name)?.tables ?? [];
  expect(tables).toHaveLength(1);
  return tables[0];
};

describe('the toolbox, empty', () => {
  it('is understood wholly: every kind, every column, no records and nothing wrong', async () => {
    const workbook = await readBack();
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      toolbox.cover.name,
      ...toolbox.ledgers.map(({ name }) => name),
    ]);
    expect(workbook.sheets[0]?.tables).toEqual([]);
    for (const ledger of toolbox.ledgers) {
      const table = tableOf(workbook, ledger);
      const { rows, kind } = ledger;
      expect(table).toMatchObject({ ledger: kind.id, records: [], problems: [], titleRows: [1, 2] });
      expect(table?.columns.map(({ field }) => field)).toEqual(kind.fields.map(({ id }) => id));
      expect(Math.min(...(table?.columns ?? []).map(({ confidence }) => confidence))).toBeGreaterThan(0.9);
      const reasons = new Map(table?.skippedRows.map(({ row, reason }) => [row, reason]));
      expect(reasons.get(rows.example)).toBe('example');
      if (rows.total !== null) expect(reasons.get(rows.total)).toBe('total');
      expect(reasons.get(rows.note)).toBe('note');
      expect(reasons.get(rows.signature)).toBe('signature');
    }
  });
});

const ROSTER_UNIT = '城关供电所';

/** One row of values for every ledger; all of the unit that the roster knows. */
function valuesOf({ kind }: LedgerSheet): Readonly<Record<string, FieldValue>> {
  const typed = Object.fromEntries(
    kind.fields.map((field): [string, FieldValue | undefined] => {
      const example = examplesOf(2026)[kind.id][field.id];
      return [field.id, field.type === 'unit' ? ROSTER_UNIT : field.type === 'serial' ? 1 : example];
    }),
  );
  return Object.fromEntries(
    Object.entries(typed).filter((entry): entry is [string, FieldValue] => entry[1] !== undefined),
  );
}

function typeRow(book: Book, ledger: LedgerSheet): void {
  const sheet = book.sheet(ledger.name);
  if (!sheet) throw new Error(ledger.name);
  const values = valuesOf(ledger);
  const contentOf = (field: Field) => writeField(values[field.id], field.type, '1900').content;
  for (const { field, column } of ledger.columns) {
    const content = contentOf(field);
    if (typeof content === 'number') book.setValue(sheet, ledger.rows.firstEmpty, column, content);
    else if (content !== null) book.setInput(sheet, ledger.rows.firstEmpty, column, String(content));
  }
}

describe('the toolbox, with one row in every ledger', () => {
  it('gives one record each, every value as it was typed, and nothing wrong', async () => {
    const workbook = await readBack((book) => {
      for (const ledger of toolbox.ledgers) typeRow(book, ledger);
    });
    for (const ledger of toolbox.ledgers) {
      const table = tableOf(workbook, ledger);
      expect(table?.problems).toEqual([]);
      expect(table?.records.map(({ row, values }) => ({ row, values }))).toEqual([
        { row: ledger.rows.firstEmpty, values: valuesOf(ledger) },
      ]);
    }
  });

  it('adds points up in its total row', async () => {
    const { book, close } = expectSuccess(await openInOffice(bytes));
    const ledger = toolbox.ledgers.find(({ kind }) => kind.id === 'checks');
    const sheet = book.sheet(ledger?.name ?? '');
    if (!ledger || !sheet || ledger.rows.total === null) throw new Error('no checks');
    const column = ledger.columns.find(({ field }) => field.id === 'deduction')?.column ?? 0;
    book.setValue(sheet, ledger.rows.firstEmpty, column, 1.5);
    book.setValue(sheet, ledger.rows.lastEmpty, column, 0.5);
    expect(book.text(sheet, ledger.rows.total, column)).toBe('2.0');
    close();
  });
});

const UNIT_LIST = '部门名单';

describe('the toolbox, as it guides who fills it', () => {
  it('offers in every column of units what its roster holds by then', async () => {
    const { book, close } = expectSuccess(await openInOffice(bytes));
    const roster = toolbox.ledgers[0];
    const rosterSheet = book.sheet(roster?.name ?? '');
    if (!roster || !rosterSheet) throw new Error('no roster');
    const units = ['城关供电所', '营销部', '运检部'];
    units.forEach((unit, i) => book.setValue(rosterSheet, roster.rows.firstEmpty + i, 2, unit));
    for (const { name, columns, rows } of toolbox.ledgers) {
      const sheet = book.sheet(name);
      for (const { field, column } of columns)
        if (sheet && field.type === 'unit')
          expect(validationList(book, sheet, rows.lastEmpty, column)).toEqual(units);
    }
    close();
  });

  it('carries rules that the pane knows for its own and takes away without a trace', async () => {
    const { book, close } = expectSuccess(await openInOffice(bytes));
    const name = '抽查记录台账';
    expect(book.sheet(name)?.layout.validations.length).toBeGreaterThan(5);
    expectSuccess(await clearSheetRules(name));
    expect(book.sheet(name)?.layout).toMatchObject({ validations: [], conditionalFormats: [] });
    expect(book.sheet('问题整改台账')?.layout.validations.length).toBeGreaterThan(5);
    close();
  });
});

describe('the toolbox, to another reader of .xlsx', () => {
  it('has its headers, frozen and repeated on every page, on A4 or A3, one page wide', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    for (const { name, kind, rows, paper, totals } of toolbox.ledgers) {
      const sheet = workbook.getWorksheet(name);
      const headers = kind.fields.map((_, i) => sheet?.getCell(rows.lastHeader, i + 1).text);
      expect(headers).toEqual(kind.fields.map(({ header }) => header));
      expect(sheet?.getCell(1, 1).text).toBe(`国网唐县供电公司2026年度${kind.name}`);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: rows.lastHeader });
      expect(sheet?.pageSetup).toMatchObject({
        paperSize: paper === 'A3' ? 8 : 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: `${String(rows.firstHeader)}:${String(rows.lastHeader)}`,
      });
      expect(sheet?.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
      for (const { column, formula } of totals)
        expect(sheet?.getCell(rows.total ?? 0, column).formula).toBe(formula.slice(1));
    }
  });

  it('has a dropdown, a date or a number rule wherever a field wants one, in every empty row', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const types: Readonly<Partial<Record<FieldType, string>>> = {
      ...{ date: 'date', points: 'decimal', percent: 'decimal', integer: 'whole', factor: 'whole' },
      ...{ enum: 'list', enums: 'list', boolean: 'list', unit: 'list' },
    };
    for (const { name, columns, rows } of toolbox.ledgers) {
      for (const { field, column } of columns) {
        const wanted = types[field.type];
        for (const row of [rows.firstEmpty, rows.lastEmpty]) {
          const rule = workbook.getWorksheet(name)?.getCell(row, column).dataValidation;
          if (wanted !== undefined)
            expect(rule).toMatchObject({ type: wanted, prompt: expect.any(String) as string });
          if (field.type === 'enum') expect(rule?.formulae).toEqual([`"${(field.values ?? []).join(',')}"`]);
          if (field.type === 'unit') expect(rule?.formulae).toEqual([UNIT_LIST]);
        }
        expect(workbook.getWorksheet(name)?.getCell(rows.example, column).dataValidation).toBeUndefined();
      }
    }
  });

  it('leads from its first sheet to every ledger, and says of each what it is for', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const texts: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => texts.push(row.getCell(1).text));
    expect(texts).toEqual(expect.arrayContaining(toolbox.ledgers.map(({ name }) => name)));
  });
});
