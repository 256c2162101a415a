import type { LedgerRecord } from '../recognise/recognised';
import { serialColumn, valueAt, type FormTable } from './formTable';
import { nextSerial } from './nextSerial';
import { amountOf } from './sums';

/**
 * Serial numbers are counted on: within a ledger, and where every group counts anew, from the record above; at the end
 * from the highest. A ledger that leaves its numbers out gets none.
 */
export function newSerial(form: FormTable, above: LedgerRecord | undefined): string | number | null {
  const { cells, grid, records } = form;
  const column = serialColumn(form)?.column;
  if (column === undefined || records.length === 0) return 1;
  const serialAt = ({ row }: LedgerRecord) =>
    grid.isOwnCell(row, column) ? valueAt(cells, row, column) : null;
  const own = above === undefined ? null : nextSerial(serialAt(above));
  if (own !== null) return own;
  const last = records.findLast((record) => serialAt(record) !== null);
  const next = last === undefined ? null : nextSerial(serialAt(last));
  if (typeof next !== 'number') return next;
  return records.reduce((highest, record) => Math.max(highest, amountOf(serialAt(record)) + 1), next);
}

/** Whether every group counts anew. */
export const restarts = ({ records }: FormTable): boolean =>
  records.filter(({ values }) => values.serial === 1).length > 1;
