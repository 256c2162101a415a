import * as z from 'zod/mini';
import { success } from '../../../ledger/result';
import { warningListSchema, type Warning } from '../../../ledger/wire/warning';
import { warningBook } from '../../warnings/warningBook';
import { getEndpoint } from '../endpoint';
import { maySee } from './warningScope';

/** More are not shown at once: whoever has as many looks at the gravest first. */
const MOST_WARNINGS = 300;

/** GET /api/warnings: what the caller may see and is not lifted, the newest first; `state=all` has lifted ones too. */
export const listWarnings = getEndpoint({
  name: 'listWarnings',
  route: 'warnings',
  summary: '本部门未解除的预警，最新的在前；state=all 时含已解除的',
  right: 'warnings.read',
  query: z.object({ state: z.optional(z.enum(['open', 'all'])) }),
  answer: warningListSchema,
  handle: async ({ caller, store, query }) => {
    const warnings = (await warningBook(store.area('warnings')).all())
      .filter((warning) => maySee(caller, warning))
      .filter(({ status }) => query.state === 'all' || status !== '已解除')
      .sort(newestFirst);
    return success({ warnings: warnings.slice(0, MOST_WARNINGS) });
  },
});

function newestFirst(a: Warning, b: Warning): number {
  if (a.createdOn !== b.createdOn) return a.createdOn < b.createdOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
