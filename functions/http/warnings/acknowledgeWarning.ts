import * as z from 'zod/mini';
import { success } from '../../../ledger/result';
import { warningSchema } from '../../../ledger/wire/warning';
import { acknowledged } from '../../warnings/warningCourse';
import { warningBook } from '../../warnings/warningBook';
import { writeEndpoint } from '../endpoint';
import { warningFor } from './warningScope';

/** POST /api/warnings/{id}/acknowledge: the caller takes the warning on (签收). Doing it again changes nothing. */
export const acknowledgeWarning = writeEndpoint({
  name: 'acknowledgeWarning',
  method: 'POST',
  route: 'warnings/{id}/acknowledge',
  summary: '签收预警',
  right: 'warnings.read',
  body: z.strictObject({}),
  answer: warningSchema,
  handle: async ({ parameters: { id = '' }, caller, store, now }) => {
    const warning = await warningFor(store, caller, id, 'warnings.acknowledge');
    if (!warning.ok) return warning;
    const at = now().toISOString();
    return success(
      await warningBook(store.area('warnings')).change(id, (current) => acknowledged(current, caller, at)),
    );
  },
});
