/** The script of signIn.html: hands the directory's answer to the pane that waits for it. */
import { runPopupRelay } from '@azure/msal-browser/popup-relay';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { ownOriginClient } from '../ownOriginClient';

const words = document.getElementById('words');
const go = document.getElementById('go');

/** The pane within somebody else's page has opened this window, which may open the directory's when it is clicked. */
async function relay(): Promise<void> {
  const wanted = await ownOriginClient().signIn();
  if (!wanted.ok || wanted.value.kind !== 'entra') throw new Error('nobody signs in here');
  const { authority } = wanted.value;
  go?.removeAttribute('hidden');
  go?.addEventListener('click', () => {
    runPopupRelay({ protocolVersion: 2, allowedAuthorityOrigins: [authority] });
  });
}

const isRelay = new URLSearchParams(window.location.hash.slice(1)).has('id');
(isRelay ? relay() : broadcastResponseToMainFrame()).catch(() => {
  // Opened by itself, or by a pane that is gone.
  words?.removeAttribute('hidden');
});
