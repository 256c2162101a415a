import * as z from 'zod/mini';
import { unitSchema } from './recordValues';

/** The roles of domain.md 11.4. */
export const roleSchema = z.enum([
  'post',
  'unitHead',
  'deputyManager',
  'functionalDepartment',
  'performanceOffice',
  'partyAffairs',
  'generalManager',
  'systemAdministrator',
  'auditAdministrator',
]);

/** Who is calling. `units` are the units that a person belongs to or is in charge of. */
export const identitySchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  role: roleSchema,
  units: z.array(unitSchema).check(z.maxLength(200)),
});

export type Role = z.infer<typeof roleSchema>;
export type Identity = z.infer<typeof identitySchema>;
