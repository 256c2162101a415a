import { success } from '../../ledger/result';
import { warningListSchema } from '../../ledger/wire/warning';
import { may } from '../identity/rights';
import { getEndpoint } from './endpoint';

/** GET /api/warnings: the warnings of the units that the caller may see, the newest first. */
export const listWarnings = getEndpoint({
  name: 'listWarnings',
  route: 'warnings',
  summary: '本部门的预警，最新的在前',
  right: 'warnings.read',
  answer: warningListSchema,
  handle: async ({ caller, store }) => {
    const warnings = (await store.warnings())
      .filter(({ unit }) => may(caller, 'warnings.read', unit))
      .sort((a, b) =>
        a.createdOn < b.createdOn ? 1 : a.createdOn > b.createdOn ? -1 : a.id < b.id ? -1 : 1,
      );
    return success({ warnings });
  },
});
