import * as z from 'zod/mini';
import { parsePlainDate, type PlainDate } from '../calendar/plainDate';
import { KIND_IDS } from '../kinds/kind';
import type { FieldValue } from '../values/fieldValue';

/** Azure Tables holds 32 K characters a string; what is sent stays below (findings: cap at 30,000). */
export const LONGEST_TEXT = 30_000;
/** Characters of one record as JSON: several strings of an Azure Tables entity, well below its 1 MiB. */
export const LARGEST_RECORD = 120_000;
export const MOST_FIELDS = 100;
const MOST_WORDS = 200;

/** Records of no unit, or of several, are the company's. */
export const COMPANY = '公司';

export const kindSchema = z.enum(KIND_IDS);

/** Ids are made by the sender and go into storage keys and addresses, so their alphabet is small. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const unitSchema = z.string().check(z.minLength(1), z.maxLength(100), z.trim());
export const yearSchema = z.int().check(z.minimum(1900), z.maximum(9999));

const text = z.string().check(z.maxLength(LONGEST_TEXT));

export const plainDateSchema = z.custom<PlainDate>(
  (value) => typeof value === 'string' && parsePlainDate(value) !== null,
  'expected a calendar date YYYY-MM-DD',
);

const dateValue = z.strictObject({
  date: plainDateSchema,
  precision: z.enum(['day', 'xun', 'month', 'quarter', 'year', 'open']),
  end: z.optional(plainDateSchema),
  inferredYear: z.optional(z.literal(true)),
});

const quantityValue = z.strictObject({
  value: z.number(),
  unit: text,
  approximate: z.optional(z.literal(true)),
});

const cycleValue = z.strictObject({
  times: z.int(),
  per: z.enum(['day', 'week', 'xun', 'month', 'quarter', 'halfYear', 'year']),
});

/** A field's value in the types of `values/fieldValue.ts`; the cycle 'anytime' is a text here. */
export const fieldValueSchema: z.ZodMiniType<FieldValue> = z.union([
  text,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(text).check(z.maxLength(MOST_WORDS)),
  dateValue,
  quantityValue,
  cycleValue,
]);

export const fieldIdSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/));

/** The values of one record by field id. */
export const recordValuesSchema = z
  .record(fieldIdSchema, fieldValueSchema)
  .check(z.refine((values) => Object.keys(values).length <= MOST_FIELDS, 'too many fields'));

/** Whether a record has more characters or fields than the shared ledger keeps. */
export function isTooLarge(values: RecordValues | null): boolean {
  return JSON.stringify(values).length > LARGEST_RECORD || Object.keys(values ?? {}).length > MOST_FIELDS;
}

export type RecordValues = Readonly<Record<string, FieldValue>>;
