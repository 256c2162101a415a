declare const brand: unique symbol;

/** A calendar date `YYYY-MM-DD` in Asia/Shanghai. No time, no zone, and never a `Date`: Functions run in UTC. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_1970 = 719468;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, month counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A date from its parts, or null where there is no such day (2016-02-30). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}` as PlainDate;
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = PATTERN.exec(text);
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function datePartsOf(date: PlainDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil, proleptic Gregorian). */
export function dayNumber(date: PlainDate): number {
  const { year, month, day } = datePartsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - DAYS_BEFORE_1970;
}

/** The inverse of `dayNumber` (Hinnant's civil_from_days). */
export function dateOfDayNumber(days: number): PlainDate {
  const z = days + DAYS_BEFORE_1970;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = plainDate(year, month, day);
  if (date === null) throw new Error(`day number out of range: ${String(days)}`);
  return date;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): PlainDate {
  const date = plainDate(year, month, daysInMonth(year, month));
  if (date === null) throw new Error(`no such month: ${String(year)}-${String(month)}`);
  return date;
}

const LAST_SERIAL_1900 = 2958465; // 9999-12-31

/** An Excel serial number (1900 system; 60 is Excel's 1900-02-29, which never was) as a date, the time cut off. */
export function dateOfSerial(serial: number, dateSystem: '1900' | '1904'): PlainDate | null {
  const days = Math.floor(serial) + (dateSystem === '1904' ? 1462 : 0);
  const first = dateSystem === '1904' ? 1462 : 61;
  return days >= first && days <= LAST_SERIAL_1900 ? dateOfDayNumber(days - 25569) : null;
}

/** The serial number to write into a cell. */
export function serialOfDate(date: PlainDate, dateSystem: '1900' | '1904'): number {
  return dayNumber(date) + 25569 - (dateSystem === '1904' ? 1462 : 0);
}
