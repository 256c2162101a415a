import { failure, type Result } from '../../../ledger/result';
import type { EntraSignIn } from '../../../ledger/wire/signIn';
import type { LedgerFault } from '../ledgerFault';
import { ownOriginClient } from '../ownOriginClient';
import type { Directory } from './directory';
import { DIRECTORY_OFFLINE } from './signInFault';
import type { SignInHost } from './signInHost';
import { signInSession, type SignInSession } from './signInSession';

const LAST_USERNAME = 'spotledger.lastUsername';

/** The sign-in to the shared ledger of the page's own origin; MSAL is loaded when somebody is to be signed in. */
export function ownOriginSignIn(hostHere: () => SignInHost): SignInSession {
  return signInSession({
    wanted: ownOriginClient().signIn,
    openDirectory: (wanted) => openDirectory(wanted, hostHere()),
    lastUsername: {
      read: () => localStorage.getItem(LAST_USERNAME),
      write: (text) => localStorage.setItem(LAST_USERNAME, text),
    },
  });
}

async function openDirectory(wanted: EntraSignIn, host: SignInHost): Promise<Result<Directory, LedgerFault>> {
  const loaded = await import('./msalDirectory').catch(() => null);
  // A part of the pane that cannot be loaded is a lost connection.
  return loaded === null ? failure(DIRECTORY_OFFLINE) : loaded.msalDirectory(wanted, host);
}
