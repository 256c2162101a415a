import { memoryRows } from '../../../functions/store/memoryRows';
import { ledgerOverRows } from '../../../functions/store/rowLedger';
import { describeLedgerStore } from './ledgerStoreContract';
import { describeMoves } from './movesContract';
import { storeOptions } from './storeOptions';

describe('the memory store', () => {
  // Nothing is kept, so "the same data" is the same store.
  const store = ledgerOverRows(memoryRows(), storeOptions());
  describeMoves(() => store);
  describeLedgerStore(() => store);
});
