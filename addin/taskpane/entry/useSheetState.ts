import { useCallback, useEffect, useState } from 'react';
import type { SheetState } from '../../excel/ledgerSheet';
import type { PaneActions } from '../actions';

interface KnownState {
  readonly state: SheetState | null;
  readonly ask: () => Promise<void>;
}

/** How the form's sheet stands, asked before anything is typed, so that nobody types a record that can't be written. */
export function useSheetState(actions: PaneActions, sheet: string | null): KnownState {
  const [known, setKnown] = useState<{ readonly sheet: string; readonly state: SheetState } | null>(null);
  const ask = useCallback(async (): Promise<void> => {
    if (sheet === null) return;
    const result = await (await actions.records()).sheetState(sheet);
    // A sheet that can't be asked will say so when it is written to.
    setKnown(result.ok ? { sheet, state: result.value } : null);
  }, [actions, sheet]);
  useEffect(() => {
    void ask();
    // Who comes back to the pane may have unprotected the sheet in the meantime.
    const again = (): void => void ask();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [ask]);
  return { state: known?.sheet === sheet ? (known?.state ?? null) : null, ask };
}
