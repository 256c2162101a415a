import { holidays } from 'chinese-days/dist/chinese-days.json';
import { addDays, parsePlainDate, type PlainDate } from './plainDate';

/** A public holiday: its days off in a row. */
export interface Holiday {
  /** 春节, 国庆节, … */
  readonly name: string;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** `English name,中文名,days`. Some notices join two holidays with a comma of their own. */
function nameOf(notice: string): string {
  return notice.split(',').find((part) => /\p{Script=Han}/u.test(part)) ?? '';
}

const KNOWN = new Map<number, readonly Holiday[]>();

/** The holidays of a year by the State Council's notices; none where they were not published. */
export function holidaysOf(year: number): readonly Holiday[] {
  const known = KNOWN.get(year) ?? noticedHolidays(year);
  KNOWN.set(year, known);
  return known;
}

function noticedHolidays(year: number): readonly Holiday[] {
  const found: Holiday[] = [];
  for (const [text, notice] of Object.entries(holidays as Readonly<Record<string, string>>).sort()) {
    const day = text.startsWith(`${String(year)}-`) ? parsePlainDate(text) : null;
    if (day === null) continue;
    const before = found.at(-1);
    if (before && addDays(before.last, 1) === day) found[found.length - 1] = { ...before, last: day };
    else found.push({ name: nameOf(notice), first: day, last: day });
  }
  return found;
}
