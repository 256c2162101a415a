import { parsePlainDate, plainDate } from '../../calendar/plainDate';
import { isProvisional, workingDayFrom } from '../../calendar/workingDays';
import { COMPANY } from '../../wire/recordValues';
import { yearsBetween } from '../months';
import { hasYear, type Days, type Occasion } from '../occasion';
import type { Situation } from '../sharedRecords';

/** A next year whose holidays were not published by a day of this one, and that nobody has uploaded (domain.md 10.3). */
export function unpublishedCalendar({ rules, calendar }: Situation, days: Days): readonly Occasion[] {
  const notice = rules.calendar;
  if (!notice.isOn) return [];
  return yearsBetween(days).flatMap((year): Occasion[] => {
    const from = parsePlainDate(`${String(year)}-${notice.from}`);
    const dueDate = plainDate(year + 1, 1, 1);
    if (from === null || dueDate === null) return [];
    if (!isProvisional(dueDate) || hasYear(calendar, dueDate)) return [];
    const on = workingDayFrom(from, calendar);
    const matter = `${String(year + 1)}年`;
    return [
      { rule: 'calendar.unpublished', notice, subject: 'calendar', unit: COMPANY, dueDate, on, matter },
    ];
  });
}
