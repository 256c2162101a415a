import { addDays, type PlainDate } from '../../ledger/calendar/plainDate';
import { addWorkingDays } from '../../ledger/calendar/workingDays';
import type { FieldValue } from '../../ledger/values/fieldValue';
import type { RecordValues } from '../../ledger/wire/recordValues';
import type { Warning } from '../../ledger/wire/warning';

/** The steps after a missed deadline: domain.md 9.4, T+1 预警(黄), T+3 督办(红). What follows is for people to decide. */
const STEPS = [
  { rule: 'rectification.supervised', workingDays: 3, colour: '红', level: '督办' },
  { rule: 'rectification.overdue', workingDays: 1, colour: '黄', level: '预警' },
] as const;
/** 整改情况 that ends a deadline. A 长期坚持 has none. */
const SETTLED: readonly FieldValue[] = ['已整改', '长期坚持', '不属实'];
const LONGEST_TITLE = 60;

export interface Rectification {
  readonly recordId: string;
  readonly unit: string;
  readonly values: RecordValues | null;
}

/** The warning that a rectification deserves on a day, by the furthest step that the day has reached; null for none. */
export function overdueWarning({ recordId, unit, values }: Rectification, day: PlainDate): Warning | null {
  if (values === null || isSettled(values)) return null;
  const dueDate = lastDayOf(values.deadline);
  if (dueDate === null || day <= dueDate) return null;
  // Day 0 is the last working day of the deadline, which moves on when it falls on a day off (民法典 203).
  const lastDay = addWorkingDays(addDays(dueDate, -1), 1);
  const step = STEPS.find(({ workingDays }) => day >= addWorkingDays(lastDay, workingDays));
  if (step === undefined) return null;
  const { rule, colour, level } = step;
  return {
    id: [rule, recordId, dueDate].join('|'),
    rule,
    subject: recordId,
    unit,
    colour,
    level,
    title: `整改超期（时限${dueDate}）：${problemOf(values)}`,
    dueDate,
    createdOn: day,
    acknowledgedBy: null,
    acknowledgedAt: null,
  };
}

function isSettled(values: RecordValues): boolean {
  return (
    (values.doneDate ?? null) !== null || values.closed === true || SETTLED.includes(values.status ?? null)
  );
}

/** The deadline's last day, or null where it is open or can't be read. */
function lastDayOf(deadline: FieldValue | undefined): PlainDate | null {
  if (typeof deadline !== 'object' || deadline === null || !('precision' in deadline)) return null;
  return deadline.precision === 'open' ? null : (deadline.end ?? deadline.date);
}

function problemOf({ problem, problemNo }: RecordValues): string {
  const words = [problemNo, problem].filter((text) => typeof text === 'string').join(' ');
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE)}…` : words;
}
