import type { KindId } from '../kinds/kind';
import type { Problem } from '../problem';
import type { DateValue, FieldValue } from '../values/fieldValue';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** Which date must not come before which, by kind: [earlier, later]. */
const ORDERS: Readonly<Partial<Record<KindId, ReadonlyArray<readonly [string, string]>>>> = {
  rectifications: [
    ['foundDate', 'doneDate'],
    ['foundDate', 'deadline'],
    ['doneDate', 'verifiedDate'],
  ],
  warnings: [
    ['issuedDate', 'feedbackDate'],
    ['issuedDate', 'liftedDate'],
  ],
  interviews: [['date', 'deadline']],
};

function dateOf(value: FieldValue | undefined): DateValue | null {
  return typeof value === 'object' && value !== null && 'precision' in value && value.precision !== 'open'
    ? value
    : null;
}

/** `order.dates`: done before found, verified before done; on the date that is too early. */
export function dateOrderProblems(table: TableUnderCheck): readonly Problem[] {
  const pairs = ORDERS[table.kind.id] ?? [];
  return pairs.flatMap(([earlier, later]) => {
    const mapped = columnOf(table, later);
    if (mapped === undefined) return [];
    return table.read.records
      .filter(({ values }) => {
        const [first, second] = [dateOf(values[earlier]), dateOf(values[later])];
        // A coarse date is too early only when even its last day is.
        return first !== null && second !== null && (second.end ?? second.date) < first.date;
      })
      .map(({ row }) => problemAt(table.grid, row, mapped.column, mapped.field, 'order.dates'));
  });
}
