import * as z from 'zod/mini';
import type { BulletinKind } from '../bulletin/content';
import { idSchema, yearSchema } from './recordValues';

/** The last number that a series may reach: what the pane takes, too. */
export const LARGEST_NUMBER = 999;

export const bulletinKindSchema: z.ZodMiniType<BulletinKind> = z.enum(['operation', 'work', 'performance']);

export const numberSchema = z.int().check(z.minimum(1), z.maximum(LARGEST_NUMBER));

/** Every kind of bulletin counts from 1 in each year (R15, R44, R55). */
const series = { kind: bulletinKindSchema, year: yearSchema };

/** A number is wanted. Asking again with the same `operationId` gives the same number, never a second one. */
export const serialRequestSchema = z.strictObject({
  ...series,
  operationId: idSchema,
  /** The highest number in the caller's own register: documents bear it, so what is given comes after it. */
  highestRegistered: z.int().check(z.minimum(0), z.maximum(LARGEST_NUMBER)),
});

/** A number is not used after all (作废); it stays taken. */
export const serialWithdrawalSchema = z.strictObject({ ...series, number: numberSchema });

export const serialSchema = z.object({
  ...series,
  number: numberSchema,
  isWithdrawn: z.boolean(),
});

/** A year in an address. */
export const yearTextSchema = z.string().check(z.regex(/^(19|[2-9]\d)\d\d$/));

export const seriesQuerySchema = z.strictObject({ kind: bulletinKindSchema, year: yearTextSchema });

/** How a series stands: its last number (0: none) and the numbers that are withdrawn. */
export const seriesStateSchema = z.object({ last: z.int(), withdrawn: z.array(z.int()) });

export type SerialRequest = z.infer<typeof serialRequestSchema>;
export type SerialWithdrawal = z.infer<typeof serialWithdrawalSchema>;
export type Serial = z.infer<typeof serialSchema>;
export type SeriesState = z.infer<typeof seriesStateSchema>;
