import { datePartsOf, type PlainDate } from '../calendar/plainDate';
import type { Period } from '../score/period';

/** 2016年9月30日, without padding (GB/T 9704-2012, 7.3.5.4). */
export function longDate(date: PlainDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** 9月30日 within the year, else with its year. */
export function shortDate(date: PlainDate, year: number): string {
  const parts = datePartsOf(date);
  return parts.year === year ? `${String(parts.month)}月${String(parts.day)}日` : longDate(date);
}

/** The period as titles name it: 2016年9月份, 2016年第三季度, 2016年度. */
export function periodInTitle({ year, months }: Period): string {
  return `${String(year)}年${periodWithinYear({ year, months })}`;
}

/** 9月份, 第三季度, 度 in 2016年度. */
function periodWithinYear({ months }: Pick<Period, 'months' | 'year'>): string {
  if (months.length === 1) return `${String(months[0])}月份`;
  if (months.length === 12) return '度';
  return `第${'一二三四'[Math.floor(((months[0] ?? 1) - 1) / 3)] ?? ''}季度`;
}

/** The period in a running sentence: 9月份, 第三季度, 2016年. */
export function periodInSentence(period: Period): string {
  return period.months.length === 12 ? `${String(period.year)}年` : periodWithinYear(period);
}

/** The word for comparing with the period before: years compare with years. */
export function comparisonWord({ months }: Period): string {
  return months.length === 12 ? '比上年' : '环比';
}

export function chineseNumber(n: number): string {
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n] ?? '';
  const tens = Math.floor(n / 10) === 1 ? '' : (digits[Math.floor(n / 10)] ?? '');
  return `${tens}十${n % 10 === 0 ? '' : (digits[n % 10] ?? '')}`;
}

/** Commas and colons between Chinese words as full-width ones; 1,234 and 12:30 stay. Ends without a stop. */
export function chinesePunctuation(text: string): string {
  return text
    .replace(/[\s\u3000]*\n[\s\u3000]*/g, '；')
    .replace(/(?<=\p{Script=Han}),|,(?=\p{Script=Han})/gu, '，')
    .replace(/(?<=\p{Script=Han}):|:(?=\p{Script=Han})/gu, '：')
    .replace(/(?<=\p{Script=Han});|;(?=\p{Script=Han})/gu, '；')
    .replace(/[。；，;,.\s]+$/u, '');
}
