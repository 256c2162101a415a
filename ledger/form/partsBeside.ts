import { formRow } from './formRow';
import type { FormTable } from './formTable';

/** Whether a whole row that is inserted here comes between the rows of something beside the table, such as a second one. */
export function partsBeside(form: FormTable, row: number): boolean {
  const { firstColumn, lastColumn } = formRow(form, row);
  const hasBeside = (at: number): boolean =>
    form.grid.filledColumns(at).some((column) => column < firstColumn || column > lastColumn);
  return hasBeside(row - 1) && hasBeside(row);
}
