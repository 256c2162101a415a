import * as z from 'zod/mini';

const textSchema = z.string().check(z.minLength(1), z.maxLength(300));

/** What a client signs in to before it calls: an open answer, without secrets. */
export const signInSchema = z.discriminatedUnion('kind', [
  /** A computer of one's own: callers are who they say they are. */
  z.object({ kind: z.literal('development') }),
  /** The server has not been told of a directory and lets nobody in. */
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('entra'),
    /** Of the cloud: https://login.microsoftonline.com, or https://login.partner.microsoftonline.cn for 21Vianet. */
    authority: textSchema,
    /** The app registration of the pane. */
    clientId: textSchema,
    /** Directories (tenants) whose people are let in. */
    tenants: z.array(textSchema).check(z.minLength(1)),
    /** The permission that a token is asked for. */
    scope: textSchema,
  }),
]);

export type SignIn = z.infer<typeof signInSchema>;
export type EntraSignIn = Extract<SignIn, { readonly kind: 'entra' }>;
