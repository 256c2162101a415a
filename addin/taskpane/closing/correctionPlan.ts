import type { PlainDate } from '../../../ledger/calendar/plainDate';
import type { Amendment } from '../../../ledger/form/amendment';
import { formTable } from '../../../ledger/form/formTable';
import { placeRecord, type Placement } from '../../../ledger/form/placement';
import { fillPreparedRow, preparedRow } from '../../../ledger/form/preparedRow';
import { correctionOf } from '../../../ledger/score/freeze/correction';
import type { RowDifference } from '../../../ledger/score/freeze/rowDifferences';
import { textOf } from '../../../ledger/score/ledgerRecords';
import { entryRows } from '../../../ledger/score/scoreInputs';
import type { PaneWorkbook } from '../actions';

/** Whether an entry is itself a correction: nobody corrects a correction. */
export function isCorrection(difference: RowDifference): boolean {
  return difference.kind === 'added' && textOf(difference.after.values.reason).startsWith('更正：');
}

/** How a correction would be entered into the ledger of the changed row. */
export interface CorrectionPlan {
  readonly sheet: string;
  /** Plans a new row, or the one that the ledger keeps ready; a table is only made ready for one that is wanted. */
  readonly change: () => { readonly new: Placement } | { readonly prepared: Amendment };
  /** Whether the ledger already holds this correction. */
  readonly isEntered: boolean;
}

/** Plans the 更正 of a changed entry; null where no points differ, or for a correction itself. */
export function correctionPlan(
  difference: RowDifference,
  period: string,
  date: PlainDate,
  { recognised, cells }: PaneWorkbook,
): CorrectionPlan | null {
  const values = isCorrection(difference) ? null : correctionOf(difference, period, date);
  const { sheet } = difference.kind === 'removed' ? difference.before : difference.after;
  const table = recognised.sheets
    .find(({ name }) => name === sheet)
    ?.tables.find(({ ledger }) => ledger === 'scores' || ledger === 'performance');
  const grid = cells.find(({ name }) => name === sheet);
  if (values === null || table === undefined || grid === undefined) return null;
  const isEntered = entryRows(recognised).some(
    ({ values: own }) =>
      textOf(own.reason) === values.reason &&
      textOf(own.deduction) === textOf(values.deduction) &&
      textOf(own.bonus) === textOf(values.bonus),
  );
  const change = (): ReturnType<CorrectionPlan['change']> => {
    const form = formTable(table, grid, recognised.organisation, cells);
    const row = preparedRow(form);
    return row === null
      ? { new: placeRecord(form, values) }
      : { prepared: fillPreparedRow(form, row, values) };
  };
  return { sheet, change, isEntered };
}
