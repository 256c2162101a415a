import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveApp, type ServedApp } from '../local/servedApp';

/** The app with an empty ledger of its own for the tests of a file, without a limit on requests; by its address. */
export function appOverHttp(): () => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-http-'));
  let app: ServedApp;
  beforeAll(async () => {
    app = await serveApp(folder, { LEDGER_REQUESTS_PER_MINUTE: '0' });
  });
  afterAll(async () => {
    await app.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return () => app.address;
}
