import * as z from 'zod/mini';
import { roleSchema } from './identity';

/** One entry of the access log: who read personal data, and who was refused (domain.md 11.2, 11.3). No names, no contents. */
export const accessEntrySchema = z.object({
  /** Instant in UTC, ISO 8601. */
  at: z.string(),
  event: z.enum(['read', 'denied']),
  endpoint: z.string(),
  callId: z.string(),
  /** Null for a caller who could not be recognised. */
  callerId: z.nullable(z.string()),
  role: z.nullable(roleSchema),
  /** Why a call was refused. */
  code: z.nullable(z.string()),
  /** Records read, or operations refused within a call. */
  count: z.int(),
  units: z.array(z.string()),
});

export const accessPageSchema = z.object({
  entries: z.array(accessEntrySchema),
  /** Pass it as `after` to get what follows; null at the end. */
  next: z.nullable(z.string()),
});

export const accessQuerySchema = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  after: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}\.\d{1,12}$/))),
});

export type AccessEntry = z.infer<typeof accessEntrySchema>;
export type AccessPage = z.infer<typeof accessPageSchema>;
