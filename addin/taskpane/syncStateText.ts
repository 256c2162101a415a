import * as z from 'zod/mini';
import { kindSchema } from '../../ledger/wire/recordValues';
import { cursorsSchema } from '../../ledger/wire/sync';
import { emptySyncState, type SyncState } from '../client/syncState';

const syncStateSchema = z.object({
  ledgerId: z.nullable(z.string()),
  fallbackYear: z.int(),
  records: z.array(
    z.object({
      recordId: z.string(),
      kind: kindSchema,
      sheet: z.string(),
      row: z.int(),
      unit: z.string(),
      year: z.int(),
      fingerprint: z.string(),
      version: z.nullable(z.int()),
      isTaken: z.optional(z.literal(true)),
    }),
  ),
  retired: z._default(z.array(z.string()), []),
  cursors: cursorsSchema,
  settled: z._default(cursorsSchema, {}),
});

/** The state that a workbook remembers; a text of another version, or none, begins anew, and nothing is sent twice. */
export function parseSyncState(text: string | null, thisYear: number): SyncState {
  try {
    const parsed = syncStateSchema.safeParse(JSON.parse(text ?? 'null'));
    // What others did and nobody has dealt with here is read once more.
    return parsed.success ? { ...parsed.data, cursors: parsed.data.settled } : emptySyncState(thisYear);
  } catch {
    // JSON.parse throws on texts that others have changed, and on nothing else.
    return emptySyncState(thisYear);
  }
}
