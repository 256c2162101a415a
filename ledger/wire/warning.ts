import * as z from 'zod/mini';
import { plainDateSchema, unitSchema } from './recordValues';

/**
 * A warning that the shared ledger raised by itself. `colour` and `level` always go together, because colours mean
 * different things in different companies and some people can't tell them apart (domain.md 9.3).
 */
export const warningSchema = z.object({
  /** `rule|subject|dueDate`: what makes it happen once. */
  id: z.string(),
  rule: z.string(),
  /** The record's id. */
  subject: z.string(),
  unit: unitSchema,
  colour: z.enum(['蓝', '黄', '红']),
  level: z.enum(['提醒', '预警', '督办']),
  /** What is the matter, for its reader. */
  title: z.string(),
  dueDate: plainDateSchema,
  createdOn: plainDateSchema,
  /** Who has seen it, and when (instant in UTC, ISO 8601); null as long as nobody has. */
  acknowledgedBy: z.nullable(z.string()),
  acknowledgedAt: z.nullable(z.string()),
});

export const warningListSchema = z.object({ warnings: z.array(warningSchema) });

export type Warning = z.infer<typeof warningSchema>;
