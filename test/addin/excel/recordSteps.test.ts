/**
 * Adding, changing and deleting a record leave no trace once they are taken back, in every ledger that is at hand: cells,
 * looks, merged areas, rows, validations, conditional formats, table objects and names (issue 3, “one undo step”).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addRecord } from '../../../addin/excel/addRecord';
import { amendRecord } from '../../../addin/excel/amendRecord';
import { readWorkbookCells } from '../../../addin/excel/readWorkbook';
import { removeRecord } from '../../../addin/excel/removeRecord';
import { openInOffice } from '../../../addin/headless/office';
import type { Book } from '../../../addin/workbench/book/book';
import type { CellStyle } from '../../../addin/workbench/book/style';
import { amendRecord as planAmendment } from '../../../ledger/form/amendment';
import { formTable, type FormTable } from '../../../ledger/form/formTable';
import { placeRecord } from '../../../ledger/form/placement';
import { removeRecord as planRemoval } from '../../../ledger/form/removal';
import { recogniseWorkbook } from '../../../ledger/recognise/recogniseWorkbook';
import { expectSuccess } from '../../../ledger/result';
import { recognisingAgain } from './recogniseAgain';

jest.setTimeout(120_000);

const FOLDER = 'test/fixtures/ledgers';
// The acceptance workbook is in addRecord.test.ts; its ledgers are like these, and eighteen.
const FILES = readdirSync(FOLDER).filter((name) => name.startsWith('dev-') && name.endsWith('.xlsx'));

function json(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part].sort() : part));
}

const looks = new WeakMap<CellStyle, string>();

/** Cells that look alike share their style: it is written out once. */
function lookOf(style: CellStyle): string {
  const look = looks.get(style) ?? json(style);
  looks.set(style, look);
  return look;
}

/** All that a workbook is, sheet by sheet, as text. */
function stateOf(book: Book, only?: string): ReadonlyMap<string, string> {
  return new Map([
    ['names', json(book.names)],
    ...book.sheets
      .filter(({ name }) => only === undefined || name === only)
      .map((sheet): [string, string] => {
        const { merges, rows, ...layout } = sheet.layout;
        const cells = [...sheet.cells].flatMap(([row, line]) =>
          [...line].map(
            ([column, { formula, value, style, extras }]) =>
              `${JSON.stringify([row, column, formula ?? value])} ${lookOf(style)} ${extras ? json(extras) : ''}`,
          ),
        );
        const ownRows = [...rows].map(
          ([row, { heightPoints, hidden }]) => [row, heightPoints, hidden === true] as const,
        );
        const parts = [cells.sort(), merges.map(json).sort(), ownRows.sort(([a], [b]) => a - b), layout];
        return [sheet.name, parts.map(json).join('\n')];
      }),
  ]);
}

/** The first difference between two states, in words; null where there is none. */
function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | null {
  for (const [name, text] of after) {
    const former = before.get(name) ?? '';
    if (former === text) continue;
    let at = 0;
    while (former[at] === text[at]) at++;
    const around = (whole: string): string => whole.slice(Math.max(0, at - 120), at + 120);
    return `${name}\n- ${around(former)}\n+ ${around(text)}`;
  }
  return null;
}

type Recognise = ReturnType<typeof recognisingAgain>;

async function forms(recognise: Recognise, only?: string): Promise<readonly FormTable[]> {
  const workbook = await readWorkbookCells();
  // Understanding all sheets anew takes longer than all else here: one sheet is enough to find one's way back.
  const { sheets, organisation } =
    only === undefined
      ? recognise(workbook)
      : recogniseWorkbook(
          workbook.filter(({ name }) => name === only),
          only,
        );
  return sheets.flatMap(({ name, visibility, tables }) => {
    const cells = workbook.find((sheet) => sheet.name === name);
    if (!cells || visibility !== 'visible') return [];
    return tables
      .filter(({ columns }) => columns.length > 2)
      .map((table) => formTable(table, cells, organisation, workbook));
  });
}

describe.each(FILES)('in %s', (file) => {
  const recognise = recognisingAgain(file);
  let book: Book;
  let close: () => void;

  beforeEach(async () => {
    const opened = await openInOffice(new Uint8Array(readFileSync(path.join(FOLDER, file))));
    ({ book, close } = expectSuccess(opened));
  });
  afterEach(() => close());

  it('a record that comes and goes leaves every sheet as it was', async () => {
    const before = stateOf(book);
    for (const form of await forms(recognise)) {
      const { length } = form.records;
      // A record like an old one lands in a group where the ledger has groups; one like the last at the end.
      for (const like of new Set([form.records[Math.floor(length / 3)], form.records.at(-1)])) {
        const plan = placeRecord(form, like?.values ?? {});
        const step = expectSuccess(await addRecord(plan));
        const again = (await forms(recognise, plan.sheet)).find(
          ({ table }) => table.headerRows[0] === form.table.headerRows[0],
        );
        const added = again?.records.find(({ row }) => row === plan.row);
        expect([plan.sheet, again?.records.length, added !== undefined]).toEqual([
          plan.sheet,
          length + 1,
          true,
        ]);
        expectSuccess(await step.undo());
        expect(difference(before, stateOf(book, plan.sheet))).toBeNull();
        // The same without the undo: by deleting it.
        expectSuccess(await addRecord(plan));
        if (!again || !added) throw new Error('the record was not found again');
        expectSuccess(await removeRecord(planRemoval(again, added)));
        expect(difference(before, stateOf(book, plan.sheet))).toBeNull();
      }
    }
    expect(difference(before, stateOf(book))).toBeNull();
  });

  it('a deleted record comes back as it was, the first, the last or one in the middle', async () => {
    const before = stateOf(book);
    for (const form of await forms(recognise)) {
      const { length } = form.records;
      for (const index of new Set([0, Math.floor(length / 2), length - 1])) {
        const record = form.records[index];
        if (record === undefined) continue;
        const step = expectSuccess(await removeRecord(planRemoval(form, record)));
        expectSuccess(await step.undo());
        expect(difference(before, stateOf(book, form.cells.name))).toBeNull();
      }
    }
    expect(difference(before, stateOf(book))).toBeNull();
  });

  it('a changed record comes back as it was, and nothing but what was changed is written', async () => {
    const before = stateOf(book);
    for (const form of await forms(recognise)) {
      const record = form.records[Math.floor(form.records.length / 2)];
      const text = form.columns.find(({ field, isComputed }) => field.type === 'text' && !isComputed);
      if (record === undefined || text === undefined) continue;
      const { id } = text.field;
      expect(planAmendment(form, record, record.values, new Set(Object.keys(record.values))).writes).toEqual(
        [],
      );
      const plan = planAmendment(form, record, { ...record.values, [id]: '改过' }, new Set([id]));
      expect(plan.writes.map(({ content }) => content)[0]).toBe('改过');
      const step = expectSuccess(await amendRecord(plan));
      expectSuccess(await step.undo());
    }
    expect(difference(before, stateOf(book))).toBeNull();
  });
});
