import type { TimerHandler } from '@azure/functions';
import { addDays } from '../../ledger/calendar/plainDate';
import { closeMonth } from '../audit/monthlyClose';
import { applyRetention } from '../audit/retention';
import type { Services } from '../services';
import { shanghaiDate } from './shanghaiDate';

/** Every day at 00:30 in China; NCRONTAB in UTC. Daily, because a month that was missed is closed the next day. */
export const CLOSE_SCHEDULE = '0 30 16 * * *';

/** Signs how all chains stood after the month before this one, once, for every company; then what is too old goes. */
export function closeMonths(services: {
  get(): Promise<Pick<Services, 'ledgers' | 'now' | 'signingKey' | 'settings'>>;
}): TimerHandler {
  return async (_timer, context) => {
    const { ledgers, now, signingKey, settings } = await services.get();
    const today = shanghaiDate(now());
    const lastMonth = addDays(today, -Number(today.slice(8))).slice(0, 7);
    const { retentionYears } = settings;
    for (const store of await ledgers()) {
      if (await closeMonth(store, signingKey, lastMonth, now().toISOString()))
        context.log(`month ${lastMonth} closed with key ${signingKey.id}`);
      if (retentionYears === null) continue;
      const firstKept = Number(today.slice(0, 4)) - retentionYears;
      const erased = await applyRetention(store, firstKept, now().toISOString());
      if (erased > 0) context.log(`${String(erased)} partitions before ${String(firstKept)} erased`);
    }
  };
}
