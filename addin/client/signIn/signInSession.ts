import { failure, success, type Result } from '../../../ledger/result';
import type { EntraSignIn, SignIn } from '../../../ledger/wire/signIn';
import type { LedgerFault } from '../ledgerFault';
import type { TextStorage } from '../outbox';
import type { Account, Directory, Ticket } from './directory';
import { signInFault } from './signInFault';
import type { TokenSource } from './tokenSource';

export type SignInState =
  /** Nobody signs in: a computer of one's own. */
  | { readonly kind: 'unneeded' }
  | { readonly kind: 'signedIn'; readonly account: Account }
  | { readonly kind: 'signedOut'; readonly fault: LedgerFault };

/** What a user does about signing in; each answers with how it then stands. */
export interface SignInDesk {
  /** Tries without showing anything, and has all ready for `signIn`. */
  state(): Promise<SignInState>;
  /** To be called within a click. */
  signIn(): Promise<SignInState>;
  signOut(): Promise<SignInState>;
}

/** Who is signed in, for all calls of a pane. */
export interface SignInSession extends SignInDesk, TokenSource {
  /**
   * Tokens for what the pane asks by itself: of somebody who has signed in here before, so that nothing of a directory is
   * loaded for those who never use the shared ledger, and nobody is looked for again and again.
   */
  readonly whenKnown: TokenSource;
}

export interface SignInOptions {
  /** What the server wants. */
  readonly wanted: () => Answer<SignIn>;
  readonly openDirectory: (wanted: EntraSignIn) => Answer<Directory>;
  /** The name of the account that was last signed in here, '' after signing out. It holds no secret. */
  readonly lastUsername: TextStorage;
}

type Answer<Value> = Promise<Result<Value, LedgerFault>>;

interface OpenDirectory {
  readonly directory: Directory;
  readonly tenants: readonly string[];
}

const NEEDED = failure(signInFault('needed'));

/** Signs in silently where it can, and otherwise when the user says so. */
export function signInSession({ wanted, openDirectory, lastUsername }: SignInOptions): SignInSession {
  let server: SignIn | null = null;
  let directory: Directory | null = null;
  let isNobodyHere = false;
  let underWay: { readonly isRenewed: boolean; readonly ticket: Answer<Ticket | null> } | null = null;

  const asked = async (): Answer<SignIn> => {
    if (server !== null) return success(server);
    const answer = await wanted();
    if (answer.ok) server = answer.value;
    return answer;
  };
  /** Null where nobody signs in. */
  const opened = async (): Answer<OpenDirectory | null> => {
    const answer = await asked();
    if (!answer.ok) return answer;
    if (answer.value.kind === 'development') return success(null);
    if (answer.value.kind === 'none') return failure(signInFault('unconfigured'));
    if (directory === null) {
      const found = await openDirectory(answer.value);
      if (!found.ok) return found;
      directory ??= found.value;
    }
    return success({ directory, tenants: answer.value.tenants });
  };
  const taken = async (open: OpenDirectory, ticket: Result<Ticket, LedgerFault>): Answer<Ticket> => {
    if (!ticket.ok) {
      isNobodyHere = ticket.fault.kind === 'signedOut';
      return ticket;
    }
    const { username, tenant } = ticket.value.account;
    isNobodyHere = !open.tenants.includes(tenant.toLowerCase());
    if (isNobodyHere) {
      await open.directory.forget();
      return failure(signInFault('foreignTenant'));
    }
    lastUsername.write(username);
    return ticket;
  };
  const silently = async (isRenewed: boolean): Answer<Ticket | null> => {
    const open = await opened();
    if (!open.ok) return open;
    if (open.value === null) return success(null);
    const username = lastUsername.read();
    if (username === '') return NEEDED;
    return taken(open.value, await open.value.directory.silently(username, isRenewed));
  };
  /** Calls that are made together share a try. */
  const ticket = async (isRenewed: boolean): Answer<Ticket | null> => {
    if (underWay !== null && (underWay.isRenewed || !isRenewed)) return underWay.ticket;
    const mine = { isRenewed, ticket: silently(isRenewed) };
    underWay = mine;
    try {
      return await mine.ticket;
    } finally {
      if (underWay === mine) underWay = null;
    }
  };
  const token = async (isRenewed: boolean): Answer<string | null> => {
    const answer = await ticket(isRenewed);
    return answer.ok ? success(answer.value?.token ?? null) : answer;
  };

  return {
    token,
    whenKnown: {
      async token(isRenewed) {
        const answer = await asked();
        const isEntra = answer.ok && answer.value.kind === 'entra';
        return isEntra && (isNobodyHere || !lastUsername.read()) ? NEEDED : token(isRenewed);
      },
    },
    state: async () => stateOf(await ticket(false)),
    async signIn() {
      const open = await opened();
      if (!open.ok || open.value === null) return stateOf(open.ok ? success(null) : open);
      return stateOf(await taken(open.value, await open.value.directory.interactively()));
    },
    async signOut() {
      lastUsername.write('');
      await directory?.forget();
      directory = null;
      return stateOf(NEEDED);
    },
  };
}

function stateOf(answer: Result<Ticket | null, LedgerFault>): SignInState {
  if (!answer.ok) return { kind: 'signedOut', fault: answer.fault };
  return answer.value === null ? { kind: 'unneeded' } : { kind: 'signedIn', account: answer.value.account };
}
