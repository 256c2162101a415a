import { addDays, datePartsOf, dayNumber, weekdayOf, type PlainDate } from '../../calendar/plainDate';

/** A week from Monday to Sunday; make-up Saturdays belong to it (domain.md 7.5). */
export interface Week {
  readonly first: PlainDate;
  readonly last: PlainDate;
  /** The year that its Thursday lies in, and its number there (ISO 8601). */
  readonly year: number;
  readonly number: number;
}

export function weekOf(day: PlainDate): Week {
  const first = addDays(day, 1 - weekdayOf(day));
  const { year } = datePartsOf(addDays(first, 3));
  const fourth = `${String(year)}-01-04` as PlainDate;
  const firstMonday = addDays(fourth, 1 - weekdayOf(fourth));
  return {
    first,
    last: addDays(first, 6),
    year,
    number: (dayNumber(first) - dayNumber(firstMonday)) / 7 + 1,
  };
}

export const isInWeek = (day: PlainDate | null, { first, last }: Week): boolean =>
  day !== null && day >= first && day <= last;
