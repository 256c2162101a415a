import type { LedgerFault } from '../ledgerFault';
import { DIRECTORY_OFFLINE, signInFailed, signInFault } from './signInFault';

/** What MSAL throws (its AuthError), as far as it tells why. */
interface DirectoryError {
  readonly errorCode: string;
  readonly subError?: string;
  readonly errorMessage?: string;
}

/** Codes of MSAL and of OAuth 2.0 (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6). */
const BY_CODE: Readonly<Record<string, LedgerFault>> = {
  popup_window_error: signInFault('popupBlocked'),
  empty_window_error: signInFault('popupBlocked'),
  user_cancelled: signInFault('cancelled'),
  user_canceled: signInFault('cancelled'),
  access_denied: signInFault('cancelled'),
  interaction_in_progress_cancelled: signInFault('cancelled'),
  timed_out: signInFault('unanswered'),
  consent_required: signInFault('consentMissing'),
  crypto_nonexistent: signInFault('insecure'),
  no_network_connectivity: DIRECTORY_OFFLINE,
  network_error: DIRECTORY_OFFLINE,
  post_request_failed: DIRECTORY_OFFLINE,
  get_request_failed: DIRECTORY_OFFLINE,
  endpoints_resolution_error: DIRECTORY_OFFLINE,
  openid_config_error: DIRECTORY_OFFLINE,
};

/** Entra's own numbers, which tell more than the codes (Microsoft Entra authentication and authorization error codes). */
const BY_NUMBER: Readonly<Record<string, LedgerFault>> = {
  // The user declined to consent.
  65004: signInFault('cancelled'),
  65001: signInFault('consentMissing'),
  90094: signInFault('consentMissing'),
  90008: signInFault('consentMissing'),
  // The app is not known in the user's directory.
  700016: signInFault('consentMissing'),
  50105: signInFault('notAssigned'),
  // Accounts that are not in the directory.
  50020: signInFault('foreignTenant'),
  50034: signInFault('foreignTenant'),
  90072: signInFault('foreignTenant'),
};

/** Why there is no token, for the user; what is no error of the directory's goes on. */
export function directoryFault(error: unknown): LedgerFault {
  if (!isDirectoryError(error)) throw error;
  const { errorCode, subError = '', errorMessage = '' } = error;
  const number = /AADSTS(\d+)/.exec(errorMessage)?.[1] ?? '';
  return (
    BY_NUMBER[number] ??
    BY_CODE[subError] ??
    BY_CODE[errorCode] ??
    signInFailed(number === '' ? errorCode : `AADSTS${number}`)
  );
}

/** Why nothing came without asking the user: most often because the user has to be asked. */
export function silentFault(error: unknown): LedgerFault {
  const fault = directoryFault(error);
  const isForTheUser = ['signIn.failed', 'signIn.cancelled', 'signIn.unanswered', 'signIn.popupBlocked'];
  return isForTheUser.includes(fault.code) ? signInFault('needed') : fault;
}

function isDirectoryError(error: unknown): error is DirectoryError {
  return error instanceof Error && 'errorCode' in error && typeof error.errorCode === 'string';
}
