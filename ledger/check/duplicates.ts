import type { Problem } from '../problem';
import type { LedgerRecord } from '../recognise/recognised';
import type { FieldValue } from '../values/fieldValue';
import { textKey } from '../values/textKey';
import type { TableUnderCheck } from './checkTable';
import { problemAt } from './problemAt';
import { isOnlyNumbered } from './required';

/** 3月5日 in one copy and 2016.3.5 in the other are the same day. */
function comparable(value: FieldValue): unknown {
  if (typeof value !== 'object' || value === null || !('precision' in value)) return value;
  return [value.date, value.end ?? value.date, value.precision];
}

/** All that a record says but its number; what can't be read counts as it stands. */
function contentOf(
  { values, raw }: LedgerRecord,
  isMeeting: boolean,
): ReadonlyArray<readonly [string, unknown]> {
  const unread = Object.entries(raw).filter(([id, text]) => values[id] === undefined && text !== '');
  return [
    ...Object.entries(values).map(([id, value]): [string, unknown] => [id, comparable(value)]),
    ...unread.map(([id, text]): [string, unknown] => [id, textKey(text)]),
  ]
    .filter(([id]) => id !== 'serial' || isMeeting)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `duplicate.record`: the same record twice, all fields but the serial number equal; on the second copy. */
export function duplicateProblems({
  grid,
  columns,
  read,
  kind,
  others,
}: TableUnderCheck): readonly Problem[] {
  const shown =
    columns.find(({ field }) => field.required === true && field.type === 'text') ??
    columns.find(({ field }) => field.type !== 'serial');
  if (shown === undefined) return [];
  const seen = new Set<string>();
  return read.records.flatMap((record) => {
    // A meeting's number, 期次, is part of what it says.
    const content = contentOf(record, kind.id === 'meetings');
    if (content.length < 2 || isOnlyNumbered(record)) return [];
    const rest = others.map(({ column }) => grid.key(record.row, column));
    const key = JSON.stringify([content, rest]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [problemAt(grid, record.row, shown.column, shown.field, 'duplicate.record')];
  });
}
