import { holidaysOf } from '../../calendar/holidays';
import { addDays, parsePlainDate, type PlainDate } from '../../calendar/plainDate';
import { shiftWorkingDays } from '../../calendar/workingDays';
import { COMPANY } from '../../wire/recordValues';
import { yearsBetween } from '../months';
import type { Days, Occasion } from '../occasion';
import type { Situation } from '../sharedRecords';

/** Major matters (R59) and public holidays, some working days ahead. */
export function majorMatters(situation: Situation, days: Days): readonly Occasion[] {
  if (!situation.rules.majorMatter.isOn) return [];
  // What happens early in January is reminded of in December.
  const years = yearsBetween({ from: days.from, to: addDays(days.to, 366) });
  return [...ownMatters(situation, years), ...holidayReminders(situation, years)];
}

function ownMatters({ rules, calendar }: Situation, years: readonly number[]): readonly Occasion[] {
  const notice = rules.majorMatter;
  return notice.matters.flatMap(({ id, matter, unit, date, workingDaysBefore }) => {
    const dates = years.map((year) => parsePlainDate(date.length === 5 ? `${String(year)}-${date}` : date));
    return [...new Set(dates)].flatMap((dueDate): Occasion[] => {
      if (dueDate === null) return [];
      const on = shiftWorkingDays(dueDate, -workingDaysBefore, calendar);
      return [{ rule: 'majorMatter.upcoming', notice, subject: id, unit, dueDate, on, matter }];
    });
  });
}

function holidayReminders({ rules, calendar }: Situation, years: readonly number[]): readonly Occasion[] {
  const notice = rules.majorMatter;
  const ahead = notice.holidayWorkingDaysBefore;
  if (ahead === null) return [];
  return years.flatMap(holidaysOf).map(({ name, first }: { name: string; first: PlainDate }): Occasion => ({
    rule: 'majorMatter.holiday',
    notice,
    subject: name,
    unit: COMPANY,
    dueDate: first,
    on: shiftWorkingDays(first, -ahead, calendar),
    matter: `${name}放假前廉洁提醒（公车、公务接待、值班安排）`,
  }));
}
