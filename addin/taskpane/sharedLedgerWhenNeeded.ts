import type { SharedLedger } from './actions';

/** The shared ledger, loaded after the pane has been painted: the schemas and the client aren't needed before. */
export function sharedLedgerWhenNeeded(thisYear: number): SharedLedger {
  let loading: Promise<SharedLedger> | null = null;
  const ledger = (): Promise<SharedLedger> =>
    (loading ??= import('./sharedLedger').then(({ sharedLedgerHere }) => sharedLedgerHere(thisYear)));
  return {
    me: async () => (await ledger()).me(),
    warnings: async () => (await ledger()).warnings(),
    signInDesk: async () => (await ledger()).signInDesk(),
    warningDesk: async () => (await ledger()).warningDesk(),
    serialDesk: async () => (await ledger()).serialDesk(),
    documents: async (kind, year) => (await ledger()).documents(kind, year),
    saveDocument: async (document, baseVersion) => (await ledger()).saveDocument(document, baseVersion),
    synchronise: async (workbook, language) => (await ledger()).synchronise(workbook, language),
    waitingRows: async (workbook) => (await ledger()).waitingRows(workbook),
    rowStates: async (workbook) => (await ledger()).rowStates(workbook),
    conflicts: async (workbook) => (await ledger()).conflicts(workbook),
    takeBack: async (recordId) => (await ledger()).takeBack(recordId),
    others: async (workbook) => (await ledger()).others(workbook),
    takeOver: async (taken, workbook) => (await ledger()).takeOver(taken, workbook),
    passOver: async () => (await ledger()).passOver(),
    keepMine: async (recordId) => (await ledger()).keepMine(recordId),
    startAnew: async () => (await ledger()).startAnew(),
    verify: async () => (await ledger()).verify(),
  };
}
