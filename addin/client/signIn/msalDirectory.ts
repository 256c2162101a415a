import {
  ClientAuthError,
  ClientAuthErrorCodes,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  PublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { failure, success, type Result } from '../../../ledger/result';
import type { EntraSignIn } from '../../../ledger/wire/signIn';
import type { LedgerFault } from '../ledgerFault';
import type { Directory, Ticket } from './directory';
import { DialogApplication } from './dialogApplication';
import { directoryFault, silentFault } from './directoryFault';
import type { SignInHost } from './signInHost';

/** Codes by telephone and new passwords take their time. */
const INTERACTION_TIMEOUT_MS = 5 * 60_000;

/**
 * Microsoft Entra by MSAL. Where Office signs its add-ins in, it hands out tokens; otherwise, and where it turns out not
 * to, a dialog or a window opens. Tokens stay in memory, or in the session of this browser window.
 */
export async function msalDirectory(
  wanted: EntraSignIn,
  host: SignInHost,
): Promise<Result<Directory, LedgerFault>> {
  try {
    const nested = host.isNested ? await openNested(wanted) : null;
    return success(directoryOf(wanted, nested ?? (await openOwn(wanted, host)), nested !== null, host));
  } catch (error) {
    return failure(directoryFault(error));
  }
}

/** Null where Office turns out to have no bridge: MSAL would open a window then, which may not be what `host` can do. */
async function openNested(wanted: EntraSignIn): Promise<IPublicClientApplication | null> {
  let hasBridge = false;
  const application = await createNestablePublicClientApplication(
    configurationOf(wanted, 'memoryStorage'),
    undefined,
    (configuration, controller) => {
      hasBridge = true;
      return new PublicClientApplication(configuration, controller);
    },
  );
  return hasBridge ? application : null;
}

async function openOwn(wanted: EntraSignIn, { askInDialog }: SignInHost): Promise<IPublicClientApplication> {
  const configuration = configurationOf(wanted, 'sessionStorage');
  if (askInDialog === null) return createStandardPublicClientApplication(configuration);
  const application = new DialogApplication(configuration, askInDialog);
  await application.initialize();
  return application;
}

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
  host: SignInHost,
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
      application = await openOwn(wanted, host);
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
