import * as z from 'zod/mini';
import { failure, success } from '../../ledger/result';
import { warningSchema } from '../../ledger/wire/warning';
import { may } from '../identity/rights';
import { writeEndpoint } from './endpoint';
import { forbidden, warningUnknown } from './refusal';

/** POST /api/warnings/{id}/acknowledge: the caller has seen the warning. Doing it again changes nothing. */
export const acknowledgeWarning = writeEndpoint({
  name: 'acknowledgeWarning',
  method: 'POST',
  route: 'warnings/{id}/acknowledge',
  summary: '签收预警',
  right: 'warnings.read',
  body: z.strictObject({}),
  answer: warningSchema,
  handle: async ({ parameters: { id = '' }, caller, store, now }) => {
    const warning = (await store.warnings()).find((candidate) => candidate.id === id);
    // Whoever may not see a warning doesn't learn that it exists.
    if (warning === undefined) return failure(warningUnknown);
    if (!may(caller, 'warnings.read', warning.unit)) return failure({ ...warningUnknown, isDenial: true });
    if (!may(caller, 'warnings.acknowledge', warning.unit)) return failure(forbidden);
    return success(await store.acknowledgeWarning(id, caller.name, now().toISOString()));
  },
});
