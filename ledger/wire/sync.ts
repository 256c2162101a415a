import * as z from 'zod/mini';
import {
  fieldIdSchema,
  idSchema,
  kindSchema,
  MOST_FIELDS,
  recordValuesSchema,
  unitSchema,
  yearSchema,
  type RecordValues,
} from './recordValues';

/** Operations that one request may push. */
export const MOST_OPERATIONS = 1000;
/** Bytes of one request. */
export const LARGEST_REQUEST = 8 * 1024 * 1024;
/** Partitions that a request names: 200 units over fifty years. */
const MOST_CURSORS = 10_000;
/** Changes that one response carries at most, over all partitions; `more` says that there are further ones. */
export const MOST_CHANGES = 1000;

/** The unit and year that a record lies under. */
export const placeSchema = z.strictObject({ unit: unitSchema, year: yearSchema });

/**
 * One change of one record by a clerk. Sending it again with the same `operationId` is a replay, never a second change.
 * `baseVersion` is the version that the sender saw (null: a new record); `values: null` deletes the record. With `cleared`
 * the values are put over those of that version and the named fields are taken out of it: what the sender's sheet has no
 * column for stays. Without it they are the whole record. With `from` the record lay there in that version and is now of
 * `unit` and `year`: it moves, whole or not at all, and keeps its id and its history.
 */
export const operationSchema = z
  .strictObject({
    operationId: idSchema,
    recordId: idSchema,
    kind: kindSchema,
    unit: unitSchema,
    year: yearSchema,
    baseVersion: z.nullable(z.int().check(z.minimum(1))),
    values: z.nullable(recordValuesSchema),
    cleared: z.optional(z.array(fieldIdSchema).check(z.maxLength(MOST_FIELDS))),
    from: z.optional(placeSchema),
  })
  .check(
    z.refine(
      ({ from, unit, year, baseVersion, values }) =>
        from === undefined ||
        (baseVersion !== null && values !== null && (from.unit !== unit || from.year !== year)),
      'only a record that is there can move, and only to another unit or year',
    ),
  );

/**
 * The record that an operation makes of the values of the version it was made on; null where it deletes it. `before` is
 * null where there are none.
 */
export function valuesAfter(
  { values, cleared }: Pick<Operation, 'values'> & { readonly cleared?: readonly string[] | undefined },
  before: RecordValues | null,
): RecordValues | null {
  if (values === null || cleared === undefined || before === null) return values;
  const kept = Object.entries(before).filter(([field]) => !cleared.includes(field));
  return { ...Object.fromEntries(kept), ...values };
}

/** How far the caller has read each partition (unit and year); the keys are the server's and opaque to the caller. */
export const cursorsSchema = z
  .record(z.string().check(z.maxLength(1000)), z.int().check(z.minimum(0)))
  .check(z.refine((cursors) => Object.keys(cursors).length <= MOST_CURSORS, 'too many cursors'));

export const syncRequestSchema = z.strictObject({
  operations: z.array(operationSchema).check(z.maxLength(MOST_OPERATIONS)),
  cursors: cursorsSchema,
});

/** A record as the shared ledger holds it; `values: null` when it was deleted. */
export const currentRecordSchema = z.object({
  version: z.int(),
  values: z.nullable(recordValuesSchema),
  /** Where it lies now; absent where that is where the operation looked for it. */
  movedTo: z.optional(placeSchema),
});

/**
 * Why the caller may not do something: the record is not theirs to change or is not there; it is not theirs to verify or
 * close; verifier or closer is the one who put it right.
 */
export const denialSchema = z.enum([
  'operation.forbidden',
  'operation.ownClosure',
  'operation.ownExtension',
  'operation.sameVerifier',
]);

/** What became of one operation. */
export const operationResultSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('applied'), operationId: idSchema, version: z.int(), sequence: z.int() }),
  z.object({ outcome: z.literal('replayed'), operationId: idSchema, version: z.int(), sequence: z.int() }),
  z.object({
    outcome: z.literal('conflict'),
    operationId: idSchema,
    /** null: the shared ledger has no such record. */
    current: z.nullable(currentRecordSchema),
    /** The values that the sender's version had, for a merge by field; absent where there was none. */
    base: z.optional(z.nullable(recordValuesSchema)),
  }),
  z.object({
    outcome: z.literal('rejected'),
    operationId: idSchema,
    code: z.union([denialSchema, z.literal('record.tooLarge')]),
    message: z.string(),
    messageEnglish: z.string(),
  }),
]);

/** One entry of a partition's change feed. */
export const changeSchema = z.object({
  partition: z.string(),
  sequence: z.int(),
  operationId: idSchema,
  recordId: idSchema,
  kind: kindSchema,
  unit: unitSchema,
  year: yearSchema,
  version: z.int(),
  values: z.nullable(recordValuesSchema),
  /** A move tells of itself in both places: the record left for there (then `values` is null), or came from there. */
  movedTo: z.optional(placeSchema),
  movedFrom: z.optional(placeSchema),
  /** Instant in UTC, ISO 8601. */
  changedAt: z.string(),
});

export const syncResponseSchema = z.object({
  /** Names this shared ledger: a caller who knew another one starts anew. */
  ledgerId: z.string(),
  /** In the order of the request's operations. */
  results: z.array(operationResultSchema),
  changes: z.array(changeSchema),
  cursors: cursorsSchema,
  more: z.boolean(),
});

export type Denial = z.infer<typeof denialSchema>;
/** Why an operation is rejected: the caller may not, or the record would become too large. */
export type Rejection = Denial | 'record.tooLarge';
export type Place = z.infer<typeof placeSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Cursors = z.infer<typeof cursorsSchema>;
export type SyncRequest = z.infer<typeof syncRequestSchema>;
export type OperationResult = z.infer<typeof operationResultSchema>;
export type CurrentRecord = z.infer<typeof currentRecordSchema>;
export type Change = z.infer<typeof changeSchema>;
export type SyncResponse = z.infer<typeof syncResponseSchema>;
