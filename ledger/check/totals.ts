import type { Problem } from '../problem';
import type { MappedColumn } from '../recognise/readRecords';
import type { LedgerRecord } from '../recognise/recognised';
import type { CellContent } from '../values/cellContent';
import { decimalOfNumber } from '../values/decimal';
import type { FieldValue } from '../values/fieldValue';
import { readPoints } from '../values/points';
import { readQuantity } from '../values/quantity';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** Sums are kept in thousandths: points have one decimal, quantities seldom more. */
const THOUSAND = 1000;

function thousandths(value: FieldValue | undefined): number | null {
  if (typeof value === 'number') return Math.round(value * THOUSAND);
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return Math.round(Number(value) * THOUSAND);
  if (typeof value === 'object' && value !== null && 'unit' in value)
    return Math.round(value.value * THOUSAND);
  return null;
}

/** What a total row prints, without its sign; null where it prints no number. */
function printedTotal(cell: CellContent): number | null {
  if (typeof cell.value === 'number') return thousandths(decimalOfNumber(cell.value));
  const points = readPoints(cell);
  if (points.ok) return thousandths(points.value);
  const quantity = readQuantity(cell, { header: '' });
  return quantity.ok ? thousandths(quantity.value) : null;
}

/** A subtotal may count only the last unit's rows: units of a single row often have none of their own. */
function lastGroup(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const unit = JSON.stringify(records.at(-1)?.values.unit);
  const before = records.findLastIndex(({ values }) => JSON.stringify(values.unit) !== unit);
  return records.slice(before + 1);
}

function sumOf(
  records: readonly LedgerRecord[],
  { field, column }: MappedColumn,
  table: TableUnderCheck,
): number | null {
  const numbers = records
    .filter(({ row }) => table.grid.isOwnCell(row, column))
    .map(({ values }) => thousandths(values[field.id]))
    .filter((number): number is number => number !== null);
  return numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
}

/**
 * `total.mismatch`: a printed 小计 or 合计 that differs from what the rows add up to. A subtotal counts the rows since the
 * last subtotal or section, a total all rows since the last total. The difference is shown, never overwritten.
 */
export function totalProblems(table: TableUnderCheck): readonly Problem[] {
  const { grid, read } = table;
  const summed = table.columns.filter(({ field }) => ['points', 'integer', 'quantity'].includes(field.type));
  const problems: Problem[] = [];
  let groupStart = 0;
  let totalStart = 0;
  for (const { row, reason } of read.skippedRows) {
    if (reason === 'subtotal' || reason === 'total') {
      const from = reason === 'subtotal' ? groupStart : totalStart;
      const records = read.records.filter((record) => record.row > from && record.row < row);
      for (const mapped of summed) {
        if (!grid.isOwnCell(row, mapped.column)) continue;
        const printed = printedTotal(grid.content(row, mapped.column));
        const sums = [records, ...(reason === 'subtotal' ? [lastGroup(records)] : [])]
          .map((rows) => sumOf(rows, mapped, table))
          .filter((sum) => sum !== null);
        if (printed !== null && sums.length > 0 && !sums.includes(printed)) {
          problems.push(problemAt(grid, row, mapped.column, mapped.field, 'total.mismatch'));
        }
      }
    }
    if (reason === 'subtotal' || reason === 'total' || reason === 'section') groupStart = row;
    if (reason === 'total') totalStart = row;
  }
  return problems;
}
