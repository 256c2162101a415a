import type { CellValue, SheetCells } from '../cells';
import type { Field } from '../kinds/kind';
import type { RecognisedTable } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { grownFormula } from './grownFormula';

/** A sum that must count a new row; rows are those after the new row has been inserted. */
export interface TotalChange {
  readonly row: number;
  readonly column: number;
  /** A formula ('=SUM(K5:K28)') or a printed figure. */
  readonly content: CellValue;
}

/** Decimals of points are few; thousandths keep their sums exact. */
const THOUSAND = 1000;

function amountOf(value: FieldValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  return typeof value === 'object' && value !== null && 'unit' in value ? value.value : 0;
}

/** A printed figure with an amount added: 4.5 → 5.5, 410人次 → 422人次; null where it is no figure. */
function withAmount(printed: CellValue, amount: number): CellValue | null {
  const add = (figure: number): number =>
    (Math.round(figure * THOUSAND) + Math.round(amount * THOUSAND)) / THOUSAND;
  if (typeof printed === 'number') return add(printed);
  const match = typeof printed === 'string' ? /^(\d+(?:\.\d+)?)(\D*)$/.exec(printed) : null;
  return match ? `${String(add(Number(match[1])))}${match[2] ?? ''}` : null;
}

/**
 * The sums below a new record: the next subtotal and the totals after it. Formulas get longer ranges, printed figures the
 * record's amount on top; a figure that was wrong before stays wrong by as much, and the check says so.
 */
export function totalChanges(
  table: RecognisedTable,
  cells: SheetCells,
  row: number,
  columns: ReadonlyArray<{ readonly column: number; readonly field: Field }>,
  values: Readonly<Record<string, FieldValue>>,
): readonly TotalChange[] {
  const below = table.skippedRows.filter((skipped) => skipped.row >= row);
  const firstSum = below.find(({ reason }) => reason === 'subtotal' || reason === 'total');
  const sums = below.filter((skipped) => skipped.reason === 'total' || skipped === firstSum);
  return sums.flatMap((sum) =>
    columns.flatMap(({ column, field }) => {
      const formula = cells.formulas[sum.row - cells.firstRow]?.[column - cells.firstColumn] ?? '';
      if (formula !== '') {
        const grown = grownFormula(formula, row);
        return grown === null ? [] : [{ row: sum.row + 1, column, content: grown }];
      }
      const amount = amountOf(values[field.id]);
      if (amount === 0 || !['points', 'integer', 'quantity'].includes(field.type)) return [];
      const printed = cells.values[sum.row - cells.firstRow]?.[column - cells.firstColumn] ?? null;
      const content = withAmount(printed, amount);
      return content === null ? [] : [{ row: sum.row + 1, column, content }];
    }),
  );
}
