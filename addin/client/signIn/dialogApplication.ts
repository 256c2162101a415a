import {
  AuthError,
  PublicClientApplication,
  type Configuration,
  type PopupRequest,
} from '@azure/msal-browser';
import { failure, type Result } from '../../../ledger/result';
import type { AskInDialog } from './signInHost';

/** MSAL whose windows are dialogs of Office's: the secret of a sign-in stays here, its one-time code comes back. */
export class DialogApplication extends PublicClientApplication {
  readonly #askInDialog: AskInDialog;
  #answer: Promise<Result<string, string>> = Promise.resolve(failure('user_cancelled'));

  constructor(configuration: Configuration, askInDialog: AskInDialog) {
    super({ ...configuration, system: { ...configuration.system, navigatePopups: false } });
    this.#askInDialog = askInDialog;
  }

  override acquireTokenPopup(
    request: PopupRequest,
  ): ReturnType<PublicClientApplication['acquireTokenPopup']> {
    const page = new URL('signInDialog.html', document.baseURI).href;
    const open = (url: string): object => {
      this.#answer = this.#askInDialog(`${page}?to=${encodeURIComponent(url)}`);
      return { close: () => undefined };
    };
    // All that MSAL asks of the window that opens others.
    const { screenX, screenY, innerWidth, innerHeight } = window;
    const popupWindowParent = { screenX, screenY, innerWidth, innerHeight, open } as unknown as Window;
    return super.acquireTokenPopup({ ...request, redirectUri: page, popupWindowParent });
  }

  protected override async waitForPopupResponse(): Promise<string> {
    const answer = await this.#answer;
    if (!answer.ok) throw new AuthError(answer.fault, '');
    return answer.value;
  }
}
