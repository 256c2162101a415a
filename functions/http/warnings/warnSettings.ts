import { failure, success } from '../../../ledger/result';
import {
  newSettingsSchema,
  settingsHistorySchema,
  settingsVersionSchema,
} from '../../../ledger/wire/warnSettings';
import { addVersion, settingsVersions } from '../../warnings/warnSettingsBook';
import { shanghaiDate } from '../../timers/shanghaiDate';
import { getEndpoint, writeEndpoint } from '../endpoint';
import { outOfDate, requestInvalid } from '../refusal';

/** GET /api/warnings/settings: all versions, the oldest first. */
export const readWarnSettings = getEndpoint({
  name: 'readWarnSettings',
  route: 'warnings/settings',
  summary: '预警设置的全部版本',
  right: 'warnings.configure',
  answer: settingsHistorySchema,
  handle: async ({ store }) => success({ versions: await settingsVersions(store.area('warningSettings')) }),
});

/** PUT /api/warnings/settings: a new version made out of the last one. Versions are never changed. */
export const saveWarnSettings = writeEndpoint({
  name: 'saveWarnSettings',
  method: 'PUT',
  route: 'warnings/settings',
  summary: '保存预警设置的新版本，自某日起施行',
  right: 'warnings.configure',
  body: newSettingsSchema,
  answer: settingsVersionSchema,
  handle: async ({ body, caller, store, now }) => {
    const area = store.area('warningSettings');
    const last = (await settingsVersions(area)).at(-1)?.version ?? 0;
    if (body.baseVersion !== last) return failure(outOfDate);
    // What was warned of by earlier rules stays as it was.
    if (body.effectiveFrom < shanghaiDate(now()))
      return failure(requestInvalid('effectiveFrom: expected today or a later day'));
    const { effectiveFrom, note, settings } = body;
    const version = {
      ...{ version: last + 1, effectiveFrom, note, settings },
      ...{ changedBy: caller.id, changedAt: now().toISOString() },
    };
    return (await addVersion(area, version)) ? success(version) : failure(outOfDate);
  },
});
