import type { CellValue } from '../cells';
import type { CellWrite } from './cellWrite';
import { formulaAt, valueAt, type FormColumn, type FormTable } from './formTable';

/** How a record's row changes the sheet: it comes in, goes, or stays and only says something else. */
export type RowStep = 1 | 0 | -1;

/** Decimals of points are few; thousandths keep their sums exact. */
const THOUSAND = 1000;

const SUMMED: ReadonlySet<string> = new Set(['points', 'integer', 'quantity']);

/** What a cell adds to a sum: 0.5, or the 12 of 12人次. */
export function amountOf(content: CellValue): number {
  if (typeof content === 'number') return content;
  const match = typeof content === 'string' ? /^'?(-?\d+(?:\.\d+)?)\D*$/.exec(content) : null;
  return match ? Number(match[1]) : 0;
}

/**
 * What a column's cell adds to its sum. Ledgers write deductions with and without a minus sign, often in one column
 * (domain.md 3.4): only where one 得失分 column holds both kinds does the sign count.
 */
export function summedAmount({ field, sign }: FormColumn, content: CellValue): number {
  const amount = amountOf(content);
  return field.type === 'points' && sign !== 'signed' ? Math.abs(amount) : amount;
}

/** -1 where a sum of deductions is printed below zero. */
function direction({ field, sign }: FormColumn, printed: CellValue): 1 | -1 {
  if (field.type !== 'points' || sign === 'signed') return 1;
  const figure = amountOf(printed);
  return figure < 0 || (figure === 0 && sign === 'negative') ? -1 : 1;
}

/** A printed figure with an amount added: 4.5 → 5.5, 410人次 → 422人次; null where it is no figure. */
function withAmount(printed: CellValue, amount: number): CellValue | null {
  const add = (figure: number): number =>
    (Math.round(figure * THOUSAND) + Math.round(amount * THOUSAND)) / THOUSAND;
  if (typeof printed === 'number') return add(printed);
  const match = typeof printed === 'string' ? /^(-?\d+(?:\.\d+)?)(\D*)$/.exec(printed) : null;
  return match ? `${String(add(Number(match[1])))}${match[2] ?? ''}` : null;
}

/**
 * The printed sums below a row: the next subtotal and the totals after it get the difference; a figure that was wrong
 * before stays wrong by as much, and the check says so. Sums that are formulas count by themselves.
 * @param row where the record comes in, stands or stood, as the sheet was read
 * @param amounts what each column's sum gains, by column number
 * @returns cells by their rows after the step
 */
export function changedSums(
  { table, cells, columns }: FormTable,
  row: number,
  step: RowStep,
  amounts: ReadonlyMap<number, number>,
): readonly CellWrite[] {
  const below = table.skippedRows.filter((skipped) => skipped.row >= row);
  const firstSum = below.find(({ reason }) => reason === 'subtotal' || reason === 'total');
  const sums = below.filter((skipped) => skipped.reason === 'total' || skipped === firstSum);
  return sums.flatMap((sum) =>
    columns.flatMap((each): readonly CellWrite[] => {
      const { column, field } = each;
      const amount = amounts.get(column) ?? 0;
      if (amount === 0 || !SUMMED.has(field.type) || formulaAt(cells, sum.row, column) !== '') return [];
      const before = valueAt(cells, sum.row, column);
      const content = withAmount(before, amount * direction(each, before));
      return content === null ? [] : [{ sheet: cells.name, row: sum.row + step, column, content, before }];
    }),
  );
}
