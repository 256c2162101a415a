import { IDENTITY_HEADER } from '../../../functions/identity/developmentIdentity';
import type { Identity } from '../../../ledger/wire/identity';

/** The headers with which a caller claims to be somebody, on a computer of one's own. */
export function claiming(identity: Partial<Identity> & Pick<Identity, 'role'>): Record<string, string> {
  const whole: Identity = { id: identity.role, name: '赵刚', units: [], ...identity };
  return { [IDENTITY_HEADER]: Buffer.from(JSON.stringify(whole)).toString('base64url') };
}
