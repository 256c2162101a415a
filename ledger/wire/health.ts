import * as z from 'zod/mini';

export const healthSchema = z.object({
  status: z.literal('ok'),
  /** Which store holds the data. */
  store: z.enum(['embedded', 'tables', 'memory']),
  ledgerId: z.string(),
});

export type Health = z.infer<typeof healthSchema>;
