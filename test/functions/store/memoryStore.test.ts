import { openMemoryStore } from '../../../functions/store/memoryStore';
import { describeLedgerStore } from './ledgerStoreContract';
import { storeOptions } from './storeOptions';

describe('the memory store', () => {
  // Nothing is kept, so "the same data" is the same store.
  const store = openMemoryStore(storeOptions());
  describeLedgerStore(() => store);
});
