import type { Problem } from '../problem';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** `separation.same`: who rectified must not verify (domain.md 9.2). */
export function separationProblems(table: TableUnderCheck): readonly Problem[] {
  const mapped = columnOf(table, 'verifier');
  if (mapped === undefined || columnOf(table, 'owner') === undefined) return [];
  return table.read.records
    .filter(({ values: { verifier, owner } }) => {
      const owners = Array.isArray(owner) ? owner : [];
      return Array.isArray(verifier) && verifier.some((name) => owners.includes(name));
    })
    .map(({ row }) => problemAt(table.grid, row, mapped.column, mapped.field, 'separation.same'));
}
