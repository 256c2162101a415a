import { columnLetters, type CellValue } from '../../ledger/cells';
import type { CellWrite } from '../../ledger/form/cellWrite';
import { writable } from './cellText';
import { ExcelFault } from './inExcel';
import type { CellPlace } from './writtenCells';

/** Cells below one another that are read and written together. */
export interface CellRun {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly contents: readonly CellValue[];
  /** What stood there when the change was planned. */
  readonly before: readonly CellValue[];
  readonly format?: string;
}

/** Puts neighbours in a column together: ten thousand serial numbers are one range, not ten thousand. */
export function cellRuns(writes: readonly CellWrite[]): readonly CellRun[] {
  const sorted = [...writes].sort((a, b) =>
    a.sheet === b.sheet ? a.column - b.column || a.row - b.row : a.sheet < b.sheet ? -1 : 1,
  );
  const runs: Array<CellRun & { contents: CellValue[]; before: CellValue[] }> = [];
  for (const { sheet, row, column, content, before, format } of sorted) {
    const last = runs.at(-1);
    const isNext =
      last?.sheet === sheet &&
      last.column === column &&
      last.format === format &&
      last.firstRow + last.contents.length === row;
    if (isNext) {
      last.contents.push(content);
      last.before.push(before);
    } else {
      runs.push({ sheet, column, firstRow: row, contents: [content], before: [before], format });
    }
  }
  return runs;
}

export function placeOfRun({ sheet, column, firstRow, contents }: CellRun): CellPlace {
  const letters = columnLetters(column);
  const lastRow = firstRow + contents.length - 1;
  return { sheet, address: `${letters}${String(firstRow)}:${letters}${String(lastRow)}` };
}

/** The same run where its first row is another one. */
export function movedRun(run: CellRun, rows: number): CellRun {
  return { ...run, firstRow: run.firstRow + rows };
}

function rangeOf(context: Excel.RequestContext, run: CellRun): Excel.Range {
  const { sheet, address } = placeOfRun(run);
  return context.workbook.worksheets.getItem(sheet).getRange(address);
}

export function writeRun(context: Excel.RequestContext, run: CellRun): void {
  const range = rangeOf(context, run);
  // The format first: a date written into a text cell would stay a text.
  if (run.format !== undefined) range.numberFormat = run.contents.map(() => [run.format]);
  range.formulas = run.contents.map((content) => [content ?? '']);
}

/** A run as it was before it was written, ready to be written again. */
export interface KeptRun {
  readonly run: CellRun;
  readonly contents: readonly CellValue[];
  readonly formats: readonly string[];
}

/**
 * Asks for what runs hold before they are written; the answer can be had after the next sync.
 * @throws ExcelFault (from the answer) where a cell is not as it was when the change was planned
 */
export function loadRuns(context: Excel.RequestContext, runs: readonly CellRun[]): () => readonly KeptRun[] {
  const loaded = runs.map((run) => {
    const range = rangeOf(context, run);
    range.load('values,formulas,numberFormat');
    return { run, range };
  });
  return () =>
    loaded.map(({ run, range }) => {
      const formulas = range.formulas.map(([formula]) => formula as CellValue);
      refuseOther(run.before, formulas);
      const formats = range.numberFormat.map(([format]) => String(format));
      const contents = formulas.map((formula, i) =>
        writable(range.values[i]?.[0] as CellValue, formula, formats[i] ?? ''),
      );
      return { run, contents, formats };
    });
}

export function restoreRun(context: Excel.RequestContext, { run, contents, formats }: KeptRun): void {
  const range = rangeOf(context, run);
  if (run.format !== undefined) range.numberFormat = formats.map((format) => [format]);
  range.formulas = contents.map((content) => [content ?? '']);
}

/** @throws ExcelFault where cells hold something else than they did when the sheet was read */
export function refuseOther(planned: readonly CellValue[], now: readonly CellValue[]): void {
  if (planned.some((content, i) => (content ?? '') !== (now[i] ?? ''))) {
    throw new ExcelFault(
      '这张表在读取之后又有改动，为免写错地方没有写入；请稍候片刻，待窗格读取完毕再保存一次',
    );
  }
}
