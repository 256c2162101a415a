import { seededRandom } from '../../../ledger/score/fairness/random';
import { waitBeforeRetry } from '../../../functions/store/waitBeforeRetry';
import type { RowLedgerOptions } from '../../../functions/store/rowLedger';

let ids = 0;

/** Ids that count up, and a source of chance that can be repeated. */
export function storeOptions(): RowLedgerOptions {
  const random = seededRandom(20161124);
  return { newId: () => `id${String(++ids)}`, waitBeforeRetry: waitBeforeRetry(random) };
}
