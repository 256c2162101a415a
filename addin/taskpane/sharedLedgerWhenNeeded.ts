import type { SharedLedger } from './actions';

/** The shared ledger, loaded after the pane has been painted: the schemas and the client aren't needed before. */
export function sharedLedgerWhenNeeded(thisYear: number): SharedLedger {
  let here: SharedLedger | null = null;
  let loading: Promise<SharedLedger> | null = null;
  const ledger = (): Promise<SharedLedger> =>
    (loading ??= import('./sharedLedger').then(
      ({ sharedLedgerHere }) => (here = sharedLedgerHere(thisYear)),
    ));
  return {
    me: async () => (await ledger()).me(),
    warnings: async () => (await ledger()).warnings(),
    warningDesk: async () => (await ledger()).warningDesk(),
    serialDesk: async () => (await ledger()).serialDesk(),
    synchronise: async (workbook) => (await ledger()).synchronise(workbook),
    waitingRows: async (workbook) => (await ledger()).waitingRows(workbook),
    rowStates: async (workbook) => (await ledger()).rowStates(workbook),
    conflicts: () => here?.conflicts() ?? [],
    keepMine: async (recordId) => (await ledger()).keepMine(recordId),
    startAnew: async () => (await ledger()).startAnew(),
    verify: async () => (await ledger()).verify(),
  };
}
