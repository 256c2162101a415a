import { identitySchema, type Identity } from '../../ledger/wire/identity';
import { failure, success, type Result } from '../../ledger/result';
import { identityInvalid, identityMissing, type Refusal } from '../http/refusal';
import type { Settings } from '../settings';

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
 * In Azure there is no such thing, whatever is claimed.
 */
export function callerOf(
  headers: { get(name: string): string | null },
  settings: Settings,
): Result<Identity, Refusal> {
  if (settings.isInAzure) return failure(identityMissing);
  const claim = headers.get(IDENTITY_HEADER);
  if (claim === null) return success(PERFORMANCE_OFFICE);
  const identity = identitySchema.safeParse(parsedClaim(claim));
  return identity.success ? success(identity.data) : failure(identityInvalid);
}

function parsedClaim(claim: string): unknown {
  try {
    return JSON.parse(Buffer.from(claim, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
