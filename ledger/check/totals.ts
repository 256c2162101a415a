import type { CellValue } from '../cells';
import type { Problem } from '../problem';
import { isSignedColumn, type MappedColumn } from '../recognise/readRecords';
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

/** What a total row prints, without its sign; null where it prints no number, or only an approximate one. */
function printedTotal(cell: CellContent): number | null {
  if (typeof cell.value === 'number') return thousandths(decimalOfNumber(cell.value));
  const points = readPoints(cell);
  if (points.ok) return thousandths(points.value);
  const quantity = readQuantity(cell, { header: '' });
  if (!quantity.ok || isApproximate(quantity.value)) return null;
  return thousandths(quantity.value);
}

function isApproximate(value: FieldValue | undefined): boolean {
  return typeof value === 'object' && value !== null && 'approximate' in value && value.approximate === true;
}

function unitOf(value: FieldValue | undefined): string {
  return typeof value === 'object' && value !== null && 'unit' in value ? value.unit : '';
}

/** 平均 and 累计 (since the year began, on other sheets) are no sums of these rows. */
function isSumOfRows({ grid }: TableUnderCheck, row: number): boolean {
  return !grid.filledColumns(row).some((column) => /^(?:平均|累计|全年|本年)/.test(grid.key(row, column)));
}

/** A subtotal may count only the last unit's rows: units of a single row often have none of their own. */
function lastGroup(records: readonly LedgerRecord[]): readonly LedgerRecord[] {
  const unit = JSON.stringify(records.at(-1)?.values.unit);
  const before = records.findLastIndex(({ values }) => JSON.stringify(values.unit) !== unit);
  return records.slice(before + 1);
}

/** The sum of a column, without its sign; null where it has no numbers, or where 户 would be added to 件. */
function sumOf(
  records: readonly LedgerRecord[],
  mapped: MappedColumn,
  { grid, columns }: TableUnderCheck,
): number | null {
  const own = records.filter(({ row }) => grid.isOwnCell(row, mapped.column));
  const values = own.map((record) => record.values[mapped.field.id]);
  const units = new Set(values.map(unitOf).filter((unit) => unit !== ''));
  if (units.size > 1 || values.some(isApproximate)) return null;
  const numbers = values.map(thousandths).filter((number) => number !== null);
  const added = isSignedColumn(mapped, columns)
    ? own.map((record) => thousandths(record.values.bonus) ?? 0)
    : [];
  if (numbers.length + added.length === 0) return null;
  return Math.abs([...numbers, ...added.map((number) => -number)].reduce((a, b) => a + b, 0));
}

/**
 * The sums that a total row may mean. A subtotal counts the rows since the last subtotal or section, or only the last
 * unit's; a total all rows since the last total, or all there are.
 */
function sumsFor(
  { row, reason }: { readonly row: number; readonly reason: string },
  starts: { readonly group: number; readonly total: number },
  mapped: MappedColumn,
  table: TableUnderCheck,
): readonly number[] {
  const between = (from: number): readonly LedgerRecord[] =>
    table.read.records.filter((record) => record.row > from && record.row < row);
  const groups =
    reason === 'subtotal'
      ? [between(starts.group), lastGroup(between(starts.group))]
      : [between(starts.total), between(0)];
  return groups.map((rows) => sumOf(rows, mapped, table)).filter((sum) => sum !== null);
}

/** What to write over a total that is wrong: the sum, where there is only one it may be and no formula computes it. */
function recomputed(
  table: TableUnderCheck,
  row: number,
  column: number,
  sums: readonly number[],
): { readonly before: string; readonly after: string; readonly content: CellValue } | undefined {
  const { cells } = table.grid;
  const formula = cells.formulas[row - cells.firstRow]?.[column - cells.firstColumn] ?? '';
  const { value, text } = table.grid.content(row, column);
  const [sum] = sums;
  if (sum === undefined || sums.some((other) => other !== sum)) return undefined;
  if (formula !== '' || typeof value !== 'number') return undefined;
  const content = (value < 0 ? -sum : sum) / THOUSAND;
  return { before: text, after: String(content), content };
}

/**
 * `total.mismatch`: a printed 小计 or 合计 that differs from what the rows add up to. The difference is shown and the sum
 * offered, never written unasked.
 */
export function totalProblems(table: TableUnderCheck): readonly Problem[] {
  const { grid, read } = table;
  const summed = table.columns.filter(({ field }) => ['points', 'integer', 'quantity'].includes(field.type));
  const problems: Problem[] = [];
  const starts = { group: 0, total: 0 };
  for (const skipped of read.skippedRows) {
    const { row, reason } = skipped;
    const isTotal = reason === 'subtotal' || reason === 'total';
    if (isTotal && isSumOfRows(table, row)) {
      for (const mapped of summed) {
        if (!grid.isOwnCell(row, mapped.column)) continue;
        const printed = printedTotal(grid.content(row, mapped.column));
        const sums = sumsFor(skipped, starts, mapped, table);
        if (printed === null || sums.length === 0 || sums.includes(printed)) continue;
        const fix = recomputed(table, row, mapped.column, sums);
        const problem = problemAt(grid, row, mapped.column, mapped.field, 'total.mismatch', fix);
        const difference = new Set(sums).size === 1 ? `；明细之和是${String((sums[0] ?? 0) / THOUSAND)}` : '';
        problems.push({ ...problem, message: `${problem.message}${difference}` });
      }
    }
    if (isTotal || reason === 'section') starts.group = row;
    if (reason === 'total') starts.total = row;
  }
  return problems;
}
