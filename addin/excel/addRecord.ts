import { columnLetters, type CellArea } from '../../ledger/cells';
import type { Placement } from '../../ledger/form/placement';
import { success, type Result } from '../../ledger/result';
import { ExcelFault, inExcel } from './inExcel';
import { addressOf } from './rangeArea';
import { loadContents, refuseIfChanged } from './writtenCells';
import type { WrittenStep } from './writtenStep';

/** Runs of neighbouring columns of the template whose look can be copied as a whole. */
function copiedRuns({
  firstColumn,
  lastColumn,
  mergedColumns,
}: Placement): ReadonlyArray<readonly [number, number]> {
  const runs: Array<[number, number]> = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (mergedColumns.includes(column)) continue;
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/** Gives the new row the look of its template; cells beside merged groups take that of a plain neighbour. */
function copyLook(sheet: Excel.Worksheet, placement: Placement, rowHeightPoints: number): void {
  const { row, templateRow, mergedColumns } = placement;
  if (templateRow === null) return;
  const rowRange = (at: number, [from, to]: readonly [number, number]): Excel.Range =>
    sheet.getRange(addressOf({ firstRow: at, firstColumn: from, lastRow: at, lastColumn: to }));
  const runs = copiedRuns(placement);
  for (const run of runs) rowRange(row, run).copyFrom(rowRange(templateRow, run), 'Formats');
  const plain = runs[0]?.[0];
  if (plain !== undefined) {
    for (const column of mergedColumns) {
      rowRange(row, [column, column]).copyFrom(rowRange(templateRow, [plain, plain]), 'Formats');
    }
  }
  // A template that a filter hides has no height to give.
  if (rowHeightPoints > 0) sheet.getRange(`${String(row)}:${String(row)}`).format.rowHeight = rowHeightPoints;
}

function writeCells(sheet: Excel.Worksheet, { row, cells, totals, renumbered }: Placement): void {
  for (const { column, content, format, formula } of cells) {
    const cell = sheet.getCell(row - 1, column - 1);
    if (format !== undefined) cell.numberFormat = [[format]];
    if (formula !== undefined) cell.formulas = [[formula]];
    else if (content !== null) cell.formulas = [[content]];
  }
  for (const { row: at, column, content } of [...totals, ...renumbered]) {
    sheet.getCell(at - 1, column - 1).formulas = [[content]];
  }
}

const grown = (merge: CellArea, row: number): CellArea => ({
  ...merge,
  lastRow: Math.max(merge.lastRow, row),
});

/** Takes a record out again and puts back what it had changed. */
type Removal = (context: Excel.RequestContext) => Promise<null>;

async function insertRecord(context: Excel.RequestContext, placement: Placement): Promise<Removal> {
  const { sheet: name, row, firstColumn, lastColumn, grownMerges } = placement;
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load('protected');
  // What changes below the new row, as it stands before: one row higher than afterwards.
  const changed = [...placement.totals, ...placement.renumbered];
  const below = changed.map(({ row: after, column }) => {
    const cell = sheet.getCell(after - 2, column - 1);
    cell.load('formulas');
    return { cell, row: after - 1, column };
  });
  const template = sheet.getRange(`${String(row - 1)}:${String(row - 1)}`);
  template.load('format/rowHeight');
  await context.sync();
  if (protection.protected) {
    throw new ExcelFault(`工作表“${name}”受保护，请先在“审阅”中撤销工作表保护`);
  }
  const before = below.map((each) => ({
    row: each.row,
    column: each.column,
    formulas: each.cell.formulas as unknown[][],
  }));

  sheet.getRange(`${String(row)}:${String(row)}`).insert('Down');
  copyLook(sheet, placement, template.format.rowHeight);
  for (const merge of grownMerges) {
    sheet.getRange(addressOf(merge)).unmerge();
    sheet.getRange(addressOf(grown(merge, row))).merge(false);
  }
  writeCells(sheet, placement);
  sheet.activate();
  sheet.getCell(row - 1, firstColumn - 1).select();
  const places = [
    addressOf({ firstRow: row, firstColumn, lastRow: row, lastColumn }),
    ...changed.map(({ row: at, column }) => `${columnLetters(column)}${String(at)}`),
  ].map((address) => ({ sheet: name, address }));
  const contents = loadContents(context, places);
  await context.sync();
  const written = contents();
  return async (later) => {
    const now = loadContents(later, places);
    await later.sync();
    refuseIfChanged(written, now());
    removeRecord(later, placement, before);
    await later.sync();
    return null;
  };
}

function removeRecord(
  context: Excel.RequestContext,
  { sheet: name, row, grownMerges }: Placement,
  before: ReadonlyArray<{ readonly row: number; readonly column: number; readonly formulas: unknown[][] }>,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const merge of grownMerges) {
    sheet.getRange(addressOf(grown(merge, row))).unmerge();
    sheet.getRange(addressOf(merge)).merge(false);
  }
  sheet.getRange(`${String(row)}:${String(row)}`).delete('Up');
  for (const { row: at, column, formulas } of before) sheet.getCell(at - 1, column - 1).formulas = formulas;
}

/** Where a placed record stands: 抽查记录台账!A28:Q28. */
export function placeOf({ sheet, row, firstColumn, lastColumn }: Placement): string {
  return `${sheet}!${addressOf({ firstRow: row, firstColumn, lastRow: row, lastColumn })}`;
}

/** Inserts a record as planned: two requests, whatever the number of rows; the second is one undo step. */
export async function addRecord(placement: Placement): Promise<Result<WrittenStep, string>> {
  const removal = await inExcel((context) => insertRecord(context, placement));
  if (!removal.ok) return removal;
  return success({ place: placeOf(placement), undo: () => inExcel(removal.value) });
}
