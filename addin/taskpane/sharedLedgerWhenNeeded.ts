import type { SharedLedger } from './actions';

/** The shared ledger, loaded after the pane has been painted: the schemas and the client aren't needed before. */
export function sharedLedgerWhenNeeded(thisYear: number): SharedLedger {
  let loading: Promise<SharedLedger> | null = null;
  const ledger = (): Promise<SharedLedger> =>
    (loading ??= import('./sharedLedger').then(({ sharedLedgerHere }) => sharedLedgerHere(thisYear)));
  return {
    me: async () => (await ledger()).me(),
    warnings: async () => (await ledger()).warnings(),
    warningDesk: async () => (await ledger()).warningDesk(),
    synchronise: async (workbook) => (await ledger()).synchronise(workbook),
    waitingRows: async (workbook) => (await ledger()).waitingRows(workbook),
  };
}
