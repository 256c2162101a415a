import * as z from 'zod/mini';
import { roleSchema } from './identity';
import { idSchema, plainDateSchema, unitSchema } from './recordValues';
import { colourSchema, levelSchema } from './warnRules';

/** Entries of one warning's course that are kept; its row stays well below what Azure Tables takes. */
export const MOST_ENTRIES = 150;
/** Characters of one reply or note. */
export const LONGEST_ENTRY = 1000;

/** What somebody did to a warning; instants in UTC, ISO 8601. */
export const warningEntrySchema = z.object({
  /** Made by the sender: the same act sent again is done once. */
  id: z.string(),
  act: z.enum(['acknowledge', 'reply', 'progress', 'action', 'evidence', 'lift', 'escalate']),
  /** Id and name of who did it. */
  by: z.string(),
  name: z.string(),
  at: z.string(),
  text: z.string(),
  /** Progress in percent, of a `progress` alone. */
  percent: z.optional(z.int()),
});

/**
 * A warning of the shared ledger: one that a rule raised, or an emerging issue (苗头性) that a person reported. `colour`
 * and `level` always go together, because colours mean different things in different companies and some people can't
 * tell them apart (domain.md 9.3).
 */
export const warningSchema = z.object({
  /** `rule|subject|dueDate`: what makes it happen once. */
  id: z.string(),
  /** 编号, 预警〔2016〕3号: counted by the year of `createdOn`, without gaps; absent from what was never raised. */
  number: z.optional(z.string()),
  rule: z.string(),
  /** The rule's name, such as 整改逾期. */
  name: z.string(),
  /** The record's id, or the unit. */
  subject: z.string(),
  unit: unitSchema,
  colour: colourSchema,
  level: levelSchema,
  /** What is the matter, for its reader. */
  title: z.string(),
  recipients: z.array(roleSchema),
  dueDate: plainDateSchema,
  /** The business day that it belongs to. */
  createdOn: plainDateSchema,
  /** Counted with a calendar of which no holidays were published (暂估). */
  isProvisional: z.boolean(),
  /** The version of the settings that raised it. */
  settings: z.int(),
  /** Who has seen it, and when (instant in UTC, ISO 8601); null as long as nobody has. */
  acknowledgedBy: z.nullable(z.string()),
  acknowledgedAt: z.nullable(z.string()),
  status: z.enum(['待签收', '处置中', '已解除', '升级']),
  /** What was done, oldest first. */
  entries: z.array(warningEntrySchema),
  /** Who has had it before the eyes, once each, oldest first. */
  seen: z.array(z.object({ by: z.string(), name: z.string(), at: z.string() })),
});

export const warningListSchema = z.object({ warnings: z.array(warningSchema) });

/** What a caller does to a warning. */
export const warningActSchema = z.discriminatedUnion('act', [
  z.strictObject({
    operationId: idSchema,
    act: z.enum(['reply', 'action', 'evidence', 'lift', 'escalate']),
    text: entryText(),
  }),
  z.strictObject({
    operationId: idSchema,
    act: z.literal('progress'),
    text: entryText(),
    percent: z.int().check(z.minimum(0), z.maximum(100)),
  }),
]);

/** Warnings that the caller has before the eyes. */
export const seenSchema = z.strictObject({
  ids: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(100)),
});

/** How many of them were not noted as seen before. */
export const notedSchema = z.object({ noted: z.int() });

/** An emerging issue (苗头性, R61) that a person reports. `operationId` makes a repeated request one issue. */
export const emergingIssueSchema = z.strictObject({
  operationId: idSchema,
  unit: unitSchema,
  colour: colourSchema,
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  dueDate: plainDateSchema,
});

function entryText() {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_ENTRY));
}

export type Warning = z.infer<typeof warningSchema>;
export type WarningEntry = z.infer<typeof warningEntrySchema>;
export type WarningAct = z.infer<typeof warningActSchema>;
export type EmergingIssue = z.infer<typeof emergingIssueSchema>;
