import { success } from '../../ledger/result';
import { healthSchema, type Health } from '../../ledger/wire/health';
import { getEndpoint } from './endpoint';

/** GET /api/health: open to everybody, and says nothing about anybody. */
export const health = getEndpoint({
  name: 'health',
  route: 'health',
  summary: '服务状态',
  right: 'anybody',
  answer: healthSchema,
  handle: ({ settings, store }) =>
    Promise.resolve(success<Health>({ status: 'ok', store: settings.store.store, ledgerId: store.ledgerId })),
});
