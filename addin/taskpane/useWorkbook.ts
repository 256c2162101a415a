import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RecognisedSheet, RecognisedTable } from '../../ledger/recognise/recognised';
import { fillableTables, tableHolding } from './activeTable';
import type { PaneActions, PaneWorkbook } from './actions';
import { faultWords } from './text/faultWords';
import { useSelectedCell } from './useSelectedCell';

/** Typing changes many cells one after another: the workbook is read again when it has been quiet for this long. */
const QUIET_MS = 600;

export interface OpenWorkbook {
  /** Null until it has been read for the first time. */
  readonly workbook: PaneWorkbook | null;
  readonly activeName: string | null;
  /** The active sheet as recognised; null for a sheet that came after the last reading. */
  readonly activeSheet: RecognisedSheet | null;
  /** The active sheet's tables that take records, the main one first. */
  readonly tables: readonly RecognisedTable[];
  /** Which of them the pane speaks of: the one that was chosen, or selected in the sheet, last. */
  readonly chosenTable: number;
  readonly chooseTable: (table: number) => void;
  readonly fault: string | null;
  /** Reads again; the answer is the workbook as it now is, or null when it can't be read. */
  readonly read: () => Promise<PaneWorkbook | null>;
}

/** The workbook beside the pane: read at the start and after changes, with the active sheet and table followed. */
export function useWorkbook(actions: PaneActions): OpenWorkbook {
  const [workbook, setWorkbook] = useState<PaneWorkbook | null>(null);
  const [activeName, setActiveName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly sheet: string; readonly table: number } | null>(null);
  const lastReading = useRef(0);

  const read = useCallback(async (): Promise<PaneWorkbook | null> => {
    const reading = ++lastReading.current;
    try {
      const next = await actions.readWorkbook();
      // Asked for last: while a workbook is read its user goes on to other sheets.
      const name = await actions.activeSheetName();
      // A slow reading must not replace the one that began after it.
      if (reading !== lastReading.current) return next;
      setWorkbook(next);
      setActiveName(name);
      setFault(null);
      return next;
    } catch (error) {
      setFault(faultWords(error));
      return null;
    }
  }, [actions]);

  useEffect(() => {
    void read();
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const stopChanges = actions.watchChanges(() => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void read(), QUIET_MS);
    });
    const stopActive = actions.watchActiveSheet(setActiveName);
    return () => {
      clearTimeout(quiet);
      stopChanges();
      stopActive();
    };
  }, [actions, read]);

  const sheets = workbook?.recognised.sheets ?? [];
  const activeSheet = sheets.find(({ name }) => name === activeName) ?? null;
  const tables = useMemo(() => fillableTables(activeSheet), [activeSheet]);
  const choose = (sheet: string, table: number): void => {
    // Moving about within a table changes nothing.
    setChosen((before) => (before?.sheet === sheet && before.table === table ? before : { sheet, table }));
  };
  useSelectedCell(actions, activeName, (cell) => {
    const table = tableHolding(fillableTables(sheets.find(({ name }) => name === cell.sheet)), cell);
    if (table !== null) choose(cell.sheet, table);
  });
  const table = chosen !== null && chosen.sheet === activeName ? chosen.table : 0;
  return {
    ...{ workbook, activeName, activeSheet, tables, fault, read },
    // A table may have been deleted since it was chosen.
    chosenTable: table < tables.length ? table : 0,
    chooseTable: (next) => {
      if (activeName !== null) choose(activeName, next);
    },
  };
}
