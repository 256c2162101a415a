import type { TimerHandler } from '@azure/functions';
import { addDays, type PlainDate } from '../../ledger/calendar/plainDate';
import { isWorkingDay } from '../../ledger/calendar/workingDays';
import type { Services } from '../services';
import type { LedgerStore } from '../store/ledgerStore';
import { overdueWarning, type Rectification } from './overdueRule';
import { shanghaiDate } from './shanghaiDate';

/** Every day at 09:00 in China; NCRONTAB in UTC. */
export const OVERDUE_SCHEDULE = '0 0 1 * * *';
/** Missed days that a run makes up for. Longer gaps only skip steps that later ones have overtaken. */
const MOST_MISSED_DAYS = 31;

/** Warns of rectifications past their deadline, for each working day since the last run. */
export function overdueRectifications(services: {
  get(): Promise<Pick<Services, 'ledgers' | 'now'>>;
}): TimerHandler {
  return async (timer, context) => {
    const { ledgers, now } = await services.get();
    const last = lastRun((timer.scheduleStatus as { last?: string } | null | undefined)?.last);
    const days = workingDaysToWarn(last, shanghaiDate(now()));
    let created = 0;
    for (const store of await ledgers())
      created += await raiseOverdueWarnings(store, await rectificationsOf(store), days);
    context.log(`overdue rectifications: ${String(days.length)} days, ${String(created)} new warnings`);
  };
}

/** The working days after the last run up to today, the oldest first; without an earlier run only today's. */
export function workingDaysToWarn(lastRun: PlainDate | null, today: PlainDate): readonly PlainDate[] {
  const earliest = addDays(today, -MOST_MISSED_DAYS);
  const first = lastRun === null ? today : addDays(lastRun < earliest ? earliest : lastRun, 1);
  const days: PlainDate[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
}

/** Creates the warnings that are not there yet and answers how many those were. */
export async function raiseOverdueWarnings(
  store: LedgerStore,
  rectifications: readonly Rectification[],
  days: readonly PlainDate[],
): Promise<number> {
  let created = 0;
  for (const day of days)
    for (const rectification of rectifications) {
      const warning = overdueWarning(rectification, day);
      if (warning !== null && (await store.createWarning(warning))) created++;
    }
  return created;
}

async function rectificationsOf(store: LedgerStore): Promise<readonly Rectification[]> {
  const found: Rectification[] = [];
  for (const partition of await store.partitions())
    for (const { recordId, values } of await store.records(partition, 'rectifications'))
      found.push({ recordId, unit: partition.unit, values });
  return found;
}

/** The host says 0001-01-01 when a timer has never run. */
function lastRun(instant: string | undefined): PlainDate | null {
  if (instant === undefined || instant.startsWith('0001-')) return null;
  return shanghaiDate(new Date(instant));
}
