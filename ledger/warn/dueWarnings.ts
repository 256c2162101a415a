import { addDays, type PlainDate } from '../calendar/plainDate';
import { isWorkingDay, type CalendarOverrides } from '../calendar/workingDays';
import type { Warning } from '../wire/warning';
import { isWithin, warningOf, type Days, type Occasion } from './occasion';
import { lateSubmissions } from './rules/lateSubmissions';
import { majorMatters } from './rules/majorMatters';
import { passRates } from './rules/passRates';
import { isOpenOn, rectificationLadder, rectificationSteps } from './rules/rectificationLadder';
import { recurrences } from './rules/recurrences';
import { missedCycles, uncoveredPoints } from './rules/riskPointChecks';
import { behindSchedule, uncarried } from './rules/superiorIndicators';
import { supervisedItems } from './rules/supervisedItems';
import { unpublishedCalendar } from './rules/unpublishedCalendar';
import type { Situation } from './sharedRecords';

const RULES: ReadonlyArray<(situation: Situation, days: Days) => readonly Occasion[]> = [
  rectificationLadder,
  supervisedItems,
  missedCycles,
  uncoveredPoints,
  passRates,
  recurrences,
  uncarried,
  behindSchedule,
  majorMatters,
  lateSubmissions,
  unpublishedCalendar,
];

/**
 * What is to be warned of on some days, each on its working day, by the records as they now stand: something that was
 * done by a day is not warned of on that day, whenever this is asked. The same days give the same warnings, asked for
 * one by one or together. Sorted by day and key; `settings` is the version of the rules.
 */
export function dueWarnings(situation: Situation, days: Days, settings: number): readonly Warning[] {
  const warnings = RULES.flatMap((rule) => rule(situation, days))
    .filter(({ on }) => isWithin(days, on))
    .map((occasion) => warningOf(occasion, situation.calendar, settings));
  // Rules may come to the same key, such as two yearly matters of one id: the first counts.
  const byId = new Map(warnings.reverse().map((warning) => [warning.id, warning]));
  return [...byId.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ createdOn, id }: Warning): string {
  return `${createdOn} ${id}`;
}

/** What follows after 督办 is for people to decide when a record comes late: an old ledger may have been taken over. */
const FOR_LATE_RECORDS: readonly string[] = ['提醒', '预警', '督办'];

/**
 * The furthest step that each rectification has reached by a day, for records that come late: the steps that later ones
 * have overtaken are left out, and so is what is done by now.
 */
export function overdueAlready(situation: Situation, day: PlainDate, settings: number): readonly Warning[] {
  return situation.rows.rectifications
    .filter(({ values }) => isOpenOn(values, day))
    .flatMap((row) => {
      const reached = rectificationSteps(row, situation)
        .filter(({ on }) => on <= day)
        .filter(({ notice }) => FOR_LATE_RECORDS.includes(notice.level));
      const furthest = reached.at(-1);
      return furthest === undefined
        ? []
        : [{ ...warningOf(furthest, situation.calendar, settings), createdOn: day }];
    });
}

/** The working days after `last` up to `today`, the oldest first; without an earlier one only today's. */
export function daysToWarn(
  last: PlainDate | null,
  today: PlainDate,
  calendar: CalendarOverrides,
): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = last === null ? today : addDays(last, 1); day <= today; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days.push(day);
  return days;
}
