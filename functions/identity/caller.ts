import type { Identity } from '../../ledger/wire/identity';

/** Who is calling, and for which company; `tenant` is null where the storage holds one company only. */
export interface Caller {
  readonly identity: Identity;
  readonly tenant: string | null;
}
