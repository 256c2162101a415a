import { waitBeforeRetry } from '../../../functions/store/waitBeforeRetry';
import type { RowLedgerOptions } from '../../../functions/store/rowLedger';

let ids = 0;

/** Ids that count up, and a generator of its own so that a run can be repeated (mulberry32, fixed seed). */
export function storeOptions(): RowLedgerOptions {
  let state = 20161124;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { newId: () => `id${String(++ids)}`, waitBeforeRetry: waitBeforeRetry(random) };
}
