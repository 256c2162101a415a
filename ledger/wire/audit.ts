import * as z from 'zod/mini';
import { unitSchema } from './recordValues';

/**
 * Where a chain stops holding. `hash`: an entry was altered; `gap`: one is missing, or the other half of a move; `head`: the end was cut off or is
 * not what the head says; `record`: a record is not what its last change made it; `close`: it is not what was signed.
 */
export const brokenSchema = z.object({
  reason: z.enum(['hash', 'gap', 'head', 'record', 'close']),
  /** The entry's number in its chain. */
  sequence: z.int(),
  recordId: z.optional(z.string()),
  /** The month of the close that it contradicts. */
  month: z.optional(z.string()),
});

export const auditReportSchema = z.object({
  /** Instant in UTC, ISO 8601. */
  checkedAt: z.string(),
  holds: z.boolean(),
  ledgers: z.array(
    /** `year` is 0 for the company's rules and letterheads, which are of no year. */
    z.object({ unit: unitSchema, year: z.int(), changes: z.int(), broken: z.nullable(brokenSchema) }),
  ),
  /** The access log's chains, one a month and writer. */
  accessLogs: z.array(
    z.object({ month: z.string(), writer: z.string(), entries: z.int(), broken: z.nullable(z.int()) }),
  ),
  /** The monthly closes. `signature`: not signed by a key of ours; `chain`: the close before it is another one. */
  closes: z.array(
    z.object({
      month: z.string(),
      closedAt: z.string(),
      keyId: z.string(),
      broken: z.nullable(z.enum(['signature', 'chain'])),
    }),
  ),
});

export type Broken = z.infer<typeof brokenSchema>;
export type AuditReport = z.infer<typeof auditReportSchema>;
