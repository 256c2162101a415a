/** The same request through HTTP, whichever store the settings name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerClient } from '../../../addin/client/client';
import { outboxIn } from '../../../addin/client/outbox';
import { emptySyncState } from '../../../addin/client/syncState';
import { synchronise } from '../../../addin/client/synchronise';
import { expectSuccess } from '../../../ledger/result';
import { countingIds, scoreRows, sheetOf, workbookOf } from '../../addin/client/sampleWorkbook';
import { startAzuriteTables } from '../store/azuriteTables';
import { serveApp } from './servedApp';

describe('a workbook goes into the shared ledger', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-stores-'));
  let azurite: Awaited<ReturnType<typeof startAzuriteTables>>;
  beforeAll(async () => {
    azurite = await startAzuriteTables();
  });
  afterAll(async () => {
    await azurite.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['memory', 'embedded', 'tables'] as const)('with the store %s', async (store) => {
    const environment = { LEDGER_STORE: store, LEDGER_TABLES_CONNECTION: azurite.connection };
    const app = await serveApp(path.join(folder, store), environment);
    const client = createLedgerClient({ baseUrl: app.address, fetch });
    const rows = scoreRows(300);
    const outcome = await synchronise({
      workbook: workbookOf(sheetOf('得失分', 'scores', rows)),
      state: emptySyncState(2026),
      origin: 'workbook',
      client,
      outbox: outboxIn({ read: () => null, write: () => undefined }),
      save: () => undefined,
      newId: countingIds(),
    });
    expect(outcome).toMatchObject({ sent: 300, fault: null, held: [] });
    const { changes } = expectSuccess(await client.sync({ operations: [], cursors: {} }));
    expect(changes.map(({ values }) => values)).toEqual(expect.arrayContaining([...rows]));
    expect(expectSuccess(await client.health()).store).toBe(store);
    expect(await app.stop('SIGTERM')).toBe(0);
  });
});
