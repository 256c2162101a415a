import { addDays, datePartsOf, lastDayOfMonth, plainDate, type PlainDate } from '../calendar/plainDate';
import { addWorkingDays } from '../calendar/workingDays';
import type { ReadingContext } from './cellContent';
import { nearMonthOf } from './dateInContext';
import type { DateValue } from './fieldValue';

/** Put right on the day it was found (domain.md 4.4). */
const AT_ONCE = /^(?:立即|立行立改|即知即改|即查即改|边查边改|当场|当日|当天|现场|即时|马上)/;

const PERIOD =
  /^(?:限期?)?(\d{1,3}|半)(个?)(工作日|日历日|自然日|日|天|周|星期|月|季度|年|小时)(?:以|之)?(内?)$/;

const SHIFTS: Readonly<Record<string, number>> = {
  本: 0,
  当: 0,
  这: 0,
  今: 0,
  上: -1,
  去: -1,
  下: 1,
  次: 1,
  明: 1,
};

function monthsLater(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return plainDate(inYear, inMonth, day) ?? lastDayOfMonth(inYear, inMonth);
}

function afterPeriod(from: PlainDate, count: number, unit: string): PlainDate {
  switch (unit) {
    case '工作日':
      return addWorkingDays(from, count);
    case '周':
    case '星期':
      return addDays(from, count * 7);
    case '月':
      return monthsLater(from, count);
    case '季度':
      return monthsLater(from, count * 3);
    case '年':
      return monthsLater(from, count * 12);
    case '小时':
      return addDays(from, Math.ceil(count / 24));
    default:
      return addDays(from, count);
  }
}

/**
 * A date that counts from the row's own: 立即 is that day, 一周内 and 3个工作日 lie so much later (民法典 201: the day
 * itself doesn't count). Null for anything else. What counts from an event that the row doesn't date (签收后3日) is not read.
 */
export function dateFromRow(text: string, { ahead, rowDate }: ReadingContext): DateValue | null {
  if (rowDate === undefined) return null;
  if (AT_ONCE.test(text)) return rowDate;
  const [, digits = '', counter, unit = '', within] = PERIOD.exec(text) ?? [];
  if (unit === '' || ahead !== true || rowDate.precision !== 'day') return null;
  // 10日 is a day of the month, 3月 a month and 2016年 a year unless 内, 个 or 限期 says otherwise.
  const isPeriod =
    within !== '' || counter !== '' || text.startsWith('限') || /^(?:.{3}|天|周|星期|小时)$/.test(unit);
  if (!isPeriod) return null;
  const from = rowDate.end ?? rowDate.date;
  if (digits !== '半') return { date: afterPeriod(from, Number(digits), unit), precision: 'day' };
  const half = { 月: addDays(from, 15), 年: monthsLater(from, 6) }[unit];
  return half === undefined ? null : { date: half, precision: 'day' };
}

/** 下月10日 as 2016年4月10日, 本季度末 as 2016年第1季度末, 明年3月 as 2017年3月; null where nothing is relative. */
export function withoutRelativeWords(text: string, context: ReadingContext): string | null {
  const match = /^([本当这上下次今去明])(个?)(月|季度|年度?)(?!旬)/.exec(text);
  const { year, month } = nearMonthOf(context);
  if (match === null || year === null) return null;
  const [words, which = '', , unit = ''] = match;
  const shift = SHIFTS[which] ?? 0;
  const rest = text.slice(words.length);
  if (unit.startsWith('年')) return `${String(year + shift)}年${rest}`;
  if (month === null) return null;
  const size = unit === '月' ? 1 : 3;
  const index = year * 12 + month - 1 + shift * size;
  const [inYear, inMonth] = [String(Math.floor(index / 12)), (index % 12) + 1];
  return unit === '月'
    ? `${inYear}年${String(inMonth)}月${rest}`
    : `${inYear}年第${String(Math.ceil(inMonth / 3))}季度${rest}`;
}
