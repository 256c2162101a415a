import { datePartsOf, daysInMonth, parsePlainDate, plainDate, type PlainDate } from '../calendar/plainDate';
import { failure, success, type Result } from '../result';
import type { ReadingContext } from './cellContent';
import type { WrittenDate } from './dateText';
import type { DatePrecision, DateValue } from './fieldValue';

export type DateFault = 'date.invalid' | 'date.ambiguous';
export type DateReading = Result<DateValue, DateFault>;

/** No ledger reaches further; 2106 for 2016 is a slip. */
const YEARS = { first: 1949, last: 2099 } as const;

const NEVER = parsePlainDate('9999-12-31');

/** The year and month that a date's missing parts belong to: the row's for a deadline, else the ledger's. */
export interface NearMonth {
  readonly year: number | null;
  readonly month: number | null;
}

export function nearMonthOf({ ahead, rowDate, year, month }: ReadingContext): NearMonth {
  return ahead === true && rowDate !== undefined && rowDate.precision !== 'open' && month === null
    ? datePartsOf(rowDate.date)
    : { year, month };
}

/**
 * The year that a date without one belongs to: the ledger's, or the one before for 12月 in a ledger of January (at most
 * 11 months back); a deadline may as well lie in the year after.
 */
export function inferredYear(month: number, context: ReadingContext): number | null {
  if (context.ahead === true && context.rowDate !== undefined && context.rowDate.precision !== 'open') {
    const row = datePartsOf(context.rowDate.date);
    return month - row.month < -6 ? row.year + 1 : row.year;
  }
  const { year } = context;
  if (year === null || context.month === null) return year;
  const distance = month - context.month;
  if (context.ahead === true) return distance < -6 ? year + 1 : year;
  return distance > 6 ? year - 1 : year;
}

export function dateValue(
  first: PlainDate | null,
  last: PlainDate | null,
  precision: DatePrecision,
  inferred: boolean,
): DateReading {
  if (first === null) return failure('date.invalid');
  const { year } = datePartsOf(first);
  if (precision !== 'open' && (year < YEARS.first || year > YEARS.last)) return failure('date.invalid');
  return success({
    date: first,
    precision,
    ...(last === null ? {} : { end: last }),
    ...(inferred ? { inferredYear: true as const } : {}),
  });
}

/** Whole months from `from` to `to`; `endOnly` gives the last day alone. */
function monthsValue(
  year: number,
  from: number,
  to: number,
  precision: DatePrecision,
  endOnly: boolean,
  inferred: boolean,
): DateReading {
  const last = to >= 1 && to <= 12 ? plainDate(year, to, daysInMonth(year, to)) : null;
  return endOnly
    ? dateValue(last, null, precision, inferred)
    : dateValue(plainDate(year, from, 1), last, precision, inferred);
}

/** A written date with what it doesn't say taken from its surroundings. */
export function completedDate(written: WrittenDate, context: ReadingContext): DateReading {
  if (written.form === 'ambiguous') return failure('date.ambiguous');
  if (written.form === 'open') return dateValue(NEVER, null, 'open', false);
  const month =
    written.form === 'day' || written.form === 'xun' || written.form === 'month'
      ? (written.month ?? nearMonthOf(context).month)
      : 1;
  if (month === null) return failure('date.invalid');
  const inferred = written.year === null;
  const year =
    written.year ?? (written.form === 'year' ? nearMonthOf(context).year : inferredYear(month, context));
  if (year === null) return failure('date.invalid');
  switch (written.form) {
    case 'day':
      return dateValue(plainDate(year, month, written.day), null, 'day', inferred);
    case 'xun': {
      const first = plainDate(year, month, written.xun * 10 - 9);
      const lastDay = written.xun === 3 ? daysInMonth(year, month) : written.xun * 10;
      return dateValue(first, plainDate(year, month, lastDay), 'xun', inferred);
    }
    case 'month':
      return monthsValue(year, month, month, 'month', written.end, inferred);
    case 'quarter': {
      const last = written.quarter * 3;
      return monthsValue(year, last - 2, last, 'quarter', written.end, inferred);
    }
    case 'half':
      return monthsValue(year, written.half * 6 - 5, written.half * 6, 'year', written.end, inferred);
    case 'year':
      return monthsValue(year, 1, 12, 'year', written.end, inferred);
  }
}
