import { plainDate, type PlainDate } from './plainDate';

/** A day of a company's own calendar: off (休), or a make-up day (班). */
export interface CalendarDay {
  readonly date: PlainDate;
  readonly type: '休' | '班';
  readonly note: string;
}

/** The days of a list, and the lines that can't be read: counted from 1, with what they say. */
export interface ReadDays {
  readonly days: readonly CalendarDay[];
  readonly unreadable: ReadonlyArray<{ readonly line: number; readonly text: string }>;
}

const LINE =
  /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?[\s,，;；]+(\S+?)(?:[\s,，;；]+(.*))?$/;
const HEADER = /^(?:日期|date)/i;
const WORKING = /^(?:班|上班|补班|调休上班|工作日|work)$/i;
const OFF = /^(?:休|休息|放假|假|节假日|off|holiday)$/i;
const LONGEST_NOTE = 100;

/**
 * Reads a working-day calendar as it is typed, pasted from a sheet or saved as CSV: a line for each day, `2027-02-06,班,
 * 春节调休`, separated by commas, tabs or blanks. Of several lines for one day the last one holds.
 */
export function readCalendarDays(text: string): ReadDays {
  const days = new Map<PlainDate, CalendarDay>();
  const unreadable: Array<ReadDays['unreadable'][number]> = [];
  for (const [i, whole] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = whole.trim();
    if (line === '' || HEADER.test(line)) continue;
    const day = dayOf(line);
    if (day === null) unreadable.push({ line: i + 1, text: line });
    else days.set(day.date, day);
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), unreadable };
}

function dayOf(line: string): CalendarDay | null {
  const [, year, month, day, word = '', note = ''] = LINE.exec(line) ?? [];
  const date = plainDate(Number(year), Number(month), Number(day));
  const type = WORKING.test(word) ? '班' : OFF.test(word) ? '休' : null;
  return date === null || type === null ? null : { date, type, note: note.trim().slice(0, LONGEST_NOTE) };
}
