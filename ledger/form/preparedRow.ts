import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { amendRecord, type Amendment } from './amendment';
import { columnCell } from './cellWrite';
import { serialColumn, valueAt, type FormTable } from './formTable';
import { newSerial } from './newSerial';
import { serialContent } from './renumbered';

/** What a numbered row seems to continue from above is not its own. */
const saysNothing = ({ raw }: LedgerRecord): boolean => Object.keys(raw).every((id) => id === 'serial');

/**
 * The row that a ledger keeps ready for its next record: empty, or with no more than a number, right below the last
 * record (the example or the header where there is none). Null where there is none: a single empty row only sets 合计 off.
 */
export function preparedRow({ table, records }: FormTable): number | null {
  if (table.skippedRows.some(({ reason }) => reason === 'subtotal')) return null;
  const example = table.skippedRows.findLast(({ reason }) => reason === 'example');
  const last = records.findLast((record) => !saysNothing(record));
  const row = Math.max(last?.row ?? 0, example?.row ?? 0, table.headerRows.at(-1) ?? 0) + 1;
  const isBlank = (at: number): boolean =>
    table.skippedRows.some((skipped) => skipped.row === at && skipped.reason === 'blank');
  const isNumbered = (at: number): boolean =>
    records.some((record) => record.row === at && saysNothing(record));
  return isNumbered(row) || (isBlank(row) && (isBlank(row + 1) || isNumbered(row + 1))) ? row : null;
}

/** Plans a new record in the row that was kept ready for it: borders, validation and sums are there already. */
export function fillPreparedRow(
  form: FormTable,
  row: number,
  values: Readonly<Record<string, FieldValue>>,
): Amendment {
  const filled = form.columns.filter(
    (each) => columnCell(each, values, form.cells.dateSystem).content !== null,
  );
  const changed = new Set(filled.map(({ field }) => field.id));
  const amendment = amendRecord(form, { row, values: {}, raw: {} }, values, changed);
  const column = serialColumn(form)?.column;
  if (column === undefined || valueAt(form.cells, row, column) !== null) return amendment;
  const above = form.records.findLast((record) => record.row < row);
  const content = serialContent(newSerial(form, above));
  const serial = { sheet: form.cells.name, row, column, content, before: null };
  return { ...amendment, writes: [serial, ...amendment.writes] };
}
