import type { CellValue } from '../cells';
import type { CellWrite } from './cellWrite';
import type { FormTable } from './formTable';
import type { FormulaAbout } from './formulasAbout';
import { grownFormula, shrunkFormula, touchesRow } from './grownFormula';

const placed = (form: FormTable, { sheet, row, column }: FormulaAbout, at: number, step: 1 | -1) => ({
  sheet,
  row: sheet === form.cells.name && row >= at ? row + step : row,
  column,
});

/** Formulas anywhere in the workbook whose ranges end just above a new row: they take it in. Rows are those after. */
export function grownDependents(form: FormTable, row: number): readonly CellWrite[] {
  return form.formulas.flatMap((each) => {
    const { sheet, formula, isInRecord, isSum } = each;
    const content = grownFormula(formula, row, { own: sheet, target: form.cells.name, isInRecord, isSum });
    return content === null ? [] : [{ ...placed(form, each, row, 1), content, before: formula }];
  });
}

/** What the deletion of a row does to formulas that begin or end there. */
export interface CutDependents {
  /** Sums that would become #REF!, with 0 in its place. Rows are those after. */
  readonly mended: readonly CellWrite[];
  /** All others, as they are before: when the row comes back they must be written again. Rows are those before. */
  readonly touched: readonly CellWrite[];
  /** How many of them become #REF!, because they speak of the deleted row alone. */
  readonly brokenCount: number;
}

export function cutDependents(form: FormTable, row: number): CutDependents {
  const mended: CellWrite[] = [];
  const touched: CellWrite[] = [];
  let brokenCount = 0;
  for (const each of form.formulas) {
    const { sheet, column, formula } = each;
    if (sheet === form.cells.name && each.row === row) continue;
    const place = { own: sheet, target: form.cells.name };
    if (!touchesRow(formula, row, place)) continue;
    const shrunk = shrunkFormula(formula, row, place);
    if (shrunk !== null && each.isSum) {
      mended.push({ ...placed(form, each, row, -1), content: shrunk, before: formula });
    } else {
      if (shrunk !== null) brokenCount++;
      touched.push({ sheet, row: each.row, column, content: formula as CellValue, before: formula });
    }
  }
  return { mended, touched, brokenCount };
}
