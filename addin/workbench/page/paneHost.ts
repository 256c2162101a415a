import { type Book } from '../book/book';
import { connectHost } from '../host/connect';
import { Host } from '../host/host';

/** What the task pane finds on its parent window; its first script calls `connect` before office.js loads. */
export interface WorkbenchDoor {
  connect(paneWindow: Window): void;
}

declare global {
  interface Window {
    spotLedgerWorkbench?: WorkbenchDoor;
  }
}

/**
 * Lets panes that load into this window from now on work on a book as if it were open in Excel.
 * @param openWorkbook opens a file that an add-in has made
 * @returns closes the door again
 */
export function openPaneDoor(
  window: Window,
  book: Book,
  documentName: string,
  openWorkbook: (bytes: Uint8Array) => void,
): () => void {
  const host = new Host(book);
  host.openWorkbook = openWorkbook;
  const door: WorkbenchDoor = {
    connect: (paneWindow) => connectHost(paneWindow, host, { documentName }),
  };
  window.spotLedgerWorkbench = door;
  return () => {
    host.close();
    if (window.spotLedgerWorkbench === door) delete window.spotLedgerWorkbench;
  };
}
