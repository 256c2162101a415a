import { columnNumber } from '../cells';
import type { RecognisedTable } from '../recognise/recognised';
import type { SheetGrid } from '../recognise/sheetGrid';
import type { Normalisation } from './normalisation';

/**
 * The serial numbers to write where a ledger's numbers skip or repeat: counted on from the first one, anew after each
 * section. All of them or none: one alone would only move the gap. The indicator ledger keeps its numbers, for entries
 * refer to them (指标12), and so does a ledger with a number that is a text or a formula.
 */
export function renumberings(grid: SheetGrid, table: RecognisedTable): readonly Normalisation[] {
  const isBroken = table.problems.some(({ code }) => code === 'serial.gap' || code === 'serial.duplicate');
  const letters = table.columns.find(({ field }) => field === 'serial')?.column;
  if (!isBroken || letters === undefined || table.ledger === 'indicators') return [];
  const column = columnNumber(letters);
  const rows = table.records.map(({ row }) => row).filter((row) => grid.isOwnCell(row, column));
  const { cells } = grid;
  const hasFormula = rows.some(
    (row) => (cells.formulas[row - cells.firstRow]?.[column - cells.firstColumn] ?? '') !== '',
  );
  const numbers = rows.map((row) => grid.content(row, column).value);
  if (hasFormula || !numbers.every((number) => typeof number === 'number')) return [];
  let next = numbers[0] ?? 1;
  return rows.flatMap((row, i) => {
    const number = numbers[i] ?? 0;
    const isAnew = number === 1 && i > 0 && (rows[i - 1] ?? 0) + 1 < row;
    const expected = isAnew ? 1 : next;
    next = expected + 1;
    if (number === expected) return [];
    const change = { kind: 'serial', before: String(number), after: String(expected) } as const;
    return [{ ...change, sheet: cells.name, row, column: letters, field: 'serial', content: expected }];
  });
}
