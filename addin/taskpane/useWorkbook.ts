import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecognisedSheet } from '../../ledger/recognise/recognised';
import type { CellPlace, PaneActions, PaneWorkbook } from './actions';
import { faultWords } from './text/faultWords';

/** Typing changes many cells one after another: the workbook is read again when it has been quiet for this long. */
const QUIET_MS = 600;

export interface OpenWorkbook {
  /** Null until it has been read for the first time. */
  readonly workbook: PaneWorkbook | null;
  readonly activeCell: CellPlace | null;
  /** The active sheet as recognised; null for a sheet that came after the last reading. */
  readonly activeSheet: RecognisedSheet | null;
  readonly fault: string | null;
  /** Reads again; the answer is the workbook as it now is, or null when it can't be read. */
  readonly read: () => Promise<PaneWorkbook | null>;
}

/** The workbook beside the pane: read at the start and after changes, with the selection followed. */
export function useWorkbook(actions: PaneActions): OpenWorkbook {
  const [workbook, setWorkbook] = useState<PaneWorkbook | null>(null);
  const [activeCell, setActiveCell] = useState<CellPlace | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const lastReading = useRef(0);

  const read = useCallback(async (): Promise<PaneWorkbook | null> => {
    const reading = ++lastReading.current;
    try {
      const [next, cell] = await Promise.all([actions.readWorkbook(), actions.activeCell()]);
      // A slow reading must not replace the one that began after it.
      if (reading !== lastReading.current) return next;
      setWorkbook(next);
      setActiveCell(cell);
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
    const stopSelection = actions.watchSelection(setActiveCell);
    return () => {
      clearTimeout(quiet);
      stopChanges();
      stopSelection();
    };
  }, [actions, read]);

  const sheets = workbook?.recognised.sheets ?? [];
  const activeSheet = sheets.find(({ name }) => name === activeCell?.sheet) ?? null;
  return { workbook, activeCell, activeSheet, fault, read };
}
