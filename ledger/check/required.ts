import type { Problem } from '../problem';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** `required.missing`: a required field that is empty and continues nothing from above. */
export function requiredProblems({ grid, columns, read }: TableUnderCheck): readonly Problem[] {
  const required = columns.filter(({ field }) => field.required === true);
  return read.records.flatMap(({ row, values, raw }) =>
    required
      .filter(({ field }) => values[field.id] === undefined && (raw[field.id] ?? '') === '')
      .map(({ column, field }) => problemAt(grid, row, column, field, 'required.missing')),
  );
}
