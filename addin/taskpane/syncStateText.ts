import * as z from 'zod/mini';
import { kindSchema } from '../../ledger/wire/recordValues';
import { cursorsSchema } from '../../ledger/wire/sync';
import { emptySyncState, type SyncState } from '../client/syncState';

const syncStateSchema = z.object({
  ledgerId: z.nullable(z.string()),
  fallbackYear: z.int(),
  /** The lists of fields that records have: thousands of rows share a few. */
  fields: z._default(z.array(z.array(z.string())), []),
  records: z.array(
    z.object({
      recordId: z.string(),
      kind: kindSchema,
      sheet: z.string(),
      row: z.int(),
      unit: z.string(),
      year: z.int(),
      fingerprint: z.string(),
      /** Which of the lists. */
      fields: z.optional(z.int()),
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
    if (!parsed.success) return emptySyncState(thisYear);
    const { fields, records, ...state } = parsed.data;
    // What others did and nobody has dealt with here is read once more.
    return {
      ...{ ...state, cursors: state.settled },
      records: records.map((record) => ({ ...record, fields: fields[record.fields ?? -1] ?? [] })),
    };
  } catch {
    // JSON.parse throws on texts that others have changed, and on nothing else.
    return emptySyncState(thisYear);
  }
}

/** What `parseSyncState` reads. */
export function syncStateText({ records, ...state }: SyncState): string {
  const lists = new Map<string, { readonly number: number; readonly fields: readonly string[] }>();
  const numberOf = (fields: readonly string[]): number => {
    const key = fields.join(' ');
    const known = lists.get(key) ?? { number: lists.size, fields };
    lists.set(key, known);
    return known.number;
  };
  const numbered = records.map((record) => ({ ...record, fields: numberOf(record.fields) }));
  return JSON.stringify({
    ...state,
    fields: [...lists.values()].map(({ fields }) => fields),
    records: numbered,
  });
}
