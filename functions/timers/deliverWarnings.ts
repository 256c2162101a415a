import type { TimerHandler } from '@azure/functions';
import { deliverWaiting } from '../delivery/deliverWaiting';
import type { Services } from '../services';

/** Every minute. */
export const DELIVER_SCHEDULE = '0 * * * * *';

/** Sends what waits in the outbox of every company. */
export function deliverWarnings(services: {
  get(): Promise<Pick<Services, 'ledgers' | 'channels' | 'now'>>;
}): TimerHandler {
  return async (_timer, context) => {
    const { ledgers, channels, now } = await services.get();
    for (const store of await ledgers()) {
      const { sent, failed } = await deliverWaiting(store, channels, now());
      if (sent + failed > 0) context.log(`deliveries: ${String(sent)} sent, ${String(failed)} given up`);
    }
  };
}
