import { createLedgerClient, type LedgerClient } from './client';

/** The shared ledger on the page's own origin: pane and API are served together. */
export function ownOriginClient(): LedgerClient {
  return createLedgerClient({ baseUrl: '', fetch: window.fetch.bind(window) });
}
