import * as z from 'zod/mini';
import { failure, success } from '../../../ledger/result';
import { plainDateSchema } from '../../../ledger/wire/recordValues';
import { shanghaiDate } from '../../timers/shanghaiDate';
import { runDay, runMissedDays } from '../../warnings/runWarnings';
import { writeEndpoint, type Endpoint } from '../endpoint';
import { requestInvalid } from '../refusal';

const run = writeEndpoint({
  name: 'runWarnings',
  method: 'POST',
  route: 'warnings/run',
  summary: '立即运行预警规则；date 为某一天，不填则补运行所有漏掉的工作日',
  right: 'warnings.run',
  body: z.strictObject({}),
  answer: z.object({ days: z.array(plainDateSchema), created: z.int() }),
  handle: async ({ request, store, now, log, caller }) => {
    const today = shanghaiDate(now());
    const date = plainDateSchema.safeParse(request.query.get('date') ?? today);
    if (!date.success || date.data > today)
      return failure(requestInvalid('date: expected a calendar date YYYY-MM-DD, not later than today'));
    const isGiven = request.query.has('date');
    const report = isGiven ? await runDay(store, now(), date.data) : await runMissedDays(store, now(), today);
    log(`warnings run by ${caller.id}: ${String(report.days.length)} days, ${String(report.created)} new`);
    return success(report);
  },
});

/** POST /api/warnings/run?date=: looks at one day, or without a date at every day that was missed. */
export const runOutOfTurn: Endpoint = { ...run, query: z.object({ date: z.optional(plainDateSchema) }) };
