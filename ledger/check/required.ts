import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** Rows that were only numbered beforehand are forms to be filled, no records with gaps. */
export function isOnlyNumbered({ raw }: LedgerRecord): boolean {
  return Object.entries(raw).every(([id, text]) => id === 'serial' || text === '');
}

/** `required.missing`: a required field that is empty and continues nothing from above. */
export function requiredProblems({ grid, columns, read }: TableUnderCheck): readonly Problem[] {
  const required = columns.filter(({ field }) => field.required === true);
  return read.records
    .filter((record) => !isOnlyNumbered(record))
    .flatMap(({ row, values, raw }) =>
      required
        .filter(({ field }) => values[field.id] === undefined && (raw[field.id] ?? '') === '')
        .map(({ column, field }) => problemAt(grid, row, column, field, 'required.missing')),
    );
}
