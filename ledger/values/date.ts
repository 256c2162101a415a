import {
  dateOfSerial,
  datePartsOf,
  daysInMonth,
  parsePlainDate,
  plainDate,
  type PlainDate,
} from '../calendar/plainDate';
import { failure, success, type Result } from '../result';
import type { CellContent, Reading, ReadingContext } from './cellContent';
import { normalisedDateText, parseDateText, splitRange, type WrittenDate } from './dateText';
import type { DatePrecision, DateValue } from './fieldValue';
import { isPlaceholder } from './textKey';

/** Serial numbers taken for dates where the cell's format doesn't say so: 2000-01-01 to 2050-12-31 (domain.md 4.4). */
const SERIALS_1900 = { first: 36526, last: 55153 } as const;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** Put right on the day it was found (domain.md 4.4). */
const AT_ONCE = /^(?:立即|立行立改|即知即改|边查边改|当场|当日|当天|现场)/;

type DateFault = 'date.invalid' | 'date.ambiguous';
type DateReading = Result<DateValue, DateFault>;

/** Whether a number format shows a date: y, m, d outside of quotes, brackets and colours. */
export function isDateFormat(format: string): boolean {
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]/i.test(code) || /m.*[月-]/i.test(code) || /^m{1,4}$/i.test(code);
}

/**
 * The year that a date without one belongs to: the ledger's, or the one before for 12月 in a ledger of January (at most
 * 11 months back); a deadline may as well lie in the year after.
 */
function inferredYear(month: number, context: ReadingContext): number | null {
  if (context.ahead === true && context.rowDate !== undefined) {
    const row = datePartsOf(context.rowDate.date);
    return month - row.month < -6 ? row.year + 1 : row.year;
  }
  const { year } = context;
  if (year === null || context.month === null) return year;
  const distance = month - context.month;
  if (context.ahead === true) return distance < -6 ? year + 1 : year;
  return distance > 6 ? year - 1 : year;
}

function valueOf(
  first: PlainDate | null,
  last: PlainDate | null,
  precision: DatePrecision,
  inferred: boolean,
): DateReading {
  if (first === null) return failure('date.invalid');
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
    ? valueOf(last, null, precision, inferred)
    : valueOf(plainDate(year, from, 1), last, precision, inferred);
}

function completed(written: WrittenDate, context: ReadingContext): DateReading {
  if (written.form === 'ambiguous') return failure('date.ambiguous');
  if (written.form === 'open') {
    const never = parsePlainDate('9999-12-31');
    return valueOf(never, null, 'open', false);
  }
  const month =
    written.form === 'day' || written.form === 'xun' || written.form === 'month'
      ? (written.month ?? context.month)
      : 1;
  if (month === null) return failure('date.invalid');
  const inferred = written.year === null;
  const year = written.year ?? (written.form === 'year' ? context.year : inferredYear(month, context));
  if (year === null) return failure('date.invalid');
  switch (written.form) {
    case 'day':
      return valueOf(plainDate(year, month, written.day), null, 'day', inferred);
    case 'xun': {
      const first = plainDate(year, month, written.xun * 10 - 9);
      const lastDay = written.xun === 3 ? daysInMonth(year, month) : written.xun * 10;
      return valueOf(first, plainDate(year, month, lastDay), 'xun', inferred);
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

function readRange(text: string, context: ReadingContext): DateReading | null {
  const ends = splitRange(text);
  if (ends === null) return null;
  const from = parseDateText(/月\d{1,2}$/.test(ends[0]) ? `${ends[0]}日` : ends[0], context.year);
  if (from?.form !== 'day') return null;
  const first = completed(from, context);
  if (!first.ok) return first;
  const to = parseDateText(/^\d{1,2}$/.test(ends[1]) ? `${ends[1]}日` : ends[1], context.year);
  if (to?.form !== 'day') return null;
  const { year, month } = datePartsOf(first.value.date);
  // 12月25日至1月2日 ends in the year after.
  const lastYear = to.month !== null && to.month < month ? year + 1 : year;
  const last = completed({ ...to, year: to.year ?? lastYear, month: to.month ?? month }, context);
  if (!last.ok || last.value.date < first.value.date) return failure('date.invalid');
  return success({ ...first.value, end: last.value.date });
}

function readDateNumber(value: number, cell: CellContent, context: ReadingContext): DateReading {
  const day = (date: PlainDate | null): DateReading => valueOf(date, null, 'day', false);
  // 20160305 as a number: before the serial, whose range it is far above (domain.md 4.4).
  if (Number.isInteger(value) && value >= 19900101 && value <= 20991231) {
    return completed(parseDateText(String(value), context.year) ?? { form: 'ambiguous' }, context);
  }
  if (isDateFormat(cell.format)) return day(dateOfSerial(value, context.dateSystem));
  const shift = context.dateSystem === '1904' ? DAYS_BETWEEN_SYSTEMS : 0;
  if (value >= SERIALS_1900.first - shift && value <= SERIALS_1900.last - shift) {
    return day(dateOfSerial(value, context.dateSystem));
  }
  const written = parseDateText(normalisedDateText(cell.text), context.year);
  return written === null ? failure('date.invalid') : completed(written, context);
}

/** A date in any of the spellings of domain.md 4.4; what has two readings is reported, never guessed. */
export function readDate(cell: CellContent, context: ReadingContext): Reading {
  if (typeof cell.value === 'number') return readDateNumber(cell.value, cell, context);
  const text = normalisedDateText(typeof cell.value === 'string' ? cell.value : cell.text);
  if (isPlaceholder(text)) return success(undefined);
  if (AT_ONCE.test(text) && context.rowDate !== undefined) return success(context.rowDate);
  const written = parseDateText(text, context.year);
  if (written !== null) return completed(written, context);
  return readRange(text, context) ?? failure('date.invalid');
}
