import { failure, success } from '../../ledger/result';
import { callerOf } from '../identity/developmentIdentity';
import { may, mayAnywhere } from '../identity/rights';
import type { Handle } from './endpoint';
import { forbidden } from './refusal';

/** GET /api/warnings: the warnings of the units that the caller may see, the newest first. */
export const listWarnings: Handle = async (request, { settings, store }) => {
  const caller = callerOf(request.headers, settings);
  if (!caller.ok) return caller;
  if (!mayAnywhere(caller.value, 'warnings.read')) return failure(forbidden);
  const warnings = (await store.warnings())
    .filter(({ unit }) => may(caller.value, 'warnings.read', unit))
    .sort((a, b) => (a.createdOn < b.createdOn ? 1 : a.createdOn > b.createdOn ? -1 : a.id < b.id ? -1 : 1));
  return success({ warnings });
};
