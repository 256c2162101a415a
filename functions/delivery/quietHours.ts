import { isWorkingDay, type CalendarOverrides } from '../../ledger/calendar/workingDays';
import type { WarnSettings } from '../../ledger/wire/warnSettings';
import { shanghaiDate, shanghaiTime } from '../timers/shanghaiDate';

/** Whether nothing is to be sent at an instant. Quiet hours may go over midnight. */
export function isQuiet(
  now: Date,
  { quiet, workingDaysOnly }: WarnSettings['delivery'],
  calendar: CalendarOverrides,
): boolean {
  if (workingDaysOnly && !isWorkingDay(shanghaiDate(now), calendar)) return true;
  if (quiet === null) return false;
  const time = shanghaiTime(now);
  const { from, to } = quiet;
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
