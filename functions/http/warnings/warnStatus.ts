import { isProvisional } from '../../../ledger/calendar/workingDays';
import { success } from '../../../ledger/result';
import { hasYear } from '../../../ledger/warn/occasion';
import { daysToWarn } from '../../../ledger/warn/dueWarnings';
import { warnStatusSchema, type WarnStatus } from '../../../ledger/wire/warnSettings';
import { outboxOf } from '../../delivery/outbox';
import { nextRaising } from '../../timers/raiseWarnings';
import { shanghaiDate } from '../../timers/shanghaiDate';
import { warningBook } from '../../warnings/warningBook';
import { calendarOf, inForceOn, settingsVersions } from '../../warnings/warnSettingsBook';
import { getEndpoint } from '../endpoint';

const MOST_RUNS = 10;
const MOST_DELIVERIES = 20;

/** GET /api/warnings/status: last and next runs, what waits to be sent, what was sent and what failed. Says nothing of records. */
export const warnStatus = getEndpoint({
  name: 'warnStatus',
  route: 'warnings/status',
  summary: '预警运行状态：最近运行、待发、已发、失败、下次运行',
  right: 'everybody',
  answer: warnStatusSchema,
  handle: async ({ store, channels, now }) => {
    const area = store.area('warnings');
    const [book, outbox] = [warningBook(area), outboxOf(area)];
    const today = shanghaiDate(now());
    const version = inForceOn(await settingsVersions(store.area('warningSettings')), today);
    const calendar = calendarOf(version.settings);
    const nextRunAt = nextRaising(now());
    const lastDay = await book.lastDay();
    const runDay = shanghaiDate(nextRunAt);
    const [nextDay = runDay] = daysToWarn(lastDay, runDay, calendar);
    return success<WarnStatus>({
      ...{ lastDay, nextDay, nextRunAt: nextRunAt.toISOString(), settings: version.version },
      isProvisional: isProvisional(nextDay) && !hasYear(calendar, nextDay),
      runs: [...(await book.runs(MOST_RUNS))],
      waiting: (await outbox.messages()).length,
      underWay: (await outbox.batches()).length,
      targets: version.settings.delivery.targets.map((target) => ({
        ...{ id: target.id, channel: target.channel },
        isReady: channels[target.channel].isReady(target),
      })),
      deliveries: [...(await outbox.deliveries(MOST_DELIVERIES))],
    });
  },
});
