import { useEffect, useRef } from 'react';
import type { Period } from '../../../ledger/score/period';
import type { PanelProps } from '../panel';
import type { Periods } from './periods';

/** A unit's score in a written ranking. */
interface SelectedScore {
  readonly period: Period;
  readonly unit: string;
}

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
    let lastSelection = 0;
    const find = async (sheet: string, row: number): Promise<void> => {
      const selection = ++lastSelection;
      const { months, quarters, years } = latest.current.periods;
      const period = [...months, ...quarters, ...years].find(
        (each) => actions.scoreSheetName(each) === sheet,
      );
      if (period === undefined || !latest.current.isActive) return;
      // The pane reads no rankings of its own: only the row is asked for.
      const texts = await (await actions.scoring()).rowTexts(sheet, row);
      if (!texts.ok || selection !== lastSelection) return;
      const { units } = latest.current.workbook.recognised.organisation;
      const unit = units.find(({ name }) => texts.value.some((text) => text.trim() === name));
      if (unit !== undefined) latest.current.onSelect({ period, unit: unit.name });
    };
    return actions.watchSelection(({ sheet, row }) => void find(sheet, row));
  }, [actions]);
}
