import chineseDays from 'chinese-days';
import { addDays, datePartsOf, weekdayOf, type PlainDate } from './plainDate';

/** Days that a company's own calendar decides otherwise: 班 works, 休 rests (domain.md 10.4). */
export type CalendarOverrides = ReadonlyMap<PlainDate, 'work' | 'rest'>;

/** The years for which the package holds the notices of the State Council; outside of them it would silently count Mon-Fri. */
const KNOWN_YEARS = { first: 2004, last: 2026 } as const;
/** Statutory holidays on fixed dates, for years whose notice is not out yet (domain.md 10.3). */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

const NO_OVERRIDES: CalendarOverrides = new Map();

/** Whether a year's working days are only estimated, until its holidays are published (暂估). */
export function isEstimatedYear(year: number): boolean {
  return year < KNOWN_YEARS.first || year > KNOWN_YEARS.last;
}

/** Whether people work on a day: weekends, statutory holidays and make-up days, the company's overrides first. */
export function isWorkingDay(date: PlainDate, overrides: CalendarOverrides = NO_OVERRIDES): boolean {
  const override = overrides.get(date);
  if (override !== undefined) return override === 'work';
  if (!isEstimatedYear(datePartsOf(date).year)) return chineseDays.isWorkday(date);
  return weekdayOf(date) <= 5 && !FIXED_HOLIDAYS.has(date.slice(5));
}

/**
 * The n-th working day after a date; the starting day is not counted (民法典 201). 0 gives the day itself.
 * @param days whole working days, not negative
 */
export function addWorkingDays(
  date: PlainDate,
  days: number,
  overrides: CalendarOverrides = NO_OVERRIDES,
): PlainDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, overrides)) left--;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  overrides: CalendarOverrides = NO_OVERRIDES,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, overrides)) count++;
  return count;
}
