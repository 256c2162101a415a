import * as z from 'zod/mini';
import { specialtySchema } from './identity';
import { unitSchema } from './recordValues';

/** The object id of a person in the company's directory. */
export const memberIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** What the system administrator says of a person; the role comes with the sign-in. */
export const memberSchema = z.strictObject({
  /** Units that the person belongs to or is in charge of. */
  units: z.array(unitSchema).check(z.maxLength(200)),
  /** Business domains that the person's department leads. */
  specialties: z.array(specialtySchema).check(z.maxLength(6)),
});

export const rosterEntrySchema = z.object({
  id: memberIdSchema,
  ...memberSchema.shape,
  /** Counts the changes; `If-Match: "3"` saves on condition that nobody else has. */
  version: z.int(),
});

export const rosterPageSchema = z.object({
  members: z.array(rosterEntrySchema),
  /** Pass it as `after` to get what follows; null at the end. */
  next: z.nullable(z.string()),
});

export const rosterQuerySchema = z.strictObject({ after: z.optional(memberIdSchema) });

export type Member = z.infer<typeof memberSchema>;
export type RosterEntry = z.infer<typeof rosterEntrySchema>;
