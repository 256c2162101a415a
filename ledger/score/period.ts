import { lastDayOfMonth, type PlainDate } from '../calendar/plainDate';

/** `2016-09`, `2016Q3` or `2016`. */
export interface Period {
  readonly text: string;
  readonly year: number;
  /** Months of the period, 1…12, ascending. */
  readonly months: readonly number[];
}

/** Reads a period; null where the text is none. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(\d{2})|Q([1-4]))?$/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) {
    const month = Number(match[2]);
    return month >= 1 && month <= 12 ? { text: match[0], year, months: [month] } : null;
  }
  const first = match[3] === undefined ? 1 : Number(match[3]) * 3 - 2;
  const count = match[3] === undefined ? 12 : 3;
  return { text: match[0], year, months: Array.from({ length: count }, (_, i) => first + i) };
}

/** The period's months as `YYYY-MM`. */
export function monthsOf(period: Period): readonly string[] {
  return period.months.map((month) => `${String(period.year)}-${String(month).padStart(2, '0')}`);
}

export function lastDayOf(period: Period): PlainDate {
  return lastDayOfMonth(period.year, period.months.at(-1) ?? 12);
}

/** The period in Chinese: 2016年9月, 2016年第三季度, 2016年度. */
export function periodName(period: Period): string {
  const year = `${String(period.year)}年`;
  if (period.months.length === 1) return `${year}${String(period.months[0])}月`;
  if (period.months.length === 12) return `${year}度`;
  return `${year}第${'一二三四'[Math.floor(((period.months[0] ?? 1) - 1) / 3)] ?? ''}季度`;
}
