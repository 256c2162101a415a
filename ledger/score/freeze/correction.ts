import type { PlainDate } from '../../calendar/plainDate';
import type { FieldValue } from '../../values/fieldValue';
import { roundHalfUpShort } from '../fraction';
import { pointsOf, textOf, type PlacedRecord } from '../ledgerRecords';
import { fractionOfMilli, type Milli } from '../milli';
import { parsePeriod, periodName } from '../period';
import type { RowDifference } from './rowDifferences';

const balanceOf = (row: PlacedRecord | null): number =>
  row === null ? 0 : pointsOf(row.values.bonus) - pointsOf(row.values.deduction);

/**
 * The new entry that corrects a closed period instead of a changed row (domain.md 13.5): 更正 in its 事项, the points that
 * were too many or too few, and in 备注 which row of which period it corrects. `date` is the day on which it is made. null
 * where no points differ.
 */
export function correctionOf(
  difference: RowDifference,
  period: string,
  date: PlainDate,
): Readonly<Record<string, FieldValue>> | null {
  const before = difference.kind === 'added' ? null : difference.before;
  const after = difference.kind === 'removed' ? null : difference.after;
  const gained = balanceOf(after) - balanceOf(before);
  const source = before ?? after;
  if (gained === 0 || source === null) return null;
  const { unit, person, reason, basis } = (after ?? source).values;
  const closed = parsePeriod(period);
  const points = roundHalfUpShort(fractionOfMilli(Math.abs(gained) as Milli), 3);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(person === undefined ? {} : { person }),
    date: { date, precision: 'day' },
    reason: `更正：${textOf(reason)}`,
    basis: textOf(basis),
    ...(gained > 0 ? { bonus: points } : { deduction: points }),
    remark: `更正${closed === null ? period : periodName(closed)}已封存结果，${before === null ? '补录' : '原'}${source.sheet}第${String(source.row)}行`,
  };
}
