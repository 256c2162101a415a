import { success } from '../../../ledger/result';
import { notedSchema, seenSchema } from '../../../ledger/wire/warning';
import { warningBook } from '../../warnings/warningBook';
import { seenBy } from '../../warnings/warningCourse';
import { writeEndpoint } from '../endpoint';
import { isKey, maySee } from './warningScope';

/** POST /api/warnings/seen: the caller has these before the eyes; who saw what and when is kept with each. */
export const seenWarnings = writeEndpoint({
  name: 'seenWarnings',
  method: 'POST',
  route: 'warnings/seen',
  summary: '记录本人已看到哪些预警',
  right: 'warnings.read',
  body: seenSchema,
  answer: notedSchema,
  handle: async ({ body, caller, store, now }) => {
    const book = warningBook(store.area('warnings'));
    const found = await book.find([...new Set(body.ids)].filter(isKey));
    const unseen = found.filter(
      (warning) => maySee(caller, warning) && !warning.seen.some(({ by }) => by === caller.id),
    );
    const at = now().toISOString();
    for (const { id } of unseen) await book.change(id, (warning) => seenBy(warning, caller, at));
    return success({ noted: unseen.length });
  },
});
