import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { failure, success, type Result } from '../../ledger/result';
import { roleSchema, type Role } from '../../ledger/wire/identity';
import { identityInvalid, identityMissing, roleUnknown, type Refusal } from '../http/refusal';
import type { EntraSettings } from '../settings';

/** Who a valid access token speaks of. */
export interface TokenHolder {
  readonly tenant: string;
  /** The person's object id in the directory. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Entra signs with this and nothing else; naming it shuts out `none` and every confusion of keys. */
const ALGORITHMS = ['RS256'];
const CLOCK_TOLERANCE_S = 60;
/** What jose says where the keys' address answers with anything but keys. */
const UNREACHABLE = 'ERR_JOSE_GENERIC';
const LONGEST_TOKEN = 16_384;

const claimsSchema = z.object({
  tid: z.string(),
  oid: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  ver: z.literal('2.0'),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  roles: z.optional(z.array(z.string())),
});

/**
 * Reads the bearer token of a call: signature by the tenant's published keys, issuer, audience, tenant, times, and
 * exactly one app role of ours. Keys are fetched when needed and kept. Throws when they can't be fetched.
 */
export function entraTokens(
  { authority, tenants, audience }: Pick<EntraSettings, 'authority' | 'tenants' | 'audience'>,
  now: () => Date,
): (headers: { get(name: string): string | null }) => Promise<Result<TokenHolder, Refusal>> {
  const keysOf = new Map(
    tenants.map((tenant) => [
      tenant,
      createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`)),
    ]),
  );
  return async (headers) => {
    const header = headers.get('authorization');
    if (header === null) return failure(identityMissing);
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) return failure(identityInvalid);
    try {
      // Read before it is trusted, only to choose among the tenants that the settings name.
      const tenant = String(decodeJwt(token).tid);
      const keys = keysOf.get(tenant);
      if (keys === undefined) return failure(identityInvalid);
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        issuer: `${authority}/${tenant}/v2.0`,
        audience,
        requiredClaims: ['exp', 'nbf', 'iat', 'tid', 'oid'],
        clockTolerance: CLOCK_TOLERANCE_S,
        currentDate: now(),
      });
      const claims = claimsSchema.safeParse(payload);
      if (!claims.success || claims.data.tid !== tenant) return failure(identityInvalid);
      return holder(claims.data);
    } catch (error) {
      // A directory that can't be reached is no fault of the token's; everything else is.
      const isUnreachable =
        error instanceof errors.JWKSTimeout || (error as { code?: string }).code === UNREACHABLE;
      if (error instanceof errors.JOSEError && !isUnreachable) return failure(identityInvalid);
      throw error;
    }
  };
}

/** Roles that must stay apart are not added up: a person has one. */
function holder({ tid, oid, name, roles = [] }: z.infer<typeof claimsSchema>): Result<TokenHolder, Refusal> {
  const known = roles.flatMap((role) => {
    const parsed = roleSchema.safeParse(role);
    return parsed.success ? [parsed.data] : [];
  });
  const [role] = known;
  if (role === undefined || known.length > 1) return failure(roleUnknown);
  return success({ tenant: tid, id: oid, name: name ?? oid, role });
}
