import { addDays } from '../../../ledger/calendar/plainDate';
import { failure, success } from '../../../ledger/result';
import { dueWarnings } from '../../../ledger/warn/dueWarnings';
import { warningListSchema } from '../../../ledger/wire/warning';
import { dryRunSchema } from '../../../ledger/wire/warnSettings';
import { shanghaiDate } from '../../timers/shanghaiDate';
import { sharedRuleSets } from '../../store/sharedDocuments';
import { sharedRecords, situations } from '../../warnings/runWarnings';
import { inForceOn, settingsVersions } from '../../warnings/warnSettingsBook';
import { writeEndpoint } from '../endpoint';
import { requestInvalid } from '../refusal';

const LONGEST_DAYS = 366;

/** POST /api/warnings/dry-run: what rules would have warned of in some days, by the records as they now stand. */
export const dryRun = writeEndpoint({
  name: 'dryRunWarnings',
  method: 'POST',
  route: 'warnings/dry-run',
  summary: '试运行：规则在某段时间内会发出哪些预警，不保存、不发送',
  right: 'warnings.configure',
  body: dryRunSchema,
  answer: warningListSchema,
  handle: async ({ body, store, now, seen }) => {
    if (body.to < body.from || addDays(body.from, LONGEST_DAYS) < body.to)
      return failure(requestInvalid('to: expected a day within a year after `from`'));
    const versions = await settingsVersions(store.area('warningSettings'));
    const settings = body.settings ?? inForceOn(versions, shanghaiDate(now())).settings;
    const records = await sharedRecords(store);
    const situation = situations(records, await sharedRuleSets(store))({ settings });
    const isWanted = (rule: string): boolean =>
      body.rules === undefined ||
      body.rules.some((wanted) => rule === wanted || rule.startsWith(`${wanted}.`));
    const warnings = dueWarnings(situation, body, 0).filter(({ rule }) => isWanted(rule));
    seen({ count: warnings.length, units: warnings.map(({ unit }) => unit) });
    return success({ warnings });
  },
});
