import type { CellArea } from '../cells';
import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { groupColumns, lastOfGroup } from './recordGroups';
import { sameValue as same } from './sameValue';
import { formRow, keepsFormat, tallColumns, type FormRow } from './formRow';
import type { WrittenCell } from '../values/writeField';
import { columnCell, rowAsRead, type CellWrite, type RowAsRead } from './cellWrite';
import { formulaAt, type FormColumn, type FormTable } from './formTable';
import { newSerial, restarts } from './newSerial';
import { nextSerial } from './nextSerial';
import { preparedRow } from './preparedRow';
import { renumbered, serialContent } from './renumbered';
import { grownDependents } from './dependents';
import { changedSums, summedAmount } from './sums';

/** One cell of the new row. */
export interface PlacedCell extends WrittenCell {
  /** Counts from 1. */
  readonly column: number;
}

/** Where a new record goes and all that changes with it. Rows are those after the new row has been inserted. */
export interface Placement extends FormRow {
  /** The row whose look the new one takes; null in an empty ledger. */
  readonly templateRow: number | null;
  /** Columns of the template that lie in a merged area of several rows: their look can't be copied. */
  readonly mergedColumns: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** Columns whose formula goes on from the template row, such as =ROW()-3 or =H5+I5. */
  readonly computedColumns: readonly number[];
  /** Merged group cells that grow by the new row; areas before they grow. */
  readonly grownMerges: readonly CellArea[];
  /** Merged group cells that reach across the new row though it is none of theirs: they end above it. */
  readonly cutMerges: readonly CellArea[];
  /** Serial numbers below that move up by one, sums and other formulas that now count the new row too. */
  readonly writes: readonly CellWrite[];
  /** What stood above and at the new row when this was planned, before anything is inserted. */
  readonly neighbours: readonly RowAsRead[];
}

type Values = Readonly<Record<string, FieldValue>>;

/** After the last record and before 合计; in a ledger with groups at the end of its own. */
function rowAfter(form: FormTable, groups: readonly FormColumn[], values: Values): LedgerRecord | number {
  const { table, records } = form;
  const subtotals = table.skippedRows.filter(({ reason }) => reason === 'subtotal');
  const group =
    lastOfGroup(form, groups, values) ??
    (subtotals.length === 0 ? undefined : records.findLast((r) => same(r.values.unit, values.unit)));
  if (group !== undefined) return group;
  const last = records.at(-1);
  const lastSubtotal = subtotals.at(-1)?.row ?? 0;
  if (last !== undefined && lastSubtotal < last.row) return last;
  return Math.max(lastSubtotal, table.headerRows.at(-1) ?? 0);
}

type Share = 'grown' | 'covered' | 'cut' | null;

/** What becomes of a merged group cell of the record above: it takes the new row in, already reaches over it, or must not. */
function shareOf(
  merge: CellArea | null,
  row: number,
  isGroup: boolean,
  typed: FieldValue | undefined,
  above: FieldValue | undefined,
): Share {
  if (merge === null || merge.firstRow >= row) return null;
  // Inserted between its first and its last row, the new row lies in it: a group's cell may cover its 小计 too.
  if (merge.lastRow >= row) return typed === undefined || same(typed, above) ? 'covered' : 'cut';
  if (merge.lastRow === merge.firstRow || !isGroup) return null;
  return typed !== undefined && same(typed, above) ? 'grown' : null;
}

/** The row that a new record will stand in. */
export function rowFor(form: FormTable, values: Values): FormRow {
  const prepared = preparedRow(form);
  if (prepared !== null) return formRow(form, prepared);
  const found = rowAfter(form, groupColumns(form), values);
  return formRow(form, (typeof found === 'number' ? found : found.row) + 1);
}

/** Plans a new record's place; nothing is written yet. */
export function placeRecord(form: FormTable, values: Values): Placement {
  const { cells, grid, columns, records } = form;
  const groups = groupColumns(form);
  const found = rowAfter(form, groups, values);
  const after = typeof found === 'number' ? undefined : found;
  const place = formRow(form, (typeof found === 'number' ? found : found.row) + 1);
  const { row, firstColumn, lastColumn } = place;
  const template = after ?? records.at(-1);
  const isInside = records.some((record) => record.row >= row);
  const serial = newSerial(form, isInside || restarts(form) ? after : undefined);

  const placed: PlacedCell[] = [];
  const amounts = new Map<number, number>();
  const computedColumns: number[] = [];
  const grownMerges: CellArea[] = [];
  const cutMerges: CellArea[] = [];
  for (const each of columns) {
    const { column, field, isComputed } = each;
    const merge = after === undefined ? null : grid.merge(row - 1, column);
    const typed = values[field.id];
    const share = shareOf(merge, row, groups.includes(each), typed, after?.values[field.id]);
    if (merge !== null && share === 'grown') grownMerges.push(merge);
    if (merge !== null && share === 'cut') cutMerges.push(merge);
    if (share === 'grown' || share === 'covered') continue;
    if (isComputed && template !== undefined && formulaAt(cells, template.row, column) !== '') {
      computedColumns.push(column);
      continue;
    }
    const { content, format } =
      field.type === 'serial'
        ? { content: serialContent(serial) }
        : columnCell(each, values, cells.dateSystem);
    const own = template === undefined ? '' : grid.content(template.row, column).format;
    amounts.set(column, summedAmount(each, content));
    placed.push({ column, content, ...(format === undefined || keepsFormat(own) ? {} : { format }) });
  }
  return {
    ...place,
    templateRow: template === undefined ? null : template.row + (template.row >= row ? 1 : 0),
    mergedColumns: template === undefined ? [] : tallColumns(form, template.row),
    cells: placed,
    ...{ computedColumns, grownMerges, cutMerges },
    writes: [
      ...(isInside ? renumbered(form, row, nextSerial(serial, -1), 1) : []),
      ...changedSums(form, row, 1, amounts),
      ...grownDependents(form, row),
    ],
    neighbours: [row - 1, row].map((at) => rowAsRead(cells, at, firstColumn, lastColumn)),
  };
}
