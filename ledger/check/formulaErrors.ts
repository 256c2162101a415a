import type { Problem } from '../problem';
import type { MappedColumn, ReadRecords } from '../recognise/readRecords';
import type { SheetGrid } from '../recognise/sheetGrid';
import { isErrorText } from '../values/cellContent';
import type { OtherColumn } from './checkTable';
import { problemAt } from './problemAt';

/**
 * `formula.error` where no reader looks: in columns of no known meaning, in known ledgers and other tables, and in the
 * rows of totals.
 */
export function formulaErrorProblems(
  grid: SheetGrid,
  { records, skippedRows }: ReadRecords,
  mapped: readonly MappedColumn[],
  others: readonly OtherColumn[],
): readonly Problem[] {
  const unread = others.map(({ column, header }) => ({ column, field: { id: null, header } }));
  const totals = skippedRows.filter(({ reason }) => reason === 'subtotal' || reason === 'total');
  const errorsIn = (row: number, columns: typeof unread | readonly MappedColumn[]): readonly Problem[] =>
    columns
      .filter(({ column }) => grid.isOwnCell(row, column) && isErrorText(grid.content(row, column).value))
      .map(({ column, field }) => problemAt(grid, row, column, field, 'formula.error'));
  return [
    ...(unread.length > 0 ? records.flatMap(({ row }) => errorsIn(row, unread)) : []),
    ...totals.flatMap(({ row }) => [...errorsIn(row, unread), ...errorsIn(row, mapped)]),
  ];
}
