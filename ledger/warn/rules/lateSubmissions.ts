import { addWorkingDays } from '../../calendar/workingDays';
import { lastDayOf, monthsOf } from '../../score/period';
import { monthOf, unitsOf } from '../../score/ledgerRecords';
import { monthsBetween } from '../months';
import { isWithin, type Days, type Occasion } from '../occasion';
import type { Situation } from '../sharedRecords';

/**
 * A unit whose 业务量统计表 of a month had not come by the working day that the rules name. Units that never report any
 * volume have none to report.
 */
export function lateSubmissions(situation: Situation, days: Days): readonly Occasion[] {
  const notice = situation.rules.submission;
  if (!notice.isOn) return [];
  const due = monthsBetween(days).flatMap((period) => {
    const dueDate = addWorkingDays(lastDayOf(period), notice.workingDayOfMonth, situation.calendar);
    const on = addWorkingDays(dueDate, 1, situation.calendar);
    return isWithin(days, on) ? [{ month: monthsOf(period)[0] ?? '', dueDate, on }] : [];
  });
  if (due.length === 0) return [];
  const reported = [...monthsReported(situation)];
  return due.flatMap(({ month, dueDate, on }) =>
    reported
      .filter(([, months]) => !months.has(month) && [...months].some((each) => each < month))
      .map(([unit]): Occasion => {
        const matter = `${month}业务量统计表`;
        return { rule: 'submission.late', notice, subject: unit, unit, dueDate, on, matter };
      }),
  );
}

/** The months, `YYYY-MM`, that each unit has handed in. */
function monthsReported({ rows, organisation }: Situation): ReadonlyMap<string, ReadonlySet<string>> {
  const reported = new Map<string, Set<string>>();
  for (const { values } of rows.workload)
    for (const unit of unitsOf(values.unit, organisation)) {
      const months = reported.get(unit) ?? new Set();
      const month = monthOf(values.month);
      if (month !== null) months.add(month);
      reported.set(unit, months);
    }
  return reported;
}
