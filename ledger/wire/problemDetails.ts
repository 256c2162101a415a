import * as z from 'zod/mini';

/** Why a request was refused: RFC 9457 `application/problem+json` with a code of ours and both languages. */
export const problemDetailsSchema = z.object({
  type: z.string(),
  status: z.int(),
  code: z.string(),
  /** What is wrong and what to do, zh-CN. */
  title: z.string(),
  detail: z.optional(z.string()),
  /** The same in en-US. */
  titleEnglish: z.string(),
  /** The record concerned, by its id. */
  record: z.optional(z.string()),
  /** The invocation, for finding it in the log. */
  instance: z.optional(z.string()),
});

export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
