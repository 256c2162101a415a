// The notices alone: with its lunar calendar the package would be a sixteenth of what the pane loads first.
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { addDays, datePartsOf, weekdayOf, type PlainDate } from './plainDate';

/** A company's own days: duty days and days off that differ from the national calendar (domain.md 10.4). */
export type CalendarOverrides = ReadonlyMap<PlainDate, 'work' | 'off'>;

const NO_OVERRIDES: CalendarOverrides = new Map();

/** Years for which chinese-days 1.5.7 holds the State Council's notices; for others it would silently count Mon–Fri. */
const FIRST_KNOWN_YEAR = 2004;
const LAST_KNOWN_YEAR = 2026;
/** Holidays that the 《全国年节及纪念日放假办法》 fixes by date, as month-day. */
const FIXED_HOLIDAYS: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/**
 * Whether the calendar of the date's year is an estimate (暂估，待国务院办公厅通知): weekends and holidays of fixed date
 * only. Whatever is computed from such a day must say so.
 */
export function isProvisional(date: PlainDate): boolean {
  const { year } = datePartsOf(date);
  return year < FIRST_KNOWN_YEAR || year > LAST_KNOWN_YEAR;
}

/** What the State Council's notices say of a day; null where they say nothing and the weekday decides. */
function noticedDay(date: PlainDate): boolean | null {
  if (date in workdays) return true;
  return date in holidays ? false : null;
}

/** Whether people work on a day, make-up days (调休) included. */
export function isWorkingDay(date: PlainDate, overrides: CalendarOverrides = NO_OVERRIDES): boolean {
  const override = overrides.get(date);
  if (override !== undefined) return override === 'work';
  const isWeekday = weekdayOf(date) <= 5;
  if (isProvisional(date)) return isWeekday && !FIXED_HOLIDAYS.includes(date.slice(5));
  return noticedDay(date) ?? isWeekday;
}

/** The last day of “N 个工作日内”: the N-th working day after a day, which itself doesn't count (民法典 201). */
export function addWorkingDays(
  date: PlainDate,
  count: number,
  overrides: CalendarOverrides = NO_OVERRIDES,
): PlainDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, overrides)) left--;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 where `to` isn't later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  overrides: CalendarOverrides = NO_OVERRIDES,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, overrides)) count++;
  }
  return count;
}

/** The day itself where it is a working day, else the last one before it. */
export function workingDayUpTo(date: PlainDate, overrides: CalendarOverrides = NO_OVERRIDES): PlainDate {
  let day = date;
  while (!isWorkingDay(day, overrides)) day = addDays(day, -1);
  return day;
}

/** The day itself where it is a working day, else the next one: a deadline on a day off moves on (民法典 203). */
export function workingDayFrom(date: PlainDate, overrides: CalendarOverrides = NO_OVERRIDES): PlainDate {
  return addWorkingDays(addDays(date, -1), 1, overrides);
}

/** The working day so many working days after a day, or before it where the count is negative. */
export function shiftWorkingDays(
  date: PlainDate,
  count: number,
  overrides: CalendarOverrides = NO_OVERRIDES,
): PlainDate {
  if (count >= 0) return addWorkingDays(date, count, overrides);
  let day = date;
  for (let left = -count; left > 0; left--) day = workingDayUpTo(addDays(day, -1), overrides);
  return day;
}
