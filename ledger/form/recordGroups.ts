import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import type { FormColumn, FormTable } from './formTable';
import { valueKey } from './sameValue';

/** One merged cell alone may be a slip; where the column's field is known to go on below, it is a group. */
const MERGES_OF_GROUPS = 2;

/** Columns whose cells are merged over the records of a group, from the left: 专业, then 部门. */
export function groupColumns({ columns, cells, records }: FormTable): readonly FormColumn[] {
  const [first, last] = [records.at(0)?.row, records.at(-1)?.row];
  if (first === undefined || last === undefined) return [];
  const groups = cells.merges.filter(
    ({ firstRow, lastRow }) => lastRow > firstRow && firstRow >= first && firstRow <= last,
  );
  if (groups.length === 0) return [];
  return columns.filter(({ column, field }) => {
    if (field.type === 'serial') return false;
    const count = groups.filter((each) => each.firstColumn <= column && column <= each.lastColumn).length;
    return count >= (field.continues === true ? 1 : MERGES_OF_GROUPS);
  });
}

/** Whether records of equal keys all stand together: in a ledger in the order of days, a unit comes again and again. */
function standTogether(keys: readonly string[]): boolean {
  const runs = keys.filter((key, i) => key !== keys[i - 1]).length;
  return runs === new Set(keys).size;
}

/** The last record of the group that a new one belongs to, by as many of the group columns as match from the left. */
export function lastOfGroup(
  { records }: FormTable,
  groups: readonly FormColumn[],
  values: Readonly<Record<string, FieldValue>>,
): LedgerRecord | undefined {
  for (let tiers = groups.length; tiers > 0; tiers--) {
    const ids = groups.slice(0, tiers).map(({ field }) => field.id);
    const keyOf = (each: Readonly<Record<string, FieldValue>>): string =>
      ids.map((id) => valueKey(each[id])).join('\n');
    const keys = records.map((record) => keyOf(record.values));
    const last = ids.some((id) => values[id] === undefined) ? -1 : keys.lastIndexOf(keyOf(values));
    if (last >= 0 && standTogether(keys)) return records[last];
  }
  return undefined;
}
