import { failure, success, type Result } from '../../ledger/result';
import type { SignInHost } from '../client/signIn/signInHost';

/** How this Excel lets people sign in. On the desktop it opens no windows for pages, only dialogs of its own. */
export function signInHost(): SignInHost {
  const { requirements, platform } = Office.context;
  const hasDialogs =
    platform !== Office.PlatformType.OfficeOnline && requirements.isSetSupported('DialogApi', '1.1');
  return {
    isNested: requirements.isSetSupported('NestedAppAuth', '1.1'),
    askInDialog: hasDialogs ? askInDialog : null,
  };
}

/** Office allows one dialog a pane. */
let closeOpenDialog: (() => void) | null = null;

/** Codes of the Office dialog API: the user has closed it; the user did not let it open. */
const CLOSED = 12006;
const NOT_ALLOWED = 12009;

function askInDialog(address: string): Promise<Result<string, string>> {
  closeOpenDialog?.();
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(failure(faultCode(opened.error.code)));
        return;
      }
      const dialog = opened.value;
      const end = (answer: Result<string, string>): void => {
        closeOpenDialog = null;
        dialog.close();
        resolve(answer);
      };
      closeOpenDialog = () => end(failure(faultCode(CLOSED)));
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (received) => {
        end('message' in received ? success(received.message) : failure(faultCode(received.error)));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (received) => {
        closeOpenDialog = null;
        resolve(failure(faultCode('error' in received ? received.error : CLOSED)));
      });
    });
  });
}

function faultCode(code: number): string {
  if (code === CLOSED) return 'user_cancelled';
  return code === NOT_ALLOWED ? 'popup_window_error' : `office_${String(code)}`;
}
