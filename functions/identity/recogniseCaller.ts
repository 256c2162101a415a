import { failure, success, type Result } from '../../ledger/result';
import { identityMissing, type Refusal } from '../http/refusal';
import type { IdentitySettings } from '../settings';
import type { LedgerStore } from '../store/ledgerStore';
import type { Caller } from './caller';
import { developmentCaller } from './developmentIdentity';
import { entraTokens } from './entraToken';

export type RecogniseCaller = (headers: {
  get(name: string): string | null;
}) => Promise<Result<Caller, Refusal>>;

/** How this app tells who is calling: the role comes with the sign-in, the units from the company's roster. */
export function recogniseCaller(
  settings: IdentitySettings,
  ledgerOf: (tenant: string) => Promise<LedgerStore>,
  now: () => Date,
): RecogniseCaller {
  switch (settings.kind) {
    case 'none':
      return () => Promise.resolve(failure(identityMissing));
    case 'development':
      return (headers) => Promise.resolve(developmentCaller(headers));
    case 'entra': {
      const read = entraTokens(settings, now);
      return async (headers) => {
        const token = await read(headers);
        if (!token.ok) return token;
        const { tenant, id, name, role } = token.value;
        const entry = await (await ledgerOf(tenant)).roster.find(id);
        const { units = [], specialties = [] } = entry ?? {};
        return success({ tenant, identity: { id, name, role, units, specialties } });
      };
    }
  }
}
