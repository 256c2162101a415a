import type { Period } from '../../../ledger/score/period';
import type { SelectedRow } from '../../excel/watchSelection';
import type { PaneWorkbook } from '../actions';
import type { Periods } from './periods';

/** A unit's score in the written ranking. */
export interface SelectedScore {
  readonly period: Period;
  readonly unit: string;
}

/** The score that a selected row of a written ranking is about; null anywhere else. */
export function selectedScore(
  { sheet, row }: SelectedRow,
  { cells, recognised }: PaneWorkbook,
  { months, quarters, years }: Periods,
  sheetNameOf: (period: Period) => string,
): SelectedScore | null {
  const period = [...months, ...quarters, ...years].find((each) => sheetNameOf(each) === sheet);
  const grid = cells.find(({ name }) => name === sheet);
  if (period === undefined || grid === undefined) return null;
  const texts = grid.texts[row - grid.firstRow] ?? [];
  const unit = recognised.organisation.units.find(({ name }) => texts.some((text) => text.trim() === name));
  return unit === undefined ? null : { period, unit: unit.name };
}
