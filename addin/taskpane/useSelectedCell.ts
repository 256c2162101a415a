import { useEffect, useEffectEvent } from 'react';
import type { SelectedCell } from '../excel/watchSelection';
import type { PaneActions } from './actions';

/** Tells where the user is: now, on every other sheet that is activated, and with every other selection. */
export function useSelectedCell(
  { selectedCell, watchSelection }: PaneActions,
  activeName: string | null,
  onSelect: (cell: SelectedCell) => void,
): void {
  const tell = useEffectEvent(onSelect);
  useEffect(() => watchSelection((cell) => tell(cell)), [watchSelection]);
  useEffect(() => {
    let isCurrent = activeName !== null;
    void selectedCell().then(
      (cell) => {
        if (isCurrent) tell(cell);
      },
      // A chart sheet has no cells: the next selection will tell.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [selectedCell, activeName]);
}
