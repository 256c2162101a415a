import type { PlainDate } from '../calendar/plainDate';
import { shiftWorkingDays, workingDayFrom, type CalendarOverrides } from '../calendar/workingDays';
import { dateOf } from '../score/ledgerRecords';
import type { FieldValue } from '../values/fieldValue';
import type { WarnNotice } from '../wire/warnRules';

/** A step so many working days after a deadline, before it where negative. */
export interface LadderStep extends WarnNotice {
  readonly id: string;
  readonly workingDays: number;
}

/** A task as a ladder sees it. */
export interface Task {
  readonly dueDate: PlainDate;
  /** From when on it is known; null: always was. */
  readonly known: PlainDate | null;
  /** Whether it is still to be done on a day. */
  readonly isOpenOn: (day: PlainDate) => boolean;
}

/**
 * The steps that a task reaches, each on its day, the earliest first. A step that lay before the task was known moves to
 * the first working day on which it is; of several on one day only the furthest counts.
 */
export function stepsReached(
  steps: readonly LadderStep[],
  { dueDate, known, isOpenOn }: Task,
  calendar: CalendarOverrides,
): ReadonlyArray<{ readonly step: LadderStep; readonly on: PlainDate }> {
  // Day 0 is the last working day of the deadline, which moves on when it falls on a day off (民法典 203).
  const lastDay = workingDayFrom(dueDate, calendar);
  const first = known === null ? null : workingDayFrom(known, calendar);
  const byDay = new Map<PlainDate, LadderStep>();
  for (const step of [...steps].sort((a, b) => a.workingDays - b.workingDays)) {
    const planned = shiftWorkingDays(lastDay, step.workingDays, calendar);
    byDay.set(first !== null && first > planned ? first : planned, step);
  }
  return [...byDay].map(([on, step]) => ({ step, on })).filter(({ on }) => isOpenOn(on));
}

/** The last day of a date as a ledger states it; null where it is open or missing. */
export function lastDayOf(value: FieldValue | undefined): PlainDate | null {
  const date = dateOf(value);
  return date === null || date.precision === 'open' ? null : (date.end ?? date.date);
}
