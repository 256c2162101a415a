import type { KindId } from '../kinds/kind';
import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import type { DateValue } from '../values/fieldValue';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** A date, and those that must not come after it, the nearest step first: the first that is known is compared. */
interface Order {
  readonly date: string;
  readonly after: readonly string[];
}

/** What must not come before what, by kind. */
export const DATE_ORDERS: Readonly<Partial<Record<KindId, readonly Order[]>>> = {
  rectifications: [
    { date: 'doneDate', after: ['foundDate'] },
    { date: 'deadline', after: ['foundDate'] },
    { date: 'verifiedDate', after: ['doneDate', 'foundDate'] },
  ],
  warnings: [
    { date: 'feedbackDate', after: ['issuedDate'] },
    { date: 'liftedDate', after: ['issuedDate'] },
  ],
  interviews: [{ date: 'deadline', after: ['date'] }],
};

function dateIn({ values }: LedgerRecord, field: string): DateValue | null {
  const value = values[field];
  return typeof value === 'object' && value !== null && 'precision' in value && value.precision !== 'open'
    ? value
    : null;
}

/** A coarse date is too early only when even its last day is. */
function isTooEarly(record: LedgerRecord, { date, after }: Order): boolean {
  const own = dateIn(record, date);
  const before = after.map((field) => dateIn(record, field)).find((known) => known !== null);
  return own !== null && before !== undefined && (own.end ?? own.date) < before.date;
}

/** `order.dates`: done before found, verified before done; on the date that is too early. */
export function dateOrderProblems(table: TableUnderCheck): readonly Problem[] {
  return (DATE_ORDERS[table.kind.id] ?? []).flatMap((order) => {
    const mapped = columnOf(table, order.date);
    if (mapped === undefined) return [];
    return table.read.records
      .filter((record) => isTooEarly(record, order))
      .map(({ row }) => problemAt(table.grid, row, mapped.column, mapped.field, 'order.dates'));
  });
}
