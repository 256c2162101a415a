import { failure, success } from '../../../ledger/result';
import { emergingIssueSchema, warningSchema } from '../../../ledger/wire/warning';
import { may } from '../../identity/rights';
import { shanghaiDate } from '../../timers/shanghaiDate';
import { targetsOf } from '../../warnings/targets';
import { warningBook } from '../../warnings/warningBook';
import { emergingWarning } from '../../warnings/warningCourse';
import { inForceOn, settingsVersions } from '../../warnings/warnSettingsBook';
import { writeEndpoint } from '../endpoint';
import { forbidden } from '../refusal';

/** POST /api/warnings: an emerging issue (苗头性, R61) that the caller has noticed; once by its operation id. */
export const raiseIssue = writeEndpoint({
  name: 'raiseIssue',
  method: 'POST',
  route: 'warnings',
  summary: '提出苗头性问题',
  right: 'warnings.raise',
  body: emergingIssueSchema,
  answer: warningSchema,
  handle: async ({ body, caller, store, now }) => {
    if (!may(caller, 'warnings.raise', body.unit)) return failure(forbidden);
    const today = shanghaiDate(now());
    const version = inForceOn(await settingsVersions(store.area('warningSettings')), today);
    const at = now().toISOString();
    const warning = emergingWarning(body, caller, at, today, version.version);
    const book = warningBook(store.area('warnings'));
    await book.raise(warning, targetsOf(warning, version.settings), at);
    const [raised] = await book.find([warning.id]);
    return success(raised);
  },
});
