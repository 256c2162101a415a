import { success, type Result } from '../../ledger/result';
import { asText } from './cellText';
import { inExcel } from './inExcel';
import type { WrittenSheet } from './ownSheet';
import { loadContents, refuseIfChanged } from './writtenCells';

/** One cell that was rewritten. */
export interface CellChangeEntry {
  /** As the user's clock shows it: 2016-09-05 14:30. */
  readonly time: string;
  readonly sheet: string;
  /** A1 style, without the sheet. */
  readonly address: string;
  readonly before: string;
  readonly after: string;
  /** The kind of problem in the reader's words. */
  readonly reason: string;
}

export const CHANGE_HEADER = ['时间', '工作表', '单元格', '修改前', '修改后', '原因', '修改人'] as const;
const SHEET = '修改记录';
/** Where the user has a sheet of that name of their own. */
const OTHER_SHEET = '修改记录（检查）';
const WIDTHS_POINTS = [100, 110, 60, 150, 150, 90, 70];

/** A change as a line of the report. */
export function changeLine(entry: CellChangeEntry, author: string): readonly string[] {
  const { time, sheet, address, before, after, reason } = entry;
  return [time, sheet, address, before, after, reason, author];
}

function begin(sheet: Excel.Worksheet): void {
  const header = sheet.getRangeByIndexes(0, 0, 1, CHANGE_HEADER.length);
  header.values = [[...CHANGE_HEADER]];
  header.format.font.bold = true;
  header.format.fill.color = '#E7F0EC';
  WIDTHS_POINTS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(1);
}

interface ReportSheet {
  readonly name: string;
  readonly isNew: boolean;
  /** Counts from 0. */
  readonly firstFreeRow: number;
}

/** The sheet to go on with: ours, or a new one. */
async function findReport(context: Excel.RequestContext): Promise<ReportSheet> {
  const candidates = [SHEET, OTHER_SHEET].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const header = sheet.getRange('A1:G1');
    const used = sheet.getUsedRangeOrNullObject(true);
    header.load('values');
    used.load('rowIndex,rowCount');
    return { name, header, used };
  });
  await context.sync();
  const own = candidates.find(
    ({ header, used }) =>
      !used.isNullObject && JSON.stringify(header.values[0]) === JSON.stringify(CHANGE_HEADER),
  );
  if (own) return { name: own.name, isNew: false, firstFreeRow: own.used.rowIndex + own.used.rowCount };
  const isTaken = candidates[0]?.used.isNullObject === false;
  return { name: isTaken ? OTHER_SHEET : SHEET, isNew: true, firstFreeRow: 1 };
}

/**
 * Adds changes to the sheet 修改记录, which is made where there is none. Every line is text: what a cell said is shown,
 * never evaluated.
 */
export async function writeChanges(
  entries: readonly CellChangeEntry[],
  author: string,
): Promise<Result<WrittenSheet, string>> {
  const written = await inExcel(async (context) => {
    const report = await findReport(context);
    const { worksheets } = context.workbook;
    const sheet = report.isNew ? worksheets.add(report.name) : worksheets.getItem(report.name);
    if (report.isNew) begin(sheet);
    const lines = sheet.getRangeByIndexes(report.firstFreeRow, 0, entries.length, CHANGE_HEADER.length);
    lines.values = entries.map((entry) => changeLine(entry, author).map(asText));
    lines.load('address');
    await context.sync();
    const place = { sheet: report.name, address: lines.address.slice(lines.address.lastIndexOf('!') + 1) };
    const contents = loadContents(context, [place]);
    await context.sync();
    return { ...report, place, contents: contents() };
  });
  if (!written.ok) return written;
  const { name, isNew, place, contents } = written.value;
  const undo = (): Promise<Result<null, string>> =>
    inExcel(async (context) => {
      const now = loadContents(context, [place]);
      await context.sync();
      refuseIfChanged(contents, now());
      const sheet = context.workbook.worksheets.getItem(name);
      if (isNew) sheet.delete();
      else sheet.getRange(place.address).clear();
      await context.sync();
      return null;
    });
  return success({ sheet: name, place: `${name}!${place.address}`, undo });
}
