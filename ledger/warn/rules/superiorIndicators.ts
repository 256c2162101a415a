import { addDays, parsePlainDate } from '../../calendar/plainDate';
import { workingDayFrom } from '../../calendar/workingDays';
import { uncarriedIndicators } from '../../check/across/uncarriedIndicators';
import { lastDayOf } from '../../score/period';
import { textOf } from '../../score/ledgerRecords';
import { textKey } from '../../values/textKey';
import { monthsBetween } from '../months';
import { aboutRow, isWithin, type Days, type Occasion } from '../occasion';
import type { SharedRow, Situation } from '../sharedRecords';

/** A superior company's indicator that no unit carries, or whose local indicator nobody knows, by a day of its year (R34). */
export function uncarried({ rows, rules, calendar }: Situation, days: Days): readonly Occasion[] {
  const notice = rules.uncarried;
  if (!notice.isOn) return [];
  return [...new Set(rows.decomposition.map(({ record }) => record.year))].flatMap((year) => {
    const dueDate = parsePlainDate(`${String(year)}-${notice.due}`);
    if (dueDate === null) return [];
    const on = workingDayFrom(addDays(dueDate, 1), calendar);
    if (!isWithin(days, on)) return [];
    const ofYear = ({ record }: SharedRow): boolean => record.year === year;
    const findings = uncarriedIndicators(rows.decomposition.filter(ofYear), rows.indicators.filter(ofYear));
    return findings.flatMap((finding): Occasion[] => {
      const row = rows.decomposition.find(({ row: number }) => number === finding.row);
      if (row === undefined) return [];
      const matter = textOf(row.values.superiorIndicator);
      return [{ ...aboutRow(row), rule: 'indicator.uncarried', notice, dueDate, on, matter }];
    });
  });
}

/** A key indicator whose status states a progress behind the share of the year that has passed (序时进度; R60). */
export function behindSchedule({ rows, rules, calendar }: Situation, days: Days): readonly Occasion[] {
  const notice = rules.behind;
  if (!notice.isOn) return [];
  const months = monthsBetween(days);
  return rows.decomposition.flatMap((row) => {
    const percent = /(\d+(?:\.\d+)?)%/.exec(textKey(textOf(row.values.status)))?.[1];
    if (percent === undefined) return [];
    return months
      .filter(({ year }) => year === row.record.year)
      .flatMap((month): Occasion[] => {
        const due = Math.floor(((month.months[0] ?? 12) * 100) / 12);
        if (Number(percent) >= due - notice.tolerancePercent) return [];
        const dueDate = lastDayOf(month);
        const on = workingDayFrom(addDays(dueDate, 1), calendar);
        const matter = textOf(row.values.localIndicator) || textOf(row.values.superiorIndicator);
        const detail = `完成${percent}%，序时进度应为${String(due)}%`;
        return [{ ...aboutRow(row), rule: 'indicator.behind', notice, dueDate, on, matter, detail }];
      });
  });
}
