import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  lastDayOfMonth,
  plainDate,
  type PlainDate,
} from '../../calendar/plainDate';
import { shiftWorkingDays, workingDayFrom, workingDayUpTo } from '../../calendar/workingDays';
import { cycleDays, looksAt } from '../../check/across/missedCoverage';
import { textOf } from '../../score/ledgerRecords';
import { lastDayOf } from '../ladder';
import { yearsBetween } from '../months';
import { aboutRow, isWithin, type Days, type Occasion } from '../occasion';
import type { SharedRow, Situation } from '../sharedRecords';

/** Days off in a row are fewer, whatever a company adds to a holiday of eight days. */
const LONGEST_DAYS_OFF = 31;

/** A risk point of the indicator ledger, with the days on which checks looked at it. */
interface RiskPoint {
  readonly row: SharedRow;
  /** The first day of its year that the check ledger tells of. */
  readonly start: PlainDate;
  /** Ascending. */
  readonly looks: readonly PlainDate[];
}

/** Two rules look at them, on each of several days. */
const RISK_POINTS = new WeakMap<Situation, readonly RiskPoint[]>();

function riskPoints(situation: Situation): readonly RiskPoint[] {
  const known = RISK_POINTS.get(situation) ?? riskPointsOf(situation);
  RISK_POINTS.set(situation, known);
  return known;
}

/** Silent where the check ledger tells of nothing in the risk point's year. */
function riskPointsOf({ rows }: Situation): readonly RiskPoint[] {
  const dated = rows.checks.flatMap((check) => {
    const day = lastDayOf(check.values.date);
    return day === null ? [] : [{ check, day }];
  });
  return rows.indicators.flatMap((row) => {
    const year = String(row.record.year);
    const days = dated.map(({ day }) => day).filter((day) => day.startsWith(year));
    const start = days.sort()[0];
    if (start === undefined || textOf(row.values.riskPoint) === '') return [];
    const looks = dated.filter(({ check }) => looksAt(check, row)).map(({ day }) => day);
    return [{ row, start, looks: looks.sort() }];
  });
}

/** A risk point not looked at within its cycle (R40), from the first check of its year or the last look on. */
export function missedCycles(situation: Situation, days: Days): readonly Occasion[] {
  const { cycleMissed: notice } = situation.rules;
  if (!notice.isOn) return [];
  const [first, last] = [dayNumber(days.from) - LONGEST_DAYS_OFF, dayNumber(days.to)];
  return riskPoints(situation).flatMap(({ row, start, looks }) => {
    const cycle = cycleDays(row.values.cycle);
    if (cycle === null) return [];
    const yearEnd = `${String(row.record.year)}-12-31`;
    const starts = [start, ...looks.filter((day) => day > start && day <= yearEnd)];
    return starts.flatMap((from, i) => {
      const nextLook = starts[i + 1];
      const found: Occasion[] = [];
      // The first time when the cycle is over, then as often as the rules repeat it.
      for (let due = dayNumber(from) + cycle; due < last; due += Math.max(cycle, notice.repeatDays)) {
        if (due < first) continue;
        const dueDate = dateOfDayNumber(due);
        const on = workingDayFrom(addDays(dueDate, 1), situation.calendar);
        if (on > yearEnd || (nextLook !== undefined && on >= nextLook)) break;
        const detail = looks.includes(from) ? `上次抽查${from}` : '本年度尚未抽查';
        const matter = textOf(row.values.riskPoint);
        found.push({ ...aboutRow(row), rule: 'coverage.missed', notice, dueDate, on, matter, detail });
      }
      return found;
    });
  });
}

interface Quarter {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** When what is missing is warned of. */
  readonly on: PlainDate;
}

/** A mandatory risk point (R19) that nobody has looked at in a quarter, some working days before the quarter ends. */
export function uncoveredPoints(situation: Situation, days: Days): readonly Occasion[] {
  const { uncovered: notice } = situation.rules;
  if (!notice.isOn) return [];
  const quarters = yearsBetween(days)
    .flatMap((year) => quartersOf(year, situation))
    .filter(({ on }) => isWithin(days, on));
  if (quarters.length === 0) return [];
  return riskPoints(situation).flatMap(({ row, start, looks }) => {
    if (!notice.grades.some((grade) => grade === row.values.grade)) return [];
    return quarters
      .filter(({ on }) => on.startsWith(String(row.record.year)) && on >= start)
      .filter(({ first, on }) => !looks.some((day) => day >= first && day <= on))
      .map(({ last: dueDate, on }): Occasion => {
        const matter = textOf(row.values.riskPoint);
        return { ...aboutRow(row), rule: 'coverage.uncovered', notice, dueDate, on, matter };
      });
  });
}

function quartersOf(year: number, { rules, calendar }: Situation): readonly Quarter[] {
  return [3, 6, 9, 12].flatMap((month) => {
    const first = plainDate(year, month - 2, 1);
    const last = lastDayOfMonth(year, month);
    const on = shiftWorkingDays(workingDayUpTo(last, calendar), -rules.uncovered.workingDaysBefore, calendar);
    return first === null ? [] : [{ first, last, on }];
  });
}
