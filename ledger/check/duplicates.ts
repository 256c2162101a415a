import type { Problem } from '../problem';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** `duplicate.record`: the same record twice, all fields but the serial number equal; on the second copy. */
export function duplicateProblems({ grid, columns, read, kind }: TableUnderCheck): readonly Problem[] {
  const shown =
    columns.find(({ field }) => field.required === true && field.type === 'text') ??
    columns.find(({ field }) => field.type !== 'serial');
  if (shown === undefined) return [];
  const seen = new Set<string>();
  return read.records.flatMap(({ row, values }) => {
    const rest = Object.entries(values).filter(([id]) => id !== 'serial' || kind.id === 'meetings');
    if (rest.length < 2) return [];
    const key = JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problemAt(grid, row, shown.column, shown.field, 'duplicate.record')];
  });
}
