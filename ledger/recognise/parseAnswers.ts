import * as z from 'zod/mini';
import { FIELD_TYPES, KIND_IDS } from '../kinds/kind';
import type { TableAnswer } from './answers';

const COLUMN_ANSWER = z.object({
  field: z.optional(z.nullable(z.string())),
  type: z.optional(z.enum(FIELD_TYPES)),
  choices: z.optional(z.array(z.string())),
  required: z.optional(z.boolean()),
  unique: z.optional(z.boolean()),
  format: z.optional(z.string()),
});

const TABLE_ANSWER = z.object({
  headers: z.array(z.string()),
  ledger: z.enum([...KIND_IDS, 'other']),
  columns: z.record(z.string(), COLUMN_ANSWER),
});

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads answers back from the text that a workbook keeps; what another version or hand wrote is no answer. */
export function parseAnswers(text: string): readonly TableAnswer[] {
  const list = z.safeParse(z.array(z.unknown()), parsedJson(text));
  if (!list.success) return [];
  return list.data.flatMap((each) => {
    const answer = z.safeParse(TABLE_ANSWER, each);
    return answer.success ? [answer.data] : [];
  });
}
