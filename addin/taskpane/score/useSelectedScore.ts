import { useEffect, useRef } from 'react';
import type { PanelProps } from '../panel';
import type { Periods } from './periods';
import { selectedScore, type SelectedScore } from './selectedScore';

/** Tells of every score that the user selects in a written ranking while the panel is in sight. */
export function useSelectedScore(
  { actions, workbook, isActive }: PanelProps,
  periods: Periods,
  onSelect: (selected: SelectedScore) => void,
): void {
  const latest = useRef({ workbook, periods, isActive, onSelect });
  useEffect(() => {
    latest.current = { workbook, periods, isActive, onSelect };
  });
  useEffect(() => {
    const watching = actions.records().then((records) =>
      records.watchSelection((selected) => {
        const now = latest.current;
        if (!now.isActive) return;
        const score = selectedScore(selected, now.workbook, now.periods, actions.scoreSheetName);
        if (score !== null) now.onSelect(score);
      }),
    );
    return () => void watching.then((stop) => stop());
  }, [actions]);
}
