import {
  ClientAuthError,
  ClientAuthErrorCodes,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { failure, success, type Result } from '../../../ledger/result';
import type { EntraSignIn } from '../../../ledger/wire/signIn';
import type { LedgerFault } from '../ledgerFault';
import type { Directory, Ticket } from './directory';
import { directoryFault, silentFault } from './directoryFault';

/** Codes by telephone and new passwords take their time. */
const INTERACTION_TIMEOUT_MS = 5 * 60_000;

/**
 * Microsoft Entra by MSAL. `isNested`: Office itself knows who is there and hands out tokens (nested app
 * authentication); otherwise, and where Office turns out not to, a window opens. Tokens stay in memory, or in the
 * session of this browser window.
 */
export async function msalDirectory(
  wanted: EntraSignIn,
  isNested: boolean,
): Promise<Result<Directory, LedgerFault>> {
  try {
    return success(
      directoryOf(wanted, isNested ? await openNested(wanted) : await openOwn(wanted), isNested),
    );
  } catch (error) {
    return failure(directoryFault(error));
  }
}

const openNested = (wanted: EntraSignIn) =>
  createNestablePublicClientApplication(configurationOf(wanted, 'memoryStorage'));
const openOwn = (wanted: EntraSignIn) =>
  createStandardPublicClientApplication(configurationOf(wanted, 'sessionStorage'));

function configurationOf(
  { authority, clientId, tenants }: EntraSignIn,
  cacheLocation: 'memoryStorage' | 'sessionStorage',
): Configuration {
  const [tenant] = tenants;
  const answerPage = new URL('signIn.html', document.baseURI).href;
  return {
    auth: {
      clientId,
      authority: `${authority}/${tenants.length === 1 && tenant !== undefined ? tenant : 'organizations'}`,
      // The server says whom to trust; nobody else has to be asked.
      knownAuthorities: [new URL(authority).host],
      redirectUri: answerPage,
      // Within a page of somebody else's (Excel on the web) the window that opens shares no storage with the pane.
      ...(isWithinOthers() ? { popupRelayUri: answerPage, popupRelayProtocolVersion: 2 } : null),
    },
    cache: { cacheLocation },
    system: { popupBridgeTimeout: INTERACTION_TIMEOUT_MS },
  };
}

function isWithinOthers(): boolean {
  try {
    return window.top?.location.origin !== window.location.origin;
  } catch {
    // A page of another origin does not let itself be asked.
    return true;
  }
}

function directoryOf(
  wanted: EntraSignIn,
  first: IPublicClientApplication,
  isFirstNested: boolean,
): Directory {
  let application = first;
  let isNested = isFirstNested;
  const scopes = [wanted.scope];
  const answered = async (
    ask: () => Promise<AuthenticationResult>,
    faultOf: (error: unknown) => LedgerFault,
  ): Promise<Result<Ticket, LedgerFault>> => {
    try {
      const { accessToken: token, account } = await ask();
      application.setActiveAccount(account);
      const { name, username, tenantId: tenant } = account;
      return success({ token, account: { name: name ?? username, username, tenant } });
    } catch (error) {
      if (!isNested || !hasNoBridge(error)) return failure(faultOf(error));
      isNested = false;
      application = await openOwn(wanted);
      return answered(ask, faultOf);
    }
  };
  return {
    silently: (username, isRenewed) =>
      answered(() => {
        const account = application.getActiveAccount() ?? accountOf(application, username);
        return account === null
          ? application.ssoSilent({ scopes, ...(username === null ? null : { loginHint: username }) })
          : application.acquireTokenSilent({ scopes, account, forceRefresh: isRenewed });
      }, silentFault),
    interactively: () =>
      answered(
        () =>
          application.acquireTokenPopup({
            scopes,
            prompt: 'select_account',
            overrideInteractionInProgress: true,
          }),
        directoryFault,
      ),
    // Office keeps the tokens of a nested app itself; what it gave out was in memory only.
    forget: () => (isNested ? Promise.resolve() : application.clearCache()),
  };
}

function hasNoBridge(error: unknown): boolean {
  return (
    error instanceof ClientAuthError && error.errorCode === ClientAuthErrorCodes.nestedAppAuthBridgeDisabled
  );
}

function accountOf(application: IPublicClientApplication, username: string | null): AccountInfo | null {
  return application.getAllAccounts().find((account) => account.username === username) ?? null;
}
