import { addDays, datePartsOf, plainDate } from '../calendar/plainDate';
import { parsePeriod, type Period } from '../score/period';
import type { Days } from './occasion';

/** What ends before a day may be told of some weeks later: long holidays, and a number of working days after them. */
const LONGEST_DELAY_DAYS = 62;

/** The months whose end may be told of within some days. */
export function monthsBetween({ from, to }: Days): readonly Period[] {
  const months: Period[] = [];
  const { year, month } = datePartsOf(addDays(from, -LONGEST_DELAY_DAYS));
  for (let count = year * 12 + month - 1; ; count++) {
    const first = plainDate(Math.floor(count / 12), (count % 12) + 1, 1);
    const period = first === null || first > to ? null : parsePeriod(first.slice(0, 7));
    if (period === null) return months;
    months.push(period);
  }
}

/** The years that days fall into. */
export function yearsBetween({ from, to }: Days): readonly number[] {
  const [first, last] = [datePartsOf(from).year, datePartsOf(to).year];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
