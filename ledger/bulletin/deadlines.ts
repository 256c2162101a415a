import type { PlainDate } from '../calendar/plainDate';
import { addWorkingDays } from '../calendar/workingDays';
import { dateOf } from '../score/ledgerRecords';
import type { Finding } from './findings';

/** Working days for a rectification whose ledger states no deadline, by severity (domain.md 9.4). */
const DEADLINE_WORKING_DAYS: Readonly<Record<string, number>> = { 一般: 10, 较大: 5, 重大: 3 };
const ORDINARY_WORKING_DAYS = 10;

/** Until when a finding is to be rectified. */
export interface Deadline {
  readonly lastDay: PlainDate;
  /** Counted from the day of issue; null where the ledger itself states the day. */
  readonly workingDays: number | null;
}

/** The day that the ledger states, or the working days that the severity allows from the day of issue on. */
export function deadlineOf({ rectification, severity }: Finding, issuedOn: PlainDate): Deadline {
  const recorded = dateOf(rectification?.values.deadline);
  const stated = recorded === null || recorded.precision === 'open' ? null : (recorded.end ?? recorded.date);
  if (stated !== null && (stated >= issuedOn || rectification?.values.doneDate !== undefined))
    return { lastDay: stated, workingDays: null };
  const workingDays = DEADLINE_WORKING_DAYS[severity] ?? ORDINARY_WORKING_DAYS;
  return { lastDay: addWorkingDays(issuedOn, workingDays), workingDays };
}

/** Whether the ledger has a finding as rectified by the day of issue. */
export function isDone({ rectification }: Finding, issuedOn: PlainDate): boolean {
  const done = dateOf(rectification?.values.doneDate)?.date ?? null;
  return done !== null && done <= issuedOn;
}
