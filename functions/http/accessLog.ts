import { success } from '../../ledger/result';
import { accessPageSchema, accessQuerySchema } from '../../ledger/wire/accessLog';
import { getEndpoint } from './endpoint';

const PAGE = 1000;

/** GET /api/audit/log: a month of the access log, in pages. */
export const accessLog = getEndpoint({
  name: 'accessLog',
  route: 'audit/log',
  summary: '访问日志（按月，分页）',
  right: 'audit.read',
  query: accessQuerySchema,
  answer: accessPageSchema,
  handle: async ({ query, store, seen }) => {
    const page = await store.accessLog.page(query.month, query.after ?? null, PAGE);
    seen({ count: page.entries.length, units: [] });
    return success(page);
  },
});
