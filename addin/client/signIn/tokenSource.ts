import { success, type Result } from '../../../ledger/result';
import type { LedgerFault } from '../ledgerFault';

/** Where calls of the shared ledger get their access tokens from. */
export interface TokenSource {
  /** Null where the server wants none. `isRenewed`: the one before was refused, so it has to be a new one. */
  token(isRenewed: boolean): Promise<Result<string | null, LedgerFault>>;
}

/** Of a computer of one's own. */
export const NO_TOKENS: TokenSource = { token: () => Promise.resolve(success(null)) };
