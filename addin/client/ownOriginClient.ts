import { createLedgerClient, type LedgerClient } from './client';
import { NO_TOKENS, type TokenSource } from './signIn/tokenSource';

/** The shared ledger on the page's own origin: pane and API are served together, and tokens go nowhere else. */
export function ownOriginClient(tokens: TokenSource = NO_TOKENS): LedgerClient {
  return createLedgerClient({ baseUrl: '', fetch: window.fetch.bind(window), tokens });
}
