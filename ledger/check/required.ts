import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** Rows that were only numbered beforehand are forms to be filled, no records with gaps. */
export function isOnlyNumbered({ raw }: LedgerRecord): boolean {
  for (const id in raw) if (id !== 'serial' && raw[id] !== '') return false;
  return true;
}

/** `required.missing`: a required field that is empty and continues nothing from above. */
export function requiredProblems({ grid, columns, others, read }: TableUnderCheck): readonly Problem[] {
  const required = columns.filter(({ field }) => field.required === true);
  const problems: Problem[] = [];
  // 加分原因 says what 扣分原因 leaves out.
  const isSaidBeside = (row: number, header: string): boolean =>
    others.some((other) => other.header.endsWith(header.slice(-2)) && grid.isFilled(row, other.column));
  for (const record of read.records) {
    const { row, values, raw } = record;
    for (const { column, header, field } of required) {
      if (values[field.id] !== undefined || (raw[field.id] ?? '') !== '' || isOnlyNumbered(record)) continue;
      if (field.id === 'reason' && isSaidBeside(row, header)) continue;
      problems.push(problemAt(grid, row, column, field, 'required.missing'));
    }
  }
  return problems;
}
