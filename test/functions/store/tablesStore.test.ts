import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { openTablesRows, tableOfConnection } from '../../../functions/store/tableRows';
import { startAzuriteTables } from './azuriteTables';
import { describeLedgerStore } from './ledgerStoreContract';
import { describeMoves } from './movesContract';
import { storeOptions } from './storeOptions';

describe('the store in Azure Tables, on Azurite', () => {
  let azurite: Awaited<ReturnType<typeof startAzuriteTables>>;
  beforeAll(async () => {
    azurite = await startAzuriteTables();
  });
  afterAll(() => azurite.stop());

  const open = async () =>
    ledgerOverRows(await openTablesRows(tableOfConnection(azurite.connection)), storeOptions());
  describeMoves(open);
  describeLedgerStore(open);
});
