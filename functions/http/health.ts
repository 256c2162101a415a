import { success } from '../../ledger/result';
import type { Health } from '../../ledger/wire/health';
import type { Handle } from './endpoint';

/** GET /api/health: open to everybody, and says nothing about anybody. */
export const health: Handle = (_request, { settings, store }) =>
  Promise.resolve(success<Health>({ status: 'ok', store: settings.store.store, ledgerId: store.ledgerId }));
