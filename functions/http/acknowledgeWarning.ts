import * as z from 'zod/mini';
import { failure, success } from '../../ledger/result';
import { callerOf } from '../identity/developmentIdentity';
import { may } from '../identity/rights';
import type { Handle } from './endpoint';
import { readJson } from './readJson';
import { forbidden, warningUnknown } from './refusal';

/** POST /api/warnings/{id}/acknowledge: the caller has seen the warning. Doing it again changes nothing. */
export const acknowledgeWarning: Handle = async (request, { settings, store, now }) => {
  const caller = callerOf(request.headers, settings);
  if (!caller.ok) return caller;
  const body = await readJson(request, z.strictObject({}));
  if (!body.ok) return body;
  const id = request.params.id ?? '';
  const warning = (await store.warnings()).find((candidate) => candidate.id === id);
  // Whoever may not see a warning doesn't learn that it exists.
  if (warning === undefined || !may(caller.value, 'warnings.read', warning.unit))
    return failure(warningUnknown);
  if (!may(caller.value, 'warnings.acknowledge', warning.unit)) return failure(forbidden);
  return success(await store.acknowledgeWarning(id, caller.value.name, now().toISOString()));
};
