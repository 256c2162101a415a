/** What MSAL really throws, in the user's words. */
import {
  BrowserAuthError,
  BrowserAuthErrorCodes,
  ClientAuthError,
  ClientAuthErrorCodes,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { directoryFault, silentFault } from '../../../../addin/client/signIn/directoryFault';

const server = (code: string, description = '', subError?: string) =>
  new ServerError(code, '', description, subError);
const browser = (code: string) => new BrowserAuthError(code, '');

describe('a sign-in that came to nothing', () => {
  it.each<[string, Error, string]>([
    ['a blocked window', browser(BrowserAuthErrorCodes.popupWindowError), 'signIn.popupBlocked'],
    ['a closed window', browser(BrowserAuthErrorCodes.userCancelled), 'signIn.cancelled'],
    [
      'a cancelled one in Excel',
      new ClientAuthError(ClientAuthErrorCodes.userCanceled, ''),
      'signIn.cancelled',
    ],
    ['a window left alone', browser(BrowserAuthErrorCodes.timedOut), 'signIn.unanswered'],
    ['a declined consent', server('access_denied', 'AADSTS65004: declined'), 'signIn.cancelled'],
    [
      'consent that the administrator keeps',
      server('access_denied', 'AADSTS90094: x'),
      'signIn.consentMissing',
    ],
    [
      'a consent that is missing',
      new InteractionRequiredAuthError('consent_required', '', 'AADSTS65001: x'),
      'signIn.consentMissing',
    ],
    [
      'a guest',
      server('invalid_request', 'AADSTS50020: User account … does not exist'),
      'signIn.foreignTenant',
    ],
    ['somebody without a role', server('access_denied', 'AADSTS50105: not assigned'), 'signIn.notAssigned'],
    ['plain http', browser(BrowserAuthErrorCodes.cryptoNonExistent), 'signIn.insecure'],
    ['no network', browser(BrowserAuthErrorCodes.noNetworkConnectivity), 'signIn.offline'],
  ])('by %s is told as that', (_what, error, code) => {
    expect(directoryFault(error)).toMatchObject({ code });
  });

  it('for a reason that nobody here knows names it for the administrator', () => {
    expect(directoryFault(server('invalid_client', 'AADSTS7000218: secret'))).toMatchObject({
      code: 'signIn.failed',
      message: expect.stringContaining('AADSTS7000218') as string,
      messageEnglish: expect.stringContaining('AADSTS7000218') as string,
    });
  });

  it('silently is asked of the user, unless there is no network or only an administrator can help', () => {
    const codeOf = (error: Error): string => silentFault(error).code;
    expect(codeOf(new InteractionRequiredAuthError('login_required', ''))).toBe('signIn.needed');
    expect(codeOf(new ClientAuthError(ClientAuthErrorCodes.noAccountFound, ''))).toBe('signIn.needed');
    expect(codeOf(browser(BrowserAuthErrorCodes.timedOut))).toBe('signIn.needed');
    expect(codeOf(browser(BrowserAuthErrorCodes.postRequestFailed))).toBe('signIn.offline');
    expect(codeOf(server('access_denied', 'AADSTS50105: x'))).toBe('signIn.notAssigned');
  });

  it('because of a mistake of ours is no sign-in at all', () => {
    expect(() => directoryFault(new TypeError('x'))).toThrow(TypeError);
  });
});
