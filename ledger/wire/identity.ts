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

/** The business domains of 抽查指标台账 (`kinds/indicators.ts`). */
export const specialtySchema = z.enum(['稽查', '营销', '管理', '经营', '供电服务', '行政党务']);

/**
 * Who is calling. `units` are the units that a person belongs to or is in charge of, `specialties` the business domains
 * that a functional department leads in every unit.
 */
export const identitySchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  role: roleSchema,
  units: z.array(unitSchema).check(z.maxLength(200)),
  specialties: z.optional(z.array(specialtySchema)),
});

export type Role = z.infer<typeof roleSchema>;
export type Identity = z.infer<typeof identitySchema>;
