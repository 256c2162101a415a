import type { CellArea } from '../../ledger/cells';
import type { Placement } from '../../ledger/form/placement';
import { success, type Result } from '../../ledger/result';
import { cellRuns, loadRuns, movedRun, placeOfRun, restoreRun, writeRun, type CellRun } from './cellRuns';
import { loadDateColumns } from './dateColumns';
import { inExcel } from './inExcel';
import { loadWritable } from './ledgerSheet';
import { insertRow } from './newRow';
import { addressOf } from './rangeArea';
import { growExtents, loadExtents } from './rowExtents';
import { continueValidation, loadValidations } from './rowValidation';
import { loadContents, refuseIfChanged } from './writtenCells';
import type { WrittenStep } from './writtenStep';

const endingAt = (merge: CellArea, lastRow: number): CellArea => ({ ...merge, lastRow });

/** Puts merged areas in place of others at the same cells. */
function remerge(
  sheet: Excel.Worksheet,
  merges: readonly CellArea[],
  from: (merge: CellArea) => CellArea,
  to: (merge: CellArea) => CellArea,
): void {
  for (const merge of merges) {
    const next = to(merge);
    sheet.getRange(addressOf(from(merge))).unmerge();
    if (next.lastRow > next.firstRow || next.lastColumn > next.firstColumn)
      sheet.getRange(addressOf(next)).merge(false);
  }
}

function writeCells(sheet: Excel.Worksheet, { row, templateRow, cells, computedColumns }: Placement): void {
  for (const { column, content, format } of cells) {
    const cell = sheet.getCell(row - 1, column - 1);
    if (format !== undefined) cell.numberFormat = [[format]];
    if (content !== null) cell.formulas = [[content]];
  }
  if (templateRow === null) return;
  for (const column of computedColumns) {
    sheet.getCell(row - 1, column - 1).copyFrom(sheet.getCell(templateRow - 1, column - 1), 'Formulas');
  }
}

/** Takes a record out again and puts back what it had changed. */
type TakeBack = (context: Excel.RequestContext) => Promise<null>;

async function insertRecord(context: Excel.RequestContext, placement: Placement): Promise<TakeBack> {
  const { sheet: name, row, firstColumn, lastColumn, templateRow, mergedColumns } = placement;
  const sheet = context.workbook.worksheets.getItem(name);
  const runs = cellRuns(placement.writes);
  // Cells below the new row stand one row higher before it comes in.
  const beforeRun = (run: CellRun): CellRun =>
    run.sheet === name && run.firstRow > row ? movedRun(run, -1) : run;
  const refuseUnwritable = loadWritable(sheet, name, placement.neighbours);
  const readBefore = loadRuns(context, runs.map(beforeRun));
  const readExtents = loadExtents(context, sheet);
  const templateBefore = templateRow === null ? row - 1 : templateRow - (templateRow > row ? 1 : 0);
  const widenForDates = loadDateColumns(
    context,
    placement.cells.map((cell) => ({ ...cell, sheet: name })),
  );
  const columns = placement.cells.map(({ column }) => column);
  const validations = loadValidations(sheet, templateBefore, columns);
  const validationsBelow = loadValidations(sheet, row, columns);
  const template = sheet.getRange(`${String(templateBefore)}:${String(templateBefore)}`);
  template.load('format/rowHeight');
  await context.sync();
  refuseUnwritable();
  const before = readBefore();
  const extents = await readExtents();

  insertRow(sheet, placement, templateRow === null ? null : { row: templateRow, mergedColumns });
  const newRow = sheet.getRange(`${String(row)}:${String(row)}`);
  // A template that a filter hides has no height to give; Excel may have hidden the new row with it.
  if (template.format.rowHeight > 0) newRow.format.rowHeight = template.format.rowHeight;
  newRow.rowHidden = false;
  remerge(
    sheet,
    placement.grownMerges,
    (merge) => merge,
    (merge) => endingAt(merge, row),
  );
  remerge(
    sheet,
    placement.cutMerges,
    (merge) => endingAt(merge, merge.lastRow + 1),
    (merge) => endingAt(merge, row - 1),
  );
  for (const run of runs) writeRun(context, run);
  writeCells(sheet, placement);
  const narrow = widenForDates();
  growExtents(sheet, extents, placement);
  if (templateRow !== null) {
    const [own, below] = [validations(), validationsBelow()];
    columns.forEach((column, i) => {
      const [from, next] = [own[i], below[i]];
      if (from && next) continueValidation(sheet.getCell(row - 1, column - 1), from, from, next);
    });
  }
  sheet.activate();
  sheet.getCell(row - 1, firstColumn - 1).select();
  const places = [
    { sheet: name, address: addressOf({ firstRow: row, firstColumn, lastRow: row, lastColumn }) },
    ...runs.map(placeOfRun),
  ];
  const contents = loadContents(context, places);
  await context.sync();
  const written = contents();
  return async (later) => {
    const now = loadContents(later, places);
    await later.sync();
    refuseIfChanged(written, now());
    const again = later.workbook.worksheets.getItem(name);
    remerge(
      again,
      placement.grownMerges,
      (merge) => endingAt(merge, row),
      (merge) => merge,
    );
    again.getRange(`${String(row)}:${String(row)}`).delete('Up');
    remerge(
      again,
      placement.cutMerges,
      (merge) => endingAt(merge, row - 1),
      (merge) => merge,
    );
    for (const kept of before) restoreRun(later, kept);
    narrow(later);
    await later.sync();
    return null;
  };
}

/** Where a placed record stands: 抽查记录台账!A28:Q28. */
function placeOf({ sheet, row, firstColumn, lastColumn }: Placement): string {
  return `${sheet}!${addressOf({ firstRow: row, firstColumn, lastRow: row, lastColumn })}`;
}

/**
 * Inserts a record as planned: two requests (three where the sheet has table objects), whatever the number of rows; the
 * last is one undo step.
 */
export async function addRecord(placement: Placement): Promise<Result<WrittenStep, string>> {
  const takeBack = await inExcel((context) => insertRecord(context, placement));
  if (!takeBack.ok) return takeBack;
  return success({ place: placeOf(placement), undo: () => inExcel(takeBack.value) });
}
