import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { columnCell, contentAt, rowAsRead, type CellWrite, type RowAsRead } from './cellWrite';
import { formulaAt, type FormColumn, type FormTable } from './formTable';
import { sameValue } from './sameValue';
import { formRow, keepsFormat, type FormRow } from './formRow';
import { changedSums, summedAmount } from './sums';

/** Changes to a record that stays in its row. */
export interface Amendment extends FormRow {
  /** The changed cells alone, and the sums that follow them. */
  readonly writes: readonly CellWrite[];
  /** Rows of the merged group cells that change: all records in them change too. */
  readonly groups: ReadonlyArray<{
    readonly label: string;
    readonly firstRow: number;
    readonly lastRow: number;
  }>;
  readonly neighbours: readonly RowAsRead[];
}

/** Records below that take a group's value from this one because their own cells are empty. */
function followers(form: FormTable, record: LedgerRecord, { field }: FormColumn): readonly LedgerRecord[] {
  if (field.continues !== true) return [];
  const { records } = form;
  const start = records.indexOf(record) + 1;
  let end = start;
  while (
    records[end] !== undefined &&
    records[end]?.raw[field.id] === undefined &&
    records[end]?.values[field.id] !== undefined
  )
    end++;
  return records.slice(start, end);
}

/**
 * Cells that keep a group's value for the records below when the row that says it for them goes or says something else:
 * the next record says it then.
 */
export function inheritedCells(
  form: FormTable,
  record: LedgerRecord,
  column: FormColumn,
): readonly CellWrite[] {
  const [next] = followers(form, record, column);
  const value = record.values[column.field.id];
  if (next === undefined || value === undefined) return [];
  const { cells } = form;
  const at = { sheet: cells.name, row: next.row, column: column.column };
  return [{ ...at, ...columnCell(column, record.values, cells.dateSystem), before: null }];
}

/**
 * Plans the change of some fields of a record. What wasn't touched stays as it is written, whatever it is.
 * @param changed ids of the fields that were changed
 */
export function amendRecord(
  form: FormTable,
  record: LedgerRecord,
  values: Readonly<Record<string, FieldValue>>,
  changed: ReadonlySet<string>,
): Amendment {
  const { cells, grid, columns } = form;
  const place = formRow(form, record.row);
  const writes: CellWrite[] = [];
  const groups: Array<Amendment['groups'][number]> = [];
  const amounts = new Map<number, number>();
  for (const each of columns) {
    const { column, field, isComputed } = each;
    if (!changed.has(field.id) || field.type === 'serial') continue;
    if (isComputed && formulaAt(cells, record.row, column) !== '') continue;
    if (
      sameValue(values[field.id], record.values[field.id]) &&
      values[field.id] !== undefined &&
      values.bonus === record.values.bonus
    )
      continue;
    const merge = grid.merge(record.row, column);
    const row = merge?.firstRow ?? record.row;
    const { content, format } = columnCell(each, values, cells.dateSystem);
    const before = contentAt(cells, row, merge?.firstColumn ?? column);
    const own = grid.content(row, column).format;
    writes.push({
      ...{ sheet: cells.name, row, column: merge?.firstColumn ?? column, content, before },
      ...(format === undefined || keepsFormat(own) ? {} : { format }),
    });
    amounts.set(column, summedAmount(each, content) - summedAmount(each, before));
    if (merge !== null && merge.lastRow > merge.firstRow)
      groups.push({ label: each.header, firstRow: merge.firstRow, lastRow: merge.lastRow });
    else if (record.raw[field.id] === undefined) writes.push(...inheritedCells(form, record, each));
    else {
      const last = followers(form, record, each).at(-1);
      if (last !== undefined) groups.push({ label: each.header, firstRow: record.row, lastRow: last.row });
    }
  }
  const { firstColumn, lastColumn } = place;
  return {
    ...place,
    writes: [...writes, ...changedSums(form, record.row, 0, amounts)],
    groups,
    neighbours: [rowAsRead(cells, record.row, firstColumn, lastColumn)],
  };
}
