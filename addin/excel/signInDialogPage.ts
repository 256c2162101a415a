/** The script of signInDialog.html, in a dialog of Office's: goes to the directory, and hands its answer to the pane. */
import { ownOriginClient } from '../client/ownOriginClient';

/** To the directory that the server names, and nowhere else. */
async function goTo(address: string): Promise<void> {
  const wanted = await ownOriginClient().signIn();
  if (!wanted.ok || wanted.value.kind !== 'entra') throw new Error('nobody signs in here');
  if (new URL(address).origin !== new URL(wanted.value.authority).origin)
    throw new Error('not the directory');
  window.location.replace(address);
}

async function handOver(answer: string): Promise<void> {
  if (answer === '') throw new Error('no answer');
  await Office.onReady();
  Office.context.ui.messageParent(answer);
}

const address = new URLSearchParams(window.location.search).get('to');
(address === null ? handOver(window.location.hash) : goTo(address)).catch(() => {
  // Opened by itself, or sent elsewhere than to the directory.
  document.getElementById('words')?.removeAttribute('hidden');
});
