import { failure, success, type Result } from '../../ledger/result';
import { identitySchema, type Identity } from '../../ledger/wire/identity';
import { identityInvalid, type Refusal } from '../http/refusal';
import type { Caller } from './caller';

/** Who the caller claims to be: an Identity as JSON in base64url. Browsers send it across origins only if we allowed it. */
export const IDENTITY_HEADER = 'x-development-identity';

const PERFORMANCE_OFFICE: Identity = {
  id: 'development',
  name: '绩效办',
  role: 'performanceOffice',
  units: [],
};

/**
 * The identity of a computer of one's own: believed as claimed, the performance office's where nothing is claimed.
 * The settings allow it with the embedded default only.
 */
export function developmentCaller(headers: { get(name: string): string | null }): Result<Caller, Refusal> {
  const claim = headers.get(IDENTITY_HEADER);
  if (claim === null) return success({ identity: PERFORMANCE_OFFICE, tenant: null });
  const identity = identitySchema.safeParse(parsedClaim(claim));
  return identity.success ? success({ identity: identity.data, tenant: null }) : failure(identityInvalid);
}

function parsedClaim(claim: string): unknown {
  try {
    return JSON.parse(Buffer.from(claim, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
