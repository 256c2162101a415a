import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedRows } from '../../../functions/store/embeddedRows';
import type { LedgerStore } from '../../../functions/store/ledgerStore';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { expectSuccess } from '../../../ledger/result';
import { describeLedgerStore, operation } from './ledgerStoreContract';
import { describeMoves } from './movesContract';
import { storeOptions } from './storeOptions';

describe('the embedded store', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'spotledger-store-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe('contract', () => {
    // One process holds the folder, so "the same data" is the same store.
    const store = openLedger(path.join(folder, 'contract'));
    describeMoves(() => store);
    describeLedgerStore(() => store);
  });

  it('has everything after it was closed and opened again', async () => {
    const data = path.join(folder, 'reopened');
    const partition = { unit: '城关供电所', year: 2016 };
    const before = await openLedger(data);
    await before.append(partition, [operation('a'), operation('b')]);
    await before.close();
    const after = await openLedger(data);
    expect(after.ledgerId).toBe(before.ledgerId);
    expect(await after.changesSince(partition, 0, 10)).toHaveLength(2);
    expect((await after.append(partition, [operation('a')]))[0]?.outcome).toBe('replayed');
    expect((await after.append(partition, [operation('c')]))[0]).toMatchObject({ sequence: 3 });
    await after.close();
  });

  it('says that another program holds the folder', async () => {
    const data = path.join(folder, 'locked');
    const first = await openLedger(data);
    const second = await openEmbeddedRows(data);
    expect(second).toMatchObject({ ok: false, fault: expect.stringMatching(/正被另一个程序使用/) as string });
    await first.close();
  });
});

async function openLedger(folder: string): Promise<LedgerStore> {
  return ledgerOverRows(expectSuccess(await openEmbeddedRows(folder)), storeOptions());
}
