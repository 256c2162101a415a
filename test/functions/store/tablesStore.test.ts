import { openTablesStore, tableOfConnection } from '../../../functions/store/tablesStore';
import { startAzuriteTables } from './azuriteTables';
import { describeLedgerStore } from './ledgerStoreContract';
import { storeOptions } from './storeOptions';

describe('the store in Azure Tables, on Azurite', () => {
  let azurite: Awaited<ReturnType<typeof startAzuriteTables>>;
  beforeAll(async () => {
    azurite = await startAzuriteTables();
  });
  afterAll(() => azurite.stop());

  describeLedgerStore(() => openTablesStore(tableOfConnection(azurite.connection), storeOptions()));
});
