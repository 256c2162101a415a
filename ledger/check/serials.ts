import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import { columnOf, type TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';

/** Whether a 1 begins a new count: after a row that is no record, or where the next record goes on with 2. */
function beginsAnew(records: readonly LedgerRecord[], index: number): boolean {
  const [before, own, next] = [records[index - 1], records[index], records[index + 1]];
  if (before === undefined || own === undefined) return true;
  return own.row > before.row + 1 || next?.values.serial === 2;
}

/**
 * `serial.gap` and `serial.duplicate`, on the later row. Numbers that begin again at 1 start a new count; a record
 * without a number of its own, or with one that repeats, takes a place in the count all the same.
 */
export function serialProblems(table: TableUnderCheck): readonly Problem[] {
  const mapped = columnOf(table, 'serial');
  if (mapped?.field.type !== 'serial') return [];
  const { grid, read } = table;
  const problems: Problem[] = [];
  let seen = new Set<number>();
  let last: number | null = null;
  for (const [index, { row, values }] of read.records.entries()) {
    const { serial } = values;
    // A merged serial number belongs to one entry that takes several rows.
    if (!grid.isOwnCell(row, mapped.column)) continue;
    if (typeof serial !== 'number') {
      if (last !== null) last++;
    } else if (serial === 1 && last !== null && beginsAnew(read.records, index)) {
      seen = new Set([1]);
      last = 1;
    } else if (seen.has(serial)) {
      problems.push(problemAt(grid, row, mapped.column, mapped.field, 'serial.duplicate'));
      if (last !== null) last++;
    } else {
      if (last !== null && serial > last + 1)
        problems.push(problemAt(grid, row, mapped.column, mapped.field, 'serial.gap'));
      seen.add(serial);
      last = serial;
    }
  }
  return problems;
}
