import type { CellArea } from '../cells';
import type { LedgerRecord } from '../recognise/recognised';
import { inheritedCells } from './amendment';
import { rowAsRead, type CellWrite, type RowAsRead } from './cellWrite';
import { cutDependents } from './dependents';
import { valueAt, type FormTable, serialColumn } from './formTable';
import { formRow, tallColumns, type FormRow } from './formRow';
import { renumbered } from './renumbered';
import { changedSums, summedAmount } from './sums';

/** A record's row that goes, and all that changes with it. */
export interface Removal extends FormRow {
  /** A record's row beside it whose look is the same, as rows are before; null where it is the only one. */
  readonly templateRow: number | null;
  /** Columns of the template that lie in a merged area of several rows: their look can't be copied. */
  readonly mergedColumns: readonly number[];
  /** Merged cells within the row. */
  readonly ownMerges: readonly CellArea[];
  /** Merged group cells that shrink with it, as they are before. */
  readonly shrunkMerges: readonly CellArea[];
  /** Serials, sums and group values; rows are those after the row has gone. */
  readonly writes: readonly CellWrite[];
  /** Formulas that must be written again when the row comes back; rows are those before. */
  readonly touched: readonly CellWrite[];
  /** How many formulas become #REF!, because they speak of this row alone. */
  readonly brokenCount: number;
  /** Cells of the row outside of the table that hold something: they go with it. */
  readonly besideCount: number;
  readonly neighbours: readonly RowAsRead[];
}

/** Plans the deletion of a record. */
export function removeRecord(form: FormTable, record: LedgerRecord): Removal {
  const { cells, grid, columns, records } = form;
  const place = formRow(form, record.row);
  const { row, firstColumn, lastColumn } = place;
  const shrunkMerges = cells.merges.filter(
    (merge) => merge.firstRow <= row && merge.lastRow >= row && merge.firstRow < merge.lastRow,
  );
  const writes: CellWrite[] = [];
  for (const column of columns) {
    if (grid.merge(row, column.column) !== null || record.raw[column.field.id] === undefined) continue;
    writes.push(...inheritedCells(form, record, column).map((write) => ({ ...write, row: write.row - 1 })));
  }
  const serial = serialColumn(form)?.column;
  const own = serial === undefined || !grid.isOwnCell(row, serial) ? null : valueAt(cells, row, serial);
  const amounts = new Map(
    columns
      .filter(({ column }) => grid.isOwnCell(row, column))
      .map((each) => [each.column, -summedAmount(each, valueAt(cells, row, each.column))]),
  );
  const { mended, touched, brokenCount } = cutDependents(form, row);
  const index = records.indexOf(record);
  const template = records[index - 1] ?? records[index + 1];
  const filled = grid.filledColumns(row);
  return {
    ...place,
    templateRow: template?.row ?? null,
    mergedColumns: template === undefined ? [] : tallColumns(form, template.row),
    ownMerges: cells.merges.filter(({ firstRow, lastRow }) => firstRow === row && lastRow === row),
    shrunkMerges,
    writes: [
      ...writes,
      ...renumbered(form, row + 1, own, -1),
      ...changedSums(form, row + 1, -1, amounts),
      ...mended,
    ],
    ...{ touched, brokenCount },
    besideCount: filled.filter((column) => column < firstColumn || column > lastColumn).length,
    neighbours: [row, row + 1].map((at) => rowAsRead(cells, at, firstColumn, lastColumn)),
  };
}
