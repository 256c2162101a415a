import { parsePeriod, type Period } from '../score/period';

/** The period of the same length just before: 2016-01 → 2015-12, 2016Q1 → 2015Q4, 2016 → 2015. */
export function previousPeriod({ year, months }: Period): Period {
  const first = months[0] ?? 1;
  const [earlierYear, lastMonth] = first === 1 ? [year - 1, 12] : [year, first - 1];
  const text =
    months.length === 12
      ? String(year - 1)
      : months.length === 3
        ? `${String(earlierYear)}Q${String(lastMonth / 3)}`
        : `${String(earlierYear)}-${String(lastMonth).padStart(2, '0')}`;
  const period = parsePeriod(text);
  if (period === null) throw new Error(`no period before ${String(year)}-${String(first)}`);
  return period;
}

/** From January to the end of the period, for figures of the year so far. */
export function yearToDate({ year, months, text }: Period): Period {
  const last = months.at(-1) ?? 12;
  return { text, year, months: Array.from({ length: last }, (_, i) => i + 1) };
}
