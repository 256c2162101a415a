import type { Field } from '../kinds/kind';
import type { Fix, Problem, ProblemCode } from '../problem';
import type { SheetGrid } from '../recognise/sheetGrid';
import { messageOf } from './messages';

/** The field that a problem is about; one of no known meaning has only its header. */
export type ProblemField = Pick<Field, 'header' | 'values'> & { readonly id: string | null };

/** A problem of one cell; what the cell says is taken from the sheet. */
export function problemAt(
  grid: SheetGrid,
  row: number,
  column: number,
  field: ProblemField,
  code: ProblemCode,
  fix?: Fix,
): Problem {
  const { value } = grid.content(row, column);
  return {
    sheet: grid.cells.name,
    row,
    column: grid.letters(column),
    field: field.id,
    code,
    value,
    message: messageOf(code, field, grid.text(row, column)),
    ...(fix ? { fix } : {}),
  };
}
