import { addDays, datePartsOf, weekdayOf, type PlainDate } from '../calendar/plainDate';
import { textKey } from '../values/textKey';

const DAYS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  当天: 0,
  昨天: -1,
  昨日: -1,
  前天: -2,
  明天: 1,
  后天: 2,
};

const WEEKS: Readonly<Record<string, number>> = { '': 0, 本: 0, 这: 0, 上: -7, 下: 7 };
const WEEKDAYS = '一二三四五六日';

/**
 * A date in the words of someone who looks at a calendar: 今天, 昨天, 周五, 上周三, 5日. Null for all else, which is read as
 * a cell would be. A week begins on Monday; 周五 is that of the current one.
 */
export function typedDate(text: string, today: PlainDate): PlainDate | null {
  const key = textKey(text);
  const days = DAYS[key];
  if (days !== undefined) return addDays(today, days);
  const match = /^([本这上下]?)(?:个?周|个?星期|个?礼拜)([一二三四五六日天])$/.exec(key);
  if (!match) return null;
  const weekday = WEEKDAYS.indexOf((match[2] ?? '').replace('天', '日'));
  return addDays(today, weekday - weekdayOf(today) + 1 + (WEEKS[match[1] ?? ''] ?? 0));
}

/** A date's year: what a form of a ledger without a year takes for dates that don't say theirs. */
export function yearOf(date: PlainDate): number {
  return datePartsOf(date).year;
}
