import type { Problem } from '../problem';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** `serial.gap` and `serial.duplicate`, on the later row. Numbers that begin again at 1 start a new count. */
export function serialProblems(table: TableUnderCheck): readonly Problem[] {
  const mapped = columnOf(table, 'serial');
  if (mapped?.field.type !== 'serial') return [];
  const { grid, read } = table;
  const problems: Problem[] = [];
  let seen = new Set<number>();
  let last: number | null = null;
  for (const { row, values } of read.records) {
    const serial = values.serial;
    if (typeof serial !== 'number') continue;
    // A merged serial number belongs to one entry that takes several rows.
    if (!grid.isOwnCell(row, mapped.column)) continue;
    if (serial === 1 && last !== null && last !== 1) seen = new Set();
    else if (seen.has(serial))
      problems.push(problemAt(grid, row, mapped.column, mapped.field, 'serial.duplicate'));
    else if (last !== null && serial > last + 1) {
      problems.push(problemAt(grid, row, mapped.column, mapped.field, 'serial.gap'));
    }
    seen.add(serial);
    last = serial;
  }
  return problems;
}
