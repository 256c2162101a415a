import type { CellArea } from '../../ledger/cells';
import type { CellWrite } from '../../ledger/form/cellWrite';
import type { Removal } from '../../ledger/form/removal';
import { success, type Result } from '../../ledger/result';
import {
  cellRuns,
  loadRuns,
  movedRun,
  placeOfRun,
  restoreRun,
  writeRun,
  type CellRun,
  type KeptRun,
} from './cellRuns';
import { inExcel } from './inExcel';
import { loadWritable } from './ledgerSheet';
import { insertRow } from './newRow';
import { loadRow, type PutBack } from './rowContent';
import { addressOf } from './rangeArea';
import { loadExtents, restoreExtents, type RowExtents } from './rowExtents';
import { loadContents, refuseIfChanged } from './writtenCells';
import type { WrittenStep } from './writtenStep';

const isOneCell = ({ firstRow, firstColumn, lastRow, lastColumn }: CellArea): boolean =>
  firstRow === lastRow && firstColumn === lastColumn;

const shorter = (merge: CellArea): CellArea => ({ ...merge, lastRow: merge.lastRow - 1 });

/** The row goes; what a merged cell said in it stands in the next one before. */
function deleteRow(sheet: Excel.Worksheet, { row, shrunkMerges }: Removal): void {
  const headed = shrunkMerges.filter(({ firstRow }) => firstRow === row);
  for (const merge of headed) {
    sheet.getRange(addressOf(merge)).unmerge();
    const column = merge.firstColumn - 1;
    sheet.getCell(row, column).copyFrom(sheet.getCell(row - 1, column), 'Formulas');
  }
  sheet.getRange(`${String(row)}:${String(row)}`).delete('Up');
  for (const merge of headed.map(shorter)) {
    if (!isOneCell(merge)) sheet.getRange(addressOf(merge)).merge(false);
  }
}

interface Before {
  readonly runs: readonly KeptRun[];
  readonly putBack: PutBack;
  readonly extents: RowExtents;
}

const touchedRun = ({ before, ...write }: CellWrite): CellRun => ({
  ...{ sheet: write.sheet, column: write.column, firstRow: write.row },
  ...{ contents: [write.content], before: [before] },
});

function insertAgain(sheet: Excel.Worksheet, removal: Removal, before: Before): void {
  const { row, templateRow, mergedColumns, shrunkMerges, ownMerges } = removal;
  for (const merge of shrunkMerges.map(shorter)) {
    if (!isOneCell(merge)) sheet.getRange(addressOf(merge)).unmerge();
  }
  // With the row in its place again the template stands where it stood.
  insertRow(sheet, removal, templateRow === null ? null : { row: templateRow, mergedColumns });
  sheet.getRange(`${String(row)}:${String(row)}`).unmerge();
  before.putBack(sheet);
  for (const merge of [...shrunkMerges, ...ownMerges]) {
    const { firstRow, lastRow, firstColumn } = merge;
    if (firstRow === row && lastRow > row) sheet.getCell(row, firstColumn - 1).clear('Contents');
    sheet.getRange(addressOf(merge)).merge(false);
  }
  const { context } = sheet;
  for (const kept of before.runs) restoreRun(context, kept);
  for (const write of removal.touched) writeRun(context, touchedRun(write));
  restoreExtents(sheet, before.extents, removal);
}

type TakeBack = (context: Excel.RequestContext) => Promise<null>;

async function deleteRecord(context: Excel.RequestContext, removal: Removal): Promise<TakeBack> {
  const { sheet: name, row, firstColumn, lastColumn } = removal;
  const sheet = context.workbook.worksheets.getItem(name);
  const runs = cellRuns(removal.writes);
  // Cells below stand one row lower before the row goes.
  const beforeRun = (run: CellRun): CellRun =>
    run.sheet === name && run.firstRow >= row ? movedRun(run, 1) : run;
  const refuseUnwritable = loadWritable(sheet, name, removal.neighbours);
  const readBefore = loadRuns(context, runs.map(beforeRun));
  const readExtents = loadExtents(context, sheet);
  const readRow = loadRow(sheet, removal);
  await context.sync();
  refuseUnwritable();
  const [keptRuns, putBack] = [readBefore(), readRow()];
  const before = { runs: keptRuns, putBack, extents: await readExtents() };

  deleteRow(sheet, removal);
  for (const run of runs) writeRun(context, run);
  sheet.activate();
  sheet.getCell(row - 1, firstColumn - 1).select();
  const around = { firstRow: Math.max(1, row - 1), firstColumn, lastRow: row, lastColumn };
  const places = [{ sheet: name, address: addressOf(around) }, ...runs.map(placeOfRun)];
  const contents = loadContents(context, places);
  await context.sync();
  const written = contents();
  return async (later) => {
    const now = loadContents(later, places);
    await later.sync();
    refuseIfChanged(written, now());
    insertAgain(later.workbook.worksheets.getItem(name), removal, before);
    await later.sync();
    return null;
  };
}

/** Deletes a record's row as planned: two requests (three with table objects); its undo writes all that was there. */
export async function removeRecord(removal: Removal): Promise<Result<WrittenStep, string>> {
  const takeBack = await inExcel((context) => deleteRecord(context, removal));
  if (!takeBack.ok) return takeBack;
  const { sheet, row } = removal;
  return success({ place: `${sheet}!${String(row)}`, undo: () => inExcel(takeBack.value) });
}
