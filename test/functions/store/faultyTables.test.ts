/** Azure Tables is throttled, restarted and cut off: the ledger must come through, and must not do anything twice. */
import { verifyLedger } from '../../../functions/audit/verifyLedger';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { openTablesRows, tableOfConnection } from '../../../functions/store/tableRows';
import { seededRandom } from '../../../ledger/score/fairness/random';
import { startAzuriteTables } from './azuriteTables';
import { startFaultyTables } from './faultyTables';
import { developmentKey, operation } from './ledgerStoreContract';
import { storeOptions } from './storeOptions';

const PARTITION = { unit: '城关供电所', year: 2016 };
/** Of ten requests, those that meet a fault. */
const SHARE = 0.2;
const TIMEOUT_MS = 500;

describe('the ledger on an unwell Azure Tables', () => {
  it('survives 503, 429, cut connections, answers that never come, and empty pages', async () => {
    const azurite = await startAzuriteTables();
    const faulty = await startFaultyTables(azurite.connection, seededRandom(2016), SHARE);
    const store = await ledgerOverRows(
      await openTablesRows(tableOfConnection(faulty.connection), TIMEOUT_MS),
      storeOptions(),
    );
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        const wanted = [operation(`w${String(writer)}-${String(i)}`)];
        // What a client does that was not answered: it sends the same again.
        for (let isDone = false; !isDone;) {
          const results = await store.append(PARTITION, wanted).catch(() => null);
          isDone = results !== null;
          if (results !== null) expect(results[0]?.outcome).toMatch(/applied|replayed/);
        }
        acknowledged.push(wanted[0]?.operationId ?? '');
      }
    };
    await Promise.all([0, 1, 2, 3].map(write));
    const found = [];
    for (let cursor = 0; ;) {
      const page = await store.changesSince(PARTITION, cursor, 10);
      found.push(...page);
      if (page.length === 0) break;
      cursor = page.at(-1)?.sequence ?? 0;
    }
    expect(found.map(({ sequence }) => sequence)).toEqual(found.map((_, i) => i + 1));
    expect(found.map(({ operationId }) => operationId).sort()).toEqual(acknowledged.sort());
    expect((await verifyLedger(store, developmentKey(), '2016-10-11T01:00:00Z')).holds).toBe(true);
    for (const [fault, times] of Object.entries(faulty.faults))
      expect([fault, times > 0]).toEqual([fault, true]);
    await faulty.stop();
    await azurite.stop();
  }, 60_000);
});
