import type { Result } from '../../../ledger/result';
import type { LedgerFault } from '../ledgerFault';

/** A person's account in a directory. */
export interface Account {
  readonly name: string;
  /** As it is written to sign in: wangmin@tangxian.example. */
  readonly username: string;
  readonly tenant: string;
}

/** An access token and whose it is. */
export interface Ticket {
  readonly token: string;
  readonly account: Account;
}

/** Where people sign in. It keeps and renews tokens itself. */
export interface Directory {
  /** Without showing anything. `username` is who is likely to be there, `isRenewed` wants a token that is new. */
  silently(username: string | null, isRenewed: boolean): Promise<Result<Ticket, LedgerFault>>;
  /** Lets the user choose an account and sign in; to be called within a click. A second call replaces the first. */
  interactively(): Promise<Result<Ticket, LedgerFault>>;
  /** Drops all tokens here. */
  forget(): Promise<void>;
}
