import type { CellValue } from '../cells';
import type { CellWrite } from './cellWrite';
import type { FormTable } from './formTable';
import { grownFormula, shrunkFormula, touchesRow } from './grownFormula';

/** A formula of the workbook. */
interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** All formulas that may speak of the form's sheet: its own, and those that name it. */
function formulasAbout({ cells: own, workbook }: FormTable): readonly Formula[] {
  const found: Formula[] = [];
  for (const { name, formulas, firstRow, firstColumn } of workbook) {
    for (const [r, line] of formulas.entries()) {
      for (const [c, formula] of line.entries()) {
        if (formula === '' || (name !== own.name && !formula.includes('!'))) continue;
        found.push({ sheet: name, row: firstRow + r, column: firstColumn + c, formula });
      }
    }
  }
  return found;
}

interface Role {
  readonly isInRecord: boolean;
  readonly isSum: boolean;
}

/** What the rows of the form's own sheet are. */
function rolesIn({ table, records, cells }: FormTable): (formula: Formula) => Role {
  const recordRows = new Set(records.map(({ row }) => row));
  const sumRows = new Set(
    table.skippedRows
      .filter(({ reason }) => reason === 'subtotal' || reason === 'total')
      .map(({ row }) => row),
  );
  return ({ sheet, row }) => {
    const isOwn = sheet === cells.name;
    return { isInRecord: isOwn && recordRows.has(row), isSum: isOwn && sumRows.has(row) };
  };
}

const placed = (form: FormTable, { sheet, row, column }: Formula, at: number, step: 1 | -1) => ({
  sheet,
  row: sheet === form.cells.name && row >= at ? row + step : row,
  column,
});

/** Formulas anywhere in the workbook whose ranges end just above a new row: they take it in. Rows are those after. */
export function grownDependents(form: FormTable, row: number): readonly CellWrite[] {
  const roleOf = rolesIn(form);
  return formulasAbout(form).flatMap((each) => {
    const content = grownFormula(each.formula, row, {
      own: each.sheet,
      target: form.cells.name,
      ...roleOf(each),
    });
    return content === null ? [] : [{ ...placed(form, each, row, 1), content, before: each.formula }];
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
  const roleOf = rolesIn(form);
  const mended: CellWrite[] = [];
  const touched: CellWrite[] = [];
  let brokenCount = 0;
  for (const each of formulasAbout(form)) {
    const { sheet, column, formula } = each;
    if (sheet === form.cells.name && each.row === row) continue;
    const place = { own: sheet, target: form.cells.name };
    if (!touchesRow(formula, row, place)) continue;
    const shrunk = shrunkFormula(formula, row, place);
    if (shrunk !== null && roleOf(each).isSum) {
      mended.push({ ...placed(form, each, row, -1), content: shrunk, before: formula });
    } else {
      if (shrunk !== null) brokenCount++;
      touched.push({ sheet, row: each.row, column, content: formula as CellValue, before: formula });
    }
  }
  return { mended, touched, brokenCount };
}
