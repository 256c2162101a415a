import type { Amendment } from '../../ledger/form/amendment';
import { success, type Result } from '../../ledger/result';
import { cellRuns, loadRuns, placeOfRun, restoreRun, writeRun } from './cellRuns';
import { loadDateColumns } from './dateColumns';
import { inExcel } from './inExcel';
import { loadWritable } from './ledgerSheet';
import { addressOf } from './rangeArea';
import { loadContents, refuseIfChanged } from './writtenCells';
import type { WrittenStep } from './writtenStep';

type TakeBack = (context: Excel.RequestContext) => Promise<null>;

async function writeAmendment(context: Excel.RequestContext, amendment: Amendment): Promise<TakeBack> {
  const { sheet: name, row, firstColumn, writes, neighbours } = amendment;
  const sheet = context.workbook.worksheets.getItem(name);
  const runs = cellRuns(writes);
  const refuseUnwritable = loadWritable(sheet, name, neighbours);
  const readBefore = loadRuns(context, runs);
  const widenForDates = loadDateColumns(context, writes);
  await context.sync();
  refuseUnwritable();
  const before = readBefore();
  for (const run of runs) writeRun(context, run);
  const narrow = widenForDates();
  sheet.activate();
  sheet.getCell(row - 1, firstColumn - 1).select();
  const places = runs.map(placeOfRun);
  const contents = loadContents(context, places);
  await context.sync();
  const written = contents();
  return async (later) => {
    const now = loadContents(later, places);
    await later.sync();
    refuseIfChanged(written, now());
    for (const kept of before) restoreRun(later, kept);
    narrow(later);
    await later.sync();
    return null;
  };
}

/** Writes the changed cells of a record: two requests, whatever the number of rows; the second is one undo step. */
export async function amendRecord(amendment: Amendment): Promise<Result<WrittenStep, string>> {
  const takeBack = await inExcel((context) => writeAmendment(context, amendment));
  if (!takeBack.ok) return takeBack;
  const { sheet, row, firstColumn, lastColumn } = amendment;
  const area = addressOf({ firstRow: row, firstColumn, lastRow: row, lastColumn });
  return success({ place: `${sheet}!${area}`, undo: () => inExcel(takeBack.value) });
}
