import type { TimerHandler } from '@azure/functions';
import type { Services } from '../services';
import { runMissedDays } from '../warnings/runWarnings';
import { shanghaiDate } from './shanghaiDate';

/** Every day at 09:00 in China; NCRONTAB in UTC. */
export const RAISE_SCHEDULE = '0 0 1 * * *';

/** Raises the warnings of all business days that no run has looked at yet. */
export function raiseWarnings(services: { get(): Promise<Pick<Services, 'ledgers' | 'now'>> }): TimerHandler {
  return async (_timer, context) => {
    const { ledgers, now } = await services.get();
    for (const store of await ledgers()) {
      const { days, created } = await runMissedDays(store, now(), shanghaiDate(now()));
      context.log(`warnings: ${String(days.length)} days, ${String(created)} new`);
    }
  };
}

/** The next time that the schedule comes to, after an instant. */
export function nextRaising(now: Date): Date {
  const next = new Date(now);
  next.setUTCHours(1, 0, 0, 0);
  if (next <= now) next.setUTCDate(next.getUTCDate() + 1);
  return next;
}
