import type { SheetCells } from '../cells';
import { recordRows } from '../form/plainRecords';
import type { RecognisedTable } from '../recognise/recognised';
import { SheetGrid } from '../recognise/sheetGrid';

/** Rows from `first` to `last`, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Where nothing stands below a ledger, its rules reach so many rows beyond its last record. */
export const ROWS_BELOW = 200;

/** The last row that a record may take: before totals, notes and signatures, and before another table. */
function lastRuledRow(table: RecognisedTable, grid: SheetGrid): number {
  const header = table.headerRows.at(-1) ?? 0;
  const lastRecord = recordRows(table, grid).at(-1) ?? header;
  const below = table.skippedRows.find(({ row, reason }) => row > lastRecord && isTail(reason));
  if (below !== undefined) return below.row - 1;
  return table.lastRow < grid.lastRow ? table.lastRow : lastRecord + ROWS_BELOW;
}

/** An example or a section's heading stands above records that are still to come. */
function isTail(reason: RecognisedTable['skippedRows'][number]['reason']): boolean {
  return reason === 'total' || reason === 'subtotal' || reason === 'note' || reason === 'signature';
}

/** The rows of a table that hold records or may hold them: no totals, notes, signatures, sections or repeated headers. */
export function ruledRows(table: RecognisedTable, cells: SheetCells): readonly RowSpan[] {
  const grid = new SheetGrid(cells);
  const left = new Set(table.skippedRows.filter(({ reason }) => reason !== 'blank').map(({ row }) => row));
  const last = lastRuledRow(table, grid);
  const spans: Array<{ first: number; last: number }> = [];
  for (let row = (table.headerRows.at(-1) ?? 0) + 1; row <= last; row++) {
    if (left.has(row)) continue;
    const span = spans.at(-1);
    if (span?.last === row - 1) span.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}
